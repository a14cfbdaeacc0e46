/** The school's policies as links (R20.4, R21). What is behind a link is the school's; Lantern only says where. */
import type { Policy } from "../../src/domain/settings.ts";
import { type Card, type CardSettings, card, paragraph, title } from "./card.ts";

/** As many buttons as every client shows; the desk has them all. */
const shown = 6;

/** The policies; where there are none, that the school has not named any. */
export function policiesCard(policies: readonly Policy[], { words }: CardSettings): Card {
  const { policies: said } = words;
  if (policies.length === 0) return card(said.summary, [title(said.title), paragraph(said.none)]);
  const links = policies.slice(0, shown).map((policy) => ({
    type: "Action.OpenUrl" as const,
    title: policy.title,
    url: policy.address,
  }));
  const more = policies.length > shown ? [paragraph(said.more, { isSubtle: true })] : [];
  return card(said.summary, [title(said.title), paragraph(said.body), ...more], links);
}
