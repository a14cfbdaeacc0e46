/**
 * One entry of a learner's chronology as the picture and the signals see it (R9.1): when, what kind, where, how serious, by
 * whom. It holds nothing of what was written in it.
 */
import type { Instant, Occurred } from "./calendar.ts";
import type { Category } from "./concern-entries.ts";
import type { ConcernReference, LearnerId, StaffId } from "./ids.ts";
import type { Threshold } from "./threshold.ts";

/** `concern/C-7K3M2Q#1`: what an entry is found by. */
export type EventKey = `${string}#${number}`;

export interface ChronologyEvent {
  readonly key: EventKey;
  /** The concern that it belongs to; absent where it was recorded on the learner as such. */
  readonly reference?: ConcernReference;
  /** The kind of entry. */
  readonly kind: string;
  /** Of the entry that raises a concern; of any other, none. */
  readonly categories: readonly Category[];
  readonly occurred: Occurred;
  readonly recordedAt: Instant;
  /** The place in its reporter's words; empty where they named none. */
  readonly where: string;
  /** Of a decision, what it decided; else what stands decided for the concern now. Absent while nothing is. */
  readonly threshold?: Threshold;
  /** Who recorded it. */
  readonly reporter: StaffId;
  /** The linked learner that it is about; absent: the learner whose chronology it is in. */
  readonly linked?: LearnerId;
}

/** In order of occurrence, then of recording: one order, whatever order the entries come in. */
export function byOccurrence(a: ChronologyEvent, b: ChronologyEvent): number {
  const [one, other] = [placeInTime(a), placeInTime(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function placeInTime({ occurred, recordedAt, key }: ChronologyEvent): string {
  return `${occurred.day}T${occurred.time ?? ""} ${recordedAt} ${key}`;
}
