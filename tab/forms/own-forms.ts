/** What staff do on their own concern: add, correct, say that they are worried; and answering a question (R4.4, R6.3, R17.1). */
import type { OwnConcernCommand } from "../../src/contract/own-concern.ts";
import { raiseTexts } from "../texts/raise-en.ts";
import { textIn, type WorkForm } from "./work-form.ts";

const t = raiseTexts.mine;
type Form = WorkForm<OwnConcernCommand>;

export const addForm: Form = {
  name: "add-account",
  title: t.addTitle,
  submit: t.addSubmit,
  done: t.addDone,
  fields: () => [
    { name: "text", label: t.addText, required: true, is: "text", rows: 5 },
    {
      name: "atRisk",
      label: t.addRisk,
      required: true,
      is: "choice",
      choices: [
        { value: "no", label: raiseTexts.no },
        { value: "yes", label: raiseTexts.yes },
      ],
    },
  ],
  command: (values) => {
    const atRisk = textIn(values, "atRisk");
    if (atRisk === "") return undefined;
    return { do: "add-account", text: textIn(values, "text"), atRisk: atRisk === "yes" };
  },
};

/** Corrects one entry of one's own (R17.1). */
export function correctForm(of: number): Form {
  return {
    name: `correct-${of}`,
    title: t.correctTitle,
    intro: t.correctIntro,
    submit: t.addSubmit,
    done: t.correctDone,
    fields: () => [
      { name: "what", label: t.correctWhat, required: true, is: "text" },
      { name: "why", label: raiseTexts.mine.correctWhy, required: true, is: "text", rows: 2 },
    ],
    command: (values) => ({ do: "amend", of, what: textIn(values, "what"), why: textIn(values, "why") }),
  };
}

export const worryForm: Form = {
  name: "raise-worry",
  title: t.worryTitle,
  intro: t.worryIntro,
  submit: t.worrySubmit,
  done: t.worryDone,
  fields: () => [{ name: "why", label: t.worryWhy, required: true, is: "text" }],
  command: (values) => ({ do: "raise-worry", why: textIn(values, "why") }),
};

/** Answers one question. */
export function answerForm(seq: number): WorkForm<string> {
  return {
    name: `answer-${seq}`,
    title: t.answer,
    submit: t.answerSubmit,
    done: t.answerDone,
    fields: () => [{ name: "answer", label: t.answerText, required: true, is: "text" }],
    command: (values) => textIn(values, "answer"),
  };
}
