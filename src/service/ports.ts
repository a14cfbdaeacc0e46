/**
 * Everything the use cases need from outside, as types. `src/main.ts` plugs the real parts in; a test may plug in others.
 * An effect that is not named here cannot be had.
 */
import type { Checkpoint, CheckpointFile, InclusionProof, Leaf } from "../contract/checkpoints.ts";
import type { CheckOutcome } from "../contract/desk-api.ts";
import type { EntryKey, SealedEntry } from "../contract/entries.ts";
import type { Notice } from "../contract/notices.ts";
import type {
  AuthoredConcern,
  GuardedAction,
  GuardedQuestion,
  OnOwnConcern,
  Permit,
  Person,
  Role,
  ShowsConcern,
} from "../domain/access.ts";
import type { Day, Instant } from "../domain/calendar.ts";
import type { Concern } from "../domain/concern.ts";
import type { ConcernEntry } from "../domain/concern-entries.ts";
import type { Question } from "../domain/concern-work.ts";
import type { Deadline } from "../domain/deadlines.ts";
import type { Placed } from "../domain/entry.ts";
import type { ConcernId, LearnerId, SettingId, StaffId, StreamId } from "../domain/ids.ts";
import type { Language } from "../domain/language.ts";
import type { LearnerFile } from "../domain/learner-file.ts";
import type { LearnerFileEntry } from "../domain/learner-file-entries.ts";
import type { RecordEntry } from "../domain/record-entry.ts";
import type { RegisterName } from "../domain/registers.ts";
import type { BankHolidays } from "../domain/school-calendar.ts";
import type { SettingChanged } from "../domain/settings.ts";
import type { AccessNote, Desk, LearnerDetails } from "./desk-port.ts";
import type { Documents, Scanner } from "./document-ports.ts";
import type { Log } from "./log-events.ts";

export type {
  AccessNote,
  Audience,
  ChangedAlert,
  Desk,
  HeldAlert,
  LearnerDetails,
  Listener,
  NoticeSent,
  QueuedNotice,
  Resettled,
} from "./desk-port.ts";
export { alertMessages, audiences, longestClaim, longestPostponement } from "./desk-port.ts";
export type { Documents, FoundDocument, Scanned, Scanner } from "./document-ports.ts";
export type { Log, LogEvent } from "./log-events.ts";
export { MessengerUnavailable, RegisterUnavailable } from "./unavailable.ts";

export interface Ports {
  /** This server among others that share the desk; new at each start. */
  readonly server: string;
  /** Lets requests that wait go first, in the middle of long work. */
  readonly breathe: () => Promise<void>;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly register: Register;
  readonly evidence: Evidence;
  readonly documents: Documents;
  readonly scanner: Scanner;
  readonly desk: Desk;
  readonly view: View;
  readonly directory: Directory;
  readonly messenger: Messenger;
  readonly changes: Changes;
  readonly rounds: Rounds;
  readonly log: Log;
  readonly school: School;
  readonly bankHolidays: BankHolidays;
}

/** What is fixed about the school for as long as the server runs. */
export interface School {
  readonly name: string;
  /** IANA name of its time zone. */
  readonly timeZone: string;
}

/** The one clock. */
export interface Clock {
  now(): Instant;
  /** Calls once after so many milliseconds, unless cancelled by what it returns. */
  after(milliseconds: number, call: () => void): () => void;
}

/** The one source of what nobody can foretell. */
export interface Randomness {
  /** A new UUID (version 4), in lower case. */
  uuid(): string;
  bytes(size: number): Uint8Array;
  /** From 0 to below 1, for jitter. */
  fraction(): number;
}

/** The end of a stream, on which the next entry builds. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** What became of an append: `taken` gives the entry of another writer that holds the key. */
export type Appended =
  | { readonly outcome: "filed"; readonly itemId: string }
  | { readonly outcome: "taken"; readonly holder: SealedEntry; readonly itemId: string };

/** An entry that has its row. */
export interface FiledEntry {
  /** SharePoint's id of the row: digits, ascending in the order of filing, never used again. */
  readonly itemId: string;
  readonly entry: SealedEntry;
}

