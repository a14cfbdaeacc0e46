/** Adding to a concern (R17.1): a later account stands beside the first, dated, and changes nothing of it. */
import type { AccountAdded, Concern } from "./concern.ts";
import type { Stamp } from "./entry.ts";
import { longestText } from "./raise.ts";
import { isBlank, type Outcome, refuse } from "./refusal.ts";

/** The added account, or why not. A fact: it is never refused because something else was written meanwhile. */
export function addAccount(concern: Concern, text: string, stamp: Stamp): Outcome<AccountAdded> {
  if (isBlank(text)) return refuse("account-missing", "text");
  if (text.length > longestText) return refuse("text-too-long", "text");
  return [{ kind: "account.added", ...stamp, subjects: concern.subjects, data: { text } }];
}
