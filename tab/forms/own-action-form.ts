/** The form by which whoever was given an action says what came of it. */
import type { FinishOwnAction, OwnActions } from "../../src/contract/due.ts";
import { dueTexts } from "../texts/due-en.ts";
import { textIn, type WorkForm } from "./work-form.ts";

const t = dueTexts.own;

/** Finishes one action. */
export function ownActionForm({ reference, number }: OwnActions["actions"][number]): WorkForm<FinishOwnAction> {
  return {
    name: `finish-own-${reference}-${number}`,
    title: t.form,
    submit: t.submit,
    done: t.done,
    fields: () => [{ name: "outcome", label: t.form, hint: t.hint, required: true, is: "text" }],
    command: (values) => ({ reference, number, outcome: textIn(values, "outcome") }),
  };
}
