import { describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/client.ts";
import { GraphRefused } from "../../src/graph/fault.ts";
import type { Row } from "../../src/graph/lists.ts";
import { oneAhead } from "../../src/register/ahead.ts";
import { canonical } from "../../src/register/canonical.ts";
import { keyOfRow, type Reading, readRows, suspicionOf } from "../../src/register/reading.ts";
import { rowOf } from "../../src/register/row.ts";
import { aConcernId, accountAdded, raised } from "../build.ts";
import { aStream } from "./streams.ts";

/** Reads with a Graph that gives these documents, each when `answer` is called. */
function aReading(bytes: Graph["bytes"] = () => Promise.reject(new Error("not asked for"))) {
  const breaths: number[] = [];
  const refuse = (): never => {
    throw new Error("not asked for");
  };
  const graph: Graph = { get: refuse, post: refuse, put: refuse, bytes, as: () => graph };
  const reading: Reading = {
    graph,
    places: { list: refuse, drive: async () => "drive" },
    breathe: async () => {
      breaths.push(1);
    },
  };
  return { reading, breaths };
}

function aRow(n: number, changes: Partial<Row> = {}): Row {
  const [entry] = aStream([raised()], aConcernId(n));
  if (entry === undefined) throw new Error("no entry");
  const itemId = String(n);
  return { itemId, fields: rowOf(entry).fields, deleted: false, version: 1, ...changes };
}

function longRows(count: number) {
  const [...entries] = Array.from({ length: count }, (_, n) =>
    aStream([accountAdded({ data: { text: `${n}`.repeat(64_000) } })], aConcernId(n)),
  ).flat();
  const rows = entries.map((entry, n) => aRow(n + 1, { fields: rowOf(entry).fields }));
  const byPath = new Map(entries.map((entry) => [rowOf(entry).long?.sha256 ?? "", canonical(entry.body)]));
  return { entries, rows, byPath };
}

describe("rows are read", () => {
  it("a hundred at a time, so that a request never waits for a whole page", async () => {
    const { reading, breaths } = aReading();
    const rows = Array.from({ length: 250 }, (_, n) => aRow(n + 1));
    expect(await readRows(reading, "learners", rows)).toHaveLength(250);
    expect(breaths).toHaveLength(2);
  });

  it("each once, as it came last, in the order of their ids", async () => {
    const { reading } = aReading();
    const rows = [aRow(10), aRow(9), aRow(2), aRow(9, { deleted: true, fields: {}, version: undefined })];
    const read = await readRows(reading, "learners", rows);
    expect(read.map(({ itemId }) => itemId)).toEqual(["2", "9", "10"]);
    expect(read.map(suspicionOf)).toEqual([undefined, "removed", undefined]);
    expect(read.map(keyOfRow)).toEqual([`${aConcernId(2)}#1`, undefined, `${aConcernId(10)}#1`]);
  });

  it.each([
    ["as Lantern wrote it", aRow(1), undefined],
    ["where Graph does not say how often it was written", aRow(1, { version: undefined }), undefined],
    ["written again", aRow(1, { version: 2 }), "restored"],
    ["with another summary", aRow(1, { version: 2, fields: { ...aRow(1).fields, Summary: "" } }), "broken"],
    ["with nothing in it", aRow(1, { fields: {} }), "broken"],
  ])("and what was done to one %s is named (R3.3)", async (_, row, what) => {
    const { reading } = aReading();
    const [read] = await readRows(reading, "learners", [row]);
    expect(read && suspicionOf(read)).toBe(what);
  });

  it("with the documents that hold their bodies, a few asked for at a time", async () => {
    const { entries, rows, byPath } = longRows(10);
    let [under, most] = [0, 0];
    const { reading } = aReading(async (path) => {
      under += 1;
      most = Math.max(most, under);
      await Promise.resolve();
      under -= 1;
      return Buffer.from(byPath.get(/entries\/(\w+)/.exec(path)?.[1] ?? "") ?? "");
    });
    const read = await readRows(reading, "learners", rows);
    expect(read.map(({ content }) => content.is === "entry" && content.entry)).toEqual(entries);
    expect(read.map(({ bodyDocument }) => bodyDocument)).toEqual([...byPath.keys()]);
    expect(most).toBe(4);
  });

  it("and broken where a document is not the one that was put there, to the byte (R3.3)", async () => {
    const { rows, byPath } = longRows(1);
    const [text = ""] = byPath.values();
    for (const bytes of [` ${text}`, text.slice(0, -1), ""]) {
      const [read] = await readRows(aReading(async () => Buffer.from(bytes)).reading, "learners", rows);
      expect(read?.content).toMatchObject({ is: "broken", why: "document-changed" });
    }
  });

  it("not at all while the library cannot be read: that a document is missing is another thing", async () => {
    const { rows } = longRows(1);
    const refused = (status: number) => aReading(() => Promise.reject(new GraphRefused(status, "code", "")));
    await expect(readRows(refused(403).reading, "learners", rows)).rejects.toMatchObject({ status: 403 });
    const [read] = await readRows(refused(404).reading, "learners", rows);
    expect(read?.content).toMatchObject({ is: "broken", why: "document-missing" });
  });
});

describe("pages are asked for one ahead", () => {
  function pages(fails?: number) {
    const asked: number[] = [];
    let closed = false;
    async function* source() {
      try {
        for (let page = 1; page <= 3; page++) {
          asked.push(page);
          if (page === fails) throw new Error(`page ${page}`);
          yield page;
        }
      } finally {
        closed = true;
      }
    }
    return { asked, source: source(), isClosed: () => closed };
  }

  it("in order, the next while one is taken in", async () => {
    const { asked, source } = pages();
    const seen: (readonly number[])[] = [];
    for await (const page of oneAhead(source)) {
      await Promise.resolve();
      seen.push([page, ...asked]);
    }
    expect(seen).toEqual([
      [1, 1, 2],
      [2, 1, 2, 3],
      [3, 1, 2, 3],
    ]);
  });

  it("and a failure is thrown when its turn comes", async () => {
    const { source, isClosed } = pages(2);
    const ahead = oneAhead(source);
    expect(await ahead.next()).toEqual({ done: false, value: 1 });
    await expect(ahead.next()).rejects.toThrow("page 2");
    expect(isClosed()).toBe(true);
  });

  it("until whoever takes them in has enough", async () => {
    const { asked, source, isClosed } = pages(2);
    for await (const page of oneAhead(source)) if (page === 1) break;
    expect(asked).toEqual([1, 2]);
    expect(isClosed()).toBe(true);
  });
});
