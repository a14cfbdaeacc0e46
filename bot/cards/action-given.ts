/** Tells somebody that they were given something to do. What, and by when, the desk says (R7.1, R18.1). */
import type { ConcernReference } from "../../src/domain/ids.ts";
import { type Card, type CardSettings, card, paragraph, title } from "./card.ts";
import { openDesk } from "./links.ts";

/** The news for whoever is to do it. */
export function actionGivenCard({ concern }: { readonly concern: ConcernReference }, settings: CardSettings): Card {
  const { actionGiven: said } = settings.words;
  return card(
    said.summary,
    [title(said.title), paragraph(said.body), { type: "FactSet", facts: [{ title: said.reference, value: concern }] }],
    [openDesk(said.open, "my-actions", settings)],
  );
}
