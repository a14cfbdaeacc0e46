/**
 * Raising a concern (R4.2, R4.3, R5.2). Refused only for what would leave nobody able to act on it: no learner, nothing
 * seen, no kind, no word on whether somebody is at risk now. Late or vague is recorded as it is.
 */
import { isInFuture, type Occurred } from "./calendar.ts";
import type { Account, Category, ConcernRaised } from "./concern-entries.ts";
import type { Stamp, Subject } from "./entry.ts";
import { isBlank, type Outcome, type Refusal, refuse, refuseAll } from "./refusal.ts";
import { longestText } from "./text-length.ts";

/** A concern as its reporter tells it. Blank texts mean that the reporter said nothing there. */
export interface RaiseConcern {
  readonly subjects: readonly Subject[];
  readonly categories: readonly Category[];
  readonly account: Account;
  readonly occurred: Occurred;
  /** Undefined: the reporter has not said. */
  readonly atRisk: boolean | undefined;
  readonly submission: string;
}

/** The first entry of a concern, or every field that must be mended. `zone` is the school's time zone. */
export function raiseConcern(concern: RaiseConcern, stamp: Stamp, zone: string): Outcome<ConcernRaised> {
  const refusal = refuseAll(whatIsWrong(concern, stamp, zone));
  if (refusal !== undefined) return refusal;
  const { subjects, occurred, categories, account, submission } = concern;
  const data = { categories, account, atRisk: concern.atRisk === true, submission };
  return [{ kind: "concern.raised", ...stamp, subjects, occurred, data }];
}

function whatIsWrong(concern: RaiseConcern, stamp: Stamp, zone: string): readonly Refusal[] {
  const { account, subjects, categories, atRisk, occurred } = concern;
  const wrong: Refusal[] = [];
  if (subjects.length === 0) wrong.push(refuse("learner-missing", "learner"));
  if (categories.length === 0) wrong.push(refuse("category-missing", "category"));
  if (isBlank(account.seen)) wrong.push(refuse("seen-missing", "seen"));
  for (const field of ["seen", "ownWords", "where"] as const)
    if (account[field].length > longestText) wrong.push(refuse("text-too-long", field));
  if (subjects.some((subject) => "described" in subject && subject.described.length > longestText))
    wrong.push(refuse("text-too-long", "someoneElse"));
  if (isInFuture(occurred, stamp.recordedAt, zone)) wrong.push(refuse("in-the-future", "day"));
  if (atRisk === undefined) wrong.push(refuse("risk-missing", "atRisk"));
  return wrong;
}
