/** The forms of a learner's file: reviews, the child protection file, meetings, links, groups. */
import type { LearnerFileCommand } from "../../src/contract/learner-file-commands.ts";
import type { LearnerPage } from "../../src/contract/learner-page.ts";
import { instantOf } from "../../src/domain/calendar.ts";
import { isLearnerId } from "../../src/domain/ids.ts";
import { fileReasons, meetingForms, relations } from "../../src/domain/learner-file-entries.ts";
import { isBlank } from "../../src/domain/refusal.ts";
import { learnerTexts as t } from "../texts/learner-en.ts";
import { workTexts } from "../texts/work-en.ts";
import { choicesOf, momentFields } from "./everyday-forms.ts";
import { basedOnIn, chosenIn, dayIn, occurredIn, textIn, type Values, type WorkForm } from "./work-form.ts";

type Form = WorkForm<LearnerFileCommand>;

/** Records a review of the chronology. It rests on the moment of the newest entry on screen, which stands in `basedOn`. */
export function reviewChronologyForm({ proposed }: Pick<LearnerPage, "proposed">): Form {
  const words = t.review;
  return {
    name: "review-chronology",
    judges: true,
    title: words.open,
    intro: words.about,
    submit: words.submit,
    done: words.done,
    begins: { nextOn: proposed.chronologyReview },
    fields: () => [
      { name: "note", label: words.note, hint: words.noteHint, required: true, is: "text", rows: 6 },
      { name: "nextOn", label: words.nextOn, hint: words.nextOnHint, required: true, is: "day" },
    ],
    command: (values) => ({
      do: "review-chronology",
      note: textIn(values, "note"),
      upTo: instantOf(basedOnIn(values)),
      nextOn: dayIn(values, "nextOn"),
    }),
  };
}

/** Opens a child protection file. */
export function openFileForm({ proposed }: Pick<LearnerPage, "proposed">): Form {
  const words = t.file.opening;
  return {
    name: "open-file",
    judges: true,
    title: words.title,
    intro: words.intro,
    submit: words.submit,
    done: words.done,
    begins: { reviewOn: proposed.fileReview },
    fields: () => [
      {
        name: "reason",
        label: words.reason,
        required: true,
        is: "choice",
        choices: choicesOf(fileReasons, words.reasons),
      },
      { name: "rationale", label: words.rationale, hint: words.rationaleHint, required: true, is: "text" },
      { name: "reviewOn", label: words.reviewOn, required: true, is: "day" },
    ],
    command: (values) => ({
      do: "open-file",
      reason: chosenIn(values, "reason", fileReasons),
      rationale: textIn(values, "rationale"),
      reviewOn: dayIn(values, "reviewOn"),
      basedOn: basedOnIn(values),
    }),
  };
}

/** Reviews the file that is open. */
export function reviewFileForm({ proposed }: Pick<LearnerPage, "proposed">): Form {
  const words = t.file.reviewing;
  return {
    name: "review-file",
    title: words.title,
    submit: words.submit,
    done: words.done,
    begins: { nextOn: proposed.fileReview },
    fields: () => [
      { name: "note", label: words.note, hint: words.noteHint, required: true, is: "text" },
      { name: "nextOn", label: words.nextOn, required: true, is: "day" },
    ],
    command: (values) => ({ do: "review-file", note: textIn(values, "note"), nextOn: dayIn(values, "nextOn") }),
  };
}

export const closeFileForm: Form = {
  name: "close-file",
  judges: true,
  title: t.file.closing.title,
  intro: t.file.closing.intro,
  submit: t.file.closing.submit,
  done: t.file.closing.done,
  fields: () => [
    {
      name: "rationale",
      label: t.file.closing.rationale,
      hint: t.file.closing.rationaleHint,
      required: true,
      is: "text",
    },
  ],
  command: (values) => ({ do: "close-file", rationale: textIn(values, "rationale"), basedOn: basedOnIn(values) }),
};

export const meetingForm: Form = {
  name: "record-meeting",
  title: t.meetings.record,
  submit: t.meetings.submit,
  done: t.meetings.done,
  // "form" is where a form says what belongs to no field.
  placed: { form: "kind" },
  fields: () => [
    {
      name: "kind",
      label: t.meetings.form,
      required: true,
      is: "choice",
      choices: choicesOf(meetingForms, t.meetings.forms),
    },
    ...momentFields,
    {
      name: "attendees",
      label: t.meetings.attendees,
      hint: t.meetings.attendeesHint,
      required: true,
      is: "text",
      rows: 4,
    },
    { name: "notes", label: t.meetings.notes, is: "text", rows: 6 },
    { name: "decisions", label: t.meetings.decisions, is: "text" },
    { name: "nextOn", label: t.meetings.nextOn, is: "day" },
  ],
  command: (values) => {
    const occurred = occurredIn(values);
    if (occurred === undefined) return undefined;
    return {
      do: "record-meeting",
      form: chosenIn(values, "kind", meetingForms),
      attendees: textIn(values, "attendees").split("\n"),
      notes: textIn(values, "notes"),
      decisions: textIn(values, "decisions"),
      nextOn: dayIn(values, "nextOn"),
      occurred,
    };
  },
};

export const linkForm: Form = {
  name: "link-learner",
  title: t.links.link,
  submit: t.links.submit,
  done: t.links.done,
  fields: () => [
    { name: "to", label: t.links.learner, required: true, is: "learner" },
    {
      name: "relation",
      label: t.links.relation,
      required: true,
      is: "choice",
      choices: choicesOf(relations, t.links.relations),
    },
    { name: "why", label: t.links.why, is: "text", rows: 2 },
  ],
  command: (values) => {
    const to = textIn(values, "to");
    if (!isLearnerId(to)) return undefined;
    const relation = chosenIn(values, "relation", relations);
    return { do: "link-learner", to, relation, why: textIn(values, "why") };
  },
};

/** Ends one link. */
export function unlinkForm({ seq, name }: { readonly seq: number; readonly name: string }): Form {
  return {
    name: `unlink-learner-${seq}`,
    title: t.links.endTitle,
    intro: t.links.endIntro(name),
    submit: t.links.endSubmit,
    done: t.links.ended,
    fields: () => [{ name: "why", label: t.links.endWhy, required: true, is: "text", rows: 2 }],
    command: (values) => ({ do: "unlink-learner", of: seq, why: textIn(values, "why") }),
  };
}

export const cohortsForm: Form = {
  name: "change-cohorts",
  title: t.cohorts.add,
  submit: t.cohorts.submit,
  done: t.cohorts.done,
  fields: () => [{ name: "added", label: t.cohorts.added, hint: t.cohorts.addedHint, required: true, is: "line" }],
  command: (values) => ({ do: "change-cohorts", added: listIn(values, "added"), removed: [] }),
};

function listIn(values: Values, name: string): string[] {
  return textIn(values, name)
    .split(",")
    .map((one) => one.trim())
    .filter((one) => !isBlank(one));
}

/** Corrects or annotates one entry of the file (R17.1). */
export function amendOnFileForm(of: number): Form {
  const words = workTexts.amend;
  return {
    name: `amend-${of}`,
    title: words.title,
    intro: words.intro,
    submit: words.submit,
    done: words.done,
    fields: () => [
      { name: "what", label: words.what, required: true, is: "text" },
      { name: "why", label: workTexts.why, required: true, is: "text", rows: 2 },
    ],
    command: (values) => ({ do: "amend", of, what: textIn(values, "what"), why: textIn(values, "why") }),
  };
}
