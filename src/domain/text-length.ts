/** How much one text of a record may hold, and all texts of one entry. */
import { type Refusal, refuse } from "./refusal.ts";

/** The longest text a field holds, in characters. A longer account is continued in another. */
export const longestText = 10_000;

/** The most that what one entry says may take as JSON, in characters: the register takes 390,000, and says more around it. */
export const longestEntry = 380_000;

/** A refusal for every field whose text is too long. A field without a text holds none. */
export function tooLong(texts: readonly (readonly [field: string, text: string | undefined])[]): readonly Refusal[] {
  const fields = texts.flatMap(([field, text = ""]) => (text.length > longestText ? [field] : []));
  return [...new Set(fields)].map((field) => refuse("text-too-long", field));
}
