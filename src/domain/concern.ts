/**
 * A concern: its state, and how its entries (concern-entries.ts) make it (R4, R5, R7). Each decision on it has a file of its own.
 */
import { type Day, type Instant, type Occurred, plusMinutes } from "./calendar.ts";
import type { CategoryDetails } from "./category-details.ts";
import type {
  Account,
  AccountAdded,
  ActionFinished,
  BodyMapRecorded,
  Category,
  ConcernAcknowledged,
  ConcernEntry,
  ConcernKind,
  ConcernRaised,
  ConcernTriaged,
  Late,
  Quoted,
  SubjectMatched,
} from "./concern-entries.ts";
import { type ConcernWork, evolveWork, noWork } from "./concern-work.ts";
import { isAboutSomebody, onceEach, type Placed, type Subject } from "./entry.ts";
import type { ConcernId, StaffId } from "./ids.ts";
import { isOfConcern, type RecordEntry } from "./record-entry.ts";
import type { Action, Threshold } from "./threshold.ts";

/** An action of a decision, numbered over the whole concern in the order they were decided. */
export interface ConcernAction extends Action {
  readonly number: number;
  readonly finished?: { readonly at: Instant; readonly by: StaffId; readonly outcome: string };
}

/** A concern as its entries tell it. */
export interface Concern {
  readonly id: ConcernId;
  readonly raisedBy: StaffId;
  readonly recordedAt: Instant;
  readonly occurred: Occurred | undefined;
  readonly subjects: readonly Subject[];
  /** Whom it was about when it was raised, before anybody was matched or named as involved. */
  readonly raisedAbout: readonly Subject[];
  readonly categories: readonly Category[];
  readonly account: Account;
  /** What its first entry tells beside the account; what was added since is in `added`. */
  readonly details?: CategoryDetails;
  readonly late?: Late;
  readonly quoted?: Quoted;
  readonly atRisk: boolean;
  readonly submission: string;
  /** What was told since, as it was told: so that a repeated submit is known from a new one. */
  readonly added: readonly Pick<AccountAdded, "subjects" | "occurred" | "data">[];
  readonly atRiskWhenRaised: boolean;
  readonly acknowledged?: { readonly at: Instant; readonly by: StaffId; readonly author: string } | undefined;
  /** News that nobody has taken on yet: whose it is, and whether somebody is at risk (R5.2). */
  readonly unheard?: { readonly by: StaffId; readonly atRisk: boolean } | undefined;
  readonly threshold?: Threshold;
  /** The newest decision and whose it is: so that one sent twice is known for what it is. */
  readonly lastDecision?: Pick<ConcernTriaged, "by" | "data">;
  /** When the first decision was recorded: that stops the review clock (R5.3). */
  readonly reviewedAt?: Instant | undefined;
  /** When somebody told more of it after it was closed: it is open again from then on, and its review is due anew. */
  readonly reopenedAt?: Instant;
  readonly actions: readonly ConcernAction[];
  /** What the reporter is told when they look; of the newest decision. */
  readonly reporterToKnow?: string;
  /** When the DSL means to look at it again; of the newest decision. */
  readonly reviewOn?: Day | undefined;
  readonly work: ConcernWork;
  /** `seq` of the newest entry that somebody who decides must have read. An acknowledgement is none. */
  readonly newestToRead: number;
  /** `seq` of the newest entry of any kind. */
  readonly newest: number;
}

/**
 * Kinds with which no judgement stands or falls: somebody has the concern, tags and links help to find it, a paper's end tells
 * nothing of a learner, and it is raised once.
 */
const neverJudgedOn: readonly ConcernKind[] = [
  "concern.raised",
  "concern.acknowledged",
  "tags.changed",
  "concern.linked",
  "paper.destroyed",
];

/** Whether somebody who decides must have read an entry of this kind. */
export function mustBeRead(kind: ConcernKind): boolean {
  return !neverJudgedOn.includes(kind);
}

/** How far a concern has come, as its reporter may know it (R4.4: their reference and its status, no more). */
export const statuses = ["recorded", "read", "reviewed", "closed"] as const;
export type ConcernStatus = (typeof statuses)[number];

/** The DSL or a deputy reviews within 24 hours of recording (R5.3). They run through weekends. */
const reviewMinutes = 24 * 60;

/** A concern from its entries in order; undefined when there are none, or the first does not raise it. */
export function foldConcern(id: ConcernId, entries: readonly Placed<RecordEntry>[]): Concern | undefined {
  return entries.reduce<Concern | undefined>(
    (concern, entry) => (isOfConcern(entry) ? evolveConcern(id, concern, entry) : concern),
    undefined,
  );
}

/** The status that a reporter sees. */
export function statusOf(concern: Concern): ConcernStatus {
  if (isClosed(concern)) return "closed";
  if (concern.reviewedAt !== undefined) return "reviewed";
  return concern.acknowledged === undefined ? "recorded" : "read";
}

/** When the review is due (R5.3). */
export function reviewDueAt({ recordedAt, reopenedAt }: Pick<Concern, "recordedAt" | "reopenedAt">): Instant {
  return plusMinutes(reopenedAt ?? recordedAt, reviewMinutes);
}

