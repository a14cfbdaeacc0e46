/**
 * Everything the use cases need from outside, as types. `src/main.ts` plugs the real parts in; a test may plug in others.
 * An effect that is not named here cannot be had.
 */
import type { Checkpoint, CheckpointFile, InclusionProof, Leaf } from "../contract/checkpoints.ts";
import type { CheckOutcome } from "../contract/desk-api.ts";
import type { EntryKey, SealedEntry } from "../contract/entries.ts";
import type { Notice } from "../contract/notices.ts";
import type { NoticedFinding } from "../contract/tampering.ts";
import type { GuardedConcern, Permit, Person, Role, Verb } from "../domain/access.ts";
import type { Day, Instant } from "../domain/calendar.ts";
import type { Concern, ConcernAction, ConcernEntry } from "../domain/concern.ts";
import type { Door, Placed } from "../domain/entry.ts";
import type { ConcernId, ConcernReference, LearnerId, StaffId } from "../domain/ids.ts";
import type { RegisterName } from "../domain/registers.ts";
import type { Log } from "./log-events.ts";

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
  readonly desk: Desk;
  readonly view: View;
  readonly directory: Directory;
  readonly messenger: Messenger;
  readonly changes: Changes;
  readonly rounds: Rounds;
  readonly log: Log;
  readonly school: School;
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
  seal(stream: ConcernId, head: Head | undefined, entry: ConcernEntry): SealedEntry;
  /**
   * Appends to the list, once however often it is called. What is too long for a row lies in the library before the row is
   * made. `urgent` goes ahead of everything else that waits for Graph. Throws `RegisterUnavailable` when the outcome is not known.
   */
  append(entry: SealedEntry, urgency?: "urgent"): Promise<Appended>;
  /** Files notes into the access log; gives the ids of those that are filed. Throws `RegisterUnavailable`. */
  appendAccess(notes: readonly AccessNote[]): Promise<readonly string[]>;
  /** A stream as the register holds it now, in order. Throws `RegisterUnavailable`. */
  entriesOf(stream: ConcernId): Promise<readonly FiledEntry[]>;
  /** The entries that came to one list since a cursor, page by page; from the beginning without one or when it is too old. */
  entriesSince(register: RegisterName, cursor: string | undefined): AsyncIterable<RegisterPage>;
  /** Puts a checkpoint and its new leaves into the library too. Throws `RegisterUnavailable`. */
  keepCheckpoint(file: CheckpointFile): Promise<void>;
}

export interface RegisterPage {
  readonly entries: readonly FiledEntry[];
  /** Rows that are not as Lantern writes them, or that vanished (R3.3). */
  readonly suspicious: readonly SuspiciousRow[];
  /** Where to go on from; only the last page of a run has one. */
  readonly cursor: string | undefined;
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

/** Who looked at or did what, and through which door (R4.4). Holds ids, never content. */
export interface AccessNote {
  readonly id: string;
  readonly at: Instant;
  readonly person: StaffId;
  readonly verb: Verb;
  /** The id of the thing, e.g. `concern/C-7K3M2Q`; empty where the verb has none. */
  readonly thing: string;
  readonly via: Door;
  readonly answer: "permitted" | "denied";
}

/** Those whom a notice finds by what they do: who that is, is asked when it is sent, because it may not be known before. */
export const audiences = ["safeguarding-team", "register-guardians"] as const;
export type Audience = (typeof audiences)[number];

/** Whoever has a conversation with the bot: people, and the channel of the leadership. */
export type Listener = StaffId | "leadership-channel";

/** A notice that waits to be sent. */
export interface QueuedNotice {
  readonly id: string;
  readonly to: Listener | Audience;
  readonly notice: Notice;
  readonly attempts: number;
}

export interface SentAlert {
  readonly to: StaffId;
  readonly messageId: string;
}

/** The longest that a notice is postponed, however long Teams asks to be left alone. Minutes. */
export const longestPostponement = 10;

/** Entries that the register did not take as they were, because it holds others under their keys. */
export interface Resettled {
  /** What the desk held of the stream, unfiled, that is settled hereby. What it holds by now under these keys may be another's. */
  readonly replaced: readonly SealedEntry[];
  /** In their place, sealed on what the register holds: decided again, and still true. */
  readonly anew: readonly SealedEntry[];
  /** Those that no longer hold, or that the register has already: kept as they were, for a person to see, and never filed. */
  readonly setAside: readonly SealedEntry[];
  readonly notices: readonly Omit<QueuedNotice, "attempts">[];
}

/**
 * The work in hand, durable: what is accepted here survives a crash (R3.1, and "never twice, never lost"). Several servers may
 * share one desk. Every method is whole or nothing, and throws `DeskUnavailable`.
 */
export interface Desk {
  /**
   * Writes an entry and the notices that follow from it in one step, to disk, before it returns. `taken`: the entry's key
   * is held by another entry, nothing was written. A key is held for ever.
   */
  accept(entry: SealedEntry, notices: readonly Omit<QueuedNotice, "attempts">[]): Promise<"accepted" | "taken">;
  /** Entries accepted and not yet filed: those of streams at risk first, each stream in order. */
  unfiled(): Promise<readonly SealedEntry[]>;
  /** What the desk still has of a stream, in order: all that is not filed, and what was filed and not yet forgotten. */
  held(stream: ConcernId): Promise<readonly SealedEntry[]>;
  /** The hash of the entry that was accepted under this key; undefined when none ever was. */
  acceptedAs(key: EntryKey): Promise<string | undefined>;
  noteFiled(key: EntryKey, itemId: string, at: Instant): Promise<void>;
  /** What filed entries say leaves the desk: those filed before this moment. Their keys stay. */
  forgetFiled(before: Instant): Promise<void>;
  /**
   * Settles in one step what the register did not take; the keys of what is replaced are free then. A repeat changes nothing.
   * `taken`: something of what is to be replaced is not there any more, unfiled, or a key of `anew` was held meanwhile.
   */
  resettle(stream: ConcernId, settled: Resettled): Promise<"settled" | "taken">;
  /** What was set aside of a stream, the oldest first. */
  setAsideOf(stream: ConcernId): Promise<readonly SealedEntry[]>;
  /** How many entries wait to be filed, and how many are set aside. */
  waiting(): Promise<{ readonly unfiled: number; readonly setAside: number }>;

