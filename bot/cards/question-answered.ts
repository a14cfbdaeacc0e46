/** Tells whoever asked a question that there is an answer. The record has it, and nothing of it is here (R18.1). */
import type { ConcernReference } from "../../src/domain/ids.ts";
import { type Card, type CardSettings, card, paragraph, title } from "./card.ts";
import { openDesk } from "./links.ts";

/** The news for whoever asked. */
export function questionAnsweredCard(
  { concern }: { readonly concern: ConcernReference },
  settings: CardSettings,
): Card {
  const { questionAnswered: said } = settings.words;
  return card(
    said.summary,
    [title(said.title(concern)), paragraph(said.body)],
    [openDesk(said.open, `concern/${concern}`, settings)],
  );
}
