/** Acknowledging from the alert card: the card then says whose the concern is. */
import { statusOf } from "../../src/domain/concern.ts";
import type { ConcernReference } from "../../src/domain/ids.ts";
import { isRefusal } from "../../src/domain/refusal.ts";
import { acknowledgeConcern } from "../../src/service/acknowledge-concern.ts";
import { isComplete } from "../../src/service/following.ts";
import { inHandCard, stillLoadingCard } from "../cards/alert.ts";
import type { CardSettings } from "../cards/card.ts";
import { type Card, card, paragraph } from "../cards/card.ts";
import type { Talk } from "../talk.ts";

/**
 * The card after the button; for somebody who may not open the concern, that there is nothing here. While the records are being
 * loaded nothing is said to be missing, and the button stays.
 */
export async function acknowledgeFromCard(
  { ports, actor, settings }: Talk,
  reference: ConcernReference,
): Promise<Card> {
  const done = await acknowledgeConcern(ports, actor, reference);
  if (done === "not-there" && !isComplete(ports.view)) return stillLoadingCard(reference, settings);
  if (done === "not-there") return nothingHere(settings);
  // It is sent without a key, so that there is nothing it could be refused for.
  if (isRefusal(done)) throw new Error("an acknowledgement that was refused");
  const { concern } = done.seen;
  const whose = concern.acknowledged?.by === actor.person.id ? "yours" : "others";
  const isDecided = statusOf(concern) === "reviewed" || statusOf(concern) === "closed";
  return inHandCard({ concern: reference, whose: isDecided ? "reviewed" : whose }, settings);
}

/** Where there is nothing that this person may open; whether it exists is not told. */
export function nothingHere({ words: { notThere } }: CardSettings): Card {
  return card(notThere, [paragraph(notThere)]);
}
