/**
 * Raising a concern: the form is read already; here it is decided, made durable, and set on its way to the register and to
 * the DSL (R4, R5.2). The person's receipt depends on nothing but our own disk.
 */
import { createHash } from "node:crypto";
import type { ConcernForm } from "../contract/concern-form.ts";
import { isDenied, type Permit } from "../domain/access.ts";
import { addAccount, laterAccount } from "../domain/add-account.ts";
import type { Concern } from "../domain/concern.ts";
import { type ConcernId, concernId } from "../domain/ids.ts";
import { raiseConcern as decide, type RaiseConcern } from "../domain/raise.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import { draftFor, dropDraft } from "./drafts.ts";
import { asInvolved, namedSubjects } from "./named-subjects.ts";
import { type Actor, permit } from "./permission.ts";
import type { Ports } from "./ports.ts";
import { askedOf, type FormPlace, type Raised, raisedAs, receiptNotices, sendReceipts } from "./receipt.ts";
import { recordFirst, recordNext } from "./recording.ts";
import { referenceFor } from "./reference.ts";
import { schoolDays } from "./school-days.ts";
import { stampNow } from "./stamp.ts";

/** Nobody meets so many others on one reference or one submission: beyond it something is broken. */
const mostTries = 20;

/**
 * Records a concern, once however often the form is submitted. A form submitted again with other words adds those words to
 * the same concern: what a person wrote is not dropped because they pressed twice.
 */
export async function raiseConcern(
  ports: Ports,
  actor: Actor,
  form: ConcernForm,
  place?: FormPlace,
): Promise<Raised | Refusal> {
  const permitted = await permit(ports, actor, { verb: "raise-concern", thing: undefined, name: "" });
  if (isDenied(permitted)) throw new Error("every member of staff may raise a concern");
  const command = await whatIsRaised(ports, { actor, permitted }, form);
  if (isRefusal(command)) return command;
  const raised = await record(ports, actor, { permitted, command, places: await placesOf(ports, actor, form, place) });
  if (!isRefusal(raised)) await dropDraft(ports, actor.person.id, form.submissionKey);
  return raised;
}

/** Where the form is shown that is sent now: first where it was sent from, then where else in its writer's chat. */
async function placesOf(
  ports: Ports,
  { person }: Actor,
  { submissionKey }: ConcernForm,
  place: FormPlace | undefined,
): Promise<readonly FormPlace[]> {
  const draft = await draftFor(ports, person.id);
  const shownIn = draft?.text.submissionKey === submissionKey ? draft.shownIn : [];
  const sentFrom = place === undefined || place === "dialog" ? "" : place.messageId;
  const others = shownIn.filter((id) => id !== sentFrom).map((messageId) => ({ messageId, typed: false }));
  return [...(place === undefined ? [] : [place]), ...others];
}

async function record(ports: Ports, actor: Actor, submitted: Submitted): Promise<Raised | Refusal> {
  const { permitted, command } = submitted;
  let collisions = 0;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const id = concernId(referenceFor(command.submission, collisions));
    const before = ports.view.concern(permitted, id)?.concern;
    if (before !== undefined && before.submission !== command.submission) {
      collisions += 1;
      continue;
    }
    const raised = await (before === undefined
      ? raiseFirst(ports, actor, { ...submitted, id })
      : raiseAgain(ports, actor, { ...submitted, before }));
    // `taken`: the same form came twice at once, and the other was first. It is looked at again, by the same reference.
    if (raised !== "taken") return raised;
  }
  throw new Error("no free reference was found");
}

/** The form with its learners looked up, or that one is not in the school's list. */
async function whatIsRaised(
  ports: Ports,
  by: { readonly actor: Actor; readonly permitted: Permit<"raise-concern"> },
  form: ConcernForm,
): Promise<RaiseConcern | Refusal> {
  const { learners, described, involved = { learners: [], described: [] }, submissionKey, ...told } = form;
  const about = await namedSubjects(ports, by, { learners, described });
  const others = await namedSubjects(ports, by, involved);
  if (about === "unknown" || others === "unknown") return refuse("learner-unknown", "learner");
  return { ...told, subjects: [...about, ...asInvolved(others)], submission: submissionOf(by.permitted, form) };
}

/** The submission as the record knows it: of this person and this card, and no key that another person could present. */
function submissionOf({ person }: Permit, { submissionKey }: ConcernForm): string {
  return createHash("sha256").update(`${person.id}\n${submissionKey}`).digest("hex");
}

interface Submitted {
  readonly permitted: Permit<"raise-concern">;
  readonly command: RaiseConcern;
  readonly places: readonly FormPlace[];
}

async function raiseFirst(
  ports: Ports,
  actor: Actor,
  { permitted, id, command, places }: Submitted & { readonly id: ConcernId },
): Promise<Raised | Refusal | "taken"> {
  const outcome = decide(command, stampNow(ports, actor), schoolDays(ports));
  if (isRefusal(outcome)) return outcome;
  const [entry] = outcome;
  if (entry === undefined) throw new Error("a raised concern without an entry");
  const receipt = (concern: Concern) => ({ concern, asked: askedOf(ports, permitted, concern) });
  const concern = await recordFirst(ports, { id, entry }, (raised) => receiptNotices(ports, receipt(raised), places));
  return concern === "taken" ? "taken" : raisedAs(receipt(concern));
}

async function raiseAgain(
  ports: Ports,
  actor: Actor,
  again: Submitted & { readonly before: Concern },
): Promise<Raised | Refusal> {
  const { permitted, before, command, places } = again;
  ports.log.note({ event: "repeated-submit", concern: before.id });
  // Checked as a first submit is: a card tells the same person the same thing, whichever time it is. Its message is in the record.
  const stamp = stampNow(ports, actor);
  const quoted = command.quoted === "gone" ? before.quoted : command.quoted;
  const checked = decide({ ...command, quoted }, stamp, schoolDays(ports));
  if (isRefusal(checked)) return checked;
  const [entry] = checked;
  if (entry === undefined) throw new Error("a raised concern without an entry");
  const recorded = await recordNext(ports, { permit: permitted, id: before.id }, (concern) => {
    const later = laterAccount(concern, entry);
    return later === undefined ? [] : addAccount(later, stamp);
  });
  if (isRefusal(recorded)) return recorded;
  const { concern } = recorded;
  const receipt = { concern, asked: askedOf(ports, permitted, concern) };
  await sendReceipts(ports, receipt, places);
  return raisedAs(receipt);
}
