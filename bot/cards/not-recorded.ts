/** Said where nothing was recorded though somebody meant to: why, what to do now, and the way to begin again. */
import { type Card, type CardSettings, card, paragraph, title } from "./card.ts";

/** The answer where a card was sent that Lantern cannot read. */
export function malformedCard(settings: CardSettings): Card {
  return notRecorded(settings.words.refusals["submission-malformed"], settings);
}

/** The answer where a fault of Lantern's own stood in the way. */
export function troubleCard(settings: CardSettings): Card {
  return notRecorded(settings.words.notRecorded.trouble, settings);
}

function notRecorded(why: string, { words }: CardSettings): Card {
  const { title: heading, summary, cannotWait } = words.notRecorded;
  return card(
    summary,
    [title(heading), paragraph(why), paragraph(cannotWait, { isSubtle: true })],
    [{ type: "Action.Submit", title: words.greeting.raise, style: "positive", data: { verb: "concern.begin" } }],
  );
}
