/** The texts of a form: whether one says what it must, and whether a record can hold it. */
import { isBlank, type Refusal, type RefusalCode, refuse } from "./refusal.ts";
import { longestText } from "./text-length.ts";

/** Why a text that must say something is refused, by the code that says what is missing; nothing where it is well. */
export function needed(field: string, text: string, missing: RefusalCode): readonly Refusal[] {
  return isBlank(text) ? [refuse(missing, field)] : limited(field, text);
}

/** Why a text that may be empty is refused: only where it is too long. */
export function limited(field: string, text: string): readonly Refusal[] {
  return text.length > longestText ? [refuse("text-too-long", field)] : [];
}
