/** The words of the demo school become the ids, moments and days of Lantern. One that does not is a slip in the school. */
import { type Day, type Instant, isDay, isInstant, isTimeOfDay, type Occurred } from "../../../src/domain/calendar.ts";
import { type LearnerId, learnerIdOf, type StaffId, staffIdOf } from "../../../src/domain/ids.ts";

/** @throws when the id is no object id */
export function staffIn(id: string): StaffId {
  const made = staffIdOf(id);
  if (made === undefined) throw new Error("the demo school has a member of staff without an object id");
  return made;
}

/** @throws when the id is no object id */
export function learnerIn(id: string): LearnerId {
  const made = learnerIdOf(id);
  if (made === undefined) throw new Error("the demo school has a learner without an object id");
  return made;
}

/** @throws when the text is no moment */
export function instantIn(text: string): Instant {
  if (!isInstant(text)) throw new Error("the demo school has a moment that is none");
  return text;
}

/** @throws when the text is no day */
export function dayIn(text: string): Day {
  if (!isDay(text)) throw new Error("the demo school has a day that is none");
  return text;
}

/** When something happened; a time that is none is left out. @throws when the text is no day */
export function occurredOn(day: string, time?: string): Occurred {
  return time !== undefined && isTimeOfDay(time) ? { day: dayIn(day), time } : { day: dayIn(day) };
}
