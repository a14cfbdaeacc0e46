import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckpointFile } from "../../src/contract/checkpoints.ts";
import { keyOf, type SealedEntry } from "../../src/contract/entries.ts";
import { type Finding, nameOfFinding } from "../../src/contract/tampering.ts";
import { sealEntry } from "../../src/register/seal.ts";
import { aConcernId, raised } from "../build.ts";
import { aSigningKey } from "./signing.ts";
import { aCheckpointFile, aNewerRow, aStoredList, findingsOf, type StoredList, storedRow } from "./stored-list.ts";
import { countedBytes } from "./streams.ts";
import { type Kind, kinds, type Tampering, tampered } from "./tamperings.ts";

const seed = 20261124;
/** Half of them on a server that knows what was filed since the checkpoint, half where nobody does. */
const lists = Array.from({ length: 60 }, (_, n) => aStoredList(n + 1, { withView: n % 2 === 0 }));
const wholes = Array.from({ length: 30 }, (_, n) => aStoredList(n + 1, { allCovered: true }));

describe("a register that nobody touched", () => {
  it("gives no finding, with a checkpoint or a bare note or neither, with a desk to ask or without", async () => {
    for (const { rows, file, accepted, filed } of lists) {
      const bare = { ...file, leaves: [] };
      for (const files of [[file], [bare], [file, bare], []])
        for (const desk of [accepted, undefined])
          expect(await findingsOf({ rows, files, accepted: desk, filed })).toEqual([]);
    }
  });
});

describe("whatever is done to a stored list is found (R3.3)", () => {
  it("and named, once, in 12,000 random tamperings of every kind", { timeout: 60_000 }, async () => {
    const done = new Map<string, number>();
    await eachTampering(lists, kinds, 12_000, async (list, { rows, expected }, kind) => {
      const findings = await findingsOf({ rows, files: [list.file], accepted: list.accepted, filed: list.filed });
      expect(named(findings)).toEqual(named(expected));
      done.set(kind, (done.get(kind) ?? 0) + 1);
    });
    for (const kind of kinds) expect(done.get(kind), kind).toBeGreaterThan(500);
  });

  it("by whoever holds a checkpoint with its leaves, without Lantern's desk", async () => {
    // What somebody puts behind the last row of a checkpoint, only the desk can tell from what Lantern puts there.
    const told = kinds.filter((kind) => !kind.startsWith("insert"));
    await eachTampering(wholes, told, 1_000, async (list, { rows, expected }) => {
      const findings = await findingsOf({ rows, files: [list.file], accepted: undefined });
      expect(findings.map(whatAndWhere).toSorted()).toEqual(expected.map(whatAndWhere).toSorted());
      const keys = expected.flatMap((one) => ("key" in one ? one.key : []));
      for (const one of findings) if ("key" in one) expect(keys).toContain(one.key);
    });
  });

  it("by whoever holds a bare note and may ask the desk: by name, or as a root that differs", async () => {
    await eachTampering(wholes, kinds, 1_000, async (list, { rows, expected }) => {
      const files = [{ ...list.file, leaves: [] }];
      const findings = await findingsOf({ rows, files, accepted: list.accepted });
      expect(findings).not.toEqual([]);
      const keys = expected.flatMap((one) => ("key" in one ? one.key : []));
      for (const one of findings)
        if ("key" in one && one.key !== undefined) expect(keys, nameOfFinding(one)).toContain(one.key);
    });
  });

  it("by whoever holds nothing but a bare note", async () => {
    const told = kinds.filter((kind) => !kind.startsWith("insert"));
    await eachTampering(wholes, told, 1_000, async (list, { rows }) => {
      const files = [{ ...list.file, leaves: [] }];
      expect(await findingsOf({ rows, files, accepted: undefined })).not.toEqual([]);
    });
  });

  it("in the same words when an older bare note is explained by the leaves of a newer checkpoint", async () => {
    await eachTampering(lists, kinds, 1_000, async (list, { rows, expected }) => {
      const older = { ...aCheckpointFile(list.written.slice(0, Math.ceil(list.covered / 2))), leaves: [] };
      const findings = await findingsOf({
        rows,
        files: [older, list.file],
        accepted: list.accepted,
        filed: list.filed,
      });
      expect(named(findings)).toEqual(named(expected));
    });
  });
});

