/**
 * Raising a concern (R4.2, R4.3, R5.1, R5.2). Refused only for what would leave nobody able to act on it: no learner, nothing
 * seen, no kind, no word on whether somebody is at risk now. Late or vague is recorded as it is.
 */
import type { Occurred } from "./calendar.ts";
import type { CategoryDetails } from "./category-details.ts";
import type { Account, Category, ConcernRaised, Quoted } from "./concern-entries.ts";
import { detailsOf, detailTexts } from "./details-asked.ts";
import { isAboutSomebody, onceEach, type Stamp, type Subject } from "./entry.ts";
import { happenedRefusals } from "./happened.ts";
import { isLate } from "./lateness.ts";
import { isBlank, type Outcome, type Refusal, refuse, refuseAll } from "./refusal.ts";
import type { SchoolDays } from "./school-days.ts";
import { longestEntry, longestText, tooLong } from "./text-length.ts";

/** A concern as its reporter tells it. Blank texts mean that the reporter said nothing there. */
export interface RaiseConcern {
  readonly subjects: readonly Subject[];
  readonly categories: readonly Category[];
  readonly account: Account;
  readonly occurred: Occurred;
  /** Undefined: the reporter has not said. */
  readonly atRisk: boolean | undefined;
  readonly submission: string;
  /** What the kinds ask for; what a kind asks for that is not chosen is left out. */
  readonly details?: CategoryDetails | undefined;
  /** Why it is recorded late, where it is. */
  readonly lateReason?: string | undefined;
  /** The message that it is raised from: by itself enough to have been seen. `gone`: its form showed one that is kept no longer. */
  readonly quoted?: Quoted | "gone" | undefined;
}

/** The first entry of a concern, or every field that must be mended. */
export function raiseConcern(concern: RaiseConcern, stamp: Stamp, days: SchoolDays): Outcome<ConcernRaised> {
  const refusal = refuseAll(whatIsWrong(concern, stamp, days));
  if (refusal !== undefined) return refusal;
  const { occurred, categories, account, submission, lateReason = "" } = concern;
  const quoted = messageOf(concern);
  const details = detailsOf(categories, concern.details);
  const data = {
    categories: [...new Set(categories)],
    account: told(account),
    atRisk: concern.atRisk === true,
    submission,
    ...(details && { details }),
    ...(isLate(occurred, stamp, days) && { late: { reason: lateReason } }),
    ...(quoted && { quoted }),
  };
  const subjects = onceEach(concern.subjects);
  // Nobody writes so much: but what no entry can hold must be refused by name, and the words kept.
  if (JSON.stringify([subjects, data]).length > longestEntry) return refuse("texts-too-long");
  return [{ kind: "concern.raised", ...stamp, subjects, occurred, data }];
}

function whatIsWrong(concern: RaiseConcern, stamp: Stamp, { zone }: SchoolDays): readonly Refusal[] {
  const { account, subjects, categories, atRisk, occurred } = concern;
  const wrong: Refusal[] = [];
  if (!subjects.some(isAboutSomebody)) wrong.push(refuse("learner-missing", "learner"));
  if (categories.length === 0) wrong.push(refuse("category-missing", "category"));
  // Whoever sent it saw the message in the form, and believes it recorded.
  if (concern.quoted === "gone") wrong.push(refuse("message-gone", "seen"));
  else if (isBlank(account.seen) && isBlank(concern.quoted?.text ?? "")) wrong.push(refuse("seen-missing", "seen"));
  wrong.push(...tooLong(textsOf(concern)));
  if (descriptionsIn(subjects) > longestText) wrong.push(refuse("text-too-long", "someoneElse"));
  wrong.push(...happenedRefusals(occurred, { now: stamp.recordedAt, zone }));
  if (atRisk === undefined) wrong.push(refuse("risk-missing", "atRisk"));
  return wrong;
}

/** How long the words for people are together, in characters. Every later entry of the concern repeats them. */
function descriptionsIn(subjects: readonly Subject[]): number {
  return subjects.reduce((length, one) => length + ("described" in one ? one.described.length : 0), 0);
}

function textsOf(concern: RaiseConcern) {
  const { account, occurred, details, categories, lateReason } = concern;
  return [
    ...Object.entries<string | undefined>({ ...account }),
    ["about", occurred.about] as const,
    ...detailTexts(detailsOf(categories, details)),
    ["lateReason", lateReason] as const,
    ["quoted", messageOf(concern)?.text] as const,
  ];
}

function messageOf({ quoted }: RaiseConcern): Quoted | undefined {
  return quoted === "gone" ? undefined : quoted;
}

/** The account without the fields that may be missing and say nothing. */
function told({ present = "", view = "", done = "", ...account }: Account): Account {
  return {
    ...account,
    ...(!isBlank(present) && { present }),
    ...(!isBlank(view) && { view }),
    ...(!isBlank(done) && { done }),
  };
}
