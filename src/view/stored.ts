/** What is read back from the view, parsed. A row that cannot be is a fault: the file was altered while it was in use. */
import { z } from "zod";
import { sealedEntry } from "../contract/entries.ts";
import { jsonText } from "../contract/json.ts";
import { learnerId, staffId } from "../contract/primitives.ts";
import { roles } from "../domain/access.ts";
import type { Learner, StaffMember } from "../service/ports.ts";

export const entryRow = z.object({ sealed: jsonText.pipe(sealedEntry), item_id: z.string().nullable() });
export const headRow = z.object({ seq: z.int(), hash: z.string() });
export const heldRow = z.object({ hash: z.string(), item_id: z.string().nullable() });
export const guardedRow = z.object({ raised_by: staffId });
export const countRow = z.object({ count: z.int() });
export const metaRow = z.object({ value: z.string() });

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
