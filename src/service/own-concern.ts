/**
 * What a member of staff may do on their own, without being shown a record (R4.4, R6.3, R17.1): add to their concern, correct what
 * they wrote, see what became of it, say that they are worried.
 */
import type { OwnConcernCommand, OwnConcernPage, OwnReceipt } from "../contract/own-concern.ts";
import type { OnOwnConcern } from "../domain/access.ts";
import { amend, isAmendable } from "../domain/amend.ts";
import { type Concern, statusOf } from "../domain/concern.ts";
import type { ConcernEntry, ConcernKind } from "../domain/concern-entries.ts";
import type { Placed, Stamp } from "../domain/entry.ts";
import { type ConcernReference, referenceOf, type StaffId } from "../domain/ids.ts";
import { recordBodyMap } from "../domain/record-body-map.ts";
import { isBlank, isRefusal, type Outcome, type Refusal } from "../domain/refusal.ts";
import { tellMore } from "../domain/tell-more.ts";
import { raiseWorry } from "../domain/worry.ts";
import { weigh } from "./body-map-work.ts";
import { type NotThere, permitOn } from "./open-concern.ts";
import { presentQuestion, receiptOf } from "./own-questions.ts";
import type { Actor } from "./permission.ts";
import type { ConcernInView, Ports } from "./ports.ts";
import { presentEntry } from "./presentation.ts";
import { recordCommand } from "./recording.ts";
import { stampNow } from "./stamp.ts";
import { submissionOf } from "./submission.ts";

/** What each command needs. */
const verbs: Readonly<Record<OwnConcernCommand["do"], Exclude<OnOwnConcern, "see-own-concern">>> = {
  "add-account": "add-account",
  "record-body-map": "add-account",
  amend: "amend-own-entry",
  "raise-worry": "raise-worry",
};

/** What a reporter writes. What else they may have recorded in another office, such as a decision, stands in the desk. */
const told: readonly ConcernKind[] = [
  "concern.raised",
  "account.added",
  "amendment.recorded",
  "question.answered",
  "worry.raised",
  "body-map.recorded",
];

/** One's own concern. */
export async function seeOwnConcern(
  ports: Ports,
  actor: Actor,
  reference: ConcernReference,
): Promise<OwnConcernPage | NotThere> {
  const asked = await permitOn(ports, actor, { verb: "see-own-concern", reference });
  if (asked === "not-there") return asked;
  const seen = ports.view.concern(asked.permitted, asked.id);
  return seen === undefined ? "not-there" : presentOwn(ports, actor.person.id, seen);
}

/** Records what somebody adds, corrects, draws or is worried about; tells that it is recorded, or why it was not. */
export async function recordOnOwnConcern(
  ports: Ports,
  actor: Actor,
  { reference, command }: { readonly reference: ConcernReference; readonly command: OwnConcernCommand },
): Promise<OwnReceipt | Refusal | NotThere> {
  const asked = await permitOn(ports, actor, { verb: verbs[command.do], reference });
  if (asked === "not-there") return asked;
  const { permitted, id } = asked;
  const on = { permit: permitted, id, sent: submissionOf(actor, command) };
  const seen = await recordCommand(ports, on, (concern) =>
    decide(concern, command, { stamp: stampNow(ports, actor), zone: ports.school.timeZone }),
  );
  return isRefusal(seen) ? seen : receiptOf(seen);
}

function decide(
  concern: Concern,
  command: OwnConcernCommand,
  { stamp, zone }: { readonly stamp: Stamp; readonly zone: string },
): Outcome<ConcernEntry> {
  switch (command.do) {
    case "add-account":
      return tellMore(concern, command, stamp, zone);
    case "amend": {
      const { of, what, why } = command;
      return amend(concern, { of, what, why }, stamp, "own");
    }
    case "raise-worry":
      return raiseWorry(concern, command.why, stamp);
    case "record-body-map": {
      const { map, occurred } = command;
      return recordBodyMap(concern, { map, occurred }, stamp, { zone, weigh });
    }
  }
}

function presentOwn(
  { clock, view }: Pick<Ports, "clock" | "view">,
  person: StaffId,
  { concern, entries }: ConcernInView,
): OwnConcernPage {
  const { reporterToKnow = "" } = concern;
  const own = entries.filter(({ by, kind }) => by === person && told.includes(kind));
  return {
    now: clock.now(),
    reference: referenceOf(concern.id),
    recordedAt: concern.recordedAt,
    status: statusOf(concern),
    ...(isBlank(reporterToKnow) ? {} : { reporterToKnow }),
    entries: own.map(presentEntry),
    correctable: own.filter(({ kind }) => isAmendable(kind)).map(({ seq }) => seq),
    questions: concern.work.questions.filter(({ to }) => to === person).map((one) => presentQuestion(view, one)),
    worries: own.flatMap((entry) => (entry.kind === "worry.raised" ? [presentWorry(entry, entries)] : [])),
  };
}

function presentWorry(
  { seq, recordedAt: at, data: { why } }: Extract<Placed<ConcernEntry>, { readonly kind: "worry.raised" }>,
  entries: readonly Placed<ConcernEntry>[],
): OwnConcernPage["worries"][number] {
  const answers = entries.flatMap((entry) =>
    entry.kind === "worry.answered" && entry.data.of === seq ? [{ text: entry.data.answer, at: entry.recordedAt }] : [],
  );
  return { seq, why, at, answers };
}
