import { describe, expect, it } from "vitest";
import { keyOf } from "../../src/contract/entries.ts";
import { registers } from "../../src/domain/registers.ts";
import {
  aConcernId,
  accountAdded,
  acknowledged,
  anEntry,
  deputy,
  dsl,
  permitted,
  raised,
  stampAt,
  teacher,
} from "../build.ts";
import { adasFile, meetingHeld } from "../learner-files.ts";
import { accepted, anOpenView, toOpen } from "./an-open-view.ts";

const id = aConcernId(1);
const first = anEntry(raised(), id);
const second = anEntry(accountAdded(), id, first);
const third = anEntry(acknowledged(), id, second);
const rival = anEntry(accountAdded({ ...stampAt(9, deputy), data: { text: "First on file." } }), id, first);
const other = anEntry(raised(stampAt(30)), aConcernId(2));

describe("how far the registers were followed", () => {
  it("is known of each by itself", () => {
    using view = anOpenView();
    view.keepCursor("learners", "so far");
    expect(registers.map(view.cursor)).toEqual(["so far", undefined]);
    view.keepCursor("adults", "not as far");
    view.keepCursor("learners", "farther");
    expect(registers.map(view.cursor)).toEqual(["farther", "not as far"]);
  });

  it("is counted in entries that have their row, each once", () => {
    using view = anOpenView();
    view.take(accepted(first, second));
    expect(registers.map(view.filedCount)).toEqual([0, 0]);
    view.take([row(first, 7)]);
    view.take([row(first, 7), row(second, 8), row(other, 9)]);
    expect(registers.map(view.filedCount)).toEqual([3, 0]);
  });
});

describe("a row of a register (R3.3)", () => {
  it("holds the entry that the view took from it", () => {
    using view = anOpenView();
    view.take([row(first, 7), row(other, 12)]);
    view.take(accepted(second));
    expect(view.filedAs("learners", "12")).toEqual({ key: keyOf(other), hash: other.hash });
    expect(view.filedAs("learners", "8")).toBeUndefined();
    expect(view.filedAs("adults", "12")).toBeUndefined();
    expect(view.filedAs("learners", "")).toBeUndefined();
  });

  it("holds what is recorded on a learner's file too (R8.1)", () => {
    using view = anOpenView();
    const meeting = anEntry(meetingHeld(), adasFile);
    view.take([row(meeting, 7)]);
    expect(view.filedAs("learners", "7")).toEqual({ key: `${adasFile}#1`, hash: meeting.hash });
  });

  it("holds what it held first, whatever was written over it", () => {
    using view = anOpenView();
    view.take([row(first, 7), row(second, 8)]);
    view.take([row(other, 7), row(rival, 8), row(third, 8)]);
    expect(view.filedAs("learners", "7")).toEqual({ key: keyOf(first), hash: first.hash });
    expect(view.filedAs("learners", "8")).toEqual({ key: keyOf(second), hash: second.hash });
    expect(view.head(id)).toEqual({ seq: 2, hash: second.hash });
    expect(view.guarded(aConcernId(2))).toBeUndefined();
    expect(view.filedCount("learners")).toBe(2);
  });

  it("is the only one of its entry: a copy of it elsewhere is none of the register", () => {
    using view = anOpenView();
    view.take([row(first, 7)]);
    view.take([row(first, 99)]);
    expect(view.filedAs("learners", "99")).toBeUndefined();
    expect(view.leaves("learners")).toEqual([{ itemId: 7, hash: first.hash }]);
  });

  it.each(["", "0", "-1", "07", "1e3", "seven", "9007199254740993"])(
    "is named by a number, and not by %j",
    (itemId) => {
      using view = anOpenView();
      expect(() => view.take([{ entry: first, itemId }])).toThrow(TypeError);
      expect(view.head(id)).toBeUndefined();
    },
  );
});

describe("the leaves of a register", () => {
  it("stand in the order of their rows as numbers, without what is not filed", () => {
    using view = anOpenView();
    view.take([row(first, 1_000), row(other, 9), row(second, 10)]);
    view.take(accepted(third));
    expect(view.leaves("learners")).toEqual([
      { itemId: 9, hash: other.hash },
      { itemId: 10, hash: second.hash },
      { itemId: 1_000, hash: first.hash },
    ]);
    expect(view.leaves("adults")).toEqual([]);
    expect(view.leaves("learners", 9).map(({ itemId }) => itemId)).toEqual([10, 1_000]);
    expect(view.leaves("learners", 1_000)).toEqual([]);
  });
});

it("the sealed entry comes back as it was taken, to whoever may prove it", () => {
  using view = anOpenView();
  const toProve = permitted(dsl, "export-proof", { raisedBy: teacher.id });
  view.take([row(first, 7), ...accepted(second)]);
  expect(view.sealedEntry(toProve, keyOf(first))).toEqual(first);
  expect(view.sealedEntry(toProve, keyOf(second))).toEqual(second);
  expect(view.sealedEntry(toProve, `${id}#3`)).toBeUndefined();
});

describe("an entry that only this server has accepted", () => {
  it("gives way whichever comes first: the entry before it, itself, or what the register holds instead", () => {
    const after = anEntry(acknowledged(), id, second);
    const last = anEntry(accountAdded(), id, after);
    const arrivals = [row(first, 7), row(rival, 8), ...accepted(second, after, last)];
    for (const order of ordersOf(arrivals)) {
      using view = anOpenView();
      for (const one of order) view.take([one]);
      expect(view.concern(toOpen, id)?.entries.map(({ seq }) => seq)).toEqual([1, 2]);
      expect(view.head(id)).toEqual({ seq: 2, hash: rival.hash });
    }
  });

  it("stays where what stands before it has not come yet", () => {
    using view = anOpenView();
    view.take(accepted(third));
    view.take([row(first, 7)]);
    expect(view.head(id)?.seq).toBe(3);
    view.take([row(second, 8)]);
    expect(view.concern(toOpen, id)).toMatchObject({ filed: false, concern: { newest: 3 } });
  });
});

function row<E>(entry: E, itemId: number) {
  return { entry, itemId: `${itemId}` };
}

function ordersOf<T>(things: readonly T[]): readonly (readonly T[])[] {
  if (things.length < 2) return [things];
  return things.flatMap((one, at) => ordersOf(things.toSpliced(at, 1)).map((order) => [one, ...order]));
}
