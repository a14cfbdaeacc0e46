/**
 * One of one's own concerns (R4.4, R6.3, R17.1): how far it has come, and the ways to add to it, to correct what one wrote and to
 * say that one is worried. What one wrote is not shown in the chat; it is chosen by its time.
 */
import type { CardElement } from "@microsoft/teams.cards";
import type { OwnConcernPage } from "../../src/contract/own-concern.ts";
import type { ConcernReference } from "../../src/domain/ids.ts";
import type { Refusal } from "../../src/domain/refusal.ts";
import { spoken } from "../texts/times.ts";
import type { Words } from "../texts/words.ts";
import { button, type Card, type CardSettings, card, leaving, otherButton, paragraph, title } from "./card.ts";
import { attention, choose, long, required, unplaced, wrong } from "./fields.ts";
import { openDesk } from "./links.ts";

/** What can be written on one's own concern. */
export const ownForms = ["add", "correct", "worry"] as const;
export type OwnFormName = (typeof ownForms)[number];

type Shown = Pick<OwnConcernPage, "reference" | "recordedAt" | "status" | "reporterToKnow"> & {
  readonly questions: readonly OwnConcernPage["questions"][number][];
  readonly worries: readonly OwnConcernPage["worries"][number][];
};

/** How far it has come, and what can be done. */
export function ownConcernCard(concern: Shown, settings: CardSettings): Card {
  const { own } = settings.words;
  const { reference, recordedAt, status } = concern;
  const facts = [
    { title: own.statusLabel, value: own.status[status] },
    { title: own.recorded, value: spoken(recordedAt, settings) },
  ];
  const hasQuestion = concern.questions.some(({ answeredAt }) => answeredAt === undefined);
  return card(
    own.openSummary,
    [
      title(own.heading(reference)),
      { type: "FactSet", facts },
      ...toKnow(concern, settings),
      ...(hasQuestion ? [paragraph(own.hasQuestion, { weight: "Bolder" })] : []),
    ],
    [
      ...(hasQuestion ? [button(own.showQuestion, { verb: "question.open", reference })] : []),
      ...ownForms.map((what) => otherButton(own[what], { verb: "own.write", reference, what })),
      openDesk(own.read, `my-concerns/${reference}`, settings),
    ],
  );
}

/** What the safeguarding team wrote for the reporter. It is shown as text: these blocks read no Markdown. */
function toKnow({ reporterToKnow = "", worries }: Shown, settings: CardSettings): CardElement[] {
  const { own } = settings.words;
  const told = reporterToKnow === "" ? [] : [[own.toKnow, reporterToKnow] as const];
  const answered = worries.flatMap(({ at, answers }) =>
    answers.map(({ text }) => [own.worryAnswered(spoken(at, settings)), text] as const),
  );
  return [...told, ...answered].flatMap(([label, text]): CardElement[] => [
    paragraph(label, { weight: "Bolder", size: "Small" }),
    { type: "RichTextBlock", inlines: [{ type: "TextRun", text }], spacing: "Small" },
  ]);
}

/** What was written so far, and why it was refused. */
export interface OwnForm {
  /** By which it is known when it is sent again. */
  readonly key: string;
  readonly text?: string;
  readonly atRisk?: string;
  readonly of?: string;
  readonly what?: string;
  readonly why?: string;
  readonly refusal?: Refusal;
}

/** The form to add something. */
export function addCard(reference: ConcernReference, form: OwnForm, { words }: CardSettings): Card {
  const { own, form: raise, refusals } = words;
  const choices = [
    { title: raise.no, value: "no" },
    { title: raise.yes, value: "yes" },
  ];
  const fields = [
    [
      "text",
      long("text", form.text ?? "", {
        label: own.addText,
        placeholder: own.addHint,
        ...required(refusals["account-missing"]),
      }),
    ],
    ["atRisk", choose("atRisk", form.atRisk ?? "", { style: "expanded", label: own.addAtRisk, choices })],
  ] as const;
  return formCard(reference, { heading: own.add, fields, form, send: own.addSend, verb: "own.add" }, words);
}

/** What can be corrected, chosen by when it was written: nothing that it says is shown. */
interface Correctable {
  readonly reference: ConcernReference;
  readonly correctable: readonly number[];
  readonly entries: readonly Pick<OwnConcernPage["entries"][number], "seq" | "kind" | "recordedAt">[];
}

/** The form to correct something that one wrote. */
export function correctCard(concern: Correctable, form: OwnForm, settings: CardSettings): Card {
  const { words } = settings;
  const { own, refusals } = words;
  const kinds: Readonly<Record<string, string>> = own.kinds;
  const choices = concern.entries
    .filter(({ seq }) => concern.correctable.includes(seq))
    .map(({ seq, kind, recordedAt }) => ({
      title: `${kinds[kind] ?? ""} · ${spoken(recordedAt, settings)}`,
      value: String(seq),
    }));
  const of = form.of ?? (choices.length === 1 ? (choices[0]?.value ?? "") : "");
  const which = { label: own.which, ...required(own.whichMissing) };
  const what = { label: own.what, placeholder: own.whatHint, ...required(refusals["amendment-missing"]) };
  const why = { label: own.why, placeholder: own.whyHint, ...required(refusals["why-missing"]) };
  const fields = [
    ["of", choose("of", of, { style: "expanded", choices, ...which })],
    ["what", long("what", form.what ?? "", what)],
    ["why", long("why", form.why ?? "", why)],
  ] as const;
  const drawn = { heading: own.correct, about: own.stays, fields, form, send: own.correctSend, verb: "own.correct" };
  return formCard(concern.reference, drawn, words);
}

/** The form to say that one is worried that nothing is being done (R6.3). */
export function ownWorryCard(reference: ConcernReference, form: OwnForm, { words }: CardSettings): Card {
  const { own, refusals } = words;
  const why = { label: own.worryWhy, ...required(refusals["worry-missing"]) };
  const fields = [["why", long("why", form.why ?? "", why)]] as const;
  const drawn = { heading: own.worry, about: own.worryBody, fields, form, send: own.worrySend, verb: "own.worry" };
  return formCard(reference, drawn, words);
}

interface DrawnForm {
  readonly heading: string;
  readonly about?: string;
  readonly fields: readonly (readonly [name: string, input: CardElement])[];
  readonly form: OwnForm;
  readonly send: string;
  readonly verb: string;
}

function formCard(reference: ConcernReference, drawn: DrawnForm, words: Words): Card {
  const { heading, about, fields, send, verb } = drawn;
  const { refusal } = drawn.form;
  const names = fields.map(([name]) => name);
  return card(
    words.own.openSummary,
    [
      title(heading),
      paragraph(words.own.heading(reference), { isSubtle: true, spacing: "None" }),
      ...(about === undefined ? [] : [paragraph(about)]),
      ...(refusal === undefined ? [] : [attention(words.form.refused), ...unplaced(names, refusal, words)]),
      ...fields.flatMap(([name, input]) => [input, ...wrong(name, refusal, words)]),
    ],
    [button(send, { verb, reference, key: drawn.form.key }), leaving(words.own.back, { verb: "own.open", reference })],
  );
}

/** It is recorded. Nothing of it is repeated. */
export function ownDoneCard(reference: ConcernReference, { words: { own } }: CardSettings): Card {
  return card(
    own.openSummary,
    [title(own.done), paragraph(own.doneBody(reference))],
    [otherButton(own.back, { verb: "own.open", reference })],
  );
}
