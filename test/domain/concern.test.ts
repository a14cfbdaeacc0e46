import { describe, expect, it } from "vitest";
import { foldConcern, reviewDueAt, statusOf } from "../../src/domain/concern.ts";
import { learnersOf } from "../../src/domain/entry.ts";
import {
  aConcern,
  aConcernId,
  accountAdded,
  acknowledged,
  actionFinished,
  ada,
  aLearnerId,
  anAction,
  contacted,
  deputy,
  dsl,
  instant,
  placed,
  raised,
  stampAt,
  start,
  teacher,
  triaged,
} from "../build.ts";

const id = aConcernId(1);

describe("a concern", () => {
  it("is what its first entry raises", () => {
    const { data, subjects, occurred } = raised();
    expect(aConcern(raised())).toMatchObject({
      id,
      raisedBy: teacher.id,
      recordedAt: start,
      subjects,
      occurred,
      ...data,
    });
  });

  it("is not there without an entry that raises it", () => {
    expect(foldConcern(id, [])).toBeUndefined();
    expect(foldConcern(id, placed(acknowledged(), accountAdded()))).toBeUndefined();
  });

  it("is raised once: a second raising changes nothing of the first", () => {
    const again = raised({ ...stampAt(9, deputy), data: { atRisk: true, categories: ["injury"] } });
    expect(aConcern(raised(), again)).toMatchObject({ ...aConcern(raised()), newest: 2, work: expect.anything() });
  });

  it.each([
    ["recorded", [raised()]],
    ["recorded", [raised(), accountAdded(), contacted()]],
    ["read", [raised(), acknowledged()]],
    ["reviewed", [raised(), triaged()]],
    ["reviewed", [raised(), triaged(), acknowledged()]],
  ] as const)("is %s after %#", (status, entries) => expect(statusOf(aConcern(...entries))).toBe(status));

  it("is held by whoever acknowledged it first (R5.2)", () => {
    const concern = aConcern(raised(), acknowledged(), acknowledged(stampAt(9, deputy)));
    expect(concern.acknowledged).toEqual({ at: instant(2), by: dsl.id, author: dsl.name });
  });

  it("is due for review 24 hours after it was recorded, and the first decision stops that clock (R5.3)", () => {
    expect(reviewDueAt(aConcern())).toBe("2026-11-25T09:40:00.000Z");
    const later = triaged({ ...stampAt(90, dsl), data: { threshold: "child-protection", change: "raised" } });
    expect(aConcern(raised(), triaged(), later)).toMatchObject({
      reviewedAt: instant(3),
      threshold: "child-protection",
    });
  });

  it("is at risk when the first or a later account says so, and no account takes that back (R5.2)", () => {
    const atRisk = accountAdded({ data: { atRisk: true } });
    expect(aConcern(raised(), accountAdded()).atRisk).toBe(false);
    expect(aConcern(raised(), atRisk).atRisk).toBe(true);
    expect(aConcern(raised(), atRisk, accountAdded()).atRisk).toBe(true);
    expect(aConcern(raised({ data: { atRisk: true } }), accountAdded()).atRisk).toBe(true);
  });

  it("numbers its actions over all decisions, and keeps what came of each (R7.1)", () => {
    const [meet, call] = [anAction(), anAction({ what: "Telephone home" })];
    const decisions = [triaged({ data: { actions: [meet] } }), triaged({ data: { actions: [call, meet] } })];
    const { actions } = aConcern(
      raised(),
      ...decisions,
      actionFinished({ data: { action: 2, outcome: "No answer." } }),
    );
    expect(actions).toEqual([
      { ...meet, number: 1 },
      { ...call, number: 2, finished: { at: instant(5), by: dsl.id, outcome: "No answer." } },
      { ...meet, number: 3 },
    ]);
  });

  it("tells what somebody who decides must have read: everything but an acknowledgement", () => {
    const entries = [
      raised(),
      accountAdded(),
      acknowledged(),
      contacted(),
      triaged(),
      actionFinished(),
      acknowledged(),
    ];
    const read = entries.map((_, i) => aConcern(...entries.slice(0, i + 1)));
    expect(read.map(({ newestToRead }) => newestToRead)).toEqual([1, 2, 2, 4, 5, 6, 6]);
    expect(read.map(({ newest }) => newest)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe("the learners of an entry", () => {
  it("are those of the school's list, each once", () => {
    const eve = { learner: aLearnerId(2), name: "Eve Marsh" };
    expect(learnersOf([ada, { described: "a boy" }, eve, { ...eve, name: "Eve M." }])).toEqual([
      aLearnerId(1),
      eve.learner,
    ]);
  });
});
