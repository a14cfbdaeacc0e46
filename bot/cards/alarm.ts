/** Tells the DSL and the principal that records are not as Lantern left them (R3.3). Which, only the register check says. */
import type { Notice } from "../../src/contract/notices.ts";
import { spoken } from "../texts/times.ts";
import { type Card, type CardSettings, card, paragraph, title } from "./card.ts";
import { openDesk } from "./links.ts";

/** The alarm, with the way to the register check. */
export function alarmCard(
  { at, findings }: Pick<Extract<Notice, { type: "register-alarm" }>, "at" | "findings">,
  settings: CardSettings,
): Card {
  const { alarm } = settings.words;
  const facts = [
    { title: alarm.records, value: `${findings}` },
    { title: alarm.noticed, value: spoken(at, settings) },
  ];
  return card(
    alarm.summary,
    [title(alarm.title, { color: "Attention" }), paragraph(alarm.body), { type: "FactSet", facts }],
    [openDesk(alarm.open, "register", settings)],
  );
}
