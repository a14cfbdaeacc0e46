/**
 * Everything that can be recorded on a concern, one type for each kind of entry. `of` is always the `seq` of the earlier entry
 * of the same concern that this one is about: where entries find new places in the register, it follows them (decide-again.ts).
 */
import type { BodyMap } from "./body-map.ts";
import type { Day, Instant } from "./calendar.ts";
import type { CategoryDetails, ContactWay } from "./category-details.ts";
import type { Draft } from "./entry.ts";
import type { ConcernReference, LearnerId, StaffId } from "./ids.ts";
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

/**
 * What a reporter tells, with fact, the learner's own words, the reporter's view and what was done already kept apart (R4.3).
 * Blank or absent means: nothing was said of it.
 */
export interface Account {
  readonly seen: string;
  readonly ownWords: string;
  readonly where: string;
  /** Who else was there. */
  readonly present?: string;
  /** The reporter's professional view, which is opinion. */
  readonly view?: string;
  /** What was done already. */
  readonly done?: string;
}

/** A message in Teams that a concern was raised from: what was seen, whose it was, and where it stands. */
export interface Quoted {
  readonly text: string;
  readonly author: string;
  readonly at: Instant;
  /** Empty where Teams gave none. */
  readonly link: string;
}

/** Recorded on a later working day than it was noticed (R5.1). The reason may be blank: lateness is never refused. */
export interface Late {
  readonly reason: string;
}

/** Whether somebody agreed that information is passed on, and why they were not asked or what they said. */
export const consents = ["given", "refused", "not-sought"] as const;
export interface Consent {
  readonly answer: (typeof consents)[number];
  readonly reason: string;
}

export const urgencies = ["urgent", "routine"] as const;
export type Urgency = (typeof urgencies)[number];

/** The bases of UK GDPR on which a school shares (R14.1). */
export const lawfulBases = [
  "public-task",
  "legal-obligation",
  "vital-interests",
  "legitimate-interests",
  "consent",
] as const;
export type LawfulBasis = (typeof lawfulBases)[number];

export const advices = ["advice", "supervision", "support"] as const;
export const documentPurposes = ["handwritten-note", "letter", "report", "photograph", "referral", "other"] as const;
export type DocumentPurpose = (typeof documentPurposes)[number];
/** What the malware scanner said of a document; "not-scanned" where the school has none. */
export const scanResults = ["clean", "not-scanned"] as const;

export type ConcernRaised = Draft<
  "concern.raised",
  {
    readonly categories: readonly Category[];
    readonly account: Account;
    /** Whether the reporter says that someone is at risk now (R5.2). */
    readonly atRisk: boolean;
    /** Digest of the submission key of the form, so that a repeated submit is known for what it is. */
    readonly submission: string;
    readonly details?: CategoryDetails;
    readonly late?: Late;
    readonly quoted?: Quoted;
  }
>;
/** A later account. It may say that somebody is at risk now where the first did not. `details`: what a kind of concern asks for. */
export type AccountAdded = Draft<
  "account.added",
  { readonly text: string; readonly atRisk: boolean; readonly details?: CategoryDetails; readonly late?: Late }
>;
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
    /** What the reporter is told when they look (R7). That there is something reaches them, what it is does not. */
    readonly reporterToKnow?: string;
    /** When the DSL means to look at it again. */
    readonly reviewOn?: Day;
  }
>;
export type ContactRecorded = Draft<
  "contact.recorded",
  { readonly who: string; readonly how: ContactWay; readonly said: string; readonly consent?: Consent }
>;
export type ActionAdded = Draft<"action.added", { readonly action: Action }>;
export type ActionFinished = Draft<"action.finished", { readonly action: number; readonly outcome: string }>;

/** A correction by whoever wrote the entry, or an annotation by the DSL (R17.1). The original stays readable beside it. */
export type AmendmentRecorded = Draft<
  "amendment.recorded",
  { readonly of: number; readonly what: string; readonly why: string }
>;
export type QuestionAsked = Draft<
  "question.asked",
  { readonly to: StaffId; readonly toName: string; readonly question: string }
>;
export type QuestionAnswered = Draft<"question.answered", { readonly of: number; readonly answer: string }>;
/** "I am worried that this is not being acted on" (R6.3). */
export type WorryRaised = Draft<"worry.raised", { readonly why: string }>;
export type WorryAnswered = Draft<"worry.answered", { readonly of: number; readonly answer: string }>;
/** Advice, supervision or support given to a member of staff (R6.1). */
export type AdviceRecorded = Draft<
  "advice.recorded",
  { readonly form: (typeof advices)[number]; readonly to: StaffId; readonly toName: string; readonly text: string }
>;

