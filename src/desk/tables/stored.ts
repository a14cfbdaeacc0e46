/** What the rows of the table hold, as they are read back. */
import { z } from "zod";
import { sealedEntry } from "../../contract/entries.ts";
import { jsonText } from "../../contract/json.ts";
import { instant, staffId } from "../../contract/primitives.ts";
import { finding } from "../../contract/tampering.ts";
import { alertMessages } from "../../service/ports.ts";
import { noticeRow } from "../stored.ts";
import { alertText } from "../stored-alert.ts";

export const entryValues = z.object({ hash: z.string() });
export const textValues = z.object({ text: z.string() });
export const unfiledValues = z.object({ text: jsonText.pipe(sealedEntry), atRisk: z.boolean() });
export const asideValues = z.object({ text: jsonText.pipe(sealedEntry) });
export const filedAtValues = z.object({ filedAt: instant });
export const dueValues = z.object({ dueAt: instant });

/** A notice that was queued. The rows of an older Lantern do not say their ids, and are not asked for. */
export const noticeValues = z
  .object({ id: z.string().default(""), sentAt: instant.optional(), dropped: z.boolean().default(false) })
  .transform(({ id, sentAt, dropped }) => ({ id, sentAt, dropped }));

/** An alert; `nextAt` is empty where it does nothing by itself. */
export const ladderValues = z.object({
  alert: alertText,
  version: z.int(),
  open: z.boolean(),
  nextAt: z.union([instant, z.literal("")]),
});

/** An alert that is to do something, by the row that it is found in. */
export const climbValues = z.object({ ladder: z.string() });

/** A notice that waits, and all that is written again when it is postponed. */
export const waitingValues = z.object({
  id: z.string(),
  recipient: z.string(),
  notice: z.string(),
  concern: z.string(),
  atRisk: z.boolean(),
  since: instant,
  dueAt: instant,
  attempts: z.int(),
});
export type WaitingValues = z.infer<typeof waitingValues>;

/** Notices that have no rows of their own yet. */
export const manyValues = z.object({ notices: jsonText.pipe(z.array(noticeRow)) });

export const alertValues = z
  // An older Lantern remembered only one kind of them, and did not say which.
  .object({ recipient: staffId, messageId: z.string(), type: z.enum(alertMessages).default("concern-alert") })
  .transform(({ recipient: to, ...message }) => ({ to, ...message }));

export const claimValues = z.object({ holder: z.string(), until: instant });
export const keptAtValues = z.object({ person: z.string(), keptAt: instant });
export const quotationValues = z.object({ person: z.string(), submissionKey: z.string(), keptAt: instant });
export const idValues = z.object({ id: z.string() });
/** A piece of what the school told of learners: `of` is how many there are, `import` the same for all of them. */
export const pieceValues = z.object({ text: z.string(), import: z.string(), of: z.int() });
export const findingValues = z.object({ noticedAt: instant, finding: jsonText.pipe(finding) });
/** Leaves in their order, a line each, and the row of the checkpoint with which they came. */
export const leavesValues = z.object({ text: z.string(), checkpoint: z.string() });
