/** Adding to a concern (R17.1): a later account stands beside the first, dated, and changes nothing of it. */
import type { Occurred } from "./calendar.ts";
import type { Concern } from "./concern.ts";
import type { AccountAdded } from "./concern-entries.ts";
import type { Stamp, Subject } from "./entry.ts";
import type { RaiseConcern } from "./raise.ts";
import { isBlank, type Outcome, refuse } from "./refusal.ts";
import { longestText } from "./text-length.ts";

export interface LaterAccount {
  readonly text: string;
  readonly atRisk: boolean;
  readonly subjects: readonly Subject[];
  readonly occurred?: Occurred | undefined;
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
 * What a form that was submitted once more says beyond what it said before: the texts that differ from the first, or all
 * of them where only the learner, the time or the risk differ. Undefined: it said the same already, the first time or
 * later, and there is nothing to add.
 */
export function laterAccount(
  concern: Concern,
  again: Omit<RaiseConcern, "occurred"> & Pick<LaterAccount, "occurred">,
): LaterAccount | undefined {
  const { subjects, occurred, account } = again;
  const atRisk = again.atRisk === true;
  const texts = [account.seen, account.ownWords, account.where];
  const before = [concern.account.seen, concern.account.ownWords, concern.account.where];
  const news = texts.filter((text, i) => text !== before[i] && !isBlank(text));
  const frame = [subjects, occurred, again.categories, atRisk];
  const frameBefore = [concern.subjects, concern.occurred, concern.categories, concern.atRiskWhenRaised];
  if (news.length === 0 && same(frame, frameBefore)) return undefined;
  const text = (news.length === 0 ? texts.filter((one) => !isBlank(one)) : news).join("\n\n");
  const told = (one: AccountAdded["data"], about: Pick<LaterAccount, "subjects" | "occurred">) => [
    one.text,
    one.atRisk,
    about.subjects,
    about.occurred,
  ];
  const now = told({ text, atRisk }, { subjects, occurred });
  if (concern.added.some((one) => same(told(one.data, one), now))) return undefined;
  return { text, atRisk, subjects, occurred };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
