/** Tells whoever raised a concern, or a worry about it, that there is something for them to read. What, the desk says (R18.1). */
import type { Notice } from "../../src/contract/notices.ts";
import { type Card, type CardSettings, card, paragraph, title } from "./card.ts";
import { openDesk } from "./links.ts";

/** The news. */
export function newsCard(
  { concern, news }: Pick<Extract<Notice, { type: "concern-news" }>, "concern" | "news">,
  settings: CardSettings,
): Card {
  const { news: said } = settings.words;
  return card(
    said.summary,
    [title(said[news](concern)), paragraph(said.body)],
    [openDesk(said.open, "my-concerns", settings)],
  );
}
