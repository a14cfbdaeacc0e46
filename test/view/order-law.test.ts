/**
 * The second law of the view: what it shows follows from which entries came and which of them are filed, and from nothing else.
 * So a view that was deleted and filled again shows what the old one did, whatever the old one had been through.
 */
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SealedEntry } from "../../src/contract/entries.ts";
import type { ConcernEntry } from "../../src/domain/concern-entries.ts";
import type { View } from "../../src/service/ports.ts";
import { openView } from "../../src/view/sqlite.ts";
import {
  aConcernId,
  accountAdded,
  acknowledged,
  actionFinished,
  aFolder,
  anAction,
  anEntry,
  dsl,
  instant,
  permitted,
  raised,
  triaged,
  zone,
} from "../build.ts";
import { rowOf } from "./an-open-view.ts";

/** How an entry comes: from a register, in its row, or from the desk, accepted and not filed. */
type Arrival = Parameters<View["take"]>[0][number];

interface Story {
  /** What a stream has in the register, in order. */
  readonly filed: readonly SealedEntry[];
  /** What this server accepted on the end of that, or on what it took for the end. */
  readonly accepted: readonly SealedEntry[];
}

const text = fc.constantFrom("no lunch", "a bruise on her arm", "well-being", "O’Brien came");
const entry: fc.Arbitrary<ConcernEntry> = fc.tuple(fc.nat(3), text, fc.nat(3_000)).map(([kind, told, minutes]) => {
  const stamp = { recordedAt: instant(minutes) };
  if (kind === 0) return acknowledged(stamp);
  if (kind === 1) return accountAdded({ ...stamp, data: { text: told } });
  if (kind === 2) return triaged({ ...stamp, data: { rationale: told, actions: [anAction({ what: told })] } });
  return actionFinished({ ...stamp, data: { outcome: told } });
});
const entries = fc.array(entry, { maxLength: 4 });

/** A stream, and where this server's own entries leave what the register has: at its end, or before. */
const story = fc
  .tuple(fc.nat(3_000), entries, entries, fc.nat(4))
  .map(([minutes, theirs, ours, fork]) => (n: number): Story => {
    const filed = chain(aConcernId(n), undefined, [raised({ recordedAt: instant(minutes) }), ...theirs]);
    const at = Math.max(1, filed.length - fork);
    return { filed, accepted: chain(aConcernId(n), filed[at - 1], ours) };
  });
const stories = fc.array(story, { minLength: 1, maxLength: 4 }).map((all) => all.map((make, n) => make(n)));

/** Every entry at least once, some of them several times, what is filed also as accepted; in any order, in batches of any size. */
const twoWays = stories.chain((all) => {
  const arrivals = all.flatMap(({ filed, accepted }) => [
    ...filed.map((one): Arrival => ({ entry: one, itemId: rowOf(one) })),
    ...accepted.map((one): Arrival => ({ entry: one, itemId: undefined })),
  ]);
  const early = all.flatMap(({ filed }) => filed).map((one): Arrival => ({ entry: one, itemId: undefined }));
  const more = fc.array(fc.constantFrom(...arrivals, ...early), { maxLength: 12 });
  const order = more.chain((again) =>
    fc.shuffledSubarray([...arrivals, ...again], { minLength: arrivals.length + again.length }),
  );
  return fc.record({ stories: fc.constant(all), one: order, other: order, batch: fc.integer({ min: 1, max: 9 }) });
});

describe("for any arrival of the same entries", { timeout: 60_000 }, () => {
  it("the view holds and shows the same, whatever order they came in, and the same as one that is filled anew", () =>
    fc.assert(
      fc.property(twoWays, ({ stories: all, one, other, batch }) => {
        const shown = shownAfter(one, batch);
        expect(shownAfter(other, 1)).toEqual(shown);
        const anew = all.flatMap(({ filed }) => filed.map((entry): Arrival => ({ entry, itemId: rowOf(entry) })));
        const waiting = all.flatMap(({ accepted }) => accepted.map((entry): Arrival => ({ entry, itemId: undefined })));
        expect(shownAfter([...anew, ...waiting], 100)).toEqual(shown);
      }),
      { seed: 20_261_124, numRuns: 60 },
    ));

  it("reading the whole register once more, as after a cursor that was too old, changes nothing", () =>
    fc.assert(
      fc.property(twoWays, ({ stories: all, one }) => {
        const anew = all.flatMap(({ filed }) => filed.map((entry): Arrival => ({ entry, itemId: rowOf(entry) })));
        expect(shownAfter([...one, ...anew], 5)).toEqual(shownAfter(one, 5));
      }),
      { seed: 20_261_124, numRuns: 20 },
    ));
});

/** What every table but those of SQLite's own holds, and what a search finds, when these have arrived. */
function shownAfter(arrivals: readonly Arrival[], batch: number): object {
  using folder = aFolder();
  const file = folder.file("view.sqlite");
  const found = (() => {
    using view = openView(file, zone);
    for (let from = 0; from < arrivals.length; from += batch) view.take(arrivals.slice(from, from + batch));
    const toSearch = permitted(dsl, "search-records", undefined);
    return ["lunch", "bruise", "wellbeing", "obr", "quill"].map((word) => view.search(toSearch, word, 99));
  })();
  using database = new DatabaseSync(file);
  const rows = (sql: string) => database.prepare(sql).all();
  return {
    found,
    entries: rows("select stream, seq, hash, register, item_id, sealed from entry order by stream, seq"),
    concerns: rows("select * from concern order by stream"),
    chronology: rows("select * from chronology order by learner, occurred, recorded_at, stream, seq"),
    deadlines: rows("select * from deadline order by falls, due, stream, number"),
    tally: rows("select * from tally order by name"),
    words: rows("select count(*) as count from word"),
  };
}

function chain(stream: SealedEntry["stream"], end: SealedEntry | undefined, told: readonly ConcernEntry[]) {
  const made: SealedEntry[] = [];
  for (const one of told) made.push(anEntry(one, stream, made.at(-1) ?? end));
  return made;
}
