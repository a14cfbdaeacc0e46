/**
 * The form (R4.3): short enough for a phone, in the order in which a person remembers. What is wrong stands beside its field,
 * and what was written is kept. A person's words appear in input fields only, which show text as text.
 */
import type { CardElement, IChoiceSetInput } from "@microsoft/teams.cards";
import type { ConcernFormText } from "../../src/contract/concern-form.ts";
import { categories, type Quoted } from "../../src/domain/concern-entries.ts";
import type { Refusal } from "../../src/domain/refusal.ts";
import { type Begun, begunWords, recorded } from "../texts/times.ts";
import type { Words } from "../texts/words.ts";
import { asking, button, type Card, type CardSettings, card, otherButton, paragraph, title } from "./card.ts";
import { attention, type Choice, choose, chosen, line, long, unplaced, wrong } from "./fields.ts";
import { fitting } from "./fitting.ts";

export interface RaiseForm {
  /** What the fields hold. */
  readonly text: ConcernFormText;
  /** The learners who are chosen, as the list shows them. */
  readonly learners: readonly Choice[];
  /** Whether the text came from a message that stands in the chat. */
  readonly typed: boolean;
  /** Whether it quotes a message of somebody's, in which there may have been pictures. */
  readonly quotes?: boolean;
  /** The message, where it is kept beside the form: the record has it, and the person need add nothing. */
  readonly quoted?: Quoted | undefined;
  readonly refusal?: Refusal;
  /** The record could not be made, through no fault of the person's. */
  readonly failed?: boolean;
  /** Hints on the wording (hints.ts), and whether they were asked for. */
  readonly hints?: CardElement[];
  readonly checked?: boolean;
  /** When it was begun, where it is offered again. */
  readonly begun?: Begun;
}

/** The form with the words it is drawn in. */
type Drawn = RaiseForm & { readonly words: Words };

/** The form with what it holds so far, and what must be mended. Where a text does not fit, the form says so. */
export function raiseCard(raise: RaiseForm, settings: CardSettings): Card {
  const { words } = settings;
  const { form, draft } = words;
  const { seen, ownWords, someoneElse, where, submissionKey } = raise.text;
  const { texts, whole } = fitting({ seen, ownWords, someoneElse, where });
  const drawn = { ...raise, words, text: { ...raise.text, ...texts } };
  // A message that is only partly in the form must stay in the chat: the receipt tells nobody that they may delete it.
  const typed = raise.typed && whole ? { typed: "yes" } : {};
  const quotes = raise.quotes === true ? { quotes: raise.quoted === undefined ? "yes" : "shown" } : {};
  const submitted = { submissionKey, ...typed, ...quotes };
  const shown = card(
    form.summary,
    [
      title(form.title),
      ...(raise.begun === undefined ? [] : [paragraph(begunWords(raise.begun, settings))]),
      paragraph(form.danger, { size: "Small", weight: "Bolder" }),
      ...(raise.quotes === true ? [paragraph(form.noPictures, { size: "Small" })] : []),
      ...whatHappenedToIt(drawn),
      ...(whole ? [] : [attention(form.tooLong)]),
      ...(raise.quoted === undefined ? [] : [quotation(raise.quoted, settings)]),
      ...hinted(drawn),
      ...whoAndWhat(drawn),
      ...whenAndWhere(drawn),
      ...risk(drawn),
      // Whoever has just pressed the button looks here: a client changes the card and leaves it where it was.
      ...(raise.refusal === undefined && raise.failed !== true ? [] : [attention(form.seeAbove)]),
      paragraph(form.reminder, { isSubtle: true, size: "Small" }),
    ],
    [
      button(form.submit, { verb: "concern.raise", ...submitted }),
      otherButton(form.check, { verb: "concern.check", ...submitted }),
      ...(raise.begun === undefined ? [] : [asking(draft.startAnew, { verb: "concern.begin-anew" })]),
    ],
  );
  return { ...shown, form: submissionKey };
}

/** The message as it is recorded, of a long one the beginning. These blocks show text as text. */
function quotation({ text, author, at }: Quoted, settings: CardSettings): CardElement {
  const { quoted } = settings.words;
  const from = quoted.from(author === "" ? quoted.somebody : author, recorded(at, settings));
  const isLong = text.length > longestShown;
  const shown = isLong ? `${text.slice(0, longestShown).toWellFormed()}…` : text;
  return {
    type: "Container",
    style: "emphasis",
    items: [
      { type: "RichTextBlock", inlines: [{ type: "TextRun", text: from, weight: "Bolder", size: "Small" }] },
      { type: "RichTextBlock", inlines: [{ type: "TextRun", text: shown }], spacing: "Small" },
      paragraph(isLong ? quoted.keptWhole : quoted.kept, { isSubtle: true, size: "Small" }),
    ],
  };
}

