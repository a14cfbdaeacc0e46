/** What is read back from the view, parsed. A row that cannot be is a fault: the file was altered while it was in use. */
import { z } from "zod";
import { sealedEntry } from "../contract/entries.ts";
import { jsonText } from "../contract/json.ts";
import {
  concernStream,
  day,
  instant,
  learnerFileStream,
  learnerId,
  staffId,
  streamId,
} from "../contract/primitives.ts";
import { sha256Hex } from "../contract/tampering.ts";
import { roles } from "../domain/access.ts";
import { learnerOf } from "../domain/ids.ts";
import type { Deadline, Learner, OpenAction, StaffMember } from "../service/ports.ts";

const sealed = jsonText.pipe(sealedEntry);
const hash = sha256Hex;

export const sealedRow = z.object({ sealed });
export const entryRow = z.object({ sealed, item_id: z.int().nullable() });
export const headRow = z.object({ seq: z.int(), hash });
export const heldRow = z.object({ id: z.int(), hash, item_id: z.int().nullable() });
export const numberedRow = z.object({ id: z.int(), hash });
export const goneRow = z.object({ hash });
export const filedRow = z.object({ stream: streamId, seq: z.int(), hash });
export const guardedRow = z.object({ raised_by: staffId });
export const countRow = z.object({ count: z.int() });
export const metaRow = z.object({ value: z.string() });

export const actionRow = z
  .object({
    stream: concernStream,
    number: z.int().positive(),
    what: z.string(),
    owner: staffId,
    owner_name: z.string(),
    due: day,
  })
  .transform(
    ({ stream, owner_name, ...action }): OpenAction => ({
      concern: stream,
      action: { ...action, ownerName: owner_name },
    }),
  );

const review = z
  .object({ kind: z.literal("review"), stream: concernStream, due: instant })
  .transform(({ stream, due }): Deadline => ({ what: "review", concern: stream, due }));
const action = z
  .object({ kind: z.literal("action"), stream: concernStream, number: z.int().positive(), due: day })
  .transform(({ stream, due, number }): Deadline => ({ what: "action", concern: stream, due, number }));
const owed = z
  .object({ kind: z.literal("owed"), learner: learnerId, due: day })
  .transform(({ learner, due }): Deadline => ({ what: "chronology-review", learner, due }));
const onFile = z
  .object({ kind: z.enum(["chronology-review", "file-review", "meeting"]), stream: learnerFileStream, due: day })
  .transform(({ kind, stream, due }): Deadline => ({ what: kind, learner: learnerOf(stream), due }));
export const deadlineRow = z.union([review, action, owed, onFile]);

export const staffRow = z
  .object({ id: staffId, name: z.string(), job_title: z.string(), roles: jsonText.pipe(z.array(z.enum(roles))) })
  .transform(({ job_title, ...rest }): StaffMember => ({ ...rest, jobTitle: job_title }));

export const learnerRow = z
  .object({
    id: learnerId,
    name: z.string(),
    year: z.string(),
    birth_date: z.string(),
    tutor_group: z.string(),
    key_worker: staffId.nullable(),
    needs: jsonText.pipe(z.array(z.string())),
    looked_after: z.int(),
  })
  .transform(
    ({ birth_date, tutor_group, key_worker, looked_after, ...rest }): Learner => ({
      ...rest,
      birthDate: birth_date,
      tutorGroup: tutor_group,
      keyWorker: key_worker ?? undefined,
      lookedAfter: looked_after === 1,
    }),
  );
