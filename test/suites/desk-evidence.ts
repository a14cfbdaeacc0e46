/** Evidence on a desk: checkpoints, their leaves, findings. */
import { expect, it } from "vitest";
import type { Leaf } from "../../src/contract/checkpoints.ts";
import type { Finding, NoticedFinding } from "../../src/contract/tampering.ts";
import { aCheckpoint, instant, sha256, start } from "../build.ts";
import type { NewHome } from "./desk-home.ts";

export function checkpoints(newHome: NewHome): void {
  const leaves = Array.from({ length: 3_000 }, (_, n): Leaf => ({ itemId: n * 2 + 1, hash: sha256(String(n)) }));
  const one = aCheckpoint({ size: 2_400, lastItemId: 4_799 });
  const two = aCheckpoint({ size: 3_000, lastItemId: 5_999, at: instant(60) });

  it("of each register, the newest first", async () => {
    await using home = await newHome();
    const desk = await home.open();
    expect(await desk.checkpoints("learners")).toEqual([]);
    expect(await desk.newestCheckpoint("learners")).toBeUndefined();
    expect(await desk.checkpointCount("learners")).toBe(0);
    const adults = aCheckpoint({ register: "adults", size: 0, lastItemId: 0 });
    for (const kept of [one, two, adults]) await desk.keepCheckpoint(kept, []);
    const next = await home.open();
    expect(await next.checkpoints("learners")).toEqual([two, one]);
    expect(await next.newestCheckpoint("learners")).toEqual(two);
    expect(await next.checkpointCount("learners")).toBe(2);
    expect(await desk.checkpoints("adults")).toEqual([adults]);
  });

  it("with the leaves that they cover, in order, as far as one asks", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.keepCheckpoint(one, leaves.slice(0, 2_400));
    await desk.keepCheckpoint(two, leaves.slice(2_400));
    const next = await home.open();
    expect(await next.leaves("learners", two.lastItemId)).toEqual(leaves);
    expect(await next.leaves("learners", one.lastItemId)).toEqual(leaves.slice(0, 2_400));
    expect(await next.leaves("learners", 4)).toEqual(leaves.slice(0, 2));
    expect(await next.leaves("learners", 0)).toEqual([]);
    expect(await next.leaves("adults", two.lastItemId)).toEqual([]);
  });

  it("once, also when two servers keep the same, or overlapping ones, at the same moment", async () => {
    await using home = await newHome();
    const desks = [await home.open(), await home.open()] as const;
    await Promise.all(desks.map((desk) => desk.keepCheckpoint(one, leaves.slice(0, 2_400))));
    const more = aCheckpoint({ size: 2_401, lastItemId: 4_801, at: instant(1) });
    await Promise.all([
      desks[0].keepCheckpoint(two, leaves.slice(2_400)),
      desks[1].keepCheckpoint(more, leaves.slice(2_400, 2_401)),
    ]);
    expect(await desks[0].checkpoints("learners")).toEqual([two, more, one]);
    expect(await desks[1].newestCheckpoint("learners")).toEqual(two);
    expect(await desks[0].leaves("learners", two.lastItemId)).toEqual(leaves);
  });
}

export function findings(newHome: NewHome): void {
  const edited: Finding = { what: "edited", register: "learners", itemId: "7", key: "concern/C-222223#1" };
  const document: Finding = {
    what: "document-changed",
    register: "learners",
    key: "concern/C-222223#1",
    document: sha256("x"),
  };
  const root: Finding = { what: "root-differs", register: "adults", size: 12 };
  const noticed = (finding: Finding, minutes: number): NoticedFinding => ({ noticedAt: instant(minutes), finding });

  it("and gives those that were not known before", async () => {
    await using home = await newHome();
    const desk = await home.open();
    expect(await desk.noteFindings([noticed(edited, 0), noticed(root, 0)])).toEqual([
      noticed(edited, 0),
      noticed(root, 0),
    ]);
    expect(await desk.noteFindings([noticed(edited, 0)])).toEqual([]);
    const next = await home.open();
    expect(await next.noteFindings([noticed(root, 5), noticed(document, 5)])).toEqual([noticed(document, 5)]);
    expect(await next.noteFindings([])).toEqual([]);
  });

  it("each as it was first noticed, the newest first", async () => {
    await using home = await newHome();
    const desk = await home.open();
    expect(await desk.findings()).toEqual([]);
    for (const one of [noticed(edited, 0), noticed(document, 3), noticed(edited, 9), noticed(root, 1)])
      await desk.noteFindings([one]);
    expect(await (await home.open()).findings()).toEqual([noticed(document, 3), noticed(root, 1), noticed(edited, 0)]);
  });

  it("however many at once, and of two that are the same one", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const removed = (n: number): NoticedFinding => ({
      noticedAt: start,
      finding: { what: "removed", register: "learners", itemId: String(n) },
    });
    const many = Array.from({ length: 150 }, (_, n) => removed(n));
    expect(await desk.noteFindings([...many, removed(0)])).toEqual(many);
    expect(await desk.findings()).toHaveLength(many.length);
  });

  it("so that of servers which see the same, one raises the alarm", async () => {
    await using home = await newHome();
    const desks = await Promise.all(Array.from({ length: 4 }, () => home.open()));
    const fresh = await Promise.all(desks.map((desk, i) => desk.noteFindings([noticed(edited, i)])));
    expect(fresh.flat()).toHaveLength(1);
    expect(await desks[0]?.findings()).toEqual(fresh.flat());
  });
}