/** How much of a message the form shows, in characters: enough to know it by, and a card has only so much room. */
const longestShown = 600;

function mayAddNothing({ quoted }: RaiseForm): boolean {
  return quoted !== undefined && quoted.text.trim() !== "";
}

function hinted({ hints = [], checked, words }: Drawn): CardElement[] {
  return hints.length === 0 && checked === true ? [paragraph(words.form.noHints)] : hints;
}

function whatHappenedToIt({ refusal, failed, words }: Drawn): CardElement[] {
  const { form } = words;
  if (failed === true) return [attention(form.failed)];
  return refusal === undefined ? [] : [attention(form.refused), ...unplaced(fields, refusal, words)];
}

/** Every field under which a reason is shown. */
const fields = ["learner", "someoneElse", "category", "seen", "ownWords", "day", "time", "where", "atRisk"] as const;
type Field = (typeof fields)[number];

/** A field, and below it why it was refused. */
function field(id: Field, input: CardElement, { refusal, words }: Drawn): CardElement[] {
  return [input, ...wrong(id, refusal, words)];
}

function whoAndWhat(drawn: Drawn): CardElement[] {
  const { text, words } = drawn;
  const { form, refusals } = words;
  const required = { isRequired: true, errorMessage: refusals["seen-missing"] };
  const seen = mayAddNothing(drawn)
    ? { label: form.seenBeside, placeholder: form.seenBesideHint }
    : { label: form.seen, placeholder: form.seenHint, ...required };
  return [
    ...field("learner", learner(drawn), drawn),
    ...field(
      "someoneElse",
      line("someoneElse", text.someoneElse, { label: form.someoneElse, placeholder: form.someoneElseHint }),
      drawn,
    ),
    ...field("category", category(drawn), drawn),
    ...field("seen", long("seen", text.seen, seen), drawn),
    ...field(
      "ownWords",
      long("ownWords", text.ownWords, { label: form.ownWords, placeholder: form.ownWordsHint }),
      drawn,
    ),
  ];
}

function whenAndWhere(drawn: Drawn): CardElement[] {
  const { text, words } = drawn;
  const { form, refusals } = words;
  const required = { isRequired: true, errorMessage: refusals["day-missing"] };
  const day: CardElement = { type: "Input.Date", id: "day", label: form.day, ...required, ...moment(text.day) };
  const time: CardElement = { type: "Input.Time", id: "time", label: form.time, ...moment(text.time) };
  const columns = [field("day", day, drawn), field("time", time, drawn)];
  return [
    {
      type: "ColumnSet",
      columns: columns.map((items) => ({ type: "Column" as const, width: "stretch" as const, items })),
    },
    ...field("where", line("where", text.where, { label: form.where, placeholder: form.whereHint }), drawn),
  ];
}

/** No day and no time is longer; what is longer came from a client that was changed. */
function moment(text: string): { value?: string } {
  return chosen(text.slice(0, 40));
}

function risk(drawn: Drawn): CardElement[] {
  const { form, refusals } = drawn.words;
  const choices = [
    { title: form.no, value: "no" },
    { title: form.yes, value: "yes" },
  ];
  const required = { isRequired: true, errorMessage: refusals["risk-missing"] };
  const input = choose("atRisk", drawn.text.atRisk, { style: "expanded", label: form.atRisk, choices, ...required });
  return field("atRisk", input, drawn);
}

/** Type-ahead over the school's learners. Those who are chosen are among `choices`, so that a form shown again names them. */
function learner({ text, learners, words }: Drawn): IChoiceSetInput {
  const { form } = words;
  return choose("learner", text.learner, {
    style: "filtered",
    isMultiSelect: true,
    label: form.learner,
    placeholder: form.learnerHint,
    // A name begun and not chosen is no value: without these words the client would refuse to send and not say why.
    errorMessage: form.learnerNotChosen,
    choices: [...learners],
    "choices.data": { type: "Data.Query", dataset: "learners" },
  });
}

function category({ text, words }: Drawn): IChoiceSetInput {
  const { form, refusals, categories: named } = words;
  return choose("category", text.category, {
    style: "compact",
    isMultiSelect: true,
    label: form.category,
    placeholder: form.categoryHint,
    choices: categories.map((value) => ({ title: named[value], value })),
    isRequired: true,
    errorMessage: refusals["category-missing"],
  });
}
