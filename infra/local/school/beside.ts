/** What a reporter tells beside what they saw: who else was there, their view, what their kind of concern asks for, why late. */
import { wallClock } from "./calendar.ts";
import type { Planned } from "./plan.ts";
import type { Random } from "./random.ts";
import type { Beside } from "./shapes.ts";
import { lateReasons, noReason } from "./texts/after.ts";
import { besides } from "./texts/beside.ts";
import { type Wording, worded } from "./wording.ts";

/** The further parts of the form, for the tales that have them. */
export function besideOf({ tale }: Planned, wording: Wording): Beside {
  const told = besides.get(tale);
  return told === undefined ? {} : wordedIn(told, wording);
}

/** Every text in it, however deep. */
function wordedIn<T>(told: T, wording: Wording): T {
  return JSON.parse(JSON.stringify(told), (_, value: unknown) =>
    typeof value === "string" ? worded(value, wording) : value,
  );
}

/** Why it was written down on a later day; empty where it was not, or nobody said. */
export function lateReasonFor({ raisedAt, occurredDay }: Planned, random: Random): string {
  const [isSilent, reason] = [random.chance(noReason), random.pick(lateReasons)];
  return wallClock(raisedAt).day === occurredDay || isSilent ? "" : reason;
}
