/** Adding to a concern (R17.1): a later account stands beside the first, dated, and changes nothing of it. */
import type { Occurred } from "./calendar.ts";
import type { AccountAdded, Concern } from "./concern.ts";
import type { Stamp, Subject } from "./entry.ts";
import { longestText, type RaiseConcern } from "./raise.ts";
import { isBlank, type Outcome, refuse } from "./refusal.ts";

export interface LaterAccount {
  readonly text: string;
  readonly atRisk: boolean;
  readonly subjects: readonly Subject[];
  readonly occurred?: Occurred;
}

/** The added account, or why not. A fact: it is never refused because something else was written meanwhile. */
export function addAccount({ text, atRisk, subjects, occurred }: LaterAccount, stamp: Stamp): Outcome<AccountAdded> {
  if (isBlank(text)) return refuse("account-missing", "text");
  // A form submitted again may hold three full fields; what a single field may hold is checked where it is read.
  if (text.length > 4 * longestText) return refuse("text-too-long", "text");
  const when = occurred === undefined ? {} : { occurred };
  return [{ kind: "account.added", ...stamp, subjects, ...when, data: { text, atRisk } }];
}

/**
 * What a form that was submitted once more says beyond the concern it made the first time: the texts that differ, or all
 * of them where only the learner, the time or the risk differ. Undefined: it says the same, and there is nothing to add.
 */
export function laterAccount(concern: Concern, again: RaiseConcern): LaterAccount | undefined {
  const { subjects, occurred, account } = again;
  const atRisk = again.atRisk === true;
  const texts = [account.seen, account.ownWords, account.where];
  const before = [concern.account.seen, concern.account.ownWords, concern.account.where];
  const news = texts.filter((text, i) => text !== before[i] && !isBlank(text));
  const sameFrame = same(concern.subjects, subjects) && same(concern.occurred, occurred) && concern.atRisk === atRisk;
  if (news.length === 0 && sameFrame && same(concern.categories, again.categories)) return undefined;
  const text = (news.length === 0 ? texts.filter((one) => !isBlank(one)) : news).join("\n\n");
  return { text, atRisk, subjects, occurred };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
