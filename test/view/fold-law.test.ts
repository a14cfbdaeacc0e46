/** The law of the view: whatever order entries come in, however often, filed or not, it shows what the domain folds. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { opened, type SealedEntry } from "../../src/contract/entries.ts";
import { type Concern, foldConcern } from "../../src/domain/concern.ts";
import type { ConcernEntry } from "../../src/domain/concern-entries.ts";
import { concernDeadlines } from "../../src/domain/deadlines.ts";
import { isConcernId } from "../../src/domain/ids.ts";
import {
  aConcernId,
  accountAdded,
  acknowledged,
  actionFinished,
  aLearnerId,
  anAction,
  aStaffId,
  contacted,
  instant,
  permitted,
  raised,
  schoolDays,
  sealed,
  triaged,
} from "../build.ts";
import {
  bodyMapRecorded,
  closed,
  noteAttached,
  questionAsked,
  referralMade,
  reopened,
  subjectMatched,
  worryRaised,
} from "../build-work.ts";
import { anOpenView, rowOf, toChronology, toList, toOpen, toTriage } from "./an-open-view.ts";

const who = fc.nat(2).map((n) => ({ id: aStaffId(n), name: `Person ${n}`, roles: [] }));
const when = fc.nat(3_000).map(instant);
const learners = fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 2 });

const entry: fc.Arbitrary<ConcernEntry> = fc
  .tuple(fc.nat(9), who, when, fc.boolean(), learners)
  .map(([kind, { id: by, name: author }, recordedAt, flag, about]) => {
    const stamp = { by, author, recordedAt, subjects: about.map((n) => ({ learner: aLearnerId(n), name: `L${n}` })) };
    if (kind === 0) return acknowledged(stamp);
    if (kind === 1) return accountAdded({ ...stamp, data: { atRisk: flag } });
    if (kind === 2) return triaged({ ...stamp, data: { actions: flag ? [anAction()] : [] } });
    if (kind === 3) return contacted(stamp);
    if (kind === 4) return actionFinished(stamp);
    if (kind === 5) return questionAsked({ ...stamp, data: { to: aStaffId(about[0] ?? 0) } });
    if (kind === 6) return flag ? closed(stamp) : reopened(stamp);
    if (kind === 7) return flag ? referralMade(stamp) : worryRaised(stamp);
    if (kind === 8) return flag ? bodyMapRecorded(stamp) : noteAttached(stamp);
    return subjectMatched({ ...stamp, data: { described: "nobody" } });
  });
const history = fc
  .tuple(who, when, fc.boolean(), fc.array(entry, { maxLength: 5 }))
  .map(([{ id: by, name: author }, recordedAt, atRisk, more]) => [
    raised({ by, author, recordedAt, data: { atRisk } }),
    ...more,
  ]);
const streams = fc
  .array(history, { minLength: 1, maxLength: 5 })
  .map((histories) => histories.map((entries, n) => sealed(aConcernId(n), ...entries)));

/** Some of the entries, some several times, in any order, filed or not, in batches of any size. */
const arrivals = streams.chain((all) => {
  const entries = all.flat();
  const arrival = fc.record({ entry: fc.constantFrom(...entries), filed: fc.boolean() });
  return fc.array(fc.array(arrival, { maxLength: 8 }), { maxLength: 8 });
});

describe("for any arrival of entries", () => {
  it("the view shows each concern as the domain folds its entries in order, and in the lists where it belongs", () =>
    fc.assert(
      fc.property(arrivals, (batches) => {
        using view = anOpenView();
        for (const batch of batches)
          view.take(batch.map(({ entry: one, filed }) => ({ entry: one, itemId: filed ? rowOf(one) : undefined })));
        const came = batches.flat();
        const expected = concernsOf(came.map((arrival) => arrival.entry));

        for (const [id, entries] of grouped(came.map((arrival) => arrival.entry))) {
          if (!isConcernId(id)) throw new Error("a law about concerns");
          const concern = expected.find((one) => one.id === id);
          const isFiled = entries.every((one) => came.some(({ entry: same, filed }) => filed && same === one));
          const shown = concern && { concern, entries: entries.map(opened), filed: isFiled };
          expect(view.concern(toOpen, id)).toEqual(shown);
          expect(view.head(id)?.hash).toBe(entries.at(-1)?.hash);
        }
        const { concerns, reviewed } = view.triage(toTriage, 99);
        expect(byId(concerns)).toEqual(byId(expected));
        expect(reviewed).toBe(expected.filter(({ reviewedAt }) => reviewedAt !== undefined).length);
        const due = expected.flatMap((one) => concernDeadlines(one, schoolDays));
        const inAnyOrder = (all: readonly object[]) => all.map((one) => JSON.stringify(sorted(one))).toSorted();
        expect(inAnyOrder(view.deadlines(toTriage, "2099-12-31"))).toEqual(inAnyOrder(due));
        for (const concern of expected) {
          const authors = new Set(concern.work.authorship.map(({ by }) => by));
          expect(view.guarded(concern.id)).toEqual({ raisedBy: concern.raisedBy, authors: [...authors] });
        }
        for (const n of [0, 1, 2]) {
          const person = { id: aStaffId(n), name: "", roles: [] };
          expect(byId(view.ownConcerns(toList(person)))).toEqual(
            byId(expected.filter((one) => one.raisedBy === person.id)),
          );
          const asked = expected.flatMap(({ id, work }) =>
            work.questions.filter(({ to }) => to === person.id).map(({ seq }) => ({ id, seq })),
          );
          const shown = view.questionsTo(permitted(person, "list-own-questions", person.id));
          expect(shown).toHaveLength(asked.length);
          for (const { id, seq } of asked) expect(view.guardedQuestion(id, seq)).toEqual({ to: person.id });
          const about = [...new Set(came.map((arrival) => arrival.entry))].filter(({ body }) =>
            body.subjects.some((subject) => "learner" in subject && subject.learner === aLearnerId(n)),
          );
          expect(view.chronology(toChronology, aLearnerId(n))).toHaveLength(about.length);
        }
      }),
      { seed: 20_261_124, numRuns: 60 },
    ));
});

function sorted(one: object): object {
  return Object.fromEntries(Object.entries(one).toSorted());
}

function grouped(entries: readonly SealedEntry[]): ReadonlyMap<SealedEntry["stream"], readonly SealedEntry[]> {
  const inOrder = [...new Set(entries)].toSorted((a, b) => a.seq - b.seq);
  return Map.groupBy(inOrder, (one) => one.stream);
}

function concernsOf(entries: readonly SealedEntry[]): readonly Concern[] {
  return [...grouped(entries)].flatMap(([id, stream]) =>
    isConcernId(id) ? (foldConcern(id, stream.map(opened)) ?? []) : [],
  );
}

function byId(concerns: readonly Concern[]): readonly Concern[] {
  return concerns.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
