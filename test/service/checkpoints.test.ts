import { describe, expect, it } from "vitest";
import type { CheckpointFile } from "../../src/contract/checkpoints.ts";
import { keyOf } from "../../src/contract/entries.ts";
import { isGenuine } from "../../src/register/checkpoint.ts";
import { keepCheckpoints, keepLastCheckpoints, openKeeping } from "../../src/service/checkpoints.ts";
import { RegisterUnavailable } from "../../src/service/ports.ts";
import { type EvidenceBench, openEvidenceBench } from "./evidence-bench.ts";

describe("a checkpoint is kept (R3.3)", () => {
  it("of what the view knew ten minutes ago, signed, on the desk, in the library and for the leadership's channel", async () => {
    await using on = openEvidenceBench();
    const { looks } = server(on);
    const filed = await on.file(3, 4, 9);
    await looks(1);
    expect(await sizes(on)).toEqual([]);
    await looks(1);
    const [kept] = await on.ports.desk.checkpoints("learners");
    expect(kept).toMatchObject({ register: "learners", size: 3, lastItemId: 9, at: "2026-11-24T09:50:00.000Z" });
    expect(kept && isGenuine(kept)).toBe(true);
    const leaves = filed.map(({ itemId, entry }) => ({ itemId: Number(itemId), hash: entry.hash }));
    expect(await on.ports.desk.leaves("learners", 9)).toEqual(leaves);
    expect(on.library).toEqual([{ checkpoint: kept, leaves }]);
    expect(await posted(on)).toEqual([kept?.note]);
    expect(on.events).toEqual([{ event: "checkpoint-kept", register: "learners", size: 3 }]);
  });

  it("not of an empty register, nor before the view has read everything", async () => {
    await using on = openEvidenceBench();
    await server(on).looks(3);
    expect(await sizes(on)).toEqual([]);
    await on.file(1);
    const half = { ...on.ports.view, cursor: () => undefined };
    await server(on, { ...on.ports, view: half }).looks(3);
    expect(await sizes(on)).toEqual([]);
  });

  it("once an hour, if anything is new, with what is new", async () => {
    await using on = openEvidenceBench();
    const { looks } = server(on);
    await on.file(1, 2);
    await looks(2);
    await on.file(3);
    await looks(5);
    expect(await sizes(on)).toEqual([2]);
    await looks(1);
    expect(await sizes(on)).toEqual([2, 3]);
    await looks(12);
    expect(await sizes(on)).toEqual([2, 3]);
    expect(on.library.map(({ leaves }) => leaves.map(({ itemId }) => itemId))).toEqual([[1, 2], [3]]);
  });

  it("without the rows that came since the last look: one before them may still be on its way", async () => {
    await using on = openEvidenceBench();
    const { looks } = server(on);
    await on.file(1);
    await looks(1);
    await on.file(3);
    await looks(1);
    expect(await sizes(on)).toEqual([1]);
    await on.file(2);
    await looks(6);
    expect((await on.ports.desk.leaves("learners", 9)).map(({ itemId }) => itemId)).toEqual([1, 2, 3]);
  });

  it("not while the list has an older row that the view lacks, and not while the list cannot be asked", async () => {
    await using on = openEvidenceBench();
    const { looks } = server(on);
    const [first] = await on.file(1, 3);
    if (first === undefined) throw new Error("an entry");
    on.pages.push({ entries: [{ ...first, itemId: "2" }], suspicious: [], cursor: "further" });
    await looks(3);
    expect(await sizes(on)).toEqual([]);
    on.pages.length = 0;
    on.ask = () => Promise.reject(new RegisterUnavailable(503));
    await looks(2);
    expect(await sizes(on)).toEqual([]);
    expect(on.events).toContainEqual({ event: "register-unavailable", during: "keeping", status: 503 });
    on.ask = async () => undefined;
    await looks(1);
    expect(await sizes(on)).toEqual([2]);
  });

  it("by one of several servers, and by another when that one is gone", async () => {
    await using on = openEvidenceBench();
    const here = server(on);
    const there = server(on, { ...on.ports, server: "another server" });
    await on.file(1);
    for (let look = 0; look < 3; look += 1) {
      await here.looks(1);
      await there.look();
    }
    expect(await sizes(on)).toEqual([1]);
    await on.file(2);
    await there.looks(9);
    expect(await sizes(on)).toEqual([1, 2]);
  });

  it("with a time that is not before the last one's, also when the clock was set back", async () => {
    await using on = openEvidenceBench();
    const { looks } = server(on);
    await on.file(1);
    await looks(2);
    await on.file(2);
    const earlier = { ...on.ports, clock: { ...on.clock, now: () => "2026-11-20T08:00:00.000Z" as const } };
    const back = server(on, earlier);
    await back.look();
    const later = { ...on.ports, clock: { ...on.clock, now: () => "2026-11-20T08:10:00.000Z" as const } };
    await keepCheckpoints(later, back.keeping);
    const kept = await on.ports.desk.checkpoints("learners");
    expect(kept.map(({ size, at }) => [size, at])).toContainEqual([2, "2026-11-24T09:50:00.000Z"]);
  });
});

