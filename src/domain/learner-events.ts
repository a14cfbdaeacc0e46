/** A learner's chronology as events (R9.1), from the entries of the concerns that are about the learner or a linked one. */
import { dayAt, type Occurred, timeAt } from "./calendar.ts";
import { byOccurrence, type ChronologyEvent } from "./chronology-event.ts";
import { type Concern, foldConcern } from "./concern.ts";
import type { ConcernEntry } from "./concern-entries.ts";
import { learnersOf, type Placed } from "./entry.ts";
import { type ConcernId, type LearnerId, referenceOf } from "./ids.ts";

/** A concern with its entries in order. */
export interface ConcernOnFile {
  readonly id: ConcernId;
  readonly entries: readonly Placed<ConcernEntry>[];
}

interface Whose {
  readonly learner: LearnerId;
  /** Brothers, sisters and whoever else is linked with the learner. */
  readonly linked: readonly LearnerId[];
  /** The school's time zone. */
  readonly zone: string;
}

/**
 * Every entry of the concerns about the learner, and of those about a linked learner the one that raised it: enough to see
 * that there is one. A concern about both is the learner's own and nothing besides.
 */
export function learnerEvents(concerns: readonly ConcernOnFile[], whose: Whose): readonly ChronologyEvent[] {
  return concerns.flatMap((concern) => eventsOf(concern, whose)).sort(byOccurrence);
}

function eventsOf({ id, entries }: ConcernOnFile, { learner, linked, zone }: Whose): readonly ChronologyEvent[] {
  const concern = foldConcern(id, entries);
  if (concern === undefined) return [];
  const about = learnersOf(concern.subjects);
  if (about.includes(learner)) return entries.map((entry) => eventOf(concern, entry, zone));
  const other = about.find((one) => linked.includes(one));
  const raised = entries.find(({ kind }) => kind === "concern.raised");
  return other === undefined || raised === undefined ? [] : [{ ...eventOf(concern, raised, zone), linked: other }];
}

function eventOf(concern: Concern, entry: Placed<ConcernEntry>, zone: string): ChronologyEvent {
  const raises = entry.kind === "concern.raised";
  const threshold = entry.kind === "concern.triaged" ? entry.data.threshold : concern.threshold;
  return {
    key: `${concern.id}#${entry.seq}`,
    reference: referenceOf(concern.id),
    kind: entry.kind,
    categories: raises ? concern.categories : [],
    occurred: entry.occurred ?? atRecording(entry, zone),
    recordedAt: entry.recordedAt,
    where: raises ? concern.account.where : "",
    ...(threshold === undefined ? {} : { threshold }),
    reporter: entry.by,
  };
}

/** What a person does at the moment of recording, such as a decision, happens then. */
function atRecording({ recordedAt }: Placed<ConcernEntry>, zone: string): Occurred {
  return { day: dayAt(recordedAt, zone), time: timeAt(recordedAt, zone) };
}
