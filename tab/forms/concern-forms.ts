/** Which form is open on a concern's page, by a name that survives a page that is freshened beneath it. */
import type { ConcernCommand } from "../../src/contract/concern-commands.ts";
import type { ConcernPage } from "../../src/contract/desk-api.ts";
import { draftOfReferral } from "../../src/contract/referral-draft.ts";
import { paperForm } from "./document-forms.ts";
import * as everyday from "./everyday-forms.ts";
import * as sharing from "./sharing-forms.ts";
import type { WorkForm } from "./work-form.ts";

/** `of`: which entry, action or description it is about. */
export interface Opened {
  readonly form: keyof typeof forms;
  readonly of?: number | string;
}

type Form = WorkForm<ConcernCommand>;
type Make = (page: ConcernPage, of: number | string | undefined) => Form | undefined;

const about =
  (make: (of: number) => Form): Make =>
  (_, of) =>
    typeof of === "number" ? make(of) : undefined;

const forms = {
  "record-contact": () => everyday.contactForm,
  "add-action": () => everyday.actionForm,
  "finish-action": ({ actions }, of) => {
    const action = actions.find(({ number, finished }) => number === of && finished === undefined);
    return action && everyday.finishForm(action);
  },
  "ask-question": () => everyday.questionForm,
  "record-advice": () => everyday.adviceForm,
  amend: about(everyday.amendForm),
  "answer-worry": about(everyday.worryForm),
  "link-concern": () => everyday.linkForm,
  "match-subject": (_, of) => (typeof of === "string" ? everyday.matchForm(of) : undefined),
  "change-tags": () => everyday.tagsForm,
  close: () => everyday.closeForm,
  reopen: () => everyday.reopenForm,
  "review-body-map": about(everyday.reviewBodyMapForm),
  "destroy-paper": ({ entries }, of) => {
    const scan = entries.find(({ seq, documents }) => seq === of && documents.length > 0);
    return scan && paperForm(scan.seq, scan.documents.map(({ name }) => name).join(", "));
  },
  "draft-referral": (page) => sharing.draftForm(draftOfReferral(page)),
  "approve-referral": ({ work }, of) => {
    const draft = work.drafts.find(({ seq }) => seq === of);
    return draft && sharing.approveForm(draft);
  },
  "make-referral": (page) => sharing.referralForm(page),
  "chase-referral": about(sharing.chaseForm),
  "conclude-referral": about(sharing.concludeForm),
  "decide-sharing": () => sharing.sharingForm,
  "record-disagreement": () => sharing.disagreementForm,
  "escalate-disagreement": about(sharing.escalateForm),
  "conclude-disagreement": about(sharing.endDisagreementForm),
} satisfies Readonly<Record<string, Make>>;

/** The form that a link asks for (`form=finish-action&of=2`); undefined where the page does not have it, or not any more. */
export function openedIn(page: ConcernPage, asked: URLSearchParams): Opened | undefined {
  const form = asked.get("form") ?? "";
  if (!page.may.work || !isForm(form)) return undefined;
  const opened = { form, of: Number(asked.get("of") ?? "") };
  return formOf(page, opened) === undefined ? undefined : opened;
}

function isForm(text: string): text is Opened["form"] {
  return Object.hasOwn(forms, text);
}

/** The form that is open; undefined where what it is about is no longer there. */
export function formOf(page: ConcernPage, { form, of }: Opened): Form | undefined {
  const make: Make = forms[form];
  return make(page, of);
}

/** What can be recorded at any time, in groups as a DSL thinks of it. */
export function recordable({ may }: Pick<ConcernPage, "may">): readonly (readonly Opened["form"][])[] {
  return [
    ["record-contact", ...(may.begin ? (["add-action", "ask-question"] as const) : []), "record-advice"],
    [
      ...(may.begin ? (["draft-referral", "make-referral"] as const) : []),
      "decide-sharing",
      ...(may.begin ? (["record-disagreement"] as const) : []),
    ],
    [
      "link-concern",
      "change-tags",
      ...(may.close ? (["close"] as const) : []),
      ...(may.reopen ? (["reopen"] as const) : []),
    ],
  ];
}
