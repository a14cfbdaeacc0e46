/**
 * The form (R4.3): short enough for a phone, in the order in which a person remembers. What is wrong stands beside its field,
 * and what was written is kept. A person's words appear in input fields only, which show text as text.
 */
import type { CardElement, IChoiceSetInput, ITextInput } from "@microsoft/teams.cards";
import type { ConcernFormText } from "../../src/contract/concern-form.ts";
import { categories } from "../../src/domain/concern-entries.ts";
import type { Refusal } from "../../src/domain/refusal.ts";
import { longestText } from "../../src/domain/text-length.ts";
import type { Words } from "../texts/words.ts";
import { button, type Card, type CardSettings, card, paragraph, title } from "./card.ts";
import { fitting } from "./fitting.ts";

export interface RaiseForm {
  /** What the fields hold. */
  readonly text: ConcernFormText;
  /** The chosen learner as the list shows them; undefined when none is chosen. */
  readonly learnerTitle: string | undefined;
  /** Whether the text came from a message that stands in the chat. */
  readonly typed: boolean;
  /** Whether it quotes a message of somebody's, in which there may have been pictures. */
  readonly quotes?: boolean;
  readonly refusal?: Refusal;
  /** The record could not be made, through no fault of the person's. */
  readonly failed?: boolean;
}

/** The form with the words it is drawn in. */
type Drawn = RaiseForm & { readonly words: Words };

/** The form with what it holds so far, and what must be mended. Where a text does not fit, the form says so. */
export function raiseCard(raise: RaiseForm, { words }: CardSettings): Card {
  const { form } = words;
  const { seen, ownWords, someoneElse, where, submissionKey } = raise.text;
  const { texts, whole } = fitting({ seen, ownWords, someoneElse, where });
  const drawn = { ...raise, words, text: { ...raise.text, ...texts } };
  // A message that is only partly in the form must stay in the chat: the receipt tells nobody that they may delete it.
  const typed = raise.typed && whole ? { typed: "yes" } : {};
  const quotes = raise.quotes === true ? { quotes: "yes" } : {};
  return card(
    form.summary,
    [
      title(form.title),
      paragraph(form.danger, { size: "Small", weight: "Bolder" }),
      ...(raise.quotes === true ? [paragraph(form.noPictures, { size: "Small" })] : []),
      ...whatHappenedToIt(drawn),
      ...(whole ? [] : [attention(form.tooLong)]),
      ...whoAndWhat(drawn),
      ...whenAndWhere(drawn),
      ...risk(drawn),
      // Whoever has just pressed the button looks here: a client changes the card and leaves it where it was.
      ...(raise.refusal === undefined && raise.failed !== true ? [] : [attention(form.seeAbove)]),
      paragraph(form.reminder, { isSubtle: true, size: "Small" }),
    ],
    [button(form.submit, { verb: "concern.raise", submissionKey, ...typed, ...quotes })],
  );
}

function whatHappenedToIt(raise: Drawn): CardElement[] {
  const { form } = raise.words;
  if (raise.failed === true) return [attention(form.failed)];
  return raise.refusal === undefined ? [] : [attention(form.refused), ...unplaced(raise)];
}

/** Every field under which a reason is shown. */
const fields = ["learner", "someoneElse", "category", "seen", "ownWords", "day", "time", "where", "atRisk"] as const;
type Field = (typeof fields)[number];

/** Refusals about no field of this form, which would be seen nowhere else. */
function unplaced({ refusal, words }: Drawn): CardElement[] {
  return reasons(refusal)
    .filter(({ field }) => !fields.some((one) => one === field))
    .map(({ refused }) => attention(words.refusals[refused]));
}

function whoAndWhat(raise: Drawn): CardElement[] {
  const { form, refusals } = raise.words;
  return [
    learner(raise),
    ...wrong(raise, "learner"),
    line("someoneElse", raise, { label: form.someoneElse, placeholder: form.someoneElseHint }),
    ...wrong(raise, "someoneElse"),
    category(raise),
    ...wrong(raise, "category"),
    long("seen", raise, {
      label: form.seen,
      placeholder: form.seenHint,
      isRequired: true,
      errorMessage: refusals["seen-missing"],
    }),
    ...wrong(raise, "seen"),
    long("ownWords", raise, { label: form.ownWords, placeholder: form.ownWordsHint }),
    ...wrong(raise, "ownWords"),
  ];
}

