/**
 * An alert: something that somebody must take on, and how far it has gone to find them (R5.2, R5.3). What it does next, only
 * alert-policy.ts says.
 */
import type { Instant } from "./calendar.ts";
import { type Concern, isClosed, reviewDueAt } from "./concern.ts";
import type { ConcernEntry } from "./concern-entries.ts";
import type { Placed } from "./entry.ts";
import { type ConcernId, type ConcernReference, referenceOf, type StaffId } from "./ids.ts";

/** `urgent`: somebody is at risk now, until it is acknowledged. `review`: the 24 hours of a review, until it is decided. */
export const alertKinds = ["urgent", "review"] as const;
export type AlertKind = (typeof alertKinds)[number];

/** As what somebody is told. `holder`: whoever acknowledged it, and where nobody has, the DSL and whoever is on duty. */
export const alertRoles = ["dsl", "on-duty", "deputies", "principal", "reporter", "holder"] as const;
export type AlertRole = (typeof alertRoles)[number];

export interface Alerted {
  readonly person: StaffId;
  readonly as: AlertRole;
}

/** Something that an alert did: once for all servers, whichever of them did it. */
export interface AlertStep {
  /** From 1: the first telling goes out with the entry that raised the alert, and is no step. */
  readonly number: number;
  readonly at: Instant;
  /** How many rungs of its policy the alert has climbed after it. */
  readonly climbed: number;
  /** Whether those who had been told before were told again. */
  readonly again: boolean;
  readonly told: readonly Alerted[];
}

/** How people answered an alert. */
export const alertAnswers = ["acknowledged", "decided", "closed"] as const;
export interface AlertAnswer {
  readonly how: (typeof alertAnswers)[number];
  readonly by: StaffId;
  readonly at: Instant;
}

export interface Alert {
  /** Made of the key of the entry that raised it and of its kind: an entry raises one of a kind. */
  readonly id: string;
  readonly kind: AlertKind;
  readonly concern: ConcernReference;
  readonly raisedAt: Instant;
  readonly raisedBy: StaffId;
  /** When the concern was recorded, or told of anew after it was closed. */
  readonly recordedAt: Instant;
  /** When its review is due (R5.3). */
  readonly dueAt: Instant;
  readonly steps: readonly AlertStep[];
  /** Who has it, where that does not end it. */
  readonly taken?: Omit<AlertAnswer, "how">;
  readonly ended?: AlertAnswer;
}

/** What an entry does to the alerts of its concern. */
export interface AlertChange {
  readonly concern: ConcernReference;
  readonly opens: readonly Alert[];
  /** To every alert of the concern that is open. */
  readonly answer?: AlertAnswer;
}

/** How many rungs of its policy an alert has climbed: the first with the entry that raised it. */
export function climbedBy({ steps }: Pick<Alert, "steps">): number {
  return steps.at(-1)?.climbed ?? 1;
}

/** An alert after it was answered. An acknowledgement ends what was urgent; a review is over when somebody has decided. */
export function answered(alert: Alert, answer: AlertAnswer): Alert {
  if (alert.ended !== undefined) return alert;
  if (answer.how !== "acknowledged" || alert.kind === "urgent") return { ...alert, ended: answer };
  return { ...alert, taken: { by: answer.by, at: answer.at } };
}

/** What an entry does to the alerts of its concern; undefined where it leaves them as they are. */
export function alertsAfter(
  id: ConcernId,
  before: Concern | undefined,
  entry: Placed<ConcernEntry>,
): AlertChange | undefined {
  const concern = referenceOf(id);
  const opens = opening(before, entry).map((kind): Alert => {
    const { recordedAt: raisedAt, by: raisedBy } = entry;
    const recordedAt = before === undefined || isClosed(before) ? raisedAt : (before.reopenedAt ?? before.recordedAt);
    const clock = { raisedAt, raisedBy, recordedAt, dueAt: reviewDueAt({ recordedAt }) };
    return { id: `${id}#${entry.seq}/${kind}`, kind, concern, ...clock, steps: [] };
  });
  const how = answerIn(entry);
  if (how !== undefined) return { concern, opens, answer: { how, by: entry.by, at: entry.recordedAt } };
  return opens.length === 0 ? undefined : { concern, opens };
}

/** What is closed and told of anew is reviewed anew; what is urgent already is not made more so by being told again. */
function opening(before: Concern | undefined, entry: ConcernEntry): readonly AlertKind[] {
  if (entry.kind === "concern.raised") return entry.data.atRisk ? ["urgent", "review"] : ["review"];
  if (before === undefined || (entry.kind !== "account.added" && entry.kind !== "body-map.recorded")) return [];
  const atRisk = entry.kind === "account.added" && entry.data.atRisk;
  const isUrgent = before.unheard?.atRisk === true;
  return [...(atRisk && !isUrgent ? (["urgent"] as const) : []), ...(isClosed(before) ? (["review"] as const) : [])];
}

function answerIn({ kind }: ConcernEntry): AlertAnswer["how"] | undefined {
  switch (kind) {
    case "concern.acknowledged":
      return "acknowledged";
    case "concern.triaged":
      return "decided";
    case "concern.closed":
      return "closed";
    default:
      return undefined;
  }
}
