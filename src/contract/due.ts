/**
 * What falls due (src/domain/deadlines.ts): for the safeguarding team everything, for anybody else what they were given to do.
 *
 *     GET  /api/due                                  → duePage
 *     GET  /api/my-actions                           → ownActions
 *     POST /api/my-actions                            finishOwnAction → ownActions
 */
import { z } from "zod";
import { concernDues, fileDues } from "../domain/deadlines.ts";
import { plainText } from "./plain-text.ts";
import { concernReference, day, instant, learnerId, staffId } from "./primitives.ts";

/** A concern that waits for its review stands on the triage page, with the time that is left. */
const onConcern = z.object({
  what: z.enum(concernDues).exclude(["review"]),
  reference: concernReference,
  /** The number of the action, else the `seq` of the entry that it is about; 0 where it is about the concern as such. */
  of: z.int().nonnegative(),
  due: day,
  /** What is to be done, to whom it was referred, what was asked; empty where its kind says everything. */
  told: z.string(),
  owner: z.object({ id: staffId, name: z.string() }).optional(),
  subjects: z.array(z.string()),
});

const onFile = z.object({
  what: z.enum(fileDues),
  learner: learnerId,
  of: z.int().nonnegative(),
  due: day,
  subjects: z.array(z.string()),
});

/** What is overdue and what falls due within a week, the soonest first. */
export const duePage = z.object({ now: instant, rows: z.array(z.union([onConcern, onFile])) });

/** What somebody was given to do: the words that were meant for them, and nothing else of the concern (R4.4). */
export const ownActions = z.object({
  now: instant,
  actions: z.array(z.object({ reference: concernReference, number: z.int().positive(), what: z.string(), due: day })),
});

/** What came of it, by whoever was given it. */
export const finishOwnAction = z.object({
  reference: concernReference,
  number: z.int().positive(),
  outcome: plainText,
});

export type DuePage = z.infer<typeof duePage>;
export type DueRow = DuePage["rows"][number];
export type OwnActions = z.infer<typeof ownActions>;
export type FinishOwnAction = z.infer<typeof finishOwnAction>;
