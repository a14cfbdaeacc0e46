/** Tells the DSL, and the principal as the next person up, that somebody is worried that nothing is being done (R6.3). */
import type { Notice } from "../../src/contract/notices.ts";
import { spoken } from "../texts/times.ts";
import { type Card, type CardSettings, card, paragraph, title } from "./card.ts";
import { openDesk } from "./links.ts";

type Worry = Omit<Extract<Notice, { type: "worry-raised" }>, "type">;

/** The worry. The principal has no look at the record, so for them there is nothing to open. */
export function worryCard({ concern, at, reader }: Worry, settings: CardSettings): Card {
  const { worry } = settings.words;
  const facts = [
    { title: worry.reference, value: concern },
    { title: worry.raised, value: spoken(at, settings) },
  ];
  const body = [title(worry.title), paragraph(worry[reader]), { type: "FactSet" as const, facts }];
  return card(worry.summary, body, reader === "lead" ? [openDesk(worry.open, `concern/${concern}`, settings)] : []);
}