  /**
   * Takes a piece of work for one holder until a moment, unless another has it and its time is not over by `now`. Whoever
   * dies loses it by time. Taking again what one holds prolongs it.
   */
  claim(work: string, holder: string, span: { readonly now: Instant; readonly until: Instant }): Promise<boolean>;
  /** Gives a piece of work back; nothing happens where another has it by now. */
  release(work: string, holder: string): Promise<void>;

  /** Keeps a checkpoint, with the leaves that the one before did not have. */
  keepCheckpoint(checkpoint: Checkpoint, added: readonly Leaf[]): Promise<void>;
  /** All checkpoints of a register, the newest first. */
  checkpoints(register: RegisterName): Promise<readonly Checkpoint[]>;
  /** The leaves that the checkpoints of a register cover, in order, as far as an item id. */
  leaves(register: RegisterName, lastItemId: number): Promise<readonly Leaf[]>;
  /** Writes down findings; gives those that were not known before. */
  noteFindings(noticed: readonly NoticedFinding[]): Promise<readonly NoticedFinding[]>;
  /** All findings ever, the newest first. */
  findings(): Promise<readonly NoticedFinding[]>;

  /**
   * Notices that should be sent by now, oldest first, those about somebody at risk before all others. One that is to wait for
   * longer than any may, waits for a clock that was set back, and is due too.
   */
  noticesDue(now: Instant): Promise<readonly QueuedNotice[]>;
  /** Queues more notices, to be sent at once; those whose id was queued before are left as they are. */
  queue(notices: readonly Omit<QueuedNotice, "attempts">[]): Promise<void>;
  /** Whether a notice is still to be sent: another server may have sent it since it was read. */
  stillWaits(id: string): Promise<boolean>;
  /** The moment at which the next notice is due, if one waits. */
  nextNoticeDue(): Promise<Instant | undefined>;
  /** `messageId` is the message's in its chat, by which it can be replaced. */
  noteSent(id: string, at: Instant, messageId?: string | undefined): Promise<void>;
  /** The alerts about a concern that were sent, to whom and as which message. */
  alertsSent(concern: ConcernReference): Promise<readonly SentAlert[]>;
  /** Tries a notice again not before `until`. */
  postpone(id: string, until: Instant): Promise<void>;

  /** Where a person's 1:1 chat with the bot is, or the leadership's channel, as the bot room wrote it. */
  conversationOf(listener: Listener): Promise<string | undefined>;
  keepConversation(listener: Listener, conversation: string): Promise<void>;

  noteAccess(note: AccessNote): Promise<void>;
  accessNotes(limit: number): Promise<readonly AccessNote[]>;
  noteAccessFiled(ids: readonly string[]): Promise<void>;

