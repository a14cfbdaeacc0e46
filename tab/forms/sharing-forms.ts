/** The forms by which information leaves the school, or is kept in it: referrals, decisions to share, disagreements. */
import type { ConcernCommand } from "../../src/contract/concern-commands.ts";
import type { ConcernPage } from "../../src/contract/desk-api.ts";
import { toBeApproved } from "../../src/contract/referral-draft.ts";
import { consents, lawfulBases, urgencies } from "../../src/domain/concern-entries.ts";
import { workTexts as t } from "../texts/work-en.ts";
import { listInWords } from "../words/concerns.ts";
import { choicesOf, consentFields } from "./everyday-forms.ts";
import { basedOnIn, chosenIn, dayIn, textIn, type Values, type WorkForm } from "./work-form.ts";

type Form = WorkForm<ConcernCommand>;
type Work = ConcernPage["work"];

const decisions = ["shared", "withheld"] as const;
const noDocument = "none";

function consentIn(values: Values) {
  return { answer: chosenIn(values, "consent", consents), reason: textIn(values, "consentReason") };
}

const placed = { "consent.answer": "consent", "consent.reason": "consentReason" };

/** A draft of a referral; `draft` is what the record gives to begin with. */
export function draftForm(draft: string): Form {
  return {
    name: "draft-referral",
    title: t.draft.title,
    intro: t.draft.intro,
    submit: t.draft.submit,
    done: t.draft.done,
    begins: { text: draft },
    fields: () => [
      { name: "agency", label: t.draft.agency, required: true, is: "agency" },
      { name: "text", label: t.draft.text, required: true, is: "text", rows: 16 },
    ],
    command: (values) => ({ do: "draft-referral", agency: textIn(values, "agency"), text: textIn(values, "text") }),
  };
}

/** Approves a draft, as it was edited last. */
export function approveForm({ seq, text }: Work["drafts"][number]): Form {
  return {
    name: `approve-referral-${seq}`,
    title: t.approve.title,
    intro: t.approve.intro,
    submit: t.approve.submit,
    done: t.approve.done,
    begins: { text: toBeApproved(text) },
    fields: () => [{ name: "text", label: t.approve.text, required: true, is: "text", rows: 16 }],
    command: (values) => ({ do: "approve-referral", of: seq, text: textIn(values, "text") }),
  };
}

/** Records a referral. Where a chronology was not reviewed, it says so first (R9.2). */
export function referralForm({ work }: Pick<ConcernPage, "work">): Form {
  const approved = work.drafts.filter(({ approvedAt }) => approvedAt !== undefined);
  const documents = [
    ...approved.map(({ seq, agency }) => ({ value: `${seq}`, label: t.waiting.approved(agency) })),
    { value: noDocument, label: t.referral.noDocument },
  ];
  const names = listInWords(work.notReviewed.map(({ name }) => name));
  return {
    name: "make-referral",
    judges: true,
    title: t.referral.title,
    ...(work.notReviewed.length === 0 ? {} : { intro: t.referral.notReviewed(names) }),
    submit: t.referral.submit,
    done: t.referral.done,
    placed,
    fields: (values) => [
      { name: "agency", label: t.referral.agency, required: true, is: "agency" },
      {
        name: "urgency",
        label: t.referral.urgency,
        required: true,
        is: "choice",
        choices: choicesOf(urgencies, t.referral.urgencies),
      },
      ...(work.notReviewed.length > 0 && textIn(values, "urgency") === "urgent"
        ? [
            {
              name: "withoutReview",
              label: t.referral.withoutReview,
              hint: t.referral.withoutReviewHint,
              required: true,
              is: "text" as const,
              rows: 2,
            },
          ]
        : []),
      { name: "sent", label: t.referral.sent, required: true, is: "text" },
      ...(approved.length === 0
        ? []
        : [{ name: "of", label: t.referral.document, required: true, is: "choice" as const, choices: documents }]),
      ...consentFields(values, { label: t.consent, required: true }),
      { name: "chaseOn", label: t.referral.chaseOn, required: true, is: "day" },
    ],
    command: (values) => {
      const document = Number(textIn(values, "of"));
      const withoutReview = textIn(values, "withoutReview");
      return {
        do: "make-referral",
        agency: textIn(values, "agency"),
        urgency: chosenIn(values, "urgency", urgencies),
        sent: textIn(values, "sent"),
        consent: consentIn(values),
        chaseOn: dayIn(values, "chaseOn"),
        basedOn: basedOnIn(values),
        ...(document > 0 ? { of: document } : {}),
        ...(withoutReview === "" ? {} : { withoutReview }),
      };
    },
  };
}

