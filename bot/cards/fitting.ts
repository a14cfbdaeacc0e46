/**
 * How much of a form's texts a card can carry. Teams refuses a message above about 100 KB of UTF-16 and asks for less than
 * 80, so four full fields do not fit. What a form's own fields allow always does; more comes only from a
 * message longer than a field, or from a client that was changed.
 */
import { longestText } from "../../src/domain/text-length.ts";

/** What the texts may take together, in UTF-16 units of JSON; the form without them stays below 7,000. */
const room = 32_000;

/** The texts as far as the card can carry them, and whether that is all of them. No character is cut in two. */
export function fitting<Field extends string>(
  texts: Readonly<Record<Field, string>>,
): { readonly texts: Readonly<Record<Field, string>>; readonly whole: boolean } {
  const fields = keysOf(texts).toSorted((one, other) => units(texts[one]) - units(texts[other]));
  const kept: Record<Field, string> = { ...texts };
  let left = room;
  for (const [i, field] of fields.entries()) {
    // The shortest first, so that what a short text does not need is there for the long ones.
    kept[field] = beginning(texts[field], Math.floor(left / (fields.length - i)));
    left -= units(kept[field]);
  }
  return { texts: kept, whole: fields.every((field) => kept[field] === texts[field]) };
}

function beginning(text: string, share: number): string {
  if (text.length <= longestText && units(text) <= share) return text;
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += units(character);
    if (used > share || end + character.length > longestText) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** Line breaks, quotation marks and backslashes are written as two. */
function units(text: string): number {
  return JSON.stringify(text).length - 2;
}

function keysOf<Field extends string>(texts: Readonly<Record<Field, string>>): Field[] {
  const fields: Field[] = [];
  for (const field in texts) fields.push(field);
  return fields;
}