describe("a last checkpoint is kept when the server stops", () => {
  it("of what is settled, without asking anybody, and put into the library", async () => {
    await using on = openEvidenceBench();
    const { looks, keeping } = server(on);
    await on.file(1);
    await looks(2);
    await on.file(2);
    await looks(2);
    await on.file(3);
    on.ask = () => Promise.reject(new Error("asked"));
    await keepLastCheckpoints(on.ports, keeping);
    expect(await sizes(on)).toEqual([1, 2]);
    expect(on.library.map(sizeAndAdded)).toEqual([
      [1, 1],
      [2, 1],
    ]);
    // Another server need not wait for the claim to lapse.
    expect(await on.ports.desk.claim("keeping", "another", span(on))).toBe(true);
  });

  it("also where Graph does not take it", async () => {
    await using on = openEvidenceBench();
    const { looks, keeping } = server(on);
    await on.file(1);
    await looks(2);
    await on.file(2);
    await looks(2);
    on.put = () => Promise.reject(new RegisterUnavailable(0));
    await keepLastCheckpoints(on.ports, keeping);
    expect(await sizes(on)).toEqual([1, 2]);
    expect(on.events.at(-1)).toMatchObject({ event: "register-unavailable", during: "keeping" });
  });

  it("not by a server that never looked, and a fault then does not keep it from stopping", async () => {
    await using on = openEvidenceBench();
    await on.file(1);
    await keepLastCheckpoints(on.ports, openKeeping());
    expect(await sizes(on)).toEqual([]);
    const { looks, keeping } = server(on);
    await looks(2);
    const desk = { ...on.ports.desk, claim: () => Promise.reject(new Error("the disk is full")) };
    await keepLastCheckpoints({ ...on.ports, desk }, keeping);
    expect(on.events.at(-1)).toMatchObject({ event: "fault", where: "keeping" });
  });
});

describe("in the library", () => {
  it("a checkpoint is put later, where it could not be put at once", async () => {
    await using on = openEvidenceBench();
    const { looks } = server(on);
    on.put = () => Promise.reject(new RegisterUnavailable(503));
    await on.file(1);
    await looks(2);
    await on.file(2);
    await looks(6);
    expect([await sizes(on), on.library]).toEqual([[1, 2], []]);
    on.put = async () => undefined;
    await looks(1);
    expect(on.library.map(sizeAndAdded)).toEqual([
      [1, 1],
      [2, 1],
    ]);
    await looks(3);
    expect(on.library).toHaveLength(2);
  });

  it("those of a week are put again after a start, because nobody wrote down what lies there", async () => {
    await using on = openEvidenceBench();
    await on.file(1);
    await server(on).looks(2);
    await on.clock.forward({ minutes: 8 * 24 * 60 });
    await on.file(2);
    await server(on).looks(2);
    await server(on).looks(1);
    expect(on.library.map(sizeAndAdded)).toEqual([
      [1, 1],
      [2, 1],
      [2, 1],
    ]);
  });
});

describe("the leadership's channel gets", () => {
  it("the first checkpoint of each day", async () => {
    await using on = openEvidenceBench();
    const { looks } = server(on);
    for (let day = 0; day < 3; day += 1) {
      await on.file(day * 10 + 1);
      await looks(8);
      await on.file(day * 10 + 2);
      await looks(8);
      await on.clock.forward({ minutes: 24 * 60 - 160 });
    }
    expect(await sizes(on)).toEqual([1, 2, 3, 4, 5, 6]);
    const notes = (await on.ports.desk.checkpoints("learners")).map(({ note }) => note);
    expect(await posted(on)).toEqual([notes[5], notes[3], notes[1]]);
  });
});

