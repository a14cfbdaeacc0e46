/** What is read back from the desk, parsed: the file may have been damaged, or written by an older Lantern. */
import { z } from "zod";
import { checkpoint, leaf } from "../contract/checkpoints.ts";
import { sealedEntry } from "../contract/entries.ts";
import { formDraft } from "../contract/form-draft.ts";
import { jsonText } from "../contract/json.ts";
import { notice } from "../contract/notices.ts";
import { instant, learnerId, staffId } from "../contract/primitives.ts";
import { keptQuotation } from "../contract/quotation.ts";
import { finding, type NoticedFinding } from "../contract/tampering.ts";
import { isVerb, type Person, roles } from "../domain/access.ts";
import { doors } from "../domain/entry.ts";
import { languages } from "../domain/language.ts";
import { type AccessNote, alertMessages, audiences, type LearnerDetails, type QueuedNotice } from "../service/ports.ts";

export const entryRow = z.object({ sealed: jsonText.pipe(sealedEntry) }).transform(({ sealed }) => sealed);

export const noticeRow = z
  .object({
    id: z.string(),
    recipient: z.union([staffId, z.literal("leadership-channel"), z.enum(audiences)]),
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

const detailsInText = jsonText
  .pipe(details)
  .transform(({ keyWorker, ...rest }): LearnerDetails => ({ ...rest, keyWorker: keyWorker ?? undefined }));

export const detailsRow = z.object({ details: detailsInText }).transform(({ details: one }) => one);
/** Those of many learners, each as `detailsText` writes it. */
export const detailsList = jsonText.pipe(z.array(detailsInText));

/** A learner's details as they are stored: JSON knows no undefined. */
export function detailsText({ keyWorker, ...rest }: LearnerDetails): string {
  return JSON.stringify({ ...rest, keyWorker: keyWorker ?? null });
}

export const countRow = z.object({ count: z.int() });
export const waitingRow = z.object({ unfiled: z.int(), setAside: z.int() });
export const dueRow = z.object({ due: instant.nullable() });
export const heldRow = z.object({ hash: z.string() });
export const conversationRow = z.object({ conversation: z.string() });
/** A language that this Lantern does not speak is no reason to say nothing. */
export const languageRow = z.object({ value: z.enum(languages).optional().catch(undefined) });
export const draftRow = z.object({ draft: jsonText.pipe(formDraft) });
export const quotationRow = z.object({ quotation: jsonText.pipe(keptQuotation) });
export const deputyRow = z.object({ value: staffId });
export const sentAlertRow = z
  .object({ recipient: staffId, message_id: z.string(), type: z.enum(alertMessages) })
  .transform(({ recipient: to, message_id: messageId, type }) => ({ to, messageId, type }));

export const sentNoticeRow = z
  .object({ id: z.string(), sent_at: instant.nullable() })
  .transform(({ id, sent_at: sentAt }) => ({ id, sentAt: sentAt ?? undefined }));

/** The team as it is stored: whole persons, since alerts must find them when nobody else can be asked. */
export function teamText(team: readonly Person[]): string {
  return JSON.stringify(team.map(({ id, name, roles: held }) => ({ id, name, roles: held })));
}

export const teamRow = z.object({
  value: jsonText.pipe(z.array(z.object({ id: staffId, name: z.string(), roles: z.array(z.enum(roles)) }))),
});

export const checkpointRow = z
  .object({ checkpoint: jsonText.pipe(checkpoint) })
  .transform(({ checkpoint: kept }) => kept);
export const leafRow = z
  .object({ item_id: z.int(), hash: z.string() })
  .transform(({ item_id: itemId, hash }) => ({ itemId, hash }))
  .pipe(leaf);
export const findingRow = z
  .object({ noticed_at: instant, finding: jsonText.pipe(finding) })
  .transform(({ noticed_at: noticedAt, finding: found }): NoticedFinding => ({ noticedAt, finding: found }));
