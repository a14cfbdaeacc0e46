/**
 * A learner's file: what is recorded on the learner beyond their concerns, its state, and how entries make it (R8, R9). Each
 * decision on it has a file of its own.
 */
import type { Day, Instant } from "./calendar.ts";
import type { Placed, Stamp, Subject } from "./entry.ts";
import type { LearnerId, StaffId } from "./ids.ts";
import type {
  FileReason,
  LearnerFileEntry,
  MeetingForm,
  MeetingHeld,
  Relation,
  SignalDismissed,
} from "./learner-file-entries.ts";

export interface LearnerLink {
  readonly seq: number;
  readonly to: LearnerId;
  readonly name: string;
  readonly relation: Relation;
  readonly why: string;
}

/** A child protection file that is open (R8.1). */
export interface ProtectionFile {
  readonly openedAt: Instant;
  readonly reason: FileReason;
  readonly reviewOn: Day;
  readonly reviewedAt?: Instant;
}

/** A meeting that is to come; `seq` of the meeting in which its day was set. */
export interface PlannedMeeting {
  readonly seq: number;
  readonly form: MeetingForm;
  readonly on: Day;
}

export interface ChronologyReview {
  readonly at: Instant;
  readonly author: string;
  /** As far as this moment the chronology was read. */
  readonly upTo: Instant;
  readonly nextOn: Day;
}

export interface DismissedSignal extends Pick<SignalDismissed["data"], "signal" | "fingerprint" | "reason"> {
  readonly at: Instant;
  readonly by: StaffId;
  readonly author: string;
}

export interface LearnerFile {
  readonly learner: LearnerId;
  readonly links: readonly LearnerLink[];
  readonly cohorts: readonly string[];
  /** Undefined: none is open. */
  readonly protection?: ProtectionFile | undefined;
  /** When one that was open before was closed last. */
  readonly closedAt?: Instant;
  readonly reviewed?: ChronologyReview;
  readonly dismissed: readonly DismissedSignal[];
  /** The meetings whose day was set, until one of their kind was held. */
  readonly nextMeetings: readonly PlannedMeeting[];
  readonly meetings: readonly Placed<MeetingHeld>[];
  /** Every entry, for whoever wants to correct one. */
  readonly recorded: readonly Pick<Placed<LearnerFileEntry>, "seq" | "kind" | "subjects">[];
  /** `seq` of the newest entry that somebody who judges must have read: of a cohort or a signal set aside, nobody must. */
  readonly newestToRead: number;
  /** `seq` of the newest entry; 0 where there is none. */
  readonly newest: number;
  readonly last?: Placed<LearnerFileEntry>;
}

/** What every decision on a learner's file is told beside the file and the command. */
export interface OnFile {
  readonly subject: Subject;
  readonly stamp: Stamp;
  /** Today, and the time zone, by the school's clock. */
  readonly today: Day;
  readonly zone: string;
}

/** The file of a learner of whom nothing is recorded. */
function emptyFile(learner: LearnerId): LearnerFile {
  return {
    learner,
    links: [],
    cohorts: [],
    dismissed: [],
    nextMeetings: [],
    meetings: [],
    recorded: [],
    newestToRead: 0,
    newest: 0,
  };
}

/** A learner's file from its entries in order. */
export function foldLearnerFile(learner: LearnerId, entries: readonly Placed<LearnerFileEntry>[]): LearnerFile {
  return entries.reduce(evolve, emptyFile(learner));
}

/** Whether a judgement made with `basedOn` as the newest entry on screen has seen all that it must, and nothing that is not there. */
export function isCurrent(file: Pick<LearnerFile, "newestToRead" | "newest">, basedOn: number): boolean {
  return basedOn >= file.newestToRead && basedOn <= file.newest;
}

/** Whether the newest entry says the same, by the same person: the answer to it was lost on the way, and it was sent again. */
export function isRepeated({ last }: LearnerFile, entry: LearnerFileEntry): boolean {
  return last !== undefined && isSame(last, entry);
}

/** Whether this very meeting is recorded already, by the same person: it was held once, whatever was recorded since. */
export function isHeldAlready({ meetings }: LearnerFile, entry: MeetingHeld): boolean {
  return meetings.some((meeting) => isSame(meeting, entry));
}

function isSame(one: LearnerFileEntry, other: LearnerFileEntry): boolean {
  return one.kind === other.kind && one.by === other.by && told(one) === told(other);
}

function told({ occurred, data }: LearnerFileEntry): string {
  return JSON.stringify([occurred ?? {}, data].map((part) => Object.entries(part).sort()));
}

function evolve(file: LearnerFile, entry: Placed<LearnerFileEntry>): LearnerFile {
  const mustBeRead = entry.kind !== "cohorts.changed" && entry.kind !== "signal.dismissed";
  const newestToRead = mustBeRead ? entry.seq : file.newestToRead;
  const { seq, kind, subjects } = entry;
  const recorded = [...file.recorded, { seq, kind, subjects }];
  const seen = { ...file, newest: seq, newestToRead, recorded, last: entry };
  switch (entry.kind) {
    case "chronology.reviewed": {
      const { upTo, nextOn } = entry.data;
      return { ...seen, reviewed: { at: entry.recordedAt, author: entry.author, upTo, nextOn } };
    }
    case "file.opened": {
      const { reason, reviewOn } = entry.data;
      return { ...seen, protection: { openedAt: entry.recordedAt, reason, reviewOn } };
    }
    case "file.reviewed":
      return file.protection === undefined
        ? seen
        : { ...seen, protection: { ...file.protection, reviewOn: entry.data.nextOn, reviewedAt: entry.recordedAt } };
    case "file.closed":
      return { ...seen, protection: undefined, closedAt: entry.recordedAt };
    case "meeting.held":
      return { ...seen, nextMeetings: planned(file.nextMeetings, entry), meetings: [...file.meetings, entry] };
    case "learner.linked":
      return { ...seen, links: [...file.links, { seq: entry.seq, ...entry.data }] };
    case "learner.unlinked":
      return { ...seen, links: file.links.filter(({ seq }) => seq !== entry.data.of) };
    case "cohorts.changed": {
      const { added, removed } = entry.data;
      return { ...seen, cohorts: [...file.cohorts.filter((one) => !removed.includes(one)), ...added] };
    }
    // What was written stays as it is, and so does what it made of the file.
    case "amendment.recorded":
      return seen;
    case "signal.dismissed":
      return { ...seen, dismissed: [...file.dismissed, dismissal(entry)] };
  }
}

function planned(before: readonly PlannedMeeting[], { seq, data }: Placed<MeetingHeld>): readonly PlannedMeeting[] {
  const { form, nextOn } = data;
  const others = before.filter((one) => one.form !== form);
  return nextOn === undefined ? others : [...others, { seq, form, on: nextOn }];
}

function dismissal({ recordedAt, by, author, data }: Placed<SignalDismissed>): DismissedSignal {
  return { at: recordedAt, by, author, ...data };
}
