/** How much one text of a record may hold. */
import { isBlank, type Refusal, type RefusalCode, refuse } from "./refusal.ts";

/** The longest text a field holds, in characters. A longer account is continued in another. */
export const longestText = 10_000;

/** Why a text cannot stand in its field: it is too long, or says nothing where `missing` names what is refused then. */
export function textRefusals(text: string, field: string, missing?: RefusalCode): readonly Refusal[] {
  if (missing !== undefined && isBlank(text)) return [refuse(missing, field)];
  return text.length > longestText ? [refuse("text-too-long", field)] : [];
}
