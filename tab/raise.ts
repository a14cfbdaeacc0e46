/**
 * A concern while it is being told on the full form (R4.2, R4.3): what stands in its fields, and the form that is sent. It is
 * record content, so it is kept in memory only (R18.1). The rules are the server's; which parts are asked for is the domain's.
 */
import type { LearnersFound } from "../src/contract/desk-api.ts";
import type { RaiseForm } from "../src/contract/raise-form.ts";
import { refusalsInEnglish } from "../src/contract/texts/refusals-en.ts";
import { contactWays } from "../src/domain/category-details.ts";
import { type Category, categories } from "../src/domain/concern-entries.ts";
import { type DetailPart, partsAsked } from "../src/domain/details-asked.ts";
import { isRefusalCode } from "../src/domain/refusal.ts";
import type { Field, Problems, Values } from "./forms/work-form.ts";
import type { Refused } from "./refused.ts";
import { texts } from "./texts/en.ts";
import { raiseTexts as t } from "./texts/raise-en.ts";

type Learner = LearnersFound[number];

export interface RaiseDraft {
  /** The same for every submit of this form, so that a repeated one is recognised. */
  readonly key: string;
  readonly about: readonly Learner[];
  readonly involved: readonly Learner[];
  readonly kinds: readonly Category[];
  /** Every text of the form by the name of its field. */
  readonly values: Values;
}

/** A form in which nothing is said yet; `day` is today, which is when most concerns are noticed. */
export function emptyRaiseDraft(key: string, day: string): RaiseDraft {
  return { key, about: [], involved: [], kinds: [], values: { day } };
}

/** The kinds in the order in which they are offered. */
export function withKind(draft: RaiseDraft, kind: Category, chosen: boolean): RaiseDraft {
  const kinds = categories.filter((one) => (one === kind ? chosen : draft.kinds.includes(one)));
  return { ...draft, kinds };
}

const text = (name: keyof typeof t.details, rows = 2): Field => ({ name, label: t.details[name], is: "text", rows });
const line = (name: keyof typeof t.details): Field => ({ name, label: t.details[name], is: "line" });

const fieldsOf: Readonly<Record<DetailPart, readonly Field[]>> = {
  disclosure: [text("saidToLearner")],
  injury: [text("explanation"), text("firstAid")],
  childOnChild: [text("between", 3), text("keptSafe")],
  online: [line("platform"), text("described", 3)],
  mentalHealth: [text("change"), text("safeNow")],
  contactWithHome: [
    line("who"),
    {
      name: "how",
      label: t.details.how,
      is: "choice",
      choices: contactWays.map((value) => ({ value, label: texts.contactWayChoices[value] })),
    },
    text("said", 3),
  ],
  referralOutcome: [line("agency"), text("outcome", 3)],
  communication: [text("observedChange"), text("howTheyCommunicate")],
};

/** The parts that matter for what was chosen so far (R4.2, R10.1), each with its fields. */
export function partsOfForm({ kinds, about }: Pick<RaiseDraft, "kinds" | "about">) {
  const hasNeeds = about.some((learner) => learner.hasNeeds);
  return partsAsked(kinds, hasNeeds).map((part) => ({ part, fields: fieldsOf[part] }));
}

/** The form to send. */
export function formOf({ key, about, involved, kinds, values }: RaiseDraft): RaiseForm {
  const told = (name: string) => values[name] ?? "";
  const how = contactWays.find((way) => way === told("how"));
  const atRisk = told("atRisk");
  const asked = new Set(partsOfForm({ kinds, about }).map(({ part }) => part));
  const details: RaiseForm["details"] = {
    ...(asked.has("disclosure") && { disclosure: { saidToLearner: told("saidToLearner") } }),
    ...(asked.has("injury") && { injury: { explanation: told("explanation"), firstAid: told("firstAid") } }),
    ...(asked.has("childOnChild") && { childOnChild: { between: told("between"), keptSafe: told("keptSafe") } }),
    ...(asked.has("online") && { online: { platform: told("platform"), described: told("described") } }),
    ...(asked.has("mentalHealth") && { mentalHealth: { change: told("change"), safeNow: told("safeNow") } }),
    ...(asked.has("contactWithHome") && {
      contactWithHome: { who: told("who"), said: told("said"), ...(how === undefined ? {} : { how }) },
    }),
    ...(asked.has("referralOutcome") && { referralOutcome: { agency: told("agency"), outcome: told("outcome") } }),
    ...(asked.has("communication") && {
      communication: { observedChange: told("observedChange"), howTheyCommunicate: told("howTheyCommunicate") },
    }),
  };
  return {
    submissionKey: key,
    about: { learners: about.map(({ id }) => id), described: [told("someoneElse")] },
    involved: { learners: involved.map(({ id }) => id), described: [told("involvedElse")] },
    categories: [...kinds],
    account: {
      seen: told("seen"),
      ownWords: told("ownWords"),
      where: told("where"),
      present: told("present"),
      view: told("view"),
      done: told("done"),
    },
    occurred: { day: told("day"), time: told("time"), about: told("about") },
    ...(atRisk === "" ? {} : { atRisk: atRisk === "yes" }),
    details,
    lateReason: told("lateReason"),
  };
}

/** A refusal in words, each beside its field; one whose field the form does not show stands above the button. */
export function raiseProblems({ refused, field, also }: Refused, shown: readonly string[]): Problems {
  const first: { readonly refused: string; readonly field?: string | undefined } = { refused, field };
  const words = [first, ...(also ?? [])].map(({ refused: code, field: at = "" }) => {
    const said = isRefusalCode(code) ? refusalsInEnglish[code] : t.failed;
    return [shown.includes(at) ? at : "form", said] as const;
  });
  return Object.fromEntries(words.toReversed());
}