/** A referral document as the DSL has it in hand: a draft until it is approved, when it becomes a document of the record. */
export type ReferralDrafted = Draft<"referral.drafted", { readonly agency: string; readonly text: string }>;
export type ReferralApproved = Draft<"referral.approved", { readonly of: number; readonly text: string }>;
export type ReferralMade = Draft<
  "referral.made",
  {
    readonly agency: string;
    readonly urgency: Urgency;
    readonly sent: string;
    readonly consent: Consent;
    readonly chaseOn: Day;
    /** Why an urgent referral went ahead without a review of the chronology (R9.2). */
    readonly withoutReview?: string;
    /** The approved document that was sent. */
    readonly of?: number;
    readonly basedOn: number;
  }
>;
export type ReferralChased = Draft<
  "referral.chased",
  { readonly of: number; readonly note: string; readonly chaseOn: Day }
>;
export type ReferralConcluded = Draft<"referral.concluded", { readonly of: number; readonly outcome: string }>;

/** A decision to share or to withhold (R14.1): the one is as visible as the other. */
export type SharingDecided = Draft<
  "sharing.decided",
  {
    readonly decision: "shared" | "withheld";
    readonly what: string;
    readonly withWhom: string;
    readonly why: string;
    readonly basis: LawfulBasis;
    readonly consent: Consent;
    /** The risk of harm for which it is shared without consent; blank otherwise. */
    readonly risk: string;
  }
>;

/** Professional disagreement (R17.2), told neutrally: both positions, and what is asked for. */
export type DisagreementRecorded = Draft<
  "disagreement.recorded",
  { readonly withWhom: string; readonly ours: string; readonly theirs: string; readonly sought: string }
>;
export type DisagreementEscalated = Draft<
  "disagreement.escalated",
  { readonly of: number; readonly to: string; readonly why: string }
>;
export type DisagreementConcluded = Draft<"disagreement.concluded", { readonly of: number; readonly outcome: string }>;

export type ConcernLinked = Draft<"concern.linked", { readonly to: ConcernReference; readonly why: string }>;
/** Somebody told of in the reporter's words is this learner: from now on the concern is in their chronology. */
export type SubjectMatched = Draft<
  "subject.matched",
  { readonly described: string; readonly learner: LearnerId; readonly name: string }
>;
export type TagsChanged = Draft<
  "tags.changed",
  { readonly added: readonly string[]; readonly removed: readonly string[] }
>;

export type BodyMapRecorded = Draft<"body-map.recorded", { readonly map: BodyMap }>;
export type BodyMapReviewed = Draft<"body-map.reviewed", { readonly of: number; readonly note: string }>;
/** The DSL allows a photograph, and says why (R11.2). */
export type PhotographAuthorised = Draft<"photograph.authorised", { readonly reason: string }>;
/** A document of the record. `of` is the authorisation, for a photograph. */
export type DocumentAttached = Draft<
  "document.attached",
  {
    readonly purpose: DocumentPurpose;
    readonly note: string;
    readonly scan: (typeof scanResults)[number];
    readonly of?: number;
  }
>;
/** The paper of a scan was destroyed (R4.2b). */
export type PaperDestroyed = Draft<
  "paper.destroyed",
  { readonly of: number; readonly how: string; readonly who: string; readonly on: Day }
>;

export type ConcernClosed = Draft<"concern.closed", { readonly rationale: string; readonly basedOn: number }>;
export type ConcernReopened = Draft<"concern.reopened", { readonly why: string }>;

export type ConcernEntry =
  | ConcernRaised
  | AccountAdded
  | ConcernAcknowledged
  | ConcernTriaged
  | ContactRecorded
  | ActionAdded
  | ActionFinished
  | AmendmentRecorded
  | QuestionAsked
  | QuestionAnswered
  | WorryRaised
  | WorryAnswered
  | AdviceRecorded
  | ReferralDrafted
  | ReferralApproved
  | ReferralMade
  | ReferralChased
  | ReferralConcluded
  | SharingDecided
  | DisagreementRecorded
  | DisagreementEscalated
  | DisagreementConcluded
  | ConcernLinked
  | SubjectMatched
  | TagsChanged
  | BodyMapRecorded
  | BodyMapReviewed
  | PhotographAuthorised
  | DocumentAttached
  | PaperDestroyed
  | ConcernClosed
  | ConcernReopened;

/** Every kind of entry that a concern can hold. */
export const concernKinds = [
  "concern.raised",
  "account.added",
  "concern.acknowledged",
  "concern.triaged",
  "contact.recorded",
  "action.added",
  "action.finished",
  "amendment.recorded",
  "question.asked",
  "question.answered",
  "worry.raised",
  "worry.answered",
  "advice.recorded",
  "referral.drafted",
  "referral.approved",
  "referral.made",
  "referral.chased",
  "referral.concluded",
  "sharing.decided",
  "disagreement.recorded",
  "disagreement.escalated",
  "disagreement.concluded",
  "concern.linked",
  "subject.matched",
  "tags.changed",
  "body-map.recorded",
  "body-map.reviewed",
  "photograph.authorised",
  "document.attached",
  "paper.destroyed",
  "concern.closed",
  "concern.reopened",
] as const satisfies readonly ConcernEntry["kind"][];
export type ConcernKind = ConcernEntry["kind"];
