/**
 * What an entry names of its stream, after the entries before it found other places in the register: the entry that it is about,
 * the number of an action, and how far its author had read. Part of deciding again (decide-again.ts).
 */
import { mustBeRead } from "./concern.ts";
import type { ActionFinished, ConcernClosed, ConcernTriaged, ReferralMade } from "./concern-entries.ts";
import type { Placed } from "./entry.ts";
import { isOfConcern, type RecordEntry } from "./record-entry.ts";

/** What the register holds of a stream, and where the entries that were decided again before this one stand now. */
export interface NewState {
  readonly entries: readonly Placed<RecordEntry>[];
  /** The stream as it was where the entry was accepted. */
  readonly before: readonly Placed<RecordEntry>[];
  /** What became of each of our entries by its old place: its new one, or why it has none. */
  readonly moved: ReadonlyMap<number, NewPlace>;
}
export type NewPlace = number | "there" | "returned";

/** Where the register says already what an entry of ours says, so that what is about ours is about that; `there` where it cannot be told. */
export function placeOfSame(entries: readonly Placed<RecordEntry>[], entry: RecordEntry): NewPlace {
  const said = JSON.stringify(entry.data);
  // A concern is raised once, and a form that came in through another server may have been told in other words.
  const isSame = (one: RecordEntry) => entry.kind === "concern.raised" || JSON.stringify(one.data) === said;
  const key = entry.submission?.key;
  const underItsKey = key === undefined ? undefined : entries.find(({ submission }) => submission?.key === key);
  if (underItsKey !== undefined) return underItsKey.seq;
  return entries.find((one) => one.kind === entry.kind && isSame(one))?.seq ?? "there";
}

/** The entry as it reads in the new state; undefined where what it names is not filed at all. */
export function inNewPlaces(entry: Placed<RecordEntry>, state: NewState): RecordEntry | undefined {
  switch (entry.kind) {
    case "action.finished":
      return withAction(entry, state);
    case "concern.triaged":
    case "concern.closed":
      return asFarAsRead(entry, state);
    case "referral.made": {
      const following = asFarAsRead(entry, state);
      return following === undefined ? undefined : withReference(following, state);
    }
    default:
      return withReference(entry, state);
  }
}

function withReference(entry: RecordEntry, { moved }: NewState): RecordEntry | undefined {
  if (!("of" in entry.data) || entry.data.of === undefined || !moved.has(entry.data.of)) return entry;
  const of = moved.get(entry.data.of);
  return typeof of === "number" ? about(entry, of) : undefined;
}

/** The same entry, about the entry at another place. */
function about<Entry extends { readonly data: object }>(entry: Entry, of: number): Entry {
  return { ...entry, data: { ...entry.data, of } };
}

/** Actions are counted over the whole concern, so an action that was given meanwhile moves the numbers of those after it. */
function withAction(entry: ActionFinished, { entries, before, moved }: NewState): ActionFinished | undefined {
  const given = actionsGiven(before)[entry.data.action - 1];
  if (given === undefined) return entry;
  const of = moved.get(given.of) ?? given.of;
  const at = actionsGiven(entries).findIndex((one) => one.of === of && one.index === given.index);
  return at === -1 ? undefined : { ...entry, data: { ...entry.data, action: at + 1 } };
}

/** Where each action was given, in the order of their numbers: the entry, and the place in it. */
function actionsGiven(entries: readonly Placed<RecordEntry>[]) {
  return entries.flatMap((entry) => {
    if (entry.kind === "action.added") return [{ of: entry.seq, index: 0 }];
    if (entry.kind !== "concern.triaged") return [];
    return entry.data.actions.map((_, index) => ({ of: entry.seq, index }));
  });
}

type Judgement = ConcernTriaged | ConcernClosed | ReferralMade;

/**
 * Whoever judged had read their own entries, wherever those stand now; undefined where one of them went back to its author, so
 * that nobody judges on what is not on file.
 */
function asFarAsRead<Entry extends Judgement>(entry: Entry, { entries, moved }: NewState): Entry | undefined {
  const ours = [...moved].filter(([place]) => place <= entry.data.basedOn);
  if (ours.some(([, became]) => became === "returned")) return undefined;
  const first = Math.min(...moved.keys());
  const read = new Set(ours.map(([, became]) => became));
  const wasRead = ({ seq }: Placed<RecordEntry>) => read.has(seq) || (seq < first && seq <= entry.data.basedOn);
  const unread = entries.find((one) => isOfConcern(one) && mustBeRead(one.kind) && !wasRead(one));
  const basedOn = unread === undefined ? entries.length : Math.min(entry.data.basedOn, unread.seq - 1);
  return { ...entry, data: { ...entry.data, basedOn: Math.max(1, basedOn) } };
}
