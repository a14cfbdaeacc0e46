/**
 * A form as data: which fields it asks, in what order, and which command it sends. One component draws all of them
 * (parts/work/CommandForm.tsx), so that each behaves alike: nothing preselected, what was typed stays, each reason beside its field.
 */
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import { type Day, isDay, isTimeOfDay, type TimeOfDay } from "../../src/domain/calendar.ts";
import { isBlank, isRefusalCode } from "../../src/domain/refusal.ts";
import type { Refused } from "../desk.ts";
import { workTexts } from "../texts/work-en.ts";

/** What the fields hold, by name. A field that nobody touched holds the empty text. */
export type Values = Readonly<Record<string, string>>;

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface Asked {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
}

/** `staff` and `learner` hold an id, and beside it `<name>Name`: what stands in the field. */
export type Field = Asked &
  (
    | { readonly is: "line" | "day" | "time" | "staff" | "learner" | "agency" }
    | { readonly is: "text"; readonly rows?: number }
    | { readonly is: "choice"; readonly choices: readonly Choice[] }
  );

/** Words beside the fields they are about; `form` is for what belongs to none. */
export type Problems = Readonly<Record<string, string>>;

export interface WorkForm<Command> {
  /** Tells the forms of a page apart. */
  readonly name: string;
  readonly title: string;
  /** What one should know before one begins. */
  readonly intro?: string;
  readonly submit: string;
  /** Said when it is recorded. */
  readonly done: string;
  /** The fields, which may depend on what was filled in so far. */
  readonly fields: (values: Values) => readonly Field[];
  /** The command to send; undefined where a field holds what cannot be sent at all (`unsendable` says which). */
  readonly command: (values: Values) => Command | undefined;
  /** What the form holds when it is opened; a decision of somebody's is never among it. */
  readonly begins?: Values;
  /** It is a judgement: it rests on what its author had read when they began (R7.1). */
  readonly judges?: true;
  /** Fields of a refusal that have another name in the form. */
  readonly placed?: Readonly<Record<string, string>>;
}

/** The text of a field. */
export function textIn(values: Values, name: string): string {
  return values[name] ?? "";
}

/** The choice that a field holds, if it is one of these. */
export function chosenIn<Value extends string>(
  values: Values,
  name: string,
  among: readonly Value[],
): Value | undefined {
  return among.find((value) => value === values[name]);
}

/** The day that a field holds. */
export function dayIn(values: Values, name: string): Day | undefined {
  const text = textIn(values, name);
  return isDay(text) ? text : undefined;
}

/** As far as which entry its author had read, when a form judges. */
export function basedOnIn(values: Values): number {
  return Number(textIn(values, "basedOn"));
}

/** When something happened; undefined without a day, which cannot be sent. */
export function occurredIn(values: Values): { readonly day: Day; readonly time?: TimeOfDay } | undefined {
  const day = dayIn(values, "day");
  const time = textIn(values, "time");
  if (day === undefined) return undefined;
  return isTimeOfDay(time) ? { day, time } : { day };
}

/** The required fields that hold nothing, in words. */
export function missingIn<Command>(form: WorkForm<Command>, values: Values): Problems {
  const missing = form
    .fields(values)
    .filter(({ name, required }) => required === true && isBlank(textIn(values, name)));
  return Object.fromEntries(missing.map(({ name, is }) => [name, workTexts.missing[is]]));
}

/** A refusal in words, each beside its field; one whose field the form does not have stands above its button. */
export function problemsOf<Command>(form: WorkForm<Command>, values: Values, refused: Refused): Problems {
  const names = form.fields(values).map(({ name }) => name);
  const first: { readonly refused: string; readonly field?: string | undefined } = refused;
  const words = [first, ...(refused.also ?? [])].map(({ refused: code, field = "" }) => {
    const place = form.placed?.[field] ?? field;
    const said = isRefusalCode(code) ? refusalsInEnglish[code] : workTexts.failed;
    return [names.includes(place) ? place : "form", said] as const;
  });
  // Of two for one field the first is shown, so that one is written last.
  return Object.fromEntries(words.toReversed());
}