/** The truth: SharePoint lists through Graph. There is no verb here that changes or removes (R3.1). */
export interface Register {
  /** Gives an entry its place and its seal. `head` is undefined for a stream's first entry. */
  seal(stream: StreamId, head: Head | undefined, entry: RecordEntry): SealedEntry;
  /**
   * Appends to the list, once however often it is called. What is too long for a row lies in the library before the row is
   * made. `urgent` goes ahead of everything else that waits for Graph. Throws `RegisterUnavailable` when the outcome is not known.
   */
  append(entry: SealedEntry, urgency?: "urgent"): Promise<Appended>;
  /** Files notes into the access log; gives the ids of those that are filed. Throws `RegisterUnavailable`. */
  appendAccess(notes: readonly AccessNote[]): Promise<readonly string[]>;
  /** The filed notes of who looked at a thing or did something to it, the oldest first. Throws `RegisterUnavailable`. */
  accessOf(thing: string): Promise<readonly AccessNote[]>;
  /** A stream as the register holds it now, in order. Throws `RegisterUnavailable`. */
  entriesOf(stream: StreamId): Promise<readonly FiledEntry[]>;
  /** The entries that came to one list since a cursor, page by page; from the beginning without one or when it is too old. */
  entriesSince(register: RegisterName, cursor: string | undefined): AsyncIterable<FollowedPage>;
  /** Puts a checkpoint and its new leaves into the library too. Throws `RegisterUnavailable`. */
  keepCheckpoint(file: CheckpointFile): Promise<void>;
}

export interface FollowedPage {
  readonly entries: readonly FiledEntry[];
  /** Rows that are not as Lantern writes them, or that vanished (R3.3). */
  readonly suspicious: readonly SuspiciousRow[];
  /** Where to go on from; only the last page of a run has one. */
  readonly cursor: string | undefined;
  /** The run began at the beginning of the list. Rows that were removed before are told by none of its pages. */
  readonly fromStart?: true;
}

/** `restored`: it says what Lantern wrote, and yet was written more than once. */
export interface SuspiciousRow {
  readonly itemId: string;
  readonly what: "removed" | "broken" | "restored";
  /** What the row says it is, where it is readable. */
  readonly key?: EntryKey;
}

/** Tamper evidence: Merkle trees, signed checkpoints, checks, proofs (R3.3). The arithmetic is in `src/register`. */
export interface Evidence {
  /**
   * Signs what a register held: `leaves` in the order of item ids, all of them. `differs`: they do not go on from what
   * `newest` covers, and nothing was signed over that.
   */
  checkpointOf(held: {
    readonly register: RegisterName;
    readonly leaves: readonly Leaf[];
    readonly at: Instant;
    readonly newest: Checkpoint | undefined;
  }): Promise<Checkpoint | "differs">;
  /**
   * Reads every register whole, with every document, and holds it against each file; `known` tells of the rows that came after
   * the last checkpoint. Throws `RegisterUnavailable`.
   */
  check(
    against: readonly CheckpointFile[],
    known: KnownRows,
    read: (rows: number) => void,
  ): Promise<Omit<CheckOutcome, "at">>;
  /** Proof that an entry is among the leaves of a checkpoint, which are all there; undefined when it is not. */
  proofOf(file: CheckpointFile, entry: SealedEntry): Promise<InclusionProof | undefined>;
}

/** What Lantern knows of its rows by itself, when it begins to read them. */
export interface KnownRows {
  /** The hash under which a key was accepted; undefined when it never was. */
  accepted(key: EntryKey): Promise<string | undefined>;
  /** Rows that are known to be filed, at least those that no checkpoint covers. Each counts only if it was accepted so. */
  readonly filed: readonly FiledRow[];
}

/** A row that was filed, and what it held. */
export interface FiledRow extends Leaf {
  readonly register: RegisterName;
  readonly key: EntryKey;
}

export interface StaffMember extends Person {
  readonly jobTitle: string;
}

/** A learner as the school's directory has them. */
export interface ListedLearner {
  readonly id: LearnerId;
  readonly name: string;
  readonly year: string;
  readonly birthDate: string;
}

