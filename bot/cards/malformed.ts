/** Said of a card that came back unreadable: that nothing was recorded, and where to begin again. */
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import { words } from "../texts/en.ts";
import { type Card, card, paragraph, title } from "./card.ts";

/** The answer where a client of old sends a card that Lantern cannot read. */
export function malformedCard(): Card {
  const { malformed, greeting } = words;
  return card(
    malformed.summary,
    [title(malformed.title), paragraph(refusalsInEnglish["submission-malformed"]), paragraph(malformed.worse)],
    [{ type: "Action.Submit", title: greeting.raise, style: "positive", data: { verb: "concern.begin" } }],
  );
}
