/**
 * Refusals: what a rule answers instead of entries. A code and the field it is about; the words live per language in
 * `src/contract/texts`, the HTTP numbers of a refusal in `src/http/problem.ts`. `docs/refusals.md` lists every code.
 */

/** Every code, with the requirement it comes from. */
export const refusals = {
  "learner-missing": "R4.3",
  "learner-unknown": "R4.3",
  "seen-missing": "R4.3",
  "message-gone": "R4.2",
  "category-missing": "R4.2",
  "risk-missing": "R5.2",
  "day-missing": "R4.3",
  "day-malformed": "R4.3",
  "time-malformed": "R4.3",
  "in-the-future": "R3.2",
  "day-too-early": "R3.2",
  "text-too-long": "R4.3",
  "texts-too-long": "R4.3",
  "account-missing": "R17.1",
  "submission-malformed": "R4.2",
  "rationale-missing": "R5.5",
  "threshold-missing": "R7.1",
  "vulnerability-missing": "R10.1",
  "action-incomplete": "R7.1",
  "action-owner-unknown": "R7.1",
  "action-unknown": "R7.1",
  "action-finished-already": "R7.1",
  "outcome-missing": "R7.1",
  "said-missing": "R9.1",
  "school-week-missing": "R5.1",
  "days-name-missing": "R5.1",
  "days-reversed": "R5.1",
  "days-off-too-many": "R5.1",
  "terms-overlap": "R5.1",
  "cover-is-away": "R6.2",
  "policy-title-missing": "R21",
  "policy-address-malformed": "R21",
  "contact-way-missing": "R9.1",
  "time-missing": "R11.1",
  "marks-missing": "R11.1",
  "marks-contradicted": "R11.1",
  "too-many-marks": "R11.1",
  "mark-off-figure": "R11.1",
  "mark-shape-missing": "R11.1",
  "mark-size-missing": "R11.1",
  "mark-size-wrong": "R11.1",
  "mark-colour-missing": "R11.1",
  "mark-description-missing": "R11.1",
  "mark-text-too-long": "R11.1",
  "observer-missing": "R11.1",
  "context-missing": "R11.1",
  "first-aid-missing": "R11.1",
  "document-name": "R4.2",
  "document-kind": "R4.2",
  "document-content-differs": "R4.2",
  "document-too-large": "R4.2",
  "document-empty": "R4.2",
  "document-locked": "R4.2",
  "document-unsafe": "R4.2",
  "document-infected": "R4.2",
  "document-not-scanned": "R4.2",
  "document-not-kept": "R4.2",
  "document-away": "R4.2",
  "document-changed": "R3.3",
  "document-missing": "R3.3",
  "document-purpose-missing": "R4.2",
  "document-note-missing": "R4.2",
  "photograph-not-authorised": "R11.2",
  "photograph-reason-missing": "R11.2",
  "paper-unknown": "R4.2",
  "paper-destroyed-already": "R4.2",
  "paper-how-missing": "R4.2",
  "paper-by-missing": "R4.2",
  "review-note-missing": "R9.2",
  "review-day-missing": "R9.2",
  "day-not-ahead": "R9.2",
  "chronology-empty": "R9.2",
  "file-reason-missing": "R8.1",
  "file-open-already": "R8.1",
  "file-not-open": "R8.1",
  "referral-unconcluded": "R8.1",
  "meeting-form-missing": "R8.1",
  "attendees-missing": "R8.1",
  "meeting-notes-missing": "R8.1",
  "linked-learner-unknown": "R9.1",
  "link-to-itself": "R9.1",
  "link-already": "R9.1",
  "link-unknown": "R9.1",
  "relation-missing": "R9.1",
  "why-missing": "R17.1",
  "cohort-missing": "R9.1",
  "cohort-too-long": "R9.1",
  "signal-changed": "R9.1",
  "action-what-missing": "R7.1",
  "action-owner-missing": "R7.1",
  "action-due-missing": "R7.1",
  "day-in-the-past": "R7.1",
  "day-too-far-ahead": "R7.1",
  "contact-who-missing": "R9.1",
  "consent-missing": "R14.1",
  "consent-reason-missing": "R14.1",
  "amendment-missing": "R17.1",
  "entry-unknown": "R17.1",
  "entry-not-yours": "R17.1",
  "entry-not-correctable": "R17.1",
  "staff-missing": "R6.1",
  "staff-unknown": "R6.1",
  "question-missing": "R6.1",
  "question-unknown": "R6.1",
  "answer-missing": "R6.1",
  "worry-missing": "R6.3",
  "worry-unknown": "R6.3",
  "worry-answered-already": "R6.3",
  "worry-unanswered": "R6.3",
  "advice-form-missing": "R6.1",
  "advice-missing": "R6.1",
  "concern-unknown": "R8.1",
  "concern-linked-to-itself": "R8.1",
  "subject-unknown": "R4.2",
  "subject-matched-already": "R4.2",
  "tag-too-long": "R9.1",
  "too-many-tags": "R9.1",
  "agency-missing": "R9.2",
  "urgency-missing": "R9.2",
  "sent-missing": "R9.2",
  "chase-day-missing": "R9.2",
  "chronology-not-reviewed": "R9.2",
  "without-review-reason-missing": "R9.2",
  "referral-text-missing": "R9.2",
  "referral-text-too-long": "R9.2",
  "referral-unfinished": "R9.2",
  "draft-unknown": "R9.2",
  "draft-not-approved": "R9.2",
  "draft-approved-already": "R9.2",
  "referral-unknown": "R9.2",
  "referral-concluded-already": "R9.2",
  "referral-open": "R9.2",
  "note-missing": "R9.2",
  "sharing-decision-missing": "R14.1",
  "sharing-what-missing": "R14.1",
  "sharing-with-missing": "R14.1",
  "basis-missing": "R14.1",
  "basis-without-consent": "R14.1",
  "risk-of-harm-missing": "R14.1",
  "disagreement-with-missing": "R17.2",
  "ours-missing": "R17.2",
  "theirs-missing": "R17.2",
  "sought-missing": "R17.2",
  "escalated-to-missing": "R17.2",
  "disagreement-unknown": "R17.2",
  "disagreement-concluded-already": "R17.2",
  "disagreement-open": "R17.2",
  "body-map-unknown": "R11.1",
  "body-map-reviewed-already": "R11.1",
  "body-map-unreviewed": "R11.1",
  "decision-missing": "R7.1",
  "action-open": "R7.1",
  "concern-closed": "R7.1",
  "concern-not-closed": "R7.1",
  "agency-name-missing": "R6.1",
  "agency-twice": "R6.1",
  "setting-unusable": "R6.1",
  "hint-rules-too-many": "R4.3",
  "changed-meanwhile": "R7.1",
  "sent-otherwise": "R17.1",
  "records-loading": "R7.1",
} as const;

