/** What a person raised: references and statuses (R4.4). */
import type { OwnConcerns } from "../../src/contract/desk-api.ts";
import { spoken } from "../texts/times.ts";
import { type Card, type CardSettings, card, paragraph, title } from "./card.ts";

/** As many as a phone shows without scrolling far. */
const shown = 10;

/** The newest of a person's concerns. While the records are not `complete`, nobody is told that there are none. */
export function ownConcernsCard(
  concerns: OwnConcerns,
  { complete }: { readonly complete: boolean },
  settings: CardSettings,
): Card {
  const { own, loading: stillLoading } = settings.words;
  const loading = complete ? [] : [paragraph(stillLoading, { isSubtle: true })];
  if (concerns.length === 0)
    return card(own.summary, [title(own.title), ...(complete ? [paragraph(own.none)] : loading)]);
  const facts = concerns.slice(0, shown).map(({ reference, recordedAt, status }) => ({
    title: reference,
    value: `${own.status[status]} · ${spoken(recordedAt, settings)}`,
  }));
  const earlier = concerns.length - shown;
  const more = earlier > 0 ? [paragraph(own.more(earlier), { isSubtle: true })] : [];
  return card(own.summary, [title(own.title), { type: "FactSet", facts }, ...more, ...loading]);
}
