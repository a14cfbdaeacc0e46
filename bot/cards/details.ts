/**
 * What would help beside what was told (R4.2, R5.1, R10.1): only the questions of the kinds that were chosen, below a receipt that
 * says that everything is recorded already. They may be left.
 */
import type { CardElement, ITextInput } from "@microsoft/teams.cards";
import type { DetailsFormText } from "../../src/contract/details-form.ts";
import { contactWays } from "../../src/domain/category-details.ts";
import type { Asked, DetailPart } from "../../src/domain/details-asked.ts";
import type { Refusal } from "../../src/domain/refusal.ts";
import type { Words } from "../texts/words.ts";
import { paragraph, title } from "./card.ts";
import { attention, type Choice, choose, line, long, unplaced, wrong } from "./fields.ts";
import { fitting } from "./fitting.ts";

/** Answers that were not recorded, and why. */
export interface Mending {
  readonly told: DetailsFormText;
  /** The learners who are chosen as involved, as the list shows them. */
  readonly involved: readonly Choice[];
  readonly refusal: Refusal;
}

type Field = keyof DetailsFormText;
type Drawn = { readonly words: Words; readonly mending: Mending | undefined };

/** The questions, with what was answered before where it must be mended. */
export function detailsElements(asked: Asked, words: Words, mending?: Mending): CardElement[] {
  const { details } = words;
  const drawn = { words, mending: mending && fitted(mending) };
  const fields = fieldsOf(asked);
  return [
    title(details.title, { size: "Medium", separator: true, spacing: "Large" }),
    paragraph(details.body, { isSubtle: true, spacing: "Small" }),
    ...(mending === undefined ? [] : [attention(details.refused), ...unplaced(fields, mending.refusal, words)]),
    ...fields.flatMap((field) => [
      ...(field === "platform" ? [paragraph(words.form.noPictures, { size: "Small" })] : []),
      input(field, drawn),
      ...wrong(field, mending?.refusal, words),
    ]),
  ];
}

/** Every field is asked in one part, in this order. */
const fieldsIn: Readonly<Record<DetailPart, readonly Field[]>> = {
  disclosure: ["saidToLearner"],
  injury: ["explanation", "firstAid"],
  childOnChild: ["involved", "involvedElse", "between", "keptSafe"],
  online: ["platform", "described"],
  mentalHealth: ["change", "safeNow"],
  contactWithHome: ["who", "how", "said"],
  referralOutcome: ["agency", "outcome"],
  communication: ["observedChange", "howTheyCommunicate"],
};

function fieldsOf({ parts, whyLate }: Asked): readonly Field[] {
  return [...parts.flatMap((part) => fieldsIn[part]), ...(whyLate ? (["lateReason"] as const) : [])];
}

const lines: readonly Field[] = ["involvedElse", "platform", "who", "agency"];

function input(field: Field, { words, mending }: Drawn): CardElement {
  const { labels, ways } = words.details;
  const value = mending?.told[field] ?? "";
  if (field === "involved")
    return choose(field, value, {
      style: "filtered",
      isMultiSelect: true,
      label: labels.involved,
      placeholder: words.form.learnerHint,
      errorMessage: words.form.learnerNotChosen,
      choices: [...(mending?.involved ?? [])],
      "choices.data": { type: "Data.Query", dataset: "learners" },
    });
  if (field === "how")
    return choose(field, value, {
      style: "compact",
      label: labels.how,
      choices: contactWays.map((way) => ({ title: ways[way], value: way })),
    });
  const more = { label: labels[field], ...placeholder(field, words) };
  return lines.includes(field) ? line(field, value, more) : long(field, value, more);
}

function placeholder(field: Field, { details: { hints } }: Words): Partial<ITextInput> {
  const [, hint] = Object.entries<string>(hints).find(([name]) => name === field) ?? [];
  return hint === undefined ? {} : { placeholder: hint };
}

/** The answers as far as a card can carry them; more than fits came from a client that was changed. */
function fitted({ told, ...mending }: Mending): Mending {
  const { involved, how, ...texts } = told;
  return { ...mending, told: { ...fitting(texts).texts, involved, how } };
}
