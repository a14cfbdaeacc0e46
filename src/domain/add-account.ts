/** Adding to a concern (R17.1): a later account stands beside the first, dated, and changes nothing of it. */
import type { Occurred } from "./calendar.ts";
import type { CategoryDetails } from "./category-details.ts";
import type { Concern } from "./concern.ts";
import type { Account, AccountAdded, ConcernRaised, Late } from "./concern-entries.ts";
import { detailTexts, newDetails, sayTheSame } from "./details-asked.ts";
import type { Stamp, Subject } from "./entry.ts";
import { isBlank, type Outcome, refuse, refuseAll } from "./refusal.ts";
import { longestEntry, longestText, tooLong } from "./text-length.ts";

export interface LaterAccount {
  /** May be blank where the details, the reason of a delay or who else was involved say something. */
  readonly text: string;
  readonly atRisk: boolean;
  readonly subjects: readonly Subject[];
  /** Who else came into it, beside the subjects. */
  readonly involved?: readonly Subject[];
  readonly occurred?: Occurred | undefined;
  readonly details?: CategoryDetails | undefined;
  readonly late?: Late | undefined;
}

/** A form has seven texts at most that stand in its account, and their joins take room too. */
const textsOfAccount = 8;

/** The added account, or why not. A fact: it is never refused because something else was written meanwhile. */
export function addAccount(later: LaterAccount, stamp: Stamp): Outcome<AccountAdded> {
  const { text, atRisk, occurred, details, late, involved = [] } = later;
  const subjects = [...later.subjects, ...involved];
  const beside = [...detailTexts(details), ["lateReason", late?.reason ?? ""] as const];
  const saysNothing = isBlank(text) && beside.every(([, told]) => isBlank(told));
  if (saysNothing && involved.length === 0) return refuse("account-missing", "text");
  // A form submitted again may hold so many full fields; what a single field may hold is checked where it is read.
  if (text.length > textsOfAccount * longestText) return refuse("text-too-long", "text");
  const refusal = refuseAll(tooLong(beside));
  if (refusal !== undefined) return refusal;
  const data = { text, atRisk, ...(details && { details }), ...(late && { late }) };
  if (JSON.stringify([subjects, data]).length > longestEntry) return refuse("texts-too-long");
  return [{ kind: "account.added", ...stamp, subjects, ...(occurred && { occurred }), data }];
}

/**
 * What a form that was submitted once more says beyond what it said before: the texts and the parts that differ from the
 * first, or all of its texts where only the learner, the time or the risk differ. Undefined: it said the same already, the
 * first time or later, and there is nothing to add.
 */
export function laterAccount(
  concern: Concern,
  { subjects, occurred, data }: Pick<ConcernRaised, "subjects" | "occurred" | "data">,
): LaterAccount | undefined {
  const before = textsOf(concern.account, concern.quoted?.text);
  const texts = textsOf(data.account, data.quoted?.text).filter((text) => !isBlank(text));
  const news = texts.filter((text) => !before.includes(text));
  const details = newDetails(concern.details, data.details);
  const late = isBlank(data.late?.reason ?? "") || same(data.late, concern.late) ? undefined : data.late;
  const frame = [subjects, occurred, data.categories, data.atRisk];
  const frameBefore = [concern.raisedAbout, concern.occurred, concern.categories, concern.atRiskWhenRaised];
  const isNews = news.length > 0 || details !== undefined || late !== undefined;
  if (!isNews && same(frame, frameBefore)) return undefined;
  const text = (isNews ? news : texts).join("\n\n");
  const later = { text, atRisk: data.atRisk, subjects, occurred, details, late };
  return concern.added.some((one) => isTold(one, later)) ? undefined : later;
}

function textsOf({ seen, ownWords, where, present = "", view = "", done = "" }: Account, quoted = ""): string[] {
  return [seen, ownWords, where, present, view, done, quoted];
}

function isTold({ subjects, occurred, data }: Concern["added"][number], later: LaterAccount): boolean {
  const { text, atRisk, details, late } = data;
  const told = [text, atRisk, subjects, occurred, late];
  const now = [later.text, later.atRisk, later.subjects, later.occurred, later.late];
  return same(told, now) && sayTheSame(details, later.details);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
