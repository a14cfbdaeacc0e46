/** What whoever said that somebody is at risk is told: to ring, while nobody has taken it on, and who has, as soon as one has (R5.2). */
import type { Notice } from "../../src/contract/notices.ts";
import { spoken } from "../texts/times.ts";
import { type Card, type CardSettings, card, paragraph, title } from "./card.ts";

/** To ring, or go, and whom to ask for. */
export function ringCard(
  { concern, at }: Pick<Extract<Notice, { type: "ring-now" }>, "concern" | "at">,
  settings: CardSettings,
): Card {
  const { ring } = settings.words;
  const facts = [
    { title: ring.reference, value: concern },
    { title: ring.asOf, value: spoken(at, settings) },
  ];
  return card(ring.summary, [
    title(ring.title, { color: "Attention" }),
    paragraph(ring.danger, { weight: "Bolder" }),
    paragraph(ring.body),
    { type: "FactSet", facts },
  ]);
}

/** Who has it: what they are, not who they are (R18.1). */
export function takenCard(
  { concern, at, has }: Pick<Extract<Notice, { type: "concern-taken" }>, "concern" | "at" | "has">,
  settings: CardSettings,
): Card {
  const { taken } = settings.words;
  const facts = [
    { title: taken.reference, value: concern },
    { title: taken.since, value: spoken(at, settings) },
  ];
  return card(taken.summary, [title(taken[has]), paragraph(taken.body), { type: "FactSet", facts }]);
}
