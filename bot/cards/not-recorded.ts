/** Said where nothing was recorded though somebody meant to: why, what to do now, and the way to begin again. */
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import { words } from "../texts/en.ts";
import { type Card, card, paragraph, title } from "./card.ts";

/** The answer where a card was sent that Lantern cannot read. */
export function malformedCard(): Card {
  return notRecorded(refusalsInEnglish["submission-malformed"]);
}

/** The answer where a fault of Lantern's own stood in the way. */
export function troubleCard(): Card {
  return notRecorded(words.notRecorded.trouble);
}

function notRecorded(why: string): Card {
  const { title: heading, summary, cannotWait } = words.notRecorded;
  return card(
    summary,
    [title(heading), paragraph(why), paragraph(cannotWait, { isSubtle: true })],
    [{ type: "Action.Submit", title: words.greeting.raise, style: "positive", data: { verb: "concern.begin" } }],
  );
}
