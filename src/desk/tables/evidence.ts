/** Evidence on the table: checkpoints with their leaves, and findings (R3.3). */
import { type Checkpoint, type Leaf, leaf } from "../../contract/checkpoints.ts";
import { type NoticedFinding, nameOfFinding } from "../../contract/tampering.ts";
import type { RegisterName } from "../../domain/registers.ts";
import { inOrder } from "../order.ts";
import type { Checkpoints, Evidence } from "../parts.ts";
import { checkpointRow } from "../stored.ts";
import { mostSteps, type Step, type Table } from "../table.ts";
import { key, under } from "./keys.ts";
import { all, parsed, untilWritten } from "./reading.ts";
import { findingValues, leavesValues } from "./stored.ts";

const evidence = "evidence";

/** The part of the desk that keeps evidence. */
export function evidenceOn(table: Table): Evidence {
  return { ...checkpointsOn(table), ...findingsOn(table) };
}

/** How many leaves lie in one row: far from what a row can hold. */
const atOnce = 2_000;

function checkpointsOn(table: Table): Checkpoints {
  const names = async (register: RegisterName) =>
    (await all(table, evidence, under("checkpoint", register), [])).map(({ row }) => row);
  return {
    async keepCheckpoint(kept, added) {
      // The leaves first: what a checkpoint covers is there before it is. Each row of them names the checkpoint that it came
      // with, and does not count without it: after a crash in between, they come again with the next.
      for (let from = 0; from < added.length; from += atOnce)
        await table.write(evidence, [leavesStep(kept, added.slice(from, from + atOnce))]);
      await table.write(evidence, [{ do: "insert", row: nameOf(kept), values: { checkpoint: JSON.stringify(kept) } }]);
    },
    async checkpoints(register) {
      const kept = await all(table, evidence, under("checkpoint", register));
      return kept.map((row) => parsed(checkpointRow, row)).toReversed();
    },
    async newestCheckpoint(register) {
      const name = (await names(register)).at(-1);
      const row = name === undefined ? undefined : await table.get(evidence, name);
      return row && parsed(checkpointRow, row);
    },
    async checkpointCount(register) {
      return (await names(register)).length;
    },
    async leaves(register, lastItemId) {
      const { from } = under("leaves", register);
      const rows = await all(table, evidence, { from, before: key("leaves", register, lastItemId + 1) });
      const kept = new Set(await names(register));
      const read = rows.map((row) => parsed(leavesValues, row)).filter(({ checkpoint }) => kept.has(checkpoint));
      const leaves = new Map(read.flatMap(({ text }) => leavesIn(text)).map((one) => [one.itemId, one]));
      return [...leaves.values()].filter(({ itemId }) => itemId <= lastItemId).toSorted((a, b) => a.itemId - b.itemId);
    },
  };
}

/** Named by what it says, so that keeping it again changes nothing, and the newest is the last of them. */
function nameOf({ register, at, size, root }: Checkpoint): string {
  return key("checkpoint", register, at, size, root);
}

/** Ordered by the first of the leaves, and named by what they come with: two servers that add to a tree do not collide. */
function leavesStep(kept: Checkpoint, leaves: readonly Leaf[]): Step {
  const text = leaves.map(({ itemId, hash }) => `${itemId} ${hash}`).join("\n");
  const row = key("leaves", kept.register, leaves[0]?.itemId ?? 0, nameOf(kept));
  return { do: "put", row, values: { text, checkpoint: nameOf(kept) } };
}

function leavesIn(text: string): readonly Leaf[] {
  return text.split("\n").map((line) => {
    const [itemId, hash] = line.split(" ");
    return leaf.parse({ itemId: Number(itemId), hash });
  });
}

function findingsOn(table: Table): Pick<Evidence, "noteFindings" | "findings"> {
  return {
    async noteFindings(noticed) {
      const fresh: NoticedFinding[] = [];
      for (let from = 0; from < noticed.length; from += mostSteps)
        fresh.push(...(await noteFindings(table, noticed.slice(from, from + mostSteps))));
      return fresh;
    },
    async findings() {
      const found = (await all(table, evidence, under("finding"))).map((row) => parsed(findingValues, row));
      return found.toSorted((a, b) => inOrder(b.noticedAt, a.noticedAt));
    },
  };
}

/**
 * Writes down those that are not there. Where a write is in conflict, it may have been made before and its answer lost: what
 * was not there when it began and has this very moment now is taken for new. Two servers that see the same at the same
 * millisecond both say so: an alarm too many, and never one too few.
 */
async function noteFindings(table: Table, noticed: readonly NoticedFinding[]): Promise<readonly NoticedFinding[]> {
  const once = noticed.filter((one, i) => noticed.findIndex((other) => findingName(other) === findingName(one)) === i);
  const before = await Promise.all(once.map((one) => table.get(evidence, findingName(one))));
  const absent = once.filter((_, i) => before[i] === undefined);
  const ours = new Set<NoticedFinding>();
  await untilWritten(async (isRepeat) => {
    let left = absent;
    if (isRepeat) {
      const rows = await Promise.all(absent.map((one) => table.get(evidence, findingName(one))));
      left = absent.filter((_, i) => rows[i] === undefined);
      for (const [i, one] of absent.entries()) if (rows[i]?.values.noticedAt === one.noticedAt) ours.add(one);
    }
    if (left.length === 0) return "written";
    const written = await table.write(evidence, left.map(findingStep));
    if (written === "written") for (const one of left) ours.add(one);
    return written;
  });
  return absent.filter((one) => ours.has(one));
}

function findingName({ finding }: NoticedFinding): string {
  return key("finding", nameOfFinding(finding));
}

function findingStep(one: NoticedFinding): Step {
  const values = { noticedAt: one.noticedAt, finding: JSON.stringify(one.finding) };
  return { do: "insert", row: findingName(one), values };
}
