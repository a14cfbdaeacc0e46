/** The receipt of a concern: what its reporter is told in chat, and what would help beside what they told (R4.2, R5.1, R10.1). */
import type { Notice } from "../contract/notices.ts";
import type { Instant } from "../domain/calendar.ts";
import { type Concern, reviewDueAt } from "../domain/concern.ts";
import { type Asked, stillAsked } from "../domain/details-asked.ts";
import { isAboutSomebody, learnersOf } from "../domain/entry.ts";
import { type ConcernReference, referenceOf } from "../domain/ids.ts";
import type { Ports, View } from "./ports.ts";
import type { NewNotice } from "./stream-recording.ts";

/** Where the form stands: in a message of its reporter's chat, which the receipt takes the place of, or in a dialog. */
export type FormPlace =
  | {
      readonly messageId: string;
      /** Whether the form was filled from a message that stands in the chat. */
      readonly typed: boolean;
    }
  | "dialog";

/** What the receipt says. */
export interface Raised {
  readonly reference: ConcernReference;
  readonly recordedAt: Instant;
  readonly reviewDueAt: Instant;
  readonly atRisk: boolean;
  /** What would help; undefined where nothing more is asked. */
  readonly asked: Asked | undefined;
}

type ReceiptNotice = NewNotice & { readonly notice: Extract<Notice, { type: "concern-receipt" }> };

/** What a receipt is for: the concern as it stands, and what is still asked about it. */
interface Receipt {
  readonly concern: Concern;
  readonly asked: Asked | undefined;
}

/** The receipt as whoever waits for it is told. */
export function raisedAs({ concern, asked }: Receipt): Raised {
  const { id, recordedAt, atRisk } = concern;
  return { reference: referenceOf(id), recordedAt, reviewDueAt: reviewDueAt(concern), atRisk, asked };
}

/** What would help to know of a concern; undefined where nothing would. */
export function askedOf(
  { view }: Pick<Ports, "view">,
  permitted: Parameters<View["learner"]>[0],
  concern: Concern,
): Asked | undefined {
  const learners = learnersOf(concern.subjects.filter(isAboutSomebody));
  const hasNeeds = learners.some((id) => (view.learner(permitted, id)?.needs.length ?? 0) > 0);
  const asked = stillAsked(concern, hasNeeds);
  return asked.parts.length > 0 || asked.whyLate ? asked : undefined;
}

/**
 * The receipts for the reporter's chat, one for each place where the form stands; what is asked is asked in the first. Whoever has
 * no chat has seen the receipt in the dialog, and waits for no other; what is asked there is not asked again in the chat.
 */
export async function receiptNotices(
  { desk }: Pick<Ports, "desk">,
  { concern, asked }: Receipt,
  places: readonly FormPlace[],
): Promise<readonly NewNotice[]> {
  const hasChat = !places.includes("dialog") || (await desk.conversationOf(concern.raisedBy)) !== undefined;
  return places.flatMap((form, i) => {
    if (form === "dialog") return hasChat ? [noticeOf({ concern, asked: undefined }, form)] : [];
    return [noticeOf({ concern, asked: i === 0 ? asked : undefined }, form)];
  });
}

function noticeOf({ concern, asked }: Receipt, form: FormPlace): ReceiptNotice {
  const { id, recordedAt, atRisk, raisedBy } = concern;
  const notice: ReceiptNotice["notice"] = {
    type: "concern-receipt",
    concern: referenceOf(id),
    recordedAt,
    reviewDueAt: reviewDueAt(concern),
    atRisk,
    ...(form === "dialog" ? { typed: false } : { typed: form.typed, replaces: form.messageId }),
    ...(asked === undefined ? {} : { asked: { ...asked, parts: [...asked.parts] } }),
  };
  return { id: `${id}/receipt/${form === "dialog" ? form : form.messageId}`, to: raisedBy, notice };
}

/** Sends the receipt of a concern to where its form was submitted once more. */
export async function sendReceipts(
  ports: Pick<Ports, "desk" | "rounds">,
  receipt: Receipt,
  places: readonly FormPlace[],
): Promise<void> {
  await queue(ports, await receiptNotices(ports, receipt, places));
}

/** Says on a receipt that more was told, and asks nothing more. */
export async function sendThanks(
  ports: Pick<Ports, "desk" | "rounds">,
  concern: Concern,
  form: Exclude<FormPlace, "dialog">,
): Promise<void> {
  const { id, notice, ...to } = noticeOf({ concern, asked: undefined }, form);
  await queue(ports, [{ ...to, id: `${id}/${concern.newest}`, notice: { ...notice, added: true } }]);
}

async function queue({ desk, rounds }: Pick<Ports, "desk" | "rounds">, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  await desk.queue(notices);
  rounds.wake("delivery");
}
