/** The forms of the everyday work on a concern. */
import type { ConcernCommand } from "../../src/contract/concern-commands.ts";
import type { ConcernPage } from "../../src/contract/desk-api.ts";
import { contactWays } from "../../src/domain/category-details.ts";
import { advices, consents } from "../../src/domain/concern-entries.ts";
import { isConcernReference, isLearnerId, isStaffId } from "../../src/domain/ids.ts";
import { isBlank } from "../../src/domain/refusal.ts";
import { texts } from "../texts/en.ts";
import { workTexts as t } from "../texts/work-en.ts";
import { basedOnIn, chosenIn, dayIn, type Field, occurredIn, textIn, type Values, type WorkForm } from "./work-form.ts";

type Form = WorkForm<ConcernCommand>;

/** The choices of a list, in these words. */
export function choicesOf<Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>) {
  return values.map((value) => ({ value, label: words[value] }));
}

/** Whether they agreed, and where they did not, why. */
export function consentFields(
  values: Values,
  { label, required }: Pick<Field, "label" | "required">,
): readonly Field[] {
  const choices = choicesOf(consents, t.consents);
  return [
    { name: "consent", label, required: required === true, is: "choice", choices },
    ...(["refused", "not-sought"].includes(textIn(values, "consent"))
      ? [{ name: "consentReason", label: t.consentReason, required: true, is: "text", rows: 2 } as const]
      : []),
  ];
}

export const momentFields: readonly Field[] = [
  { name: "day", label: t.day, required: true, is: "day" },
  { name: "time", label: t.time, is: "time" },
];

function staffIn(values: Values, name: string) {
  const id = textIn(values, name);
  return isStaffId(id) ? id : undefined;
}

export const contactForm: Form = {
  name: "record-contact",
  title: t.contact.title,
  submit: t.contact.submit,
  done: t.contact.done,
  fields: (values) => [
    { name: "who", label: t.contact.who, hint: t.contact.whoHint, required: true, is: "line" },
    {
      name: "how",
      label: t.contact.how,
      required: true,
      is: "choice",
      choices: choicesOf(contactWays, texts.contactWayChoices),
    },
    ...momentFields,
    { name: "said", label: t.contact.said, hint: t.contact.saidHint, required: true, is: "text" },
    ...consentFields(values, { label: t.contact.consent }),
  ],
  command: (values) => {
    const occurred = occurredIn(values);
    const answer = chosenIn(values, "consent", consents);
    const consent = answer === undefined ? {} : { consent: { answer, reason: textIn(values, "consentReason") } };
    if (occurred === undefined) return undefined;
    const how = chosenIn(values, "how", contactWays);
    return {
      do: "record-contact",
      who: textIn(values, "who"),
      how,
      said: textIn(values, "said"),
      occurred,
      ...consent,
    };
  },
};

export const actionForm: Form = {
  name: "add-action",
  title: t.action.title,
  submit: t.action.submit,
  done: t.action.done,
  fields: () => [
    { name: "what", label: t.action.what, required: true, is: "text", rows: 2 },
    { name: "owner", label: t.action.owner, required: true, is: "staff" },
    { name: "due", label: t.action.due, required: true, is: "day" },
  ],
  command: (values) => ({
    do: "add-action",
    what: textIn(values, "what"),
    owner: staffIn(values, "owner"),
    due: dayIn(values, "due"),
  }),
};

/** Finishes one action. */
export function finishForm({ number, what }: ConcernPage["actions"][number]): Form {
  return {
    name: `finish-action-${number}`,
    title: t.finish.title,
    intro: what,
    submit: t.finish.submit,
    done: t.finish.done,
    fields: () => [{ name: "outcome", label: t.outcome, required: true, is: "text" }],
    command: (values) => ({ do: "finish-action", action: number, outcome: textIn(values, "outcome") }),
  };
}

export const questionForm: Form = {
  name: "ask-question",
  title: t.question.title,
  submit: t.question.submit,
  done: t.question.done,
  fields: () => [
    { name: "to", label: t.question.to, hint: t.question.toHint, required: true, is: "staff" },
    { name: "question", label: t.question.question, required: true, is: "text" },
  ],
  command: (values) => ({ do: "ask-question", to: staffIn(values, "to"), question: textIn(values, "question") }),
};

