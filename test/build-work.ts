/** Makers of the entries by which a concern is worked on: each gives a valid one, and a test names only what matters to it. */
import type {
  ActionAdded,
  AmendmentRecorded,
  BodyMapRecorded,
  BodyMapReviewed,
  ConcernClosed,
  ConcernEntry,
  ConcernLinked,
  ConcernReopened,
  DisagreementConcluded,
  DisagreementRecorded,
  DocumentAttached,
  QuestionAnswered,
  QuestionAsked,
  ReferralApproved,
  ReferralConcluded,
  ReferralDrafted,
  ReferralMade,
  SubjectMatched,
  TagsChanged,
  WorryAnswered,
  WorryRaised,
} from "../src/domain/concern-entries.ts";
import { aBodyMap } from "./body-maps.ts";
import { ada, aLearnerId, anAction, aReference, deputy, dsl, sha256, stampAt, teacher } from "./build.ts";

type Changes<E extends ConcernEntry> = Partial<Omit<E, "kind" | "data">> & { readonly data?: Partial<E["data"]> };

/** What the makers beside the data have in common: by the DSL, ten minutes after the start, about Ada. */
const byDsl = { ...stampAt(10, dsl), subjects: [ada] };

export function actionAdded({ data, ...changes }: Changes<ActionAdded> = {}): ActionAdded {
  return { kind: "action.added", ...byDsl, ...changes, data: { action: anAction(), ...data } };
}

export function amended({ data, ...changes }: Changes<AmendmentRecorded> = {}): AmendmentRecorded {
  const told = { of: 1, what: "It was on the second day.", why: "I looked it up.", ...data };
  return { kind: "amendment.recorded", ...stampAt(10), subjects: [ada], ...changes, data: told };
}

export function questionAsked({ data, ...changes }: Changes<QuestionAsked> = {}): QuestionAsked {
  const told = { to: teacher.id, toName: teacher.name, question: "Did she say when?", ...data };
  return { kind: "question.asked", ...byDsl, ...changes, data: told };
}

export function questionAnswered({ data, ...changes }: Changes<QuestionAnswered> = {}): QuestionAnswered {
  const told = { of: 2, answer: "On Monday evening.", ...data };
  return { kind: "question.answered", ...stampAt(11), subjects: [ada], ...changes, data: told };
}

export function worryRaised({ data, ...changes }: Changes<WorryRaised> = {}): WorryRaised {
  const told = { why: "A week has gone by.", ...data };
  return { kind: "worry.raised", ...stampAt(11), subjects: [ada], ...changes, data: told };
}

export function worryAnswered({ data, ...changes }: Changes<WorryAnswered> = {}): WorryAnswered {
  const told = { of: 2, answer: "We met with the family on Friday.", ...data };
  return { kind: "worry.answered", ...byDsl, ...changes, data: told };
}

export function concernLinked({ data, ...changes }: Changes<ConcernLinked> = {}): ConcernLinked {
  return { kind: "concern.linked", ...byDsl, ...changes, data: { to: aReference(2), why: "", ...data } };
}

export function subjectMatched({ data, ...changes }: Changes<SubjectMatched> = {}): SubjectMatched {
  const told = { described: "a boy in a red coat", learner: aLearnerId(2), name: "Eve Marsh", ...data };
  return { kind: "subject.matched", ...byDsl, ...changes, data: told };
}

export function tagsChanged({ data, ...changes }: Changes<TagsChanged> = {}): TagsChanged {
  return { kind: "tags.changed", ...byDsl, ...changes, data: { added: [], removed: [], ...data } };
}

export function referralDrafted({ data, ...changes }: Changes<ReferralDrafted> = {}): ReferralDrafted {
  const told = { agency: "Children’s Social Care", text: "We write about Ada.", ...data };
  return { kind: "referral.drafted", ...byDsl, ...changes, data: told };
}

export function referralApproved({ data, ...changes }: Changes<ReferralApproved> = {}): ReferralApproved {
  return { kind: "referral.approved", ...byDsl, ...changes, data: { of: 2, text: "We write about Ada.", ...data } };
}

export function referralMade({ data, ...changes }: Changes<ReferralMade> = {}): ReferralMade {
  const told = {
    agency: "Children’s Social Care",
    urgency: "routine",
    sent: "The referral form, by their portal.",
    consent: { answer: "given", reason: "" },
    chaseOn: "2026-11-27",
    basedOn: 1,
    ...data,
  } as const;
  return { kind: "referral.made", ...byDsl, ...changes, data: told };
}

export function referralConcluded({ data, ...changes }: Changes<ReferralConcluded> = {}): ReferralConcluded {
  return { kind: "referral.concluded", ...byDsl, ...changes, data: { of: 2, outcome: "They will visit.", ...data } };
}

export function disagreed({ data, ...changes }: Changes<DisagreementRecorded> = {}): DisagreementRecorded {
  const told = {
    withWhom: "Children’s Social Care",
    ours: "The threshold is met.",
    theirs: "Early help is enough for now.",
    sought: "A strategy meeting.",
    ...data,
  };
  return { kind: "disagreement.recorded", ...byDsl, ...changes, data: told };
}

export function disagreementConcluded({ data, ...rest }: Changes<DisagreementConcluded> = {}): DisagreementConcluded {
  return { kind: "disagreement.concluded", ...byDsl, ...rest, data: { of: 2, outcome: "They will meet.", ...data } };
}

export function bodyMapRecorded({ data, ...changes }: Changes<BodyMapRecorded> = {}): BodyMapRecorded {
  const documents = [{ sha256: sha256("drawing"), name: "body-map.svg", mimeType: "image/svg+xml", size: 7 }];
  const occurred = { day: "2026-11-24", time: "09:15" } as const;
  const told = { map: aBodyMap(), ...data };
  return { kind: "body-map.recorded", ...byDsl, occurred, documents, ...changes, data: told };
}

export function bodyMapReviewed({ data, ...changes }: Changes<BodyMapReviewed> = {}): BodyMapReviewed {
  return { kind: "body-map.reviewed", ...byDsl, ...changes, data: { of: 2, note: "Seen with the nurse.", ...data } };
}

export function closed({ data, ...changes }: Changes<ConcernClosed> = {}): ConcernClosed {
  const told = { rationale: "Nothing further for a term.", basedOn: 2, ...data };
  return { kind: "concern.closed", ...stampAt(20, dsl), subjects: [ada], ...changes, data: told };
}

export function reopened({ data, ...changes }: Changes<ConcernReopened> = {}): ConcernReopened {
  const told = { why: "The school nurse rang.", ...data };
  return { kind: "concern.reopened", ...stampAt(30, deputy), subjects: [ada], ...changes, data: told };
}

/** A scan of a handwritten note. */
export function noteAttached({ data, ...changes }: Changes<DocumentAttached> = {}): DocumentAttached {
  const documents = [{ sha256: sha256("note"), name: "note.pdf", mimeType: "application/pdf", size: 4 }];
  const told = { purpose: "handwritten-note", note: "My note of that day.", scan: "clean", ...data } as const;
  return { kind: "document.attached", ...byDsl, documents, ...changes, data: told };
}
