/** The desk as the use cases see it: the work in hand, and what it is made of. */
import type { Checkpoint, Leaf } from "../contract/checkpoints.ts";
import type { EntryKey, SealedEntry } from "../contract/entries.ts";
import type { FormDraft } from "../contract/form-draft.ts";
import type { Notice } from "../contract/notices.ts";
import type { KeptQuotation } from "../contract/quotation.ts";
import type { NoticedFinding } from "../contract/tampering.ts";
import type { Person, Verb } from "../domain/access.ts";
import type { Alert, AlertChange } from "../domain/alert.ts";
import type { Instant } from "../domain/calendar.ts";
import type { Door } from "../domain/entry.ts";
import type { ConcernReference, LearnerId, StaffId, StreamId } from "../domain/ids.ts";
import type { Language } from "../domain/language.ts";
import type { RegisterName } from "../domain/registers.ts";

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
export const audiences = ["safeguarding-team", "register-guardians", "safeguarding-leads", "principals"] as const;
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
  readonly type: AlertMessage;
}

/** The notices that a message is remembered of, so that it says who has the concern as soon as somebody has. */
export const alertMessages = ["concern-alert", "concern-unanswered", "ring-now"] as const;
export type AlertMessage = (typeof alertMessages)[number];

/** An alert as the desk has it; `version` is another after every change. */
export interface HeldAlert {
  readonly alert: Alert;
  readonly version: number;
}

/** An alert after a step, and when it does something next; `undefined`: nothing, unless somebody answers it. */
export interface ChangedAlert {
  readonly alert: Alert;
  readonly nextAt: Instant | undefined;
}

/** Whether a notice was sent: `sentAt` is undefined while it waits. */
export interface NoticeSent {
  readonly id: string;
  readonly sentAt: Instant | undefined;
}

/**
 * Nobody claims a piece of work for longer: a claim that says so was made by a clock that was set back since, and whoever made
 * it may be gone. Minutes.
 */
export const longestClaim = 60;

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
   * Writes an entry, the notices that follow from it and what it does to alerts in one step, to disk, before it returns.
   * `taken`: the entry's key is held by another entry, nothing was written. A key is held for ever.
   */
  accept(
    entry: SealedEntry,
    notices: readonly Omit<QueuedNotice, "attempts">[],
    alerts?: AlertChange,
  ): Promise<"accepted" | "taken">;
  /** Entries accepted and not yet filed: those of streams at risk first, each stream in order. */
  unfiled(): Promise<readonly SealedEntry[]>;
  /** What the desk still has of a stream, in order: all that is not filed, and what was filed and not yet forgotten. */
  held(stream: StreamId): Promise<readonly SealedEntry[]>;
  /** The hash of the entry that was accepted under this key; undefined when none ever was. */
  acceptedAs(key: EntryKey): Promise<string | undefined>;
  noteFiled(key: EntryKey, itemId: string, at: Instant): Promise<void>;
  /** What filed entries say leaves the desk: those filed before this moment. Their keys stay. */
  forgetFiled(before: Instant): Promise<void>;
  /**
   * Settles in one step what the register did not take; the keys of what is replaced are free then. A repeat changes nothing.
   * `taken`: something of what is to be replaced is not there any more, unfiled, or a key of `anew` was held meanwhile.
   */
  resettle(stream: StreamId, settled: Resettled): Promise<"settled" | "taken">;
  /** What was set aside of a stream, the oldest first. */
  setAsideOf(stream: StreamId): Promise<readonly SealedEntry[]>;
  /** How many entries wait to be filed, and how many are set aside. */
  waiting(): Promise<{ readonly unfiled: number; readonly setAside: number }>;

  /**
   * Takes a piece of work for one holder until a moment, unless another has it, its time is not over by `now`, and it is no
   * longer than any may be. Whoever dies loses it by time. Taking again what one holds prolongs it.
   */
  claim(work: string, holder: string, span: { readonly now: Instant; readonly until: Instant }): Promise<boolean>;
  /** Gives a piece of work back; nothing happens where another has it by now. */
  release(work: string, holder: string): Promise<void>;

  /** Keeps a checkpoint, with the leaves that the one before did not have. */
  keepCheckpoint(checkpoint: Checkpoint, added: readonly Leaf[]): Promise<void>;
  /** All checkpoints of a register, the newest first. */
  checkpoints(register: RegisterName): Promise<readonly Checkpoint[]>;
  /** The first of them, without reading the others; undefined where there is none. */
  newestCheckpoint(register: RegisterName): Promise<Checkpoint | undefined>;
  /** How many there are. */
  checkpointCount(register: RegisterName): Promise<number>;
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
  /** Lets go of a notice that is not worth sending any more. It is not queued again. */
  drop(id: string): Promise<void>;
  /** The notices whose ids begin so, sent or not; none that were let go. */
  noticesUnder(beginning: string): Promise<readonly NoticeSent[]>;

  /** Alerts that are to do something by now, those that should have first. At most so many. */
  alertsDue(now: Instant, limit: number): Promise<readonly HeldAlert[]>;
  /** The moment at which the next alert is to do something, if one is. */
  nextAlertDue(): Promise<Instant | undefined>;
  /**
   * Changes an alert and queues the notices of that in one step, so that of all servers one does it. `changed`: it is not any
   * more as it was held, and nothing was written.
   */
  changeAlert(
    held: HeldAlert,
    changed: ChangedAlert,
    notices: readonly Omit<QueuedNotice, "attempts">[],
  ): Promise<"done" | "changed">;
  /** Every alert of a concern, also those that ended, in the order in which they were raised. */
  alertsOf(concern: ConcernReference): Promise<readonly Alert[]>;

  /** Where a person's 1:1 chat with the bot is, or the leadership's channel, as the bot room wrote it. */
  conversationOf(listener: Listener): Promise<string | undefined>;
  keepConversation(listener: Listener, conversation: string): Promise<void>;
  /** The language that a person chose in chat; undefined: they chose none, and their Teams' own is spoken. */
  languageOf(person: StaffId): Promise<Language | undefined>;
  keepLanguage(person: StaffId, language: Language): Promise<void>;

  /** Keeps the form that somebody began in chat; of each person the last. It is no record, and no log names it. */
  keepDraft(person: StaffId, draft: FormDraft): Promise<void>;
  /** The form that somebody began, however long ago that was. */
  draftOf(person: StaffId): Promise<FormDraft | undefined>;
  /** Lets go of a form; nothing happens where another is kept by now. */
  dropDraft(person: StaffId, submissionKey: string): Promise<void>;
  /** Lets go of every form that was kept last before this moment. */
  forgetDrafts(before: Instant): Promise<void>;
  /** Keeps the message in Teams that somebody opened this form from. It is no record yet, and no log names it. */
  keepQuotation(person: StaffId, submissionKey: string, quotation: KeptQuotation): Promise<void>;
  /** The message that this person opened this form from; undefined: from none, or it was forgotten. */
  quotationOf(person: StaffId, submissionKey: string): Promise<KeptQuotation | undefined>;
  /** Lets go of every message that was kept last before this moment. */
  forgetQuotations(before: Instant): Promise<void>;

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

/** What the school says of a learner beyond its directory (R10.1). */
export interface LearnerDetails {
  readonly learner: LearnerId;
  readonly tutorGroup: string;
  readonly keyWorker: StaffId | undefined;
  readonly needs: readonly string[];
  readonly lookedAfter: boolean;
}
