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
import { type AuthoredConcern, type GuardedQuestion, roles } from "../domain/access.ts";
import { concernDues, type Deadline, fileDues } from "../domain/deadlines.ts";
import { learnerOf } from "../domain/ids.ts";
import type { Learner, OwnAction, StaffMember } from "../service/ports.ts";

const sealed = jsonText.pipe(sealedEntry);
const hash = sha256Hex;

export const sealedRow = z.object({ sealed });
export const entryRow = z.object({ sealed, item_id: z.int().nullable() });
export const headRow = z.object({ seq: z.int(), hash });
export const heldRow = z.object({ id: z.int(), hash, item_id: z.int().nullable() });
export const numberedRow = z.object({ id: z.int(), hash });
export const goneRow = z.object({ hash });
export const filedRow = z.object({ stream: streamId, seq: z.int(), hash });
export const guardedRow = z
  .object({ raised_by: staffId, authors: jsonText.pipe(z.array(staffId)) })
  .transform(({ raised_by, authors }): AuthoredConcern => ({ raisedBy: raised_by, authors }));
export const questionRow = z.object({ asked: staffId }).transform(({ asked }): GuardedQuestion => ({ to: asked }));
export const toldRow = z.object({ learner: learnerId });
export const fileStreamRow = z.object({ stream: learnerFileStream });
export const concernStreamRow = z.object({ stream: concernStream });
export const newestRow = z.object({ newest: instant });
export const concernCountRow = z.object({ concerns: z.int(), waiting: z.int() });
export const countRow = z.object({ count: z.int() });
export const metaRow = z.object({ value: z.string() });

export const actionRow = z
  .object({ stream: concernStream, number: z.int().positive(), told: z.string(), due: day })
  .transform(({ stream, told, ...action }): OwnAction => ({ concern: stream, what: told, ...action }));

export const owedRow = z.object({ learner: learnerId, name: z.string(), at: instant });

const names = jsonText.pipe(z.array(z.string()));

const ofConcern = z
  .object({
    what: z.enum(concernDues),
    stream: concernStream,
    number: z.int(),
    due: day,
    at: instant.nullable(),
    told: z.string(),
    owner: staffId.nullable(),
    subjects: names,
  })
  .transform(({ what, stream, number, due, at, told, owner, subjects }): Deadline => {
    const moment = at === null ? {} : { at };
    return { what, concern: stream, of: number, due, ...moment, told, owner: owner ?? undefined, subjects };
  });
const ofFile = z
  .object({ what: z.enum(fileDues), stream: learnerFileStream, number: z.int(), due: day, subjects: names })
  .transform(({ stream, number, ...rest }): Deadline => ({ ...rest, learner: learnerOf(stream), of: number }));
export const deadlineRow = z.union([ofConcern, ofFile]);

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
