/** Tells a reporter that their concern was reviewed, and whether there is something for them to know: not what (R4.4). */
import type { Notice } from "../../src/contract/notices.ts";
import { type Card, type CardSettings, card, paragraph, title } from "./card.ts";
import { openDesk } from "./links.ts";

/** The news for the reporter. */
export function reviewedCard(
  { concern, toKnow }: Pick<Extract<Notice, { type: "concern-reviewed" }>, "concern" | "toKnow">,
  settings: CardSettings,
): Card {
  const { reviewed } = settings.words;
  const body = [title(reviewed.title(concern)), paragraph(reviewed.body)];
  if (toKnow === undefined) return card(reviewed.summary, body);
  const more = [...body, paragraph(reviewed.toKnow)];
  return card(reviewed.summary, more, [openDesk(reviewed.open, `my-concerns/${concern}`, settings)]);
}
