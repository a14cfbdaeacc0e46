import { describe, expect, it } from "vitest";
import { keyOf } from "../../src/contract/entries.ts";
import type { Finding } from "../../src/contract/tampering.ts";
import { findingsIn, noticeFindings, withKeyOf } from "../../src/service/noticing.ts";
import { aForged, type EvidenceBench, openEvidenceBench } from "./evidence-bench.ts";

const register = "learners";

describe("a page of the register says what was done to it (R3.3)", () => {
  it("nothing, where its rows are those that were accepted: the view's own, and another server's", async () => {
    await using on = openEvidenceBench();
    const own = await on.file(1, 2);
    const anothers = { itemId: "3", entry: aForged() };
    await on.ports.desk.accept(anothers.entry, []);
    expect(await findingsIn(on.ports, register, { entries: [...own, anothers], suspicious: [] })).toEqual([]);
  });

  it.each([
    ["removed", "1", { what: "removed", itemId: "1", key: "concern/C-222223#1" }],
    ["removed", "7", { what: "removed", itemId: "7" }],
    ["broken", "2", { what: "edited", itemId: "2", key: "concern/C-222223#2" }],
    ["broken", "7", { what: "inserted", itemId: "7" }],
    ["restored", "2", { what: "restored", itemId: "2", key: "concern/C-222223#2" }],
  ] as const)("%s, row %s", async (what, itemId, expected) => {
    await using on = openEvidenceBench();
    await on.file(1, 2);
    const page = { entries: [], suspicious: [{ itemId, what }] };
    expect(await findingsIn(on.ports, register, page)).toEqual([{ register, ...expected }]);
  });

  it("edited, where a row that the view does not know yet cannot be read but names what was accepted", async () => {
    await using on = openEvidenceBench();
    const entry = aForged();
    await on.ports.desk.accept(entry, []);
    const suspicious = [{ itemId: "7", what: "broken", key: keyOf(entry) }] as const;
    expect(await findingsIn(on.ports, register, { entries: [], suspicious })).toMatchObject([{ what: "edited" }]);
    const strange = [{ itemId: "8", what: "broken", key: "concern/C-22222Z#1" }] as const;
    expect(await findingsIn(on.ports, register, { entries: [], suspicious: strange })).toMatchObject([
      { what: "inserted", key: "concern/C-22222Z#1" },
    ]);
  });

  it("inserted, where an entry is sealed right and was never accepted", async () => {
    await using on = openEvidenceBench();
    const entry = aForged();
    const page = { entries: [{ itemId: "7", entry }], suspicious: [] };
    const expected = { what: "inserted", register, itemId: "7", key: keyOf(entry) };
    expect(await findingsIn(on.ports, register, page)).toEqual([expected]);
  });

  it("edited, where a row has another entry than the view knows, however well it is sealed", async () => {
    await using on = openEvidenceBench();
    const [first] = await on.file(1, 2);
    const entries = [{ itemId: "1", entry: aForged() }];
    const expected = [{ what: "edited", register, itemId: "1", key: first && keyOf(first.entry) }];
    expect(await findingsIn(on.ports, register, { entries, suspicious: [] })).toEqual(expected);
    // Graph says that it was written again: it is the same one thing that was done.
    const suspicious = [{ itemId: "1", what: "restored" }] as const;
    expect(await findingsIn(on.ports, register, { entries, suspicious })).toEqual(expected);
  });

  it("reordered, where two rows changed places", async () => {
    await using on = openEvidenceBench();
    const [first, second] = await on.file(1, 2);
    if (first === undefined || second === undefined) throw new Error("two entries");
    const entries = [
      { itemId: "1", entry: second.entry },
      { itemId: "2", entry: first.entry },
    ];
    const suspicious = entries.map(({ itemId }) => ({ itemId, what: "restored" }) as const);
    expect(await findingsIn(on.ports, register, { entries, suspicious })).toEqual([
      { what: "reordered", register, itemId: "1", key: keyOf(second.entry) },
      { what: "reordered", register, itemId: "2", key: keyOf(first.entry) },
    ]);
  });

  it("once for a row whose entry is whole and whose summary was edited", async () => {
    await using on = openEvidenceBench();
    const entries = await on.file(1);
    const page = { entries, suspicious: [{ itemId: "1", what: "broken" }] as const };
    expect(await findingsIn(on.ports, register, page)).toMatchObject([{ what: "edited", itemId: "1" }]);
  });
});