describe("a check", () => {
  const list = aStoredList(7);
  const { rows, accepted, file, written, covered } = list;
  const { checkpoint, leaves } = file;
  const found = (files: readonly CheckpointFile[], held = rows) => findingsOf({ rows: held, files, accepted });
  const differs = { what: "root-differs", register: "learners", size: covered };

  it("takes no checkpoint for one that is not signed by the key it names, and goes on without it", async () => {
    const forged = { ...file, checkpoint: { ...checkpoint, publicKey: aSigningKey(2).publicKey } };
    expect(await found([forged])).toEqual([{ what: "signature-wrong", register: "learners", size: covered }]);
    const other = { ...file, checkpoint: { ...checkpoint, root: "0".repeat(64) } };
    expect(await found([other])).toEqual([{ what: "signature-wrong", register: "learners", size: covered }]);
  });

  it("says that a root differs where a checkpoint fits neither the register nor any leaves", async () => {
    const another = aCheckpointFile(aStoredList(8).written.slice(0, 4));
    expect(await found([{ ...another, leaves: [] }])).toEqual([{ ...differs, size: 4 }]);
    // Leaves that do not give the root that was signed are as good as none.
    expect(await found([{ ...another, leaves: file.leaves.slice(0, 4) }])).toEqual([{ ...differs, size: 4 }]);
    expect(await found([{ ...file, leaves: leaves.toReversed() }])).toEqual([]);
  });

  it("does not take a touched title for the reason of a root that differs", async () => {
    const [first] = rows;
    if (first === undefined) throw new Error("no row");
    const touched = { ...first, fields: { ...first.fields, Title: "Another" }, version: 2 };
    const another = { ...aCheckpointFile(aStoredList(8).written.slice(0, 4)), leaves: [] };
    const findings = await found([another], rows.with(0, touched));
    expect(findings.map(({ what }) => what)).toEqual(["root-differs", "edited"]);
  });

  it("holds a register against both histories where somebody signed two", async () => {
    const [first, ...others] = written;
    const [stranger] = aStoredList(9).written;
    if (first === undefined || stranger === undefined) throw new Error("no row");
    const second = aCheckpointFile([{ ...stranger, itemId: first.itemId }, ...others.slice(0, 2)]);
    expect(await found([file, second])).toMatchObject([{ what: "edited", itemId: String(first.itemId) }]);
  });

  it("finds nothing in a row that was on its way when the checkpoint was made, if Lantern wrote it", async () => {
    const without = aCheckpointFile(written.slice(0, covered).toSpliced(1, 1));
    expect(await found([without])).toEqual([]);
    const strange = await findingsOf({ rows, files: [without], accepted: new Map([...accepted].toSpliced(1, 1)) });
    expect(strange).toMatchObject([{ what: "inserted", itemId: String(written[1]?.itemId) }]);
  });

  it("cannot see that the last entries of streams are gone which no checkpoint covers and no view knows", async () => {
    const ends = written.filter(({ entry }, at) => at >= covered && isLast(entry));
    expect(ends.length).toBeGreaterThan(0);
    const gone = new Set(ends.map(({ itemId }) => itemId));
    const left = rows.filter(({ itemId }) => !gone.has(itemId));
    expect(await found([file], left)).toEqual([]);
    const known = await findingsOf({ rows: left, files: [file], accepted, filed: written });
    expect(known.map((one) => "key" in one && one.key)).toEqual(ends.map(({ entry }) => keyOf(entry)));
  });

  it("takes no row for Lantern's because a view has it: a view follows the list, whatever is done to it", async () => {
    const entry = sealEntry({ stream: aConcernId(99), head: undefined }, raised(), countedBytes()(32));
    const inserted = { itemId: (rows.at(-1)?.itemId ?? 0) + 1, entry };
    const held = [...rows, storedRow(inserted)];
    const findings = await findingsOf({ rows: held, files: [file], accepted, filed: [...written, inserted] });
    expect(findings).toMatchObject([{ what: "inserted", itemId: String(inserted.itemId), key: keyOf(entry) }]);
  });

  it("names entries of a stream that is gone as a whole by their rows", async () => {
    const [first] = written;
    const stream = first?.entry.stream;
    const gone = written.filter(({ entry }, at) => at < covered && entry.stream === stream);
    const rest = rows.filter(({ itemId }) => written.find((one) => one.itemId === itemId)?.entry.stream !== stream);
    const findings = await found([file], rest);
    expect(findings.map((one) => "itemId" in one && one.itemId)).toEqual(gone.map(({ itemId }) => String(itemId)));
    expect(findings.some((one) => "key" in one)).toBe(false);
  });

  it("finds nothing in entries that a newer Lantern sealed, and everything that is done to them", async () => {
    const newer = aNewerRow(list);
    expect(await findingsOf({ rows: [...rows, newer.row], files: [file], accepted: newer.accepted })).toEqual([]);
    const edited = { ...newer.row, fields: { ...newer.row.fields, Kind: "account.removed" } };
    const findings = await findingsOf({ rows: [...rows, edited], files: [file], accepted: newer.accepted });
    expect(findings).toMatchObject([{ what: "edited", itemId: String(newer.row.itemId), key: newer.key }]);
  });

  function isLast({ stream, seq }: SealedEntry): boolean {
    return written.every(({ entry }) => entry.stream !== stream || entry.seq <= seq);
  }
});

async function eachTampering(
  stored: readonly StoredList[],
  which: readonly Kind[],
  numRuns: number,
  look: (list: StoredList, tampering: Tampering, kind: Kind) => Promise<void>,
): Promise<void> {
  const places = fc.nat({ max: stored.length - 1 });
  const property = fc.asyncProperty(places, fc.constantFrom(...which), fc.nat(), async (at, kind, n) => {
    const list = stored[at];
    const tampering = list && tampered(list, kind, n);
    fc.pre(tampering !== undefined);
    if (list !== undefined && tampering !== undefined) await look(list, tampering, kind);
  });
  await fc.assert(property, { seed, numRuns });
}

function named(findings: readonly Finding[]): readonly string[] {
  return findings.map(nameOfFinding).toSorted();
}

function whatAndWhere(finding: Finding): string {
  return `${finding.what} ${"itemId" in finding ? finding.itemId : ""}`;
}
