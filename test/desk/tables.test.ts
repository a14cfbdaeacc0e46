/** The desk on a table: what is true when a server dies, or another comes between, at one certain request. */
import { describe, expect, it } from "vitest";
import type { Leaf } from "../../src/contract/checkpoints.ts";
import { keyOf } from "../../src/contract/entries.ts";
import { DeskUnavailable } from "../../src/desk/desk-unavailable.ts";
import { deskOnTable } from "../../src/desk/tables.ts";
import type { Desk } from "../../src/service/ports.ts";
import {
  aCheckpoint,
  aConcernId,
  accountAdded,
  aLearnerId,
  aNotice,
  anEntry,
  aStaffId,
  instant,
  learnerDetails,
  sealed,
  sha256,
  start,
} from "../build.ts";
import { type Line, type MemoryTable, memoryTable, type Trip } from "../simulation/memory-table.ts";

describe("a server that dies at any request", () => {
  const many = Array.from({ length: 130 }, (_, n) => aNotice({ id: `alert/${n}`, to: aStaffId(n) }));

  it("while it accepts an entry leaves all of it, with every notice, or nothing", () =>
    atEachRequest(
      (desk) => desk.accept(anEntry(), many),
      async (next) => {
        const due = new Set((await next.noticesDue(start)).map(({ id }) => id));
        expect([0, many.length]).toContain(due.size);
        expect(await next.unfiled()).toEqual(due.size === 0 ? [] : [anEntry()]);
        expect(await next.accept(anEntry(), many)).toBe("accepted");
        expect(await next.noticesDue(start)).toHaveLength(many.length);
      },
    ));

  it("while it settles what the register did not take leaves all of it settled, or nothing", () => {
    const [first, second] = sealed(aConcernId(1), accountAdded(), accountAdded());
    if (first === undefined || second === undefined) throw new Error("there should have been two");
    const anew = anEntry(accountAdded(), aConcernId(1), { seq: 1, hash: sha256("theirs") });
    const settled = { replaced: [first, second], anew: [anew], setAside: [first], notices: many };
    return atEachRequest(
      (desk) => desk.resettle(aConcernId(1), settled),
      async (next) => {
        const due = await next.noticesDue(start);
        expect([0, many.length]).toContain(due.length);
        expect(await next.unfiled()).toEqual(due.length === 0 ? [first, second] : [anew]);
        expect(await next.resettle(aConcernId(1), settled)).toBe("settled");
        expect(await next.unfiled()).toEqual([anew]);
        expect(await next.setAsideOf(aConcernId(1))).toEqual([first]);
        expect(await next.noticesDue(start)).toHaveLength(many.length);
      },
      async (desk) => {
        for (const entry of [first, second]) await desk.accept(entry, []);
      },
    );
  });

  it("while it keeps a checkpoint leaves no leaf that no checkpoint covers", () => {
    const leaves = Array.from({ length: 4_500 }, (_, n): Leaf => ({ itemId: n + 1, hash: sha256(String(n)) }));
    const kept = aCheckpoint({ size: leaves.length, lastItemId: leaves.length });
    return atEachRequest(
      (desk) => desk.keepCheckpoint(kept, leaves),
      async (next) => {
        const isKept = (await next.checkpoints("learners")).length === 1;
        expect(await next.leaves("learners", leaves.length)).toEqual(isKept ? leaves : []);
        const later = aCheckpoint({ size: 2, lastItemId: 7, at: instant(5) });
        const other = [3, 7].map((itemId) => ({ itemId, hash: sha256(`other ${itemId}`) }));
        if (isKept) return;
        await next.keepCheckpoint(later, other);
        expect(await next.leaves("learners", leaves.length)).toEqual(other);
      },
    );
  });

  it("while it keeps what the school says of learners leaves what was said before, or what is said now", () => {
    const before = [learnerDetails({ needs: ["Before"] })];
    const now = Array.from({ length: 9_000 }, (_, n) =>
      learnerDetails({ learner: aLearnerId(n), needs: [sha256(String(n))] }),
    );
    return atEachRequest(
      (desk) => desk.keepLearnerDetails(now),
      async (next) => expect([before.length, now.length]).toContain((await next.learnerDetails()).length),
      (desk) => desk.keepLearnerDetails(before),
    );
  });
});