/** Whether it is closed. Then nothing new is begun on it, and yet what people tell is taken. */
export function isClosed({ work }: Pick<Concern, "work">): boolean {
  return work.closed !== undefined;
}

/** Whether somebody who saw the entries up to `basedOn` saw all that a judgement stands on. What is not written yet, nobody has read. */
export function hasRead({ newestToRead, newest }: Concern, basedOn: number): boolean {
  return basedOn >= newestToRead && basedOn <= newest;
}

function evolveConcern(id: ConcernId, concern: Concern | undefined, entry: Placed<ConcernEntry>): Concern | undefined {
  if (concern === undefined) return entry.kind === "concern.raised" ? begin(id, entry) : undefined;
  const unread = mustBeRead(entry.kind) ? { newestToRead: entry.seq } : {};
  const seen = { ...concern, ...unread, newest: entry.seq, work: evolveWork(concern.work, entry) };
  switch (entry.kind) {
    case "concern.raised":
      return seen;
    case "concern.acknowledged":
      return { ...seen, acknowledged: concern.acknowledged ?? acknowledgement(entry), unheard: undefined };
    case "concern.triaged":
      return { ...seen, ...decided(concern, entry) };
    case "action.added":
      return { ...seen, actions: [...concern.actions, numbered(entry.data.action, concern, 0)] };
    case "action.finished":
      return { ...seen, actions: finish(concern.actions, entry) };
    case "account.added":
      return {
        ...seen,
        ...(isClosed(concern) ? openedAgain(entry) : {}),
        ...(isClosed(concern) || entry.data.atRisk ? unheardAgain(concern, entry.by, entry.data.atRisk) : {}),
        atRisk: concern.atRisk || entry.data.atRisk,
        added: [...concern.added, entry],
        subjects: withInvolved(concern.subjects, entry.subjects),
      };
    case "body-map.recorded":
      return {
        ...seen,
        ...(isClosed(concern) ? { ...openedAgain(entry), ...unheardAgain(concern, entry.by, false) } : {}),
      };
    case "concern.closed":
      return { ...seen, unheard: undefined };
    case "subject.matched":
      return { ...seen, subjects: matched(concern.subjects, entry.data) };
    default:
      return seen;
  }
}

function begin(id: ConcernId, entry: Placed<ConcernRaised>): Concern {
  const { data, recordedAt, by, subjects, occurred, seq } = entry;
  const { categories, account, atRisk, submission, details, late, quoted } = data;
  const beside = { ...(details && { details }), ...(late && { late }), ...(quoted && { quoted }) };
  const so = { added: [], atRiskWhenRaised: atRisk, actions: [], newestToRead: seq, newest: seq };
  const told = { categories, account, atRisk, submission, unheard: { by, atRisk }, ...beside };
  return {
    id,
    raisedBy: by,
    recordedAt,
    occurred,
    subjects,
    raisedAbout: subjects,
    ...told,
    ...so,
    work: evolveWork(noWork, entry),
  };
}

function decided(concern: Concern, { by, data, recordedAt }: Placed<ConcernTriaged>) {
  return {
    threshold: data.threshold,
    lastDecision: { by, data },
    reviewedAt: concern.reviewedAt ?? recordedAt,
    unheard: undefined,
    reporterToKnow: data.reporterToKnow ?? "",
    reviewOn: data.reviewOn,
    actions: [...concern.actions, ...data.actions.map((action, i) => numbered(action, concern, i))],
  };
}

/** What is told of a closed concern is news to be read, taken on and decided on like any other. */
function openedAgain({ recordedAt }: Placed<AccountAdded | BodyMapRecorded>) {
  return { reopenedAt: recordedAt, acknowledged: undefined, reviewedAt: undefined };
}

/** Whoever had it has not heard of this: it is to be taken on once more. */
function unheardAgain({ unheard }: Concern, by: StaffId, atRisk: boolean) {
  return { acknowledged: undefined, unheard: unheard?.atRisk === true ? unheard : { by, atRisk } };
}

/** Who came into it is one of those it is about, also where that was told later (R4.2). */
function withInvolved(subjects: readonly Subject[], told: readonly Subject[]): readonly Subject[] {
  const involved = told.filter((subject) => !isAboutSomebody(subject));
  return involved.length === 0 ? subjects : onceEach([...subjects, ...involved]);
}

/** The learner takes the place of the words by which they were told of. */
function matched(
  subjects: readonly Subject[],
  { described, learner, name }: SubjectMatched["data"],
): readonly Subject[] {
  const named = subjects.filter((subject) => !("learner" in subject && subject.learner === learner));
  return named.map((subject) => {
    if (!("described" in subject) || subject.described !== described) return subject;
    return { learner, name, ...(subject.part && { part: subject.part }) };
  });
}

function acknowledgement({ recordedAt, by, author }: ConcernAcknowledged): NonNullable<Concern["acknowledged"]> {
  return { at: recordedAt, by, author };
}

function numbered(action: Action, concern: Concern, index: number): ConcernAction {
  return { ...action, number: concern.actions.length + index + 1 };
}

function finish(actions: readonly ConcernAction[], entry: ActionFinished): readonly ConcernAction[] {
  const finished = { at: entry.recordedAt, by: entry.by, outcome: entry.data.outcome };
  return actions.map((action) => (action.number === entry.data.action ? { ...action, finished } : action));
}
