/**
 * Everything that is recorded on a learner as such and not on one of their concerns: reviews of the chronology, the child
 * protection file, meetings, links to others, signals that were looked at (R8, R9). One stream for each learner.
 */
import type { Day, Instant } from "./calendar.ts";
import type { AmendmentRecorded } from "./concern-entries.ts";
import type { Draft } from "./entry.ts";
import type { LearnerId } from "./ids.ts";

/** Why a child protection file is opened (R8.1). */
export const fileReasons = ["beyond-pastoral", "referral", "multi-agency"] as const;
export type FileReason = (typeof fileReasons)[number];

export const meetingForms = ["strategy", "review", "core-group", "team-around", "other"] as const;
export type MeetingForm = (typeof meetingForms)[number];

/** How two learners belong together. */
export const relations = ["sibling", "household", "relative", "friend", "other"] as const;
export type Relation = (typeof relations)[number];

/** The chronology was read as far as `upTo`, the moment at which its newest entry was recorded (R9.2). */
export type ChronologyReviewed = Draft<
  "chronology.reviewed",
  { readonly note: string; readonly upTo: Instant; readonly nextOn: Day }
>;
export type FileOpened = Draft<
  "file.opened",
  { readonly reason: FileReason; readonly rationale: string; readonly reviewOn: Day; readonly basedOn: number }
>;
export type FileReviewed = Draft<"file.reviewed", { readonly note: string; readonly nextOn: Day }>;
export type FileClosed = Draft<"file.closed", { readonly rationale: string; readonly basedOn: number }>;
export type MeetingHeld = Draft<
  "meeting.held",
  {
    readonly form: MeetingForm;
    readonly attendees: readonly string[];
    readonly notes: string;
    readonly decisions: string;
    readonly nextOn?: Day;
  }
>;
export type LearnerLinked = Draft<
  "learner.linked",
  { readonly to: LearnerId; readonly name: string; readonly relation: Relation; readonly why: string }
>;
/** A link that turned out to be wrong, or is no more. `of` is the link's `seq`. */
export type LearnerUnlinked = Draft<"learner.unlinked", { readonly of: number; readonly why: string }>;
/** Groups that a learner belongs to for some time, such as "young carers". */
export type CohortsChanged = Draft<
  "cohorts.changed",
  { readonly added: readonly string[]; readonly removed: readonly string[] }
>;
/** A signal was looked at and set aside, with the reason. It comes back when there is more behind it. */
export type SignalDismissed = Draft<
  "signal.dismissed",
  { readonly signal: string; readonly fingerprint: string; readonly reason: string }
>;

export type LearnerFileEntry =
  | ChronologyReviewed
  | FileOpened
  | FileReviewed
  | FileClosed
  | MeetingHeld
  | LearnerLinked
  | LearnerUnlinked
  | CohortsChanged
  | SignalDismissed
  /** A correction or an annotation is the same on any stream (R17.1). */
  | AmendmentRecorded;

/** Every kind of entry that a learner's file can hold and a concern cannot. */
export const learnerFileKinds = [
  "chronology.reviewed",
  "file.opened",
  "file.reviewed",
  "file.closed",
  "meeting.held",
  "learner.linked",
  "learner.unlinked",
  "cohorts.changed",
  "signal.dismissed",
] as const satisfies readonly Exclude<LearnerFileEntry, AmendmentRecorded>["kind"][];
