/** Adding what was asked on a receipt (R4.2, R5.1, R10.1): the receipt then says that it is recorded too. */
import { addDetails } from "../../src/service/add-details.ts";
import { dutyLine } from "../../src/service/duty-line.ts";
import type { Card } from "../cards/card.ts";
import type { DetailsCommand } from "../cards/commands.ts";
import { receiptCard } from "../cards/receipt.ts";
import type { Talk } from "../talk.ts";
import { nothingHere } from "./acknowledge.ts";
import { chosenLearners, placeOf, type Where } from "./form.ts";

/** The receipt after its questions were answered, or with what must be mended. A fault leaves the card as it is, with every word. */
export async function addDetailsFromCard(talk: Talk, command: DetailsCommand, where: Where): Promise<Card> {
  const { ports, actor, settings } = talk;
  const { reference } = command;
  const typed = command.typed === "yes";
  const done = await addDetails(ports, actor, { reference, told: command, place: placeOf(where, typed) });
  if (done === "not-there") return nothingHere(settings);
  const { atRisk } = "refusal" in done ? done.raised : done;
  const onDuty = atRisk ? await dutyLine(ports, actor.person) : undefined;
  const shown = { concern: reference, typed, inDialog: where === "dialog", onDuty };
  if (!("refusal" in done)) return receiptCard({ ...done, ...shown, added: true }, settings);
  const { raised, refusal } = done;
  const involved = chosenLearners(ports, actor, command.involved);
  return receiptCard({ ...raised, ...shown }, settings, { told: command, involved, refusal });
}