function whenAndWhere(raise: Drawn): CardElement[] {
  const { text } = raise;
  const { form, refusals } = raise.words;
  const required = { isRequired: true, errorMessage: refusals["day-missing"] };
  const day: CardElement = { type: "Input.Date", id: "day", label: form.day, ...required, ...moment(text.day) };
  const time: CardElement = { type: "Input.Time", id: "time", label: form.time, ...moment(text.time) };
  const columns = [
    [day, ...wrong(raise, "day")],
    [time, ...wrong(raise, "time")],
  ];
  return [
    {
      type: "ColumnSet",
      columns: columns.map((items) => ({ type: "Column" as const, width: "stretch" as const, items })),
    },
    line("where", raise, { label: form.where, placeholder: form.whereHint }),
    ...wrong(raise, "where"),
  ];
}

/** No day and no time is longer; what is longer came from a client that was changed. */
function moment(text: string): { value?: string } {
  return chosen(text.slice(0, 40));
}

function risk(raise: Drawn): CardElement[] {
  const { form, refusals } = raise.words;
  const choices = [
    { title: form.no, value: "no" },
    { title: form.yes, value: "yes" },
  ];
  const input: IChoiceSetInput = {
    type: "Input.ChoiceSet",
    id: "atRisk",
    style: "expanded",
    label: form.atRisk,
    choices,
    isRequired: true,
    errorMessage: refusals["risk-missing"],
    ...among(choices, raise.text.atRisk),
  };
  return [input, ...wrong(raise, "atRisk")];
}

/** Type-ahead over the school's learners. The chosen one is among `choices`, so that a form shown again shows the name. */
function learner({ text, learnerTitle, words: { form } }: Drawn): IChoiceSetInput {
  const known = learnerTitle === undefined ? [] : [{ title: learnerTitle, value: text.learner }];
  return {
    type: "Input.ChoiceSet",
    id: "learner",
    style: "filtered",
    label: form.learner,
    placeholder: form.learnerHint,
    // A name begun and not chosen is no value: without these words the client would refuse to send and not say why.
    errorMessage: form.learnerNotChosen,
    choices: known,
    "choices.data": { type: "Data.Query", dataset: "learners" },
    ...among(known, text.learner),
  };
}

function category({ text, words }: Drawn): IChoiceSetInput {
  const { form, refusals } = words;
  const choices = categories.map((value) => ({ title: words.categories[value], value }));
  return {
    type: "Input.ChoiceSet",
    id: "category",
    style: "compact",
    label: form.category,
    placeholder: form.categoryHint,
    choices,
    isRequired: true,
    errorMessage: refusals["category-missing"],
    ...among(choices, text.category),
  };
}

/** As long as a description of a place or a person is; more is taken too, should a client let it through. */
const longestLine = 500;

type TextField = "someoneElse" | "where" | "seen" | "ownWords";

function line(id: TextField, { text }: RaiseForm, more: Partial<ITextInput>): ITextInput {
  return { type: "Input.Text", id, maxLength: longestLine, ...chosen(text[id]), ...more };
}

function long(id: TextField, raise: RaiseForm, more: Partial<ITextInput>): ITextInput {
  return line(id, raise, { isMultiline: true, maxLength: longestText, ...more });
}

function chosen(value: string): { value?: string } {
  return value === "" ? {} : { value };
}

function among(choices: readonly { readonly value: string }[], value: string): { value?: string } {
  return choices.some((one) => one.value === value) ? { value } : {};
}

function wrong({ refusal, words }: Drawn, field: Field): CardElement[] {
  return reasons(refusal)
    .filter((one) => one.field === field)
    .map(({ refused }) => attention(words.refusals[refused]));
}

function reasons(refusal: Refusal | undefined): readonly Refusal[] {
  return refusal === undefined ? [] : [refusal, ...(refusal.also ?? [])];
}

function attention(text: string): CardElement {
  return paragraph(text, { color: "Attention", spacing: "Small" });
}
