/**
 * What falls due, and when: of a concern, and of a learner's file (R5.3, R6.3, R7, R8.1, R9.2, R11.1). Nothing is late by
 * itself: a deadline only says by when somebody means to have looked.
 */
import { type Day, dayAt, type Instant } from "./calendar.ts";
import { scheduledReview } from "./chronology-due.ts";
import { type Concern, isClosed, reviewDueAt } from "./concern.ts";
import type { ConcernId, LearnerId, StaffId } from "./ids.ts";
import type { LearnerFile } from "./learner-file.ts";
import { type SchoolDays, workingDayAfter } from "./school-days.ts";

/** In the order in which they are shown where they fall on one day. */
export const concernDues = [
  "review",
  "worry",
  "body-map",
  "action",
  "referral",
  "question",
  "look-again",
  "paper",
] as const;
export type ConcernDue = (typeof concernDues)[number];

interface Due {
  readonly due: Day;
  /** Whom it is about, by name or in the reporter's words. */
  readonly subjects: readonly string[];
}

export interface ConcernDeadline extends Due {
  readonly what: ConcernDue;
  readonly concern: ConcernId;
  /** The number of the action, else the `seq` of the entry that it is about; 0 where it is about the concern as such. */
  readonly of: number;
  /** Where it falls at a moment and not in the course of a day. */
  readonly at?: Instant;
  /** What is to be done, to whom it was referred, what was asked; empty where its kind says everything. */
  readonly told: string;
  /** Who has it; undefined: nobody in particular. */
  readonly owner: StaffId | undefined;
}

export const fileDues = ["chronology-review", "file-review", "meeting"] as const;
export type FileDue = (typeof fileDues)[number];

export interface FileDeadline extends Due {
  readonly what: FileDue;
  readonly learner: LearnerId;
  /** `seq` of the entry that set the day; 0 where it stands to reason. */
  readonly of: number;
}

export type Deadline = ConcernDeadline | FileDeadline;

/** Working days after which each is due. A body map is reviewed promptly (R11.1), and a worry answered so (R6.3). */
const workingDays = { "body-map": 1, worry: 1, question: 2, paper: 5 } as const;

/** What falls due so many working days after something, and so on another day when the calendar changes. */
export const countedInWorkingDays: readonly ConcernDue[] = concernDues.filter((due) => Object.hasOwn(workingDays, due));

/** Everything that is still to be done on a concern, in no particular order. */
export function concernDeadlines(concern: Concern, days: SchoolDays): readonly ConcernDeadline[] {
  return [...decisionsDue(concern, days), ...workDue(concern, days)];
}

function decisionsDue(concern: Concern, { zone }: SchoolDays): readonly ConcernDeadline[] {
  const due = dueOn(concern);
  const { actions, reviewedAt, reviewOn, acknowledged, lastDecision } = concern;
  const at = reviewDueAt(concern);
  return [
    ...(reviewedAt === undefined ? [{ ...due("review", 0, dayAt(at, zone)), at, owner: acknowledged?.by }] : []),
    ...actions
      .filter(({ finished }) => finished === undefined)
      .map((one) => ({ ...due("action", one.number, one.due), told: one.what, owner: one.owner })),
    ...(reviewOn === undefined || isClosed(concern)
      ? []
      : [{ ...due("look-again", 0, reviewOn), owner: lastDecision?.by }]),
  ];
}

function workDue(concern: Concern, days: SchoolDays): readonly ConcernDeadline[] {
  const due = dueOn(concern);
  const after = (what: keyof typeof workingDays, seq: number, at: Instant) =>
    due(what, seq, workingDayAfter(dayAt(at, days.zone), workingDays[what], days));
  const { work } = concern;
  return [
    ...work.referrals
      .filter(({ concludedAt }) => concludedAt === undefined)
      .map(({ seq, chaseOn, agency, by }) => ({ ...due("referral", seq, chaseOn), told: agency, owner: by })),
    ...work.bodyMaps
      .filter(({ reviewedAt }) => reviewedAt === undefined)
      .map(({ seq, recordedAt }) => after("body-map", seq, recordedAt)),
    ...work.worries.filter(({ answeredAt }) => answeredAt === undefined).map(({ seq, at }) => after("worry", seq, at)),
    // People leave: on a concern that is closed nobody waits for an answer any more.
    ...work.questions
      .filter(({ answeredAt }) => answeredAt === undefined && !isClosed(concern))
      .map(({ seq, askedAt, question, to }) => ({ ...after("question", seq, askedAt), told: question, owner: to })),
    ...work.attached
      .filter(({ purpose, destroyedAt }) => purpose === "handwritten-note" && destroyedAt === undefined)
      .map(({ seq, at }) => after("paper", seq, at)),
  ];
}

function dueOn({ id, subjects }: Concern) {
  const names = subjects.map((one) => ("learner" in one ? one.name : one.described));
  return (what: ConcernDue, of: number, due: Day): ConcernDeadline => ({
    what,
    concern: id,
    of,
    due,
    told: "",
    owner: undefined,
    subjects: names,
  });
}

/** Everything that is still to be done on a learner's file, in no particular order. */
export function fileDeadlines(file: LearnerFile, zone: string): readonly FileDeadline[] {
  const { learner, protection, nextMeetings, last } = file;
  const name = last?.subjects.flatMap((one) => ("learner" in one && one.learner === learner ? [one.name] : []));
  const due = (what: FileDue, of: number, day: Day): FileDeadline => ({
    what,
    learner,
    of,
    due: day,
    subjects: name ?? [],
  });
  const review = scheduledReview(file, zone);
  return [
    ...(review === undefined ? [] : [due("chronology-review", 0, review)]),
    ...(protection === undefined ? [] : [due("file-review", 0, protection.reviewOn)]),
    ...nextMeetings.map(({ seq, on }) => due("meeting", seq, on)),
  ];
}
