/**
 * Recording: the way of every entry. It is sealed onto the end of its stream, accepted on the desk together with the
 * notices that follow from it, shown in the view, and then filed and delivered beside the request.
 */
import { keyOf, type SealedEntry } from "../contract/entries.ts";
import type { Notice } from "../contract/notices.ts";
import type { Permit } from "../domain/access.ts";
import { type Concern, foldConcern, reviewDueAt } from "../domain/concern.ts";
import type { ConcernEntry } from "../domain/concern-entries.ts";
import type { Placed } from "../domain/entry.ts";
import { type ConcernId, referenceOf } from "../domain/ids.ts";
import { isRefusal, type Outcome, type Refusal } from "../domain/refusal.ts";
import { catchUp } from "./catching-up.ts";
import { faultEvent } from "./fault.ts";
import { inHandNotices, noticesAfter } from "./notices-after.ts";
import type { ConcernInView, Head, Ports, QueuedNotice } from "./ports.ts";

/** Nobody loses so many races in a row: beyond it something is broken. */
const mostAttempts = 20;

/** The concern that is decided on, and the permit to do so. */
export interface Decided {
  readonly permit: Permit<
    "raise-concern" | "acknowledge-concern" | "triage-concern" | "add-account" | "work-on-concern"
  >;
  readonly id: ConcernId;
}

type Recording = Pick<Ports, "desk" | "register" | "view" | "changes" | "rounds" | "log">;

/** Where the form stands that the receipt takes the place of. */
export interface FormPlace {
  /** The id of the form's message in its reporter's chat. */
  readonly messageId: string;
  /** Whether the form was filled from a message that stands in the chat. */
  readonly typed: boolean;
}

/**
 * Records the first entry of a concern; `taken` when the stream has one. The receipt is accepted together with the entry,
 * so that the form goes from every device even if the server dies before it has answered.
 */
export async function recordFirst(
  ports: Recording,
  { id, entry }: { readonly id: ConcernId; readonly entry: ConcernEntry },
  form: FormPlace | undefined,
): Promise<Concern | "taken"> {
  const concern = foldConcern(id, [{ ...entry, seq: 1 }]);
  if (concern === undefined) throw new Error("a concern that its first entry does not raise");
  const receipts = form === undefined ? [] : [receiptNotice(concern, form)];
  const recorded = await record(ports, id, { head: undefined, entry, before: undefined, receipts });
  return recorded === "taken" ? "taken" : concern;
}

/** Sends the receipt of a concern that was recorded before to where its form was submitted once more. */
export async function sendReceipt(ports: Recording, concern: Concern, form: FormPlace): Promise<void> {
  await ports.desk.queue([receiptNotice(concern, form)]);
  ports.rounds.wake("delivery");
}

function receiptNotice(concern: Concern, { messageId, typed }: FormPlace): NewNotice {
  const { id, recordedAt, atRisk, raisedBy } = concern;
  const times = { recordedAt, reviewDueAt: reviewDueAt(concern) };
  const notice: Notice = {
    type: "concern-receipt",
    concern: referenceOf(id),
    ...times,
    atRisk,
    typed,
    replaces: messageId,
  };
  return { id: `${id}/receipt/${messageId}`, to: raisedBy, notice };
}

type NewNotice = Omit<QueuedNotice, "attempts">;

/**
 * Records what is decided on a concern as it now stands. Where another entry came first, it is decided again on the new
 * state; a judgement refuses itself then, because what it is based on is no longer the newest.
 */
export async function recordNext(
  ports: Recording,
  { permit, id }: Decided,
  decide: (concern: Concern) => Outcome<ConcernEntry>,
): Promise<ConcernInView | Refusal> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const current = ports.view.concern(permit, id);
    if (current === undefined) throw new Error("a permit for a concern that is not there");
    const outcome = decide(current.concern);
    if (isRefusal(outcome)) return outcome;
    const [entry, ...more] = outcome;
    if (entry === undefined) return current;
    if (more.length > 0) throw new Error("a decision is one entry");
    const head = ports.view.head(id);
    if ((await record(ports, id, { head, entry, before: current.concern, receipts: [] })) === "taken") continue;
    return withNext(id, current, { ...entry, seq: (head?.seq ?? 0) + 1 });
  }
  throw new Error("the concern did not stand still");
}

function withNext(id: ConcernId, current: ConcernInView, next: Placed<ConcernEntry>): ConcernInView {
  const entries = [...current.entries, next];
  const concern = foldConcern(id, entries);
  if (concern === undefined) throw new Error("a concern that its first entry does not raise");
  return { concern, entries, filed: false };
}

interface Next {
  readonly head: Head | undefined;
  readonly entry: ConcernEntry;
  readonly before: Concern | undefined;
  readonly receipts: readonly NewNotice[];
}

async function record(ports: Recording, id: ConcernId, next: Next): Promise<"accepted" | "taken"> {
  const { head, entry, before, receipts } = next;
  const sealed = ports.register.seal(id, head, entry);
  const key = keyOf(sealed);
  const following = [...noticesAfter(id, before, entry), ...(await inHandNotices(ports, id, entry))];
  const queued = [...following.map((one, i) => ({ ...one, id: `${key}/${i}` })), ...receipts];
  if ((await ports.desk.accept(sealed, queued)) === "taken") {
    await catchUp(ports, id);
    return "taken";
  }
  ports.log.note({ event: "entry-accepted", stream: id, seq: sealed.seq, kind: entry.kind });
  ports.rounds.wake("filing");
  if (queued.length > 0) ports.rounds.wake("delivery");
  show(ports, sealed);
  return "accepted";
}

/**
 * Shows what was accepted. An entry is safe on the desk already: where the view cannot take it, nobody is told that it was not
 * recorded, and the view has it as soon as somebody meets it again or the register is followed.
 */
function show({ view, changes, log }: Recording, entry: SealedEntry): void {
  try {
    view.take([{ entry, itemId: undefined }]);
    changes.concernsChanged();
  } catch (fault) {
    log.note(faultEvent("view", fault));
  }
}
