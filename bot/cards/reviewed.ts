/** Tells a reporter that their concern was reviewed, and nothing more (R4.4). */
import type { Notice } from "../../src/contract/notices.ts";
import { type Card, type CardSettings, card, paragraph, title } from "./card.ts";

/** The news for the reporter. */
export function reviewedCard(
  { concern }: Pick<Extract<Notice, { type: "concern-reviewed" }>, "concern">,
  { words }: CardSettings,
): Card {
  const { reviewed } = words;
  return card(reviewed.summary, [title(reviewed.title(concern)), paragraph(reviewed.body)]);
}