export type Learner = ListedLearner & Omit<LearnerDetails, "learner">;

/** The school's directory, through Graph. Throws `RegisterUnavailable` like the register. */
export interface Directory {
  staff(): Promise<readonly StaffMember[]>;
  learners(): Promise<readonly ListedLearner[]>;
}

/** A concern, and the entries in order that tell it. */
export interface ConcernInView {
  readonly concern: Concern;
  readonly entries: readonly Placed<ConcernEntry>[];
  /** Whether every entry has reached the register. */
  readonly filed: boolean;
}

/** An entry about a learner: of one of their concerns, or of their file. */
export interface ChronologyRow {
  readonly stream: StreamId;
  readonly entry: Placed<RecordEntry>;
}

/** A learner of whom something is recorded, as a list shows them. */
export interface ToldLearner {
  readonly id: LearnerId;
  /** As the school's list has them; else what they were called when something was last recorded. */
  readonly name: string;
  /** Undefined where the school's list does not know them any more. */
  readonly listed: Learner | undefined;
  readonly concerns: number;
  /** How many of the concerns wait for their review. */
  readonly waiting: number;
  readonly newest: Instant;
  /** Whether a child protection file is open (R8.1). */
  readonly fileOpen: boolean;
}

/** A learner's file, and the entries in order that tell it. */
export interface LearnerFileInView {
  readonly file: LearnerFile;
  readonly entries: readonly Placed<LearnerFileEntry>[];
  readonly filed: boolean;
}

/** An entry in which words were found. */
export interface FoundEntry {
  readonly stream: StreamId;
  readonly entry: Placed<RecordEntry>;
  /** A piece of its text around the words; `hit` marks what was looked for. */
  readonly excerpt: readonly { readonly text: string; readonly hit: boolean }[];
}

/** What somebody was given to do and has not finished: the words that were meant for them, and nothing else of the concern. */
export interface OwnAction {
  readonly concern: ConcernId;
  readonly number: number;
  readonly what: string;
  readonly due: Day;
}

/** A question that was put to somebody, and the concern it is about. */
export interface AskedQuestion {
  readonly concern: ConcernId;
  readonly question: Question;
}

/** Somebody's worry that nothing is being done, and what was answered. */
export interface OwnWorry {
  readonly concern: ConcernId;
  readonly seq: number;
  readonly why: string;
  readonly at: Instant;
  readonly answers: readonly { readonly text: string; readonly at: Instant }[];
}

/** Projections of the register, to read from; disposable. Every read of a record asks for the permit that allows it. */
export interface View {
  /**
   * Takes entries in; those it has already, it leaves as they are. `itemId` is undefined while an entry is not filed. A row holds
   * what it held first, whatever comes from it later.
   */
  take(entries: readonly { readonly entry: SealedEntry; readonly itemId: string | undefined }[]): void;
  /** How far the view has followed a list. */
  cursor(register: RegisterName): string | undefined;
  keepCursor(register: RegisterName, cursor: string): void;
  /** How many filed entries it has of a register. */
  filedCount(register: RegisterName): number;
  /** Which entry a row holds, as the view took it. */
  filedAs(register: RegisterName, itemId: string): { readonly key: EntryKey; readonly hash: string } | undefined;
  /** The filed entries of a register as leaves, in the order of item ids; `after`: only those with a higher one. */
  leaves(register: RegisterName, after?: number): readonly Leaf[];
  /** The sealed entry, for a proof. */
  sealedEntry(permit: Permit<"export-proof">, key: EntryKey): SealedEntry | undefined;
  /** Entries in which every word of `text` begins a word, the best first; spelling is as forgiving as for names. */
  search(permit: Permit<"search-records">, text: string, limit: number): readonly FoundEntry[];