  /** What the school says of learners beyond its directory (R10.1), as last imported. */
  learnerDetails(): Promise<readonly LearnerDetails[]>;
  keepLearnerDetails(details: readonly LearnerDetails[]): Promise<void>;
  /** The deputy who is on duty; undefined: nobody was named, so every deputy is alerted. */
  dutyDeputy(): Promise<StaffId | undefined>;
  keepDutyDeputy(deputy: StaffId): Promise<void>;
  /** Those who receive alerts or alarms, as the directory last had them: found also when the view is lost and Graph is away. */
  safeguardingTeam(): Promise<readonly Person[]>;
  keepSafeguardingTeam(team: readonly Person[]): Promise<void>;
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

export interface LearnerDetails {
  readonly learner: LearnerId;
  readonly tutorGroup: string;
  readonly keyWorker: StaffId | undefined;
  readonly needs: readonly string[];
  readonly lookedAfter: boolean;
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

export interface ChronologyRow {
  readonly concern: ConcernId;
  readonly entry: Placed<ConcernEntry>;
}

/** An entry in which words were found. */
export interface FoundEntry {
  readonly concern: ConcernId;
  readonly entry: Placed<ConcernEntry>;
  /** A piece of its text around the words; `hit` marks what was looked for. */
  readonly excerpt: readonly { readonly text: string; readonly hit: boolean }[];
}

/** An action that is not finished, and the concern in which it was decided. */
export interface OpenAction {
  readonly concern: ConcernId;
  readonly action: Omit<ConcernAction, "finished">;
}

/** What falls due: a review at a moment (R5.3), an action in the course of a day. */
export type Deadline =
  | { readonly what: "review"; readonly concern: ConcernId; readonly due: Instant }
  | { readonly what: "action"; readonly concern: ConcernId; readonly due: Day; readonly number: number };

/** Projections of the register, to read from; disposable. Every read of a record asks for the permit that allows it. */
export interface View {
  /** Takes entries in; those it has already, it leaves as they are. `itemId` is undefined while an entry is not filed. */
  take(entries: readonly { readonly entry: SealedEntry; readonly itemId: string | undefined }[]): void;
  /** How far the view has followed a list. */
  cursor(register: RegisterName): string | undefined;
  keepCursor(register: RegisterName, cursor: string): void;
  /** How many filed entries it has of a register. */
  filedCount(register: RegisterName): number;
  /** Which entry a row holds, as the view took it. */
  filedAs(register: RegisterName, itemId: string): { readonly key: EntryKey; readonly hash: string } | undefined;
  /** The filed entries of a register as leaves, in the order of item ids. */
  leaves(register: RegisterName): readonly Leaf[];
  /** The sealed entry, for a proof. */
  sealedEntry(permit: Permit<"export-proof">, key: EntryKey): SealedEntry | undefined;
  /** Entries in which every word of `text` begins a word, the best first; spelling is as forgiving as for names. */
  search(permit: Permit<"search-records">, text: string, limit: number): readonly FoundEntry[];

  head(stream: ConcernId): Head | undefined;
  /** What the access check must know, for one who does not yet hold a permit. */
  guarded(concern: ConcernId): GuardedConcern | undefined;
  concern(
    permit: Permit<"raise-concern" | "open-concern" | "acknowledge-concern" | "triage-concern" | "add-account">,
    id: ConcernId,
  ): ConcernInView | undefined;
  /** Every concern not reviewed, and the `limit` reviewed last; `reviewed` counts all reviewed ones. */
  triage(
    permit: Permit<"see-triage">,
    limit: number,
  ): { readonly concerns: readonly Concern[]; readonly reviewed: number };
  /** Every action that is not finished, the soonest due first. */
  openActions(permit: Permit<"see-triage">): readonly OpenAction[];
  /** Every review and every action that is still to be done, in the order in which they fall due by the school's clock. */
  deadlines(permit: Permit<"see-triage">): readonly Deadline[];
  /** The concerns that the permit's person raised, newest first. */
  ownConcerns(permit: Permit<"list-own-concerns">): readonly Concern[];
  /** Every entry about a learner, in order of occurrence, then of recording (R9.1). */
  chronology(permit: Permit<"see-chronology">, learner: LearnerId): readonly ChronologyRow[];

  keepStaff(staff: readonly StaffMember[]): void;
  keepLearners(learners: readonly Learner[]): void;
  staffMember(id: StaffId): StaffMember | undefined;
  staffWith(role: Role): readonly StaffMember[];
  allStaff(): readonly StaffMember[];
  /** Learners each of whose words in `text` begins a part of their name, at most `limit`, in the order of names. */
  learnersNamed(permit: Permit<"find-learner">, text: string, limit: number): readonly Learner[];
  learner(
    permit: Permit<"raise-concern" | "open-concern" | "acknowledge-concern" | "triage-concern" | "see-chronology">,
    id: LearnerId,
  ): Learner | undefined;
}

/** What became of a notice: `refused` when Teams will not take it, for example because the bot was blocked. */
export type Delivered =
  | { readonly answer: "sent"; readonly messageId: string | undefined }
  | { readonly answer: "refused" };

/** The one way a message leaves. Throws `MessengerUnavailable` when it is worth trying again. */
export interface Messenger {
  send(conversation: string, notice: Notice): Promise<Delivered>;
}

/** Tells open tabs that something changed, without what. */
export interface Changes {
  concernsChanged(): void;
  /** Calls on every change until the returned function is called. */
  follow(permit: Permit<"follow-changes">, changed: () => void): () => void;
}

/** `sharing`: what other servers accepted is taken in; `keeping`: checkpoints are made, and what was filed is forgotten. */
export type RoundName = "filing" | "delivery" | "access-log" | "following" | "sharing" | "directory" | "keeping";

/** The work that goes on beside the requests: it is woken when there is something to do. */
export interface Rounds {
  wake(round: RoundName): void;
}