export const adviceForm: Form = {
  name: "record-advice",
  title: t.advice.title,
  submit: t.advice.submit,
  done: t.advice.done,
  fields: () => [
    { name: "form", label: t.advice.form, required: true, is: "choice", choices: choicesOf(advices, t.advice.forms) },
    { name: "to", label: t.advice.to, required: true, is: "staff" },
    { name: "text", label: t.advice.text, required: true, is: "text" },
  ],
  command: (values) => ({
    do: "record-advice",
    form: chosenIn(values, "form", advices),
    to: staffIn(values, "to"),
    text: textIn(values, "text"),
  }),
};

/** Corrects or annotates one entry (R17.1). */
export function amendForm(of: number): Form {
  return {
    name: `amend-${of}`,
    title: t.amend.title,
    intro: t.amend.intro,
    submit: t.amend.submit,
    done: t.amend.done,
    fields: () => [
      { name: "what", label: t.amend.what, required: true, is: "text" },
      { name: "why", label: t.why, required: true, is: "text", rows: 2 },
    ],
    command: (values) => ({ do: "amend", of, what: textIn(values, "what"), why: textIn(values, "why") }),
  };
}

/** Answers whoever is worried that nothing is done (R6.3). */
export function worryForm(of: number): Form {
  return {
    name: `answer-worry-${of}`,
    title: t.worry.title,
    submit: t.worry.submit,
    done: t.worry.done,
    fields: () => [{ name: "answer", label: t.worry.answer, hint: t.worry.answerHint, required: true, is: "text" }],
    command: (values) => ({ do: "answer-worry", of, answer: textIn(values, "answer") }),
  };
}

export const linkForm: Form = {
  name: "link-concern",
  title: t.link.title,
  submit: t.link.submit,
  done: t.link.done,
  fields: () => [
    { name: "to", label: t.link.to, hint: t.link.toHint, required: true, is: "line" },
    { name: "why", label: t.why, required: true, is: "text", rows: 2 },
  ],
  command: (values) => {
    const to = textIn(values, "to").trim().toUpperCase();
    return isConcernReference(to) ? { do: "link-concern", to, why: textIn(values, "why") } : undefined;
  },
};

/** Says which learner somebody is who was told of in words. */
export function matchForm(described: string): Form {
  return {
    name: `match-subject-${described}`,
    title: t.match.title,
    intro: t.match.intro(described),
    submit: t.match.submit,
    done: t.match.done,
    fields: () => [{ name: "learner", label: t.match.learner, required: true, is: "learner" }],
    command: (values) => {
      const learner = textIn(values, "learner");
      return isLearnerId(learner) ? { do: "match-subject", described, learner } : undefined;
    },
  };
}

export const tagsForm: Form = {
  name: "change-tags",
  title: t.tags.title,
  submit: t.tags.submit,
  done: t.tags.done,
  fields: () => [
    { name: "added", label: t.tags.added, hint: t.tags.addedHint, is: "line" },
    { name: "removed", label: t.tags.removed, hint: t.tags.addedHint, is: "line" },
  ],
  command: (values) => ({ do: "change-tags", added: listIn(values, "added"), removed: listIn(values, "removed") }),
};

function listIn(values: Values, name: string): string[] {
  return textIn(values, name)
    .split(",")
    .map((one) => one.trim())
    .filter((one) => !isBlank(one));
}

export const closeForm: Form = {
  name: "close",
  judges: true,
  title: t.close.title,
  intro: t.close.intro,
  submit: t.close.submit,
  done: t.close.done,
  fields: () => [{ name: "rationale", label: t.close.rationale, required: true, is: "text" }],
  command: (values) => ({ do: "close", rationale: textIn(values, "rationale"), basedOn: basedOnIn(values) }),
};

export const reopenForm: Form = {
  name: "reopen",
  title: t.reopen.title,
  submit: t.reopen.submit,
  done: t.reopen.done,
  fields: () => [{ name: "why", label: t.why, required: true, is: "text" }],
  command: (values) => ({ do: "reopen", why: textIn(values, "why") }),
};

/** Reviews one body map (R11.1). */
export function reviewBodyMapForm(of: number): Form {
  return {
    name: `review-body-map-${of}`,
    title: t.reviewBodyMap.title,
    submit: t.reviewBodyMap.submit,
    done: t.reviewBodyMap.done,
    fields: () => [
      { name: "note", label: t.reviewBodyMap.note, hint: t.reviewBodyMap.noteHint, required: true, is: "text" },
    ],
    command: (values) => ({ do: "review-body-map", of, note: textIn(values, "note") }),
  };
}