describe("what is found is told (R3.3)", () => {
  const edited: Finding = { what: "edited", register, itemId: "1", key: "concern/C-222223#1" };
  const removed: Finding = { what: "removed", register, itemId: "2", key: "concern/C-222223#2" };

  it("to the desk, the log, and the DSL and the principal: how many, and nothing of what", async () => {
    await using on = openEvidenceBench();
    await noticeFindings(on.ports, [edited, removed, edited]);
    const noticedAt = on.clock.now();
    expect(await on.ports.desk.findings()).toEqual(
      expect.arrayContaining([
        { noticedAt, finding: edited },
        { noticedAt, finding: removed },
      ]),
    );
    expect(on.events).toEqual([
      { event: "register-tampered", what: "edited", itemId: "1", key: "concern/C-222223#1" },
      { event: "register-tampered", what: "removed", itemId: "2", key: "concern/C-222223#2" },
    ]);
    expect(await alarms(on)).toEqual([
      { to: "register-guardians", notice: { type: "register-alarm", at: noticedAt, findings: 2 } },
    ]);
    expect(on.woken).toEqual(["delivery"]);
  });

  it("once, however often it is seen; and what is new, anew", async () => {
    await using on = openEvidenceBench();
    await noticeFindings(on.ports, [edited]);
    await noticeFindings(on.ports, [edited]);
    expect(await alarms(on)).toHaveLength(1);
    await on.clock.forward({ minutes: 5 });
    await noticeFindings(on.ports, [edited, removed]);
    expect((await alarms(on)).map(({ notice }) => notice)).toMatchObject([{ findings: 1 }, { findings: 1 }]);
    expect(on.events).toHaveLength(2);
  });

  it("once, where following and a check know more or less of the same", async () => {
    await using on = openEvidenceBench();
    await noticeFindings(on.ports, [edited, removed]);
    await noticeFindings(on.ports, [
      { what: "edited", register, itemId: "1" },
      { what: "truncated", register, itemId: "2" },
      { what: "removed", register, key: "concern/C-222223#2" },
    ]);
    expect(await on.ports.desk.findings()).toHaveLength(2);
    expect(await alarms(on)).toHaveLength(1);
  });

  it("as often as it must be: another row, another register, another thing that was done", async () => {
    await using on = openEvidenceBench();
    const documents: readonly Finding[] = ["a", "b"].map((letter) => ({
      what: "document-changed",
      register,
      key: "concern/C-222223#1",
      document: letter.repeat(64),
    }));
    const all: readonly Finding[] = [
      edited,
      { ...edited, itemId: "5" },
      { ...edited, register: "adults" },
      { what: "restored", register, itemId: "1", key: "concern/C-222223#1" },
      { what: "root-differs", register, size: 4 },
      { what: "signature-wrong", register, size: 4 },
      ...documents,
    ];
    for (const finding of all) await noticeFindings(on.ports, [finding]);
    expect(await on.ports.desk.findings()).toHaveLength(all.length);
    expect(await alarms(on)).toHaveLength(all.length);
  });

  it("also when the server died between the alarm and the writing down: again, and never not at all", async () => {
    await using on = openEvidenceBench();
    const dying = { ...on.ports.desk, noteFindings: () => Promise.reject(new Error("died")) };
    await expect(noticeFindings({ ...on.ports, desk: dying }, [edited])).rejects.toThrow("died");
    await noticeFindings(on.ports, [edited]);
    expect(await on.ports.desk.findings()).toHaveLength(1);
    expect(await alarms(on)).toHaveLength(1);
  });

  it("with the key of the entry that was in the row, whatever the row says it is now", async () => {
    await using on = openEvidenceBench();
    const [first] = await on.file(1);
    const key = first && keyOf(first.entry);
    expect(withKeyOf(on.ports, { what: "edited", register, itemId: "1", key: "concern/C-22222Z#4" })).toMatchObject({
      key,
    });
    expect(withKeyOf(on.ports, { what: "truncated", register, itemId: "1" })).toMatchObject({ key });
    const moved = { what: "reordered", register, itemId: "1", key: "concern/C-22222Z#4" } as const;
    expect(withKeyOf(on.ports, moved)).toEqual(moved);
  });

  it("to the desks that stand open, also where another server noticed it first and no entry came with it", async () => {
    await using on = openEvidenceBench();
    const told: number[] = [];
    const changes = { ...on.ports.changes, concernsChanged: () => void told.push(told.length) };
    await noticeFindings({ ...on.ports, changes }, [removed]);
    await noticeFindings({ ...on.ports, changes }, [removed]);
    expect(told).toHaveLength(2);
    await noticeFindings({ ...on.ports, changes }, []);
    expect(told).toHaveLength(2);
  });

  it("not, where nothing was found", async () => {
    await using on = openEvidenceBench();
    await noticeFindings(on.ports, []);
    expect([...(await alarms(on)), ...on.woken, ...on.events]).toEqual([]);
  });
});

async function alarms(on: EvidenceBench) {
  const due = await on.ports.desk.noticesDue(on.clock.now());
  return due.map(({ to, notice }) => ({ to, notice }));
}
