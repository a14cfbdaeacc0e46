/** What a person raised: references and statuses (R4.4). */
import type { OwnConcerns } from "../../src/contract/desk-api.ts";
import { words } from "../texts/en.ts";
import { spoken } from "../texts/times.ts";
import { type Card, card, paragraph, title } from "./card.ts";

/** As many as a phone shows without scrolling far. */
const shown = 10;

/** The newest of a person's concerns. */
export function ownConcernsCard(concerns: OwnConcerns, timeZone: string): Card {
  const { own } = words;
  if (concerns.length === 0) return card(own.summary, [title(own.title), paragraph(own.none)]);
  const facts = concerns.slice(0, shown).map(({ reference, recordedAt, status }) => ({
    title: reference,
    value: `${own.status[status]} · ${spoken(recordedAt, timeZone)}`,
  }));
  const earlier = concerns.length - shown;
  const more = earlier > 0 ? [paragraph(own.more(earlier), { isSubtle: true })] : [];
  return card(own.summary, [title(own.title), { type: "FactSet", facts }, ...more]);
}