  head(stream: StreamId): Head | undefined;
  /** What the access check must know, for one who does not yet hold a permit. */
  guarded(concern: ConcernId): AuthoredConcern | undefined;
  /** The same of an action, by its number; also of one that is finished. */
  guardedAction(concern: ConcernId, number: number): GuardedAction | undefined;
  /** The same of a question, which is found by the `seq` of its entry. */
  guardedQuestion(concern: ConcernId, seq: number): GuardedQuestion | undefined;
  concern(
    permit: Permit<
      "raise-concern" | "answer-question" | "open-document" | "finish-own-action" | OnOwnConcern | ShowsConcern
    >,
    id: ConcernId,
  ): ConcernInView | undefined;
  /** Every concern not reviewed, and the `limit` reviewed last; `reviewed` counts all reviewed ones. */
  triage(
    permit: Permit<"see-triage">,
    limit: number,
  ): { readonly concerns: readonly Concern[]; readonly reviewed: number };
  /** Everything that falls due on or before a day, in the order in which it does by the school's clock. */
  deadlines(permit: Permit<"see-triage">, upTo: Day): readonly Deadline[];
  /** What the permit's person was given to do and has not finished, the soonest due first. */
  ownActions(permit: Permit<"see-own-actions">): readonly OwnAction[];
  /** The concerns that the permit's person raised, newest first. */
  ownConcerns(permit: Permit<"list-own-concerns">): readonly Concern[];
  /** The questions that were put to the permit's person, the newest first. */
  questionsTo(permit: Permit<"list-own-questions">): readonly AskedQuestion[];
  /** The worries of the permit's person, with the answers, the newest first. */
  worriesOf(permit: Permit<"list-own-worries">): readonly OwnWorry[];
  /** Every entry about a learner, in order of occurrence, then of recording (R9.1). */
  chronology(
    permit: Permit<"see-chronology" | "work-on-learner-file" | ShowsConcern>,
    learner: LearnerId,
  ): readonly ChronologyRow[];

  /** Everybody whose child protection file is open, and of the others the `limit` about whom something was recorded last; newest first. */
  learnersTold(permit: Permit<"list-learners">, limit: number): readonly ToldLearner[];
  /** A learner's file; the empty one where nothing is recorded on it. */
  learnerFile(
    permit: Permit<"see-chronology" | "work-on-learner-file" | ShowsConcern>,
    learner: LearnerId,
  ): LearnerFileInView;
  /** The changes of a setting, in order. No secret: whoever may use Lantern works by the school's settings. */
  setting(id: SettingId): readonly Placed<SettingChanged>[];

  keepStaff(staff: readonly StaffMember[]): void;
  keepLearners(learners: readonly Learner[]): void;
  staffMember(id: StaffId): StaffMember | undefined;
  staffWith(role: Role): readonly StaffMember[];
  allStaff(): readonly StaffMember[];
  /** Learners each of whose words in `text` begins a part of their name, at most `limit`, in the order of names. */
  learnersNamed(permit: Permit<"find-learner">, text: string, limit: number): readonly Learner[];
  learner(
    permit: Permit<"raise-concern" | "add-account" | "see-chronology" | "work-on-learner-file" | ShowsConcern>,
    id: LearnerId,
  ): Learner | undefined;
}

/** What became of a notice: `refused` when Teams will not take it, for example because the bot was blocked. */
export type Delivered =
  | { readonly answer: "sent"; readonly messageId: string | undefined }
  | { readonly answer: "refused" };

/** The one way a message leaves. Throws `MessengerUnavailable` when it is worth trying again. */
export interface Messenger {
  /** `chosen` is the language that the person chose; where they chose none, that of their Teams is spoken. */
  send(conversation: string, notice: Notice, chosen?: Language): Promise<Delivered>;
}

/** Tells open tabs that something changed, without what. */
export interface Changes {
  concernsChanged(): void;
  /** Calls on every change until the returned function is called. */
  follow(permit: Permit<"follow-changes">, changed: () => void): () => void;
}

/** `alerts`: those that nobody has taken climb on; `sharing`: what other servers accepted is taken in; `keeping`: checkpoints are made, and what was filed is forgotten. */
export type RoundName =
  | "filing"
  | "delivery"
  | "alerts"
  | "access-log"
  | "following"
  | "sharing"
  | "directory"
  | "keeping";

/** The work that goes on beside the requests: it is woken when there is something to do. */
export interface Rounds {
  wake(round: RoundName): void;
}
