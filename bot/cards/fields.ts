/**
 * Fields of a form: each with its label, what it holds, and below it why it was refused. What a person wrote appears in fields
 * only, which show text as text.
 */
import type { CardElement, IChoiceSetInput, ITextInput } from "@microsoft/teams.cards";
import type { Refusal } from "../../src/domain/refusal.ts";
import { longestText } from "../../src/domain/text-length.ts";
import type { Words } from "../texts/words.ts";
import { paragraph } from "./card.ts";

/** One choice of a list. Teams sends several with commas between, so a value holds none. */
export interface Choice {
  readonly title: string;
  readonly value: string;
}

/** As long as a description of a place or a person is; more is taken too, should a client let it through. */
const longestLine = 500;

/** A field for a line of text. */
export function line(id: string, value: string, more: Partial<ITextInput>): ITextInput {
  return { type: "Input.Text", id, maxLength: longestLine, ...chosen(value), ...more };
}

/** A field for as much text as a record takes. */
export function long(id: string, value: string, more: Partial<ITextInput>): ITextInput {
  return line(id, value, { isMultiline: true, maxLength: longestText, ...more });
}

/** A list to choose from. What is chosen counts where it is among the choices; what does not fit on a line goes on below. */
export function choose(
  id: string,
  value: string,
  { choices, ...more }: Partial<IChoiceSetInput> & { readonly choices: Choice[] },
): IChoiceSetInput {
  const known = value.split(",").filter((one) => choices.some((choice) => choice.value === one));
  return { type: "Input.ChoiceSet", id, wrap: true, ...more, choices, ...chosen(known.join(",")) };
}

/** That a field must be filled in, and what a client says where it is not. */
export function required(errorMessage: string) {
  return { isRequired: true, errorMessage } as const;
}

/** What a field holds; a field that holds nothing has no value. */
export function chosen(value: string): { value?: string } {
  return value === "" ? {} : { value };
}

/** Why what a field holds was refused. */
export function wrong(field: string, refusal: Refusal | undefined, { refusals }: Words): CardElement[] {
  return reasons(refusal)
    .filter((one) => one.field === field)
    .map(({ refused }) => attention(refusals[refused]));
}

/** Refusals about none of these fields, which would be seen nowhere else. */
export function unplaced(fields: readonly string[], refusal: Refusal, { refusals }: Words): CardElement[] {
  return reasons(refusal)
    .filter(({ field }) => !fields.some((one) => one === field))
    .map(({ refused }) => attention(refusals[refused]));
}

/** A line that stands out. */
export function attention(text: string): CardElement {
  return paragraph(text, { color: "Attention", spacing: "Small" });
}

function reasons(refusal: Refusal | undefined): readonly Refusal[] {
  return refusal === undefined ? [] : [refusal, ...(refusal.also ?? [])];
}
