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
 * The receipt for the reporter's chat. Whoever has no chat has seen it in the dialog, and waits for no other; what is asked there
 * is not asked again in the chat. `again`: more was told since the first receipt of the same form.
 */
export async function receiptNotices(
  { desk }: Pick<Ports, "desk">,
  { concern, asked }: Receipt,
  { form, again }: { readonly form: FormPlace; readonly again: boolean },
): Promise<readonly NewNotice[]> {
  const { id, recordedAt, atRisk, raisedBy, newest } = concern;
  if (form === "dialog" && (await desk.conversationOf(raisedBy)) === undefined) return [];
  const place = form === "dialog" ? { typed: false } : { typed: form.typed, replaces: form.messageId };
  const notice: Notice = {
    type: "concern-receipt",
    concern: referenceOf(id),
    recordedAt,
    reviewDueAt: reviewDueAt(concern),
    atRisk,
    ...place,
    ...(again ? { added: true } : {}),
    ...(asked === undefined || form === "dialog" ? {} : { asked: { ...asked, parts: [...asked.parts] } }),
  };
  const name = `${id}/receipt/${form === "dialog" ? form : form.messageId}`;
  return [{ id: again ? `${name}/${newest}` : name, to: raisedBy, notice }];
}

/** Sends the receipt of a concern to where its form was submitted once more, or where more was told. */
export async function sendReceipt(
  ports: Pick<Ports, "desk" | "rounds">,
  receipt: Receipt,
  to: { readonly form: FormPlace; readonly again: boolean },
): Promise<void> {
  await ports.desk.queue(await receiptNotices(ports, receipt, to));
  ports.rounds.wake("delivery");
}