describe("a server that comes between", () => {
  it("and notes as filed what another is about to read of a stream, hides nothing from it", async () => {
    const table = memoryTable();
    const other = deskOnTable(table);
    await other.accept(anEntry(), []);
    const reader = deskOnTable(table.connect(onRequest(2, () => other.noteFiled(keyOf(anEntry()), "7", start))));
    expect(await reader.held(aConcernId(1))).toEqual([anEntry()]);
  });

  it("and imports learners while another reads page after page, does not make it read half of each", async () => {
    const table = memoryTable({ pageSize: 1 });
    const other = deskOnTable(table);
    const details = (needs: string) =>
      Array.from({ length: 9_000 }, (_, n) =>
        learnerDetails({ learner: aLearnerId(n), needs: [sha256(`${needs} ${n}`)] }),
      );
    await other.keepLearnerDetails(details("before"));
    const reader = deskOnTable(table.connect(onRequest(2, () => other.keepLearnerDetails(details("now")))));
    expect(await reader.learnerDetails()).toEqual(details("now"));
  });
});

describe("a write that the client repeated by itself, because its answer was lost,", () => {
  const repeating = (table: MemoryTable) =>
    deskOnTable(table.connect(async (request) => (request === "write" ? "repeated" : "well")));

  it("accepts the entry, and its notices, once", async () => {
    const table = memoryTable();
    expect(await repeating(table).accept(anEntry(), [aNotice()])).toBe("accepted");
    expect(await deskOnTable(table).noticesDue(start)).toHaveLength(1);
  });

  it("counts an attempt once", async () => {
    const table = memoryTable();
    await deskOnTable(table).queue([aNotice()]);
    await repeating(table).postpone(aNotice().id, instant(5));
    expect(await deskOnTable(table).noticesDue(instant(5))).toMatchObject([{ attempts: 1 }]);
  });

  it("still gives the finding as one that was not known before", async () => {
    const table = memoryTable();
    const noticed = { noticedAt: start, finding: { what: "removed", register: "learners", itemId: "7" } } as const;
    expect(await repeating(table).noteFindings([noticed])).toEqual([noticed]);
    expect(await repeating(table).noteFindings([noticed])).toEqual([]);
  });

  it("takes the claim, and gives it back", async () => {
    const table = memoryTable();
    const span = { now: start, until: instant(2) };
    expect(await repeating(table).claim("keeping", "one", span)).toBe(true);
    await repeating(table).release("keeping", "one");
    expect(await repeating(table).claim("keeping", "other", span)).toBe(true);
  });
});

describe("the desk on a table is unavailable", () => {
  it("for more of one stream than can be settled at once: nothing of it is lost", async () => {
    const desk = deskOnTable(memoryTable());
    const entries = sealed(aConcernId(1), ...Array.from({ length: 40 }, () => accountAdded()));
    for (const entry of entries) await desk.accept(entry, []);
    const settled = { replaced: entries, anew: [], setAside: entries, notices: [] };
    await expect(desk.resettle(aConcernId(1), settled)).rejects.toThrow(DeskUnavailable);
    expect(await desk.unfiled()).toEqual(entries);
  });

  it("for an entry that has no room in a row, before anybody hears that it is safe", async () => {
    const desk = deskOnTable(memoryTable());
    const long = anEntry(accountAdded({ data: { text: "x".repeat(600_000) } }));
    await expect(desk.accept(long, [])).rejects.toThrow(DeskUnavailable);
    expect(await desk.unfiled()).toEqual([]);
  });

  it("where rows never stand still", async () => {
    const table = memoryTable();
    const desk = deskOnTable({ ...table, write: async () => "conflict" });
    await expect(desk.queue([aNotice()])).rejects.toThrow(DeskUnavailable);
  });
});

/**
 * Has a server do a thing and die at its first request, then at its second and so on, until it has done it. Each time the request
 * at which it dies takes effect, and, on another table, does not.
 */
async function atEachRequest(
  act: (desk: Desk) => Promise<unknown>,
  check: (next: Desk) => Promise<void>,
  prepare: (desk: Desk) => Promise<void> = async () => undefined,
): Promise<void> {
  for (const last of ["cut-off", "never"] as const)
    for (let requests = 1; ; requests += 1) {
      const table = memoryTable();
      await prepare(deskOnTable(table));
      const { line, died } = dyingAt(requests, last);
      const outcome = await Promise.race([act(deskOnTable(table.connect(line))).then(() => "done"), died]);
      await check(deskOnTable(table));
      if (outcome === "done") break;
      expect(requests).toBeLessThan(20);
    }
}

function dyingAt(request: number, last: "cut-off" | "never"): { readonly line: Line; readonly died: Promise<void> } {
  const { promise: died, resolve } = Promise.withResolvers<void>();
  let left = request;
  const line: Line = async () => {
    left -= 1;
    if (left > 0) return "well";
    setImmediate(resolve);
    return left === 0 && last === "cut-off" ? "cut-off" : new Promise<Trip>(() => undefined);
  };
  return { line, died };
}

/** A line on which something happens just before a request is carried out. */
function onRequest(number: number, happens: () => Promise<void>): Line {
  let made = 0;
  return async () => {
    made += 1;
    if (made === number) await happens();
    return "well";
  };
}
