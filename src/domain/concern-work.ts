/**
 * The work on a concern as its entries tell it: what was asked, referred, disagreed on, attached, and what of it is still open.
 * Part of a concern's state (concern.ts); each decision on it has a file of its own.
 */
import type { Day, Instant } from "./calendar.ts";
import type {
  ConcernClosed,
  ConcernEntry,
  ConcernKind,
  DocumentPurpose,
  ReferralMade,
  Urgency,
} from "./concern-entries.ts";
import type { Placed, Subject } from "./entry.ts";
import type { ConcernReference, LearnerId, StaffId } from "./ids.ts";

export interface Question {
  readonly seq: number;
  readonly by: StaffId;
  readonly to: StaffId;
  readonly toName: string;
  readonly question: string;
  readonly askedAt: Instant;
  readonly answeredAt?: Instant;
}

export interface Worry {
  readonly seq: number;
  readonly by: StaffId;
  readonly at: Instant;
  readonly answeredAt?: Instant;
}

export interface ReferralDraft {
  readonly seq: number;
  readonly agency: string;
  readonly text: string;
  readonly approvedAt?: Instant;
}

export interface Referral {
  readonly seq: number;
  readonly by: StaffId;
  /** As it was made, so that one sent twice is known for what it is. */
  readonly made: ReferralMade["data"];
  readonly agency: string;
  readonly urgency: Urgency;
  readonly madeAt: Instant;
  readonly chaseOn: Day;
  readonly concludedAt?: Instant;
}

export interface Disagreement {
  readonly seq: number;
  readonly concludedAt?: Instant;
}

/** What was attached, and what is still to be done about it. */
export interface Attached {
  readonly seq: number;
  readonly at: Instant;
  readonly purpose: DocumentPurpose;
  readonly note: string;
  readonly sha256: string | undefined;
  /** When the paper of a scan was recorded as destroyed (R4.2b). */
  readonly destroyedAt?: Instant;
}

export interface RecordedBodyMap {
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly reviewedAt?: Instant;
}

/** Who wrote an entry, for whoever wants to correct it. */
export interface Authorship {
  readonly seq: number;
  readonly kind: ConcernKind;
  readonly by: StaffId;
  readonly subjects: readonly Subject[];
}

/** The reporter's words for somebody, and the learner they are. */
export interface MatchedSubject {
  readonly described: string;
  readonly learner: LearnerId;
}

export interface Closed {
  readonly at: Instant;
  readonly by: StaffId;
  readonly author: string;
  /** As it was closed, so that a closing sent twice is known for what it is. */
  readonly closing: ConcernClosed["data"];
}

export interface ConcernWork {
  readonly questions: readonly Question[];
  readonly worries: readonly Worry[];
  readonly drafts: readonly ReferralDraft[];
  readonly referrals: readonly Referral[];
  readonly disagreements: readonly Disagreement[];
  readonly attached: readonly Attached[];
  readonly bodyMaps: readonly RecordedBodyMap[];
  /** `seq` of each authorisation of a photograph (R11.2). */
  readonly authorisations: readonly number[];
  readonly links: readonly ConcernReference[];
  readonly tags: readonly string[];
  readonly matched: readonly MatchedSubject[];
  readonly authorship: readonly Authorship[];
  readonly closed?: Closed | undefined;
}

/** Before anything was done. */
export const noWork: ConcernWork = {
  questions: [],
  worries: [],
  drafts: [],
  referrals: [],
  disagreements: [],
  attached: [],
  bodyMaps: [],
  authorisations: [],
  links: [],
  tags: [],
  matched: [],
  authorship: [],
};

/** The work after one more entry. */
export function evolveWork(before: ConcernWork, entry: Placed<ConcernEntry>): ConcernWork {
  const { seq, kind, by, subjects, recordedAt: at } = entry;
  const work = { ...before, authorship: [...before.authorship, { seq, kind, by, subjects }] };
  switch (entry.kind) {
    // Told after it was closed, it is open again: see concern.ts.
    case "account.added":
      return { ...work, closed: undefined };
    case "question.asked":
      return { ...work, questions: [...work.questions, { seq, by, ...entry.data, askedAt: at }] };
    case "question.answered":
      return { ...work, questions: mark(work.questions, entry.data.of, { answeredAt: at }) };
    case "worry.raised":
      return { ...work, worries: [...work.worries, { seq, by, at }] };
    case "worry.answered":
      return { ...work, worries: mark(work.worries, entry.data.of, { answeredAt: at }) };
    case "disagreement.recorded":
      return { ...work, disagreements: [...work.disagreements, { seq }] };
    case "disagreement.concluded":
      return { ...work, disagreements: mark(work.disagreements, entry.data.of, { concludedAt: at }) };
    case "concern.linked":
      return { ...work, links: [...work.links.filter((one) => one !== entry.data.to), entry.data.to] };
    case "subject.matched":
      return { ...work, matched: [...work.matched, entry.data] };
    case "tags.changed": {
      const { added, removed } = entry.data;
      return {
        ...work,
        tags: [...work.tags.filter((tag) => !removed.includes(tag) && !added.includes(tag)), ...added],
      };
    }
    case "concern.closed":
      return { ...work, closed: { at, by, author: entry.author, closing: entry.data } };
    case "concern.reopened":
      return { ...work, closed: undefined };
    default:
      return evolveDocuments(evolveReferrals(work, entry), entry);
  }
}

function evolveReferrals(work: ConcernWork, entry: Placed<ConcernEntry>): ConcernWork {
  const { seq, recordedAt: at } = entry;
  switch (entry.kind) {
    case "referral.drafted":
      return { ...work, drafts: [...work.drafts, { seq, ...entry.data }] };
    case "referral.approved": {
      const { of, text } = entry.data;
      return { ...work, drafts: mark(work.drafts, of, { text, approvedAt: at }) };
    }
    case "referral.made": {
      const { agency, urgency, chaseOn } = entry.data;
      const referral = { seq, by: entry.by, made: entry.data, agency, urgency, chaseOn, madeAt: at };
      return { ...work, referrals: [...work.referrals, referral] };
    }
    case "referral.chased":
      return { ...work, referrals: mark(work.referrals, entry.data.of, { chaseOn: entry.data.chaseOn }) };
    case "referral.concluded":
      return { ...work, referrals: mark(work.referrals, entry.data.of, { concludedAt: at }) };
    default:
      return work;
  }
}

function evolveDocuments(work: ConcernWork, entry: Placed<ConcernEntry>): ConcernWork {
  const { seq, recordedAt: at } = entry;
  switch (entry.kind) {
    case "body-map.recorded":
      return { ...work, closed: undefined, bodyMaps: [...work.bodyMaps, { seq, recordedAt: at }] };
    case "body-map.reviewed":
      return { ...work, bodyMaps: mark(work.bodyMaps, entry.data.of, { reviewedAt: at }) };
    case "photograph.authorised":
      return { ...work, authorisations: [...work.authorisations, seq] };
    case "document.attached": {
      const { purpose, note } = entry.data;
      const sha256 = entry.documents?.[0]?.sha256;
      return { ...work, attached: [...work.attached, { seq, at, purpose, note, sha256 }] };
    }
    case "paper.destroyed":
      return { ...work, attached: mark(work.attached, entry.data.of, { destroyedAt: at }) };
    default:
      return work;
  }
}

function mark<One extends { readonly seq: number }>(
  all: readonly One[],
  of: number,
  news: Partial<One>,
): readonly One[] {
  return all.map((one) => (one.seq === of ? { ...one, ...news } : one));
}
