/** What is read back from the desk, parsed: the file may have been damaged, or written by an older Lantern. */
import { z } from "zod";
import { sealedEntry } from "../contract/entries.ts";
import { jsonText } from "../contract/json.ts";
import { notice } from "../contract/notices.ts";
import { instant, learnerId, staffId } from "../contract/primitives.ts";
import { isVerb, roles } from "../domain/access.ts";
import { doors } from "../domain/entry.ts";
import type { AccessNote, LearnerDetails, QueuedNotice } from "../service/ports.ts";

export const entryRow = z.object({ sealed: jsonText.pipe(sealedEntry) }).transform(({ sealed }) => sealed);

export const noticeRow = z
  .object({
    id: z.string(),
    recipient: z.union([staffId, z.literal("safeguarding-team")]),
    notice: jsonText.pipe(notice),
    attempts: z.int(),
  })
  .transform(({ recipient, ...queued }): QueuedNotice => ({ ...queued, to: recipient }));

const accessNote = z.strictObject({
  id: z.string(),
  at: instant,
  person: staffId,
  verb: z.string().refine(isVerb),
  thing: z.string(),
  via: z.enum(doors),
  answer: z.enum(["permitted", "denied"]),
});

export const accessRow = z.object({ note: jsonText.pipe(accessNote) }).transform(({ note }): AccessNote => note);

const details = z.strictObject({
  learner: learnerId,
  tutorGroup: z.string(),
  keyWorker: staffId.nullable(),
  needs: z.array(z.string()),
  lookedAfter: z.boolean(),
});

export const detailsRow = z
  .object({ details: jsonText.pipe(details) })
  .transform(({ details: { keyWorker, ...rest } }): LearnerDetails => ({ ...rest, keyWorker: keyWorker ?? undefined }));

/** A learner's details as they are stored: JSON knows no undefined. */
export function detailsText({ keyWorker, ...rest }: LearnerDetails): string {
  return JSON.stringify({ ...rest, keyWorker: keyWorker ?? null });
}

export const waitingRow = z.object({ unfiled: z.int(), contested: z.int() });
export const dueRow = z.object({ due: instant.nullable() });
export const heldRow = z.object({ hash: z.string() });
export const conversationRow = z.object({ conversation: z.string() });
export const deputyRow = z.object({ value: staffId });
export const sentAlertRow = z
  .object({ recipient: staffId, message_id: z.string() })
  .transform(({ recipient: to, message_id: messageId }) => ({ to, messageId }));
export const teamRow = z.object({
  value: jsonText.pipe(z.array(z.object({ id: staffId, name: z.string(), roles: z.array(z.enum(roles)) }))),
});