/** Chases one referral. */
export function chaseForm(of: number): Form {
  return {
    name: `chase-referral-${of}`,
    title: t.chase.title,
    submit: t.chase.submit,
    done: t.chase.done,
    fields: () => [
      { name: "note", label: t.chase.note, required: true, is: "text" },
      { name: "chaseOn", label: t.chase.chaseOn, required: true, is: "day" },
    ],
    command: (values) => ({
      do: "chase-referral",
      of,
      note: textIn(values, "note"),
      chaseOn: dayIn(values, "chaseOn"),
    }),
  };
}

/** Records what came of one referral. */
export function concludeForm(of: number): Form {
  return {
    name: `conclude-referral-${of}`,
    title: t.conclude.title,
    submit: t.conclude.submit,
    done: t.conclude.done,
    fields: () => [{ name: "outcome", label: t.outcome, required: true, is: "text" }],
    command: (values) => ({ do: "conclude-referral", of, outcome: textIn(values, "outcome") }),
  };
}

export const sharingForm: Form = {
  name: "decide-sharing",
  title: t.sharing.title,
  submit: t.sharing.submit,
  done: t.sharing.done,
  placed,
  fields: (values) => [
    {
      name: "decision",
      label: t.sharing.decision,
      required: true,
      is: "choice",
      choices: choicesOf(decisions, t.sharing.decisions),
    },
    { name: "what", label: t.sharing.what, required: true, is: "text", rows: 2 },
    { name: "withWhom", label: t.sharing.withWhom, required: true, is: "line" },
    { name: "why", label: t.why, required: true, is: "text" },
    {
      name: "basis",
      label: t.sharing.basis,
      required: true,
      is: "choice",
      choices: choicesOf(lawfulBases, t.sharing.bases),
    },
    ...consentFields(values, { label: t.consent, required: true }),
    { name: "risk", label: t.sharing.risk, is: "text", rows: 2 },
  ],
  command: (values) => ({
    do: "decide-sharing",
    decision: chosenIn(values, "decision", decisions),
    what: textIn(values, "what"),
    withWhom: textIn(values, "withWhom"),
    why: textIn(values, "why"),
    basis: chosenIn(values, "basis", lawfulBases),
    consent: consentIn(values),
    risk: textIn(values, "risk"),
  }),
};

export const disagreementForm: Form = {
  name: "record-disagreement",
  title: t.disagreement.title,
  intro: t.disagreement.intro,
  submit: t.disagreement.submit,
  done: t.disagreement.done,
  fields: () => [
    { name: "withWhom", label: t.disagreement.withWhom, required: true, is: "line" },
    { name: "ours", label: t.disagreement.ours, required: true, is: "text" },
    { name: "theirs", label: t.disagreement.theirs, required: true, is: "text" },
    { name: "sought", label: t.disagreement.sought, required: true, is: "text", rows: 2 },
  ],
  command: (values) => ({
    do: "record-disagreement",
    withWhom: textIn(values, "withWhom"),
    ours: textIn(values, "ours"),
    theirs: textIn(values, "theirs"),
    sought: textIn(values, "sought"),
  }),
};

/** Takes one disagreement to somebody above. */
export function escalateForm(of: number): Form {
  return {
    name: `escalate-disagreement-${of}`,
    title: t.escalateDisagreement.title,
    submit: t.escalateDisagreement.submit,
    done: t.escalateDisagreement.done,
    fields: () => [
      { name: "to", label: t.escalateDisagreement.to, required: true, is: "line" },
      { name: "why", label: t.why, required: true, is: "text" },
    ],
    command: (values) => ({
      do: "escalate-disagreement",
      of,
      to: textIn(values, "to"),
      why: textIn(values, "why"),
    }),
  };
}

/** Ends one disagreement with its outcome. */
export function endDisagreementForm(of: number): Form {
  return {
    name: `conclude-disagreement-${of}`,
    title: t.concludeDisagreement.title,
    submit: t.concludeDisagreement.submit,
    done: t.concludeDisagreement.done,
    fields: () => [{ name: "outcome", label: t.outcome, required: true, is: "text" }],
    command: (values) => ({ do: "conclude-disagreement", of, outcome: textIn(values, "outcome") }),
  };
}
