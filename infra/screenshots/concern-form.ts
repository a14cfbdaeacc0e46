/** The form of the chat, filled in as a person does it: by its labels, and a learner by the type-ahead. */
import type { Locator } from "playwright-core";
import { words as english } from "../../bot/texts/en.ts";
import type { Words } from "../../bot/texts/words.ts";
import type { Category } from "../../src/domain/concern-entries.ts";

export interface ConcernForm {
  /** What is typed to find a learner, and their name as the list then shows it, without the tutor group. */
  readonly learner?: { readonly typed: string; readonly name: string };
  readonly category?: Category;
  readonly seen?: string;
  readonly ownWords?: string;
  /** `HH:MM` */
  readonly time?: string;
  readonly where?: string;
  readonly atRisk?: boolean;
}

/** The words that a form is filled in by: those of the language it speaks. */
type FormWords = Pick<Words, "form" | "categories">;

/** Fills in what is given and leaves the rest as it is. */
export async function fillForm(card: Locator, fields: ConcernForm, words: FormWords = english): Promise<void> {
  const { form } = words;
  const { learner, category, seen, ownWords, time, where, atRisk } = fields;
  if (learner !== undefined) await chooseLearner(card, learner, words);
  if (category !== undefined) await chooseCategory(card, category, words);
  const texts = [
    [form.seen, seen],
    [form.ownWords, ownWords],
    [form.time, time],
    [form.where, where],
  ] as const;
  for (const [label, text] of texts) if (text !== undefined) await card.getByLabel(label).fill(text);
  if (atRisk !== undefined) await card.getByRole("radio", { name: atRisk ? form.yes : form.no }).check();
}

/** Sends the form off. What becomes of it is the caller's to look for. */
export async function sendForm(card: Locator, { form }: FormWords = english): Promise<void> {
  await card.getByRole("button", { name: form.submit }).click();
}

async function chooseLearner(
  card: Locator,
  { typed, name }: NonNullable<ConcernForm["learner"]>,
  { form }: FormWords,
): Promise<void> {
  const box = card.getByRole("combobox", { name: form.learner });
  // Key by key: the list is asked for while somebody types.
  await box.pressSequentially(typed);
  await card.getByRole("option", { name }).first().click();
}

async function chooseCategory(card: Locator, category: Category, { form, categories }: FormWords): Promise<void> {
  await card.getByRole("combobox", { name: form.category }).click();
  await card.getByRole("option", { name: categories[category] }).click();
}
