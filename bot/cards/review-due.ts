/** Warns that the clock of a review runs out, and tells that it has (R5.3). */
import type { Notice } from "../../src/contract/notices.ts";
import { spoken } from "../texts/times.ts";
import { type Card, type CardSettings, card, paragraph, title } from "./card.ts";
import { openDesk } from "./links.ts";

type Due = Omit<Extract<Notice, { type: "review-due" }>, "type" | "at">;

/** The warning, or the news. The principal has no look at the record, so for them there is nothing to open. */
export function reviewDueCard({ concern, dueAt, over, reader }: Due, settings: CardSettings): Card {
  const { reviewDue } = settings.words;
  const said = over ? reviewDue.over : reviewDue.soon;
  const facts = [
    { title: reviewDue.reference, value: concern },
    { title: reviewDue.due, value: spoken(dueAt, settings) },
  ];
  const body = [title(said.title), paragraph(reader === "team" ? said.team : said.principal)];
  const actions = reader === "team" ? [openDesk(reviewDue.open, `concern/${concern}`, settings)] : [];
  return card(said.summary, [...body, { type: "FactSet" as const, facts }], actions);
}