describe("where a view has another past than what was signed (R3.3)", () => {
  it("that is looked into once, and new rows are added to what was signed", async () => {
    await using on = openEvidenceBench();
    const filed = await on.file(1, 2, 3);
    await server(on).looks(2);
    const [first, second, third] = filed;
    if (first === undefined || second === undefined || third === undefined) throw new Error("three entries");
    // The second row is gone, and the list has nothing to say of it any more.
    const finding = { what: "removed", register: "learners", itemId: "2", key: keyOf(second.entry) } as const;
    on.finds = async () => [finding];
    const later = await on.file(4);
    const { looks } = server(on, on.again([first, third, ...later]));
    await looks(8);
    expect((await on.ports.desk.findings()).map((one) => one.finding)).toEqual([finding]);
    expect(on.checks).toHaveLength(1);
    expect(on.checks[0]?.against.map(sizeAndAdded)).toEqual([[3, 3]]);
    expect(on.checks[0]?.known.filed.map(({ itemId }) => itemId)).toEqual([4]);
    expect(await sizes(on)).toEqual([3, 4]);
    expect((await on.ports.desk.leaves("learners", 9)).map(({ hash }) => hash)).toEqual(
      [...filed, ...later].map(({ entry }) => entry.hash),
    );
  });

  it("it is looked into also when nothing is new, and when all rows are gone", async () => {
    await using on = openEvidenceBench();
    await on.file(1, 2, 3);
    await server(on).looks(2);
    on.finds = async () => [{ what: "truncated", register: "learners", itemId: "3" }];
    await server(on, on.again([])).looks(2);
    expect(on.checks).toHaveLength(1);
    expect(await on.ports.desk.findings()).toHaveLength(1);
    expect(await sizes(on)).toEqual([3]);
  });

  it("nothing is looked into where a row of Lantern's own came too late to be covered", async () => {
    await using on = openEvidenceBench();
    const [first, late, third] = await on.file(1, 2, 3);
    if (first === undefined || late === undefined || third === undefined) throw new Error("three entries");
    const before = on.again([first, third]);
    await server(on, before).looks(2);
    const later = await on.file(4);
    before.view.take([late, ...later]);
    await server(on, before).looks(8);
    expect(on.checks).toEqual([]);
    expect((await on.ports.desk.leaves("learners", 9)).map(({ itemId }) => itemId)).toEqual([1, 3, 4]);
  });

  it("it is said where neither the register nor its checkpoint is to blame", async () => {
    await using on = openEvidenceBench();
    const [first] = await on.file(1, 2);
    await server(on).looks(2);
    await server(on, on.again(first === undefined ? [] : [first])).looks(2);
    expect(on.events.at(-1)).toMatchObject({ event: "fault", where: "keeping" });
  });
});

it("what was filed an hour ago leaves the desk, and what was filed since does not", async () => {
  await using on = openEvidenceBench();
  const [first] = await on.file(1);
  await on.clock.forward({ minutes: 30 });
  await on.file(2);
  await on.clock.forward({ minutes: 31 });
  if (first === undefined) throw new Error("an entry");
  expect(await on.ports.desk.held(first.entry.stream)).toHaveLength(2);
  expect(await keepCheckpoints(on.ports, openKeeping())).toBe(600_000);
  expect((await on.ports.desk.held(first.entry.stream)).map(({ seq }) => seq)).toEqual([2]);
});

/** A server that looks every ten minutes. */
function server(on: EvidenceBench, ports = on.ports) {
  const keeping = openKeeping();
  const look = () => keepCheckpoints(ports, keeping);
  const looks = async (times: number) => {
    for (let n = 0; n < times; n += 1) {
      await look();
      await on.clock.forward({ minutes: 10 });
    }
  };
  return { keeping, look, looks };
}

function span({ clock }: EvidenceBench) {
  return { now: clock.now(), until: clock.now() };
}

/** The sizes of the checkpoints that are kept, the first first. */
async function sizes({ ports }: EvidenceBench): Promise<readonly number[]> {
  return (await ports.desk.checkpoints("learners")).map(({ size }) => size).toReversed();
}

function sizeAndAdded({ checkpoint, leaves }: CheckpointFile): readonly [number, number] {
  return [checkpoint.size, leaves.length];
}

async function posted({ ports, clock }: EvidenceBench): Promise<readonly string[]> {
  const due = await ports.desk.noticesDue(clock.now());
  return due.flatMap(({ to, notice }) =>
    to === "leadership-channel" && notice.type === "checkpoint" ? notice.note : [],
  );
}
