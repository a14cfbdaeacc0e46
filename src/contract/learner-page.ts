/**
 * A learner on one page (R9.1): the facts that matter, the chronology in order of occurrence with the time of recording beside
 * it, the picture and the signals, the child protection file, and when what must be looked at again.
 *
 *     GET  /api/learners/{id}/chronology             → learnerPage   (id without `learner/`)
 *     POST /api/learners/{id}/file                    learnerFileCommand (contract/learner-file-commands.ts) → learnerPage
 *     GET  /api/learners/{id}/access                 → accessPage
 */
import { z } from "zod";
import { statuses } from "../domain/concern.ts";
import { categories } from "../domain/concern-entries.ts";
import { doors } from "../domain/entry.ts";
import { fileReasons, meetingForms, relations } from "../domain/learner-file-entries.ts";
import { thresholds } from "../domain/threshold.ts";
import { entryCard, learnerCard } from "./desk-api.ts";
import { concernReference, day, instant, learnerId, timeOfDay } from "./primitives.ts";
import { cumulativeView } from "./signals.ts";

const occurred = z.object({ day, time: timeOfDay.optional(), about: z.string().optional() });
const threshold = z.enum(thresholds);
/** The concern that it belongs to. */
const reference = concernReference;

/** One line of the chronology. */
const chronologyRow = z.object({
  /** The concern; missing where it was recorded on a learner's file. */
  reference: reference.optional(),
  /** The other learner on whose file it was recorded: such as a link that was made from there. */
  onFileOf: learnerId.optional(),
  occurred,
  entry: entryCard,
  /** What was corrected or annotated later, in order (R17.1). It has no line of its own. */
  amendments: z.array(entryCard),
  /** Which of these a review must have seen and the last one has not, by their `seq` (R9.2). */
  unseen: z.array(z.int()),
});

/** A concern of the chronology, for choosing among them. */
const concernOfLearner = z.object({
  reference,
  recordedAt: instant,
  categories: z.array(z.enum(categories)),
  status: z.enum(statuses),
  threshold: threshold.optional(),
});

/** Why a child protection file may be called for (R8.1): a hint to a person, and nothing that happens by itself. */
const suggestion = z.discriminatedUnion("because", [
  z.object({ because: z.literal("threshold"), threshold, reference, at: instant }),
  z.object({ because: z.literal("referral"), agency: z.string(), reference, at: instant }),
]);

const link = z.object({
  id: learnerId,
  name: z.string(),
  relation: z.enum(relations),
  why: z.string(),
  /** Its `seq` on this learner's file; missing where it stands on the other's, and is ended there. */
  seq: z.int().optional(),
});

/** What stands recorded on the learner's file (R8.1). */
const learnerFile = z.object({
  /** `seq` of its newest entry, and of the newest that whoever judges must have read; 0 where there is none. */
  newest: z.int().nonnegative(),
  newestToRead: z.int().nonnegative(),
  /** A child protection file that is open. */
  protection: z
    .object({ openedAt: instant, reason: z.enum(fileReasons), reviewOn: day, reviewedAt: instant.optional() })
    .optional(),
  /** When one that was open was closed last. */
  closedAt: instant.optional(),
  suggestions: z.array(suggestion),
  nextMeetings: z.array(z.object({ form: z.enum(meetingForms), on: day })),
  links: z.array(link),
  cohorts: z.array(z.string()),
  /** Whether every entry has reached SharePoint; if not, it is safe here and being filed. */
  filed: z.boolean(),
  /** What could not be filed because something newer came first; kept here, so that its author need not write it again. */
  setAside: z.array(entryCard),
});

/** How the review of the chronology stands (R9.2). */
const reviewStanding = z.object({
  last: z.object({ at: instant, author: z.string(), upTo: instant, nextOn: day }).optional(),
  dueOn: day.optional(),
  /** When the newest entry was recorded that a review must have seen; missing where there is none. */
  upTo: instant.optional(),
  /** Whether the last review has seen it. */
  isCurrent: z.boolean(),
});

export const learnerPage = z.object({
  now: instant,
  learner: learnerCard,
  /** False: the school's list does not know them any more, and the name is as it was recorded last. */
  listed: z.boolean(),
  /** Years, by the school's calendar; missing where the list has no date of birth. */
  age: z.int().optional(),
  rows: z.array(chronologyRow),
  concerns: z.array(concernOfLearner),
  cumulative: cumulativeView,
  file: learnerFile,
  review: reviewStanding,
  /** What was agreed and is not done yet, the soonest due first. */
  actions: z.array(z.object({ reference, number: z.int(), what: z.string(), ownerName: z.string(), due: day })),
  /** Referrals that wait for their outcome. */
  referrals: z.array(z.object({ reference, agency: z.string(), madeAt: instant, chaseOn: day })),
  /** The days that the school's own intervals give for the next reviews. */
  proposed: z.object({ chronologyReview: day, fileReview: day }),
  may: z.object({ work: z.boolean() }),
});

/** Who has looked at a learner's chronology or recorded on their file (R4.4), gathered by person and day, the newest first. */
export const accessPage = z.object({
  looks: z.array(
    z.object({
      person: z.string(),
      day,
      first: instant,
      last: instant,
      times: z.int().positive(),
      /** Whether they recorded something, or only read. */
      recorded: z.boolean(),
      via: z.array(z.enum(doors)),
      denied: z.boolean(),
    }),
  ),
  /** Whether the access log could be read whole; if not, these are the notes that are not filed yet. */
  whole: z.boolean(),
  /** There are more than are shown: what is shown reaches back to the oldest of them. */
  more: z.boolean(),
});

export type LearnerPage = z.infer<typeof learnerPage>;
export type AccessPage = z.infer<typeof accessPage>;
