/** Adding what was asked once a concern was recorded (R4.2, R5.1, R10.1): by its reporter, beside what they told first. */
import { type DetailsForm, type DetailsFormText, readDetailsForm } from "../contract/details-form.ts";
import { addAccount, type LaterAccount } from "../domain/add-account.ts";
import type { Concern } from "../domain/concern.ts";
import { newDetails } from "../domain/details-asked.ts";
import { isAmong, type Subject } from "../domain/entry.ts";
import type { ConcernReference } from "../domain/ids.ts";
import { isBlank, isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import { asInvolved, namedSubjects } from "./named-subjects.ts";
import { type NotThere, permitOn } from "./open-concern.ts";
import type { Actor } from "./permission.ts";
import type { Ports } from "./ports.ts";
import { askedOf, type FormPlace, type Raised, raisedAs, sendThanks } from "./receipt.ts";
import { recordNext } from "./recording.ts";
import { stampNow } from "./stamp.ts";

/** What was told, and on which receipt. */
export interface Answered {
  readonly reference: ConcernReference;
  readonly told: DetailsFormText;
  readonly place: FormPlace | undefined;
}

/** What was not recorded, and the receipt with what it asked. */
export interface NotAdded {
  readonly refusal: Refusal;
  readonly raised: Raised;
}

/**
 * The receipt once more: whoever has answered had every question before them, and is asked nothing more. What was told before is
 * not told twice, however often the same answers come.
 */
export async function addDetails(
  ports: Ports,
  actor: Actor,
  answered: Answered,
): Promise<Raised | NotAdded | NotThere> {
  const { reference, told, place } = answered;
  const found = await permitOn(ports, actor, { verb: "add-account", reference });
  if (found === "not-there") return found;
  const { permitted, id } = found;
  const before = ports.view.concern(permitted, id)?.concern;
  if (before === undefined) return "not-there";
  // What was asked at first: a card that is sent twice was drawn before its answers were recorded.
  const asked = askedOf(ports, permitted, { ...before, added: [] }) ?? { parts: [], whyLate: false };
  const form = readDetailsForm(told, asked);
  const named = await namedSubjects(ports, { actor, permitted }, form.involved);
  const notAdded = (refusal: Refusal) => ({ refusal, raised: raisedAs({ concern: before, asked }) });
  if (named === "unknown") return notAdded(refuse("learner-unknown", "involved"));
  const recorded = await recordNext(ports, { permit: permitted, id }, (concern) => {
    const later = newIn(concern, form, asInvolved(named));
    return later === undefined ? [] : addAccount(later, stampNow(ports, actor));
  });
  if (isRefusal(recorded)) return notAdded(recorded);
  const { concern } = recorded;
  if (place !== undefined && place !== "dialog") await sendThanks(ports, concern, place);
  return raisedAs({ concern, asked: undefined });
}

/** What these answers say beyond all that the concern says; undefined where that is nothing. */
function newIn(
  concern: Concern,
  { details, lateReason }: DetailsForm,
  involved: readonly Subject[],
): LaterAccount | undefined {
  const before = [concern, ...concern.added.map(({ data }) => data)];
  const news = before.reduce((left, one) => newDetails(one.details, left), details);
  const isNewReason = !isBlank(lateReason) && before.every(({ late }) => late?.reason !== lateReason);
  const joined = involved.filter((one) => !isAmong(concern.subjects, one));
  if (news === undefined && !isNewReason && joined.length === 0) return undefined;
  return {
    text: "",
    atRisk: false,
    subjects: concern.subjects,
    involved: joined,
    details: news,
    late: isNewReason ? { reason: lateReason } : undefined,
  };
}
