/**
 * Of whom something is recorded, as somebody looks for a learner who has no name yet in their head.
 *
 *     GET  /api/learners                             → learnerList
 */
import { z } from "zod";
import { instant, learnerId } from "./primitives.ts";

const toldLearner = z.object({
  id: learnerId,
  name: z.string(),
  /** Empty texts where the school's list says nothing, or does not have them any more. */
  year: z.string(),
  tutorGroup: z.string(),
  hasNeeds: z.boolean(),
  concerns: z.int(),
  /** How many of them wait for their review. */
  waiting: z.int(),
  /** When something was recorded about them last. */
  newest: instant,
});

/** Everybody whose child protection file is open (R8.1), by name; then those about whom something was recorded last, newest first. */
export const learnerList = z.object({
  now: instant,
  withFile: z.array(toldLearner),
  lately: z.array(toldLearner),
});

export type LearnerList = z.infer<typeof learnerList>;