export type RefusalCode = keyof typeof refusals;

/** Whether a text is the code of a refusal. */
export function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(refusals, text);
}

/** One reason why nothing was recorded. `field` is the name the form or the API gives it. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly field?: string;
  /** The other fields that are wrong in the same attempt, so that a person mends them all at once. */
  readonly also?: readonly Refusal[];
}

/** What a decision gives: the entries to file (none: there was nothing left to do), or why not. */
export type Outcome<Entry> = readonly Entry[] | Refusal;

/** A refusal for one field. */
export function refuse(refused: RefusalCode, field?: string): Refusal {
  return field === undefined ? { refused } : { refused, field };
}

/** Several refusals of one attempt as one value; undefined when there are none. */
export function refuseAll(reasons: readonly Refusal[]): Refusal | undefined {
  const [first, ...also] = reasons;
  if (first === undefined) return undefined;
  return also.length === 0 ? first : { ...first, also };
}

/** Whether what was answered is a refusal, be it in the place of entries, of a page or of a form that was read. */
export function isRefusal(answer: object): answer is Refusal {
  return "refused" in answer;
}

// What shows as nothing: spaces of every kind, characters that only steer others, and the Braille cell without a dot.
const unseen = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]+/gu;

/** Whether a text says nothing: a reader would see an empty field, whatever it is filled with. */
export function isBlank(text: string): boolean {
  return text.replace(unseen, "") === "";
}
