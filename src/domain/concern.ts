/**
 * A concern: its entries, its state, and how the one becomes the other (R4, R5, R7). Each decision on it has a file of its
 * own: raise, add-account, acknowledge, triage, record-contact, finish-action.
 */
import type { Instant, Occurred } from "./calendar.ts";
import { plusMinutes } from "./calendar.ts";
import type { Draft, Placed, Subject } from "./entry.ts";
import type { ConcernId, StaffId } from "./ids.ts";
import type { Action, Threshold, ThresholdChange } from "./threshold.ts";

/** What kind of concern (R4.2). Several may apply; "other" is for when none fits. */
export const categories = [
  "disclosure",
  "welfare",
  "injury",
  "child-on-child",
  "online",
  "mental-health",
  "contact-with-home",
  "referral-outcome",
  "other",
] as const;
export type Category = (typeof categories)[number];

/** What a reporter tells, with fact and the learner's own words kept apart (R4.3). Blank means: nothing was said of it. */
export interface Account {
  readonly seen: string;
  readonly ownWords: string;
  readonly where: string;
}

/** How a parent or carer was spoken to (R4.2). */
export const contactWays = ["phone", "meeting", "letter", "email"] as const;
export type ContactWay = (typeof contactWays)[number];

export type ConcernRaised = Draft<
  "concern.raised",
  {
    readonly categories: readonly Category[];
    readonly account: Account;
    /** Whether the reporter says that someone is at risk now (R5.2). */
    readonly atRisk: boolean;
    /** Digest of the submission key of the form, so that a repeated submit is known for what it is. */
    readonly submission: string;
  }
>;
/** A later account. It may say that somebody is at risk now where the first did not. */
export type AccountAdded = Draft<"account.added", { readonly text: string; readonly atRisk: boolean }>;
export type ConcernAcknowledged = Draft<"concern.acknowledged", Record<string, never>>;
export type ConcernTriaged = Draft<
  "concern.triaged",
  {
    readonly threshold: Threshold;
    readonly rationale: string;
    readonly vulnerability: string;
    readonly actions: readonly Action[];
    readonly basedOn: number;
    readonly change: ThresholdChange;
  }
>;
export type ContactRecorded = Draft<
  "contact.recorded",
  { readonly who: string; readonly how: ContactWay; readonly said: string }
>;
export type ActionFinished = Draft<"action.finished", { readonly action: number; readonly outcome: string }>;

export type ConcernEntry =
  | ConcernRaised
  | AccountAdded
  | ConcernAcknowledged
  | ConcernTriaged
  | ContactRecorded
  | ActionFinished;

/** Every kind of entry that a concern can hold. */
export const entryKinds = [
  "concern.raised",
  "account.added",
  "concern.acknowledged",
  "concern.triaged",
  "contact.recorded",
  "action.finished",
] as const satisfies readonly ConcernEntry["kind"][];

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
  readonly categories: readonly Category[];
  readonly account: Account;
  readonly atRisk: boolean;
  readonly submission: string;
  /** What was told since, as it was told: so that a repeated submit is known from a new one. */
  readonly added: readonly Pick<AccountAdded, "subjects" | "occurred" | "data">[];
  readonly atRiskWhenRaised: boolean;
  readonly acknowledged?: { readonly at: Instant; readonly by: StaffId; readonly author: string };
  readonly threshold?: Threshold;
  /** The newest decision and whose it is: so that one sent twice is known for what it is. */
  readonly lastDecision?: Pick<ConcernTriaged, "by" | "data">;
  /** When the first decision was recorded: that stops the review clock (R5.3). */
  readonly reviewedAt?: Instant;
  readonly actions: readonly ConcernAction[];
  /** `seq` of the newest entry that somebody who decides must have read. An acknowledgement is none. */
  readonly newestToRead: number;
  /** `seq` of the newest entry of any kind. */
  readonly newest: number;
}

/** How far a concern has come, as its reporter may know it (R4.4: their reference and its status, no more). */
export const statuses = ["recorded", "read", "reviewed"] as const;
export type ConcernStatus = (typeof statuses)[number];

/** The DSL or a deputy reviews within 24 hours of recording (R5.3). They run through weekends. */
const reviewMinutes = 24 * 60;

/** A concern from its entries in order; undefined when there are none, or the first does not raise it. */
export function foldConcern(id: ConcernId, entries: readonly Placed<ConcernEntry>[]): Concern | undefined {
  return entries.reduce<Concern | undefined>((concern, entry) => evolveConcern(id, concern, entry), undefined);
}

/** The status that a reporter sees. */
export function statusOf(concern: Concern): ConcernStatus {
  if (concern.reviewedAt !== undefined) return "reviewed";
  return concern.acknowledged === undefined ? "recorded" : "read";
}

/** When the review is due (R5.3). */
export function reviewDueAt(concern: Pick<Concern, "recordedAt">): Instant {
  return plusMinutes(concern.recordedAt, reviewMinutes);
}

function evolveConcern(id: ConcernId, concern: Concern | undefined, entry: Placed<ConcernEntry>): Concern | undefined {
  if (concern === undefined) return entry.kind === "concern.raised" ? begin(id, entry) : undefined;
  const seen = { ...concern, newest: entry.seq };
  switch (entry.kind) {
    case "concern.raised":
      return seen;
    case "concern.acknowledged":
      return { ...seen, acknowledged: concern.acknowledged ?? acknowledgement(entry) };
    case "concern.triaged":
      return {
        ...seen,
        threshold: entry.data.threshold,
        lastDecision: { by: entry.by, data: entry.data },
        reviewedAt: concern.reviewedAt ?? entry.recordedAt,
        actions: [...concern.actions, ...entry.data.actions.map((action, i) => numbered(action, concern, i))],
        newestToRead: entry.seq,
      };
    case "action.finished":
      return { ...seen, actions: finish(concern.actions, entry), newestToRead: entry.seq };
    case "account.added":
      return {
        ...seen,
        atRisk: concern.atRisk || entry.data.atRisk,
        added: [...concern.added, entry],
        newestToRead: entry.seq,
      };
    case "contact.recorded":
      return { ...seen, newestToRead: entry.seq };
  }
}

function begin(id: ConcernId, { data, recordedAt, by, subjects, occurred, seq }: Placed<ConcernRaised>): Concern {
  const so = { added: [], atRiskWhenRaised: data.atRisk, actions: [], newestToRead: seq, newest: seq };
  return { id, raisedBy: by, recordedAt, occurred, subjects, ...data, ...so };
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
