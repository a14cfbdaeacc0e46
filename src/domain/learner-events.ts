/** A learner's chronology as events (R9.1): the entries of their concerns and of their file, and the concerns of linked learners. */
import { dayAt, type Occurred, timeAt } from "./calendar.ts";
import { byOccurrence, type ChronologyEvent } from "./chronology-event.ts";
import { type Concern, foldConcern } from "./concern.ts";
import { learnersOf, type Placed } from "./entry.ts";
import { isConcernId, type LearnerId, learnerFileId, referenceOf, type StreamId } from "./ids.ts";
import type { RecordEntry } from "./record-entry.ts";

/** An entry and the stream that it stands in. */
export interface EntryOnFile {
  readonly stream: StreamId;
  readonly entry: Placed<RecordEntry>;
}

interface Whose {
  readonly learner: LearnerId;
  /** Brothers, sisters and whoever else is linked with the learner. */
  readonly linked: readonly LearnerId[];
  /** The school's time zone. */
  readonly zone: string;
}

/**
 * Every entry about the learner; and of the concerns about a linked learner the entry that raised each: enough to see that
 * there is one. A concern about both is the learner's own and nothing besides. `entries` are the chronologies of all of them,
 * in any order; what stands in two of them counts once.
 */
export function learnerEvents(entries: readonly EntryOnFile[], whose: Whose): readonly ChronologyEvent[] {
  return streamsIn(entries)
    .flatMap(([stream, inOrder]) =>
      stream === learnerFileId(whose.learner)
        ? inOrder.map((entry) => eventOf(stream, entry, whose))
        : concernEvents(stream, inOrder, whose),
    )
    .sort(byOccurrence);
}

/** Each stream with its entries in order, from entries in any order; what is given twice counts once. */
export function streamsIn(
  entries: readonly EntryOnFile[],
): readonly (readonly [StreamId, readonly Placed<RecordEntry>[]])[] {
  const streams = new Map<StreamId, Map<number, Placed<RecordEntry>>>();
  for (const { stream, entry } of entries) {
    const known = streams.get(stream) ?? new Map<number, Placed<RecordEntry>>();
    streams.set(stream, known.set(entry.seq, entry));
  }
  return [...streams].map(([stream, of]) => [stream, [...of.values()].sort((a, b) => a.seq - b.seq)] as const);
}

function concernEvents(stream: StreamId, entries: readonly Placed<RecordEntry>[], whose: Whose) {
  const concern = isConcernId(stream) ? foldConcern(stream, entries) : undefined;
  if (concern === undefined) return [];
  const about = learnersOf(concern.subjects);
  if (about.includes(whose.learner)) return entries.map((entry) => concernEvent(concern, entry, whose));
  const linked = about.find((one) => whose.linked.includes(one));
  const raised = entries.find(({ kind }) => kind === "concern.raised");
  return linked === undefined || raised === undefined ? [] : [{ ...concernEvent(concern, raised, whose), linked }];
}

function concernEvent(concern: Concern, entry: Placed<RecordEntry>, whose: Whose): ChronologyEvent {
  const threshold = entry.kind === "concern.triaged" ? entry.data.threshold : concern.threshold;
  return {
    ...eventOf(concern.id, entry, whose),
    reference: referenceOf(concern.id),
    ...(entry.kind === "concern.raised" ? { categories: concern.categories, where: concern.account.where } : {}),
    ...(threshold === undefined ? {} : { threshold }),
  };
}

function eventOf(stream: StreamId, entry: Placed<RecordEntry>, { zone }: Whose): ChronologyEvent {
  const { seq, kind, recordedAt, by, occurred = atRecording(entry, zone) } = entry;
  return { key: `${stream}#${seq}`, kind, categories: [], occurred, recordedAt, where: "", reporter: by };
}

/** What a person does at the moment of recording, such as a decision, happens then. */
function atRecording({ recordedAt }: Placed<RecordEntry>, zone: string): Occurred {
  return { day: dayAt(recordedAt, zone), time: timeAt(recordedAt, zone) };
}
