/**
 * Histories: the leaves that checkpoints stand for. A checkpoint with its leaves has its own; a bare note, pasted from a
 * channel, is explained by the leaves of a later checkpoint, or by the register itself, where the root is the same.
 */
import type { Checkpoint, CheckpointFile, Leaf } from "../contract/checkpoints.ts";
import type { CheckedRow } from "./checked-row.ts";
import type { Breathe } from "./in-pieces.ts";
import { GrowingTree } from "./merkle.ts";

export interface Histories {
  /** Lists of leaves whose roots were signed, the longest first; none is the beginning of another. */
  readonly histories: readonly (readonly Leaf[])[];
  /** Checkpoints whose root nothing gives. */
  readonly unexplained: readonly CheckpointFile[];
}

/** The histories behind checkpoints of one register. @param rows of the register now, in the order of item ids */
export async function historiesOf(
  files: readonly CheckpointFile[],
  rows: readonly CheckedRow[],
  breathe: Breathe,
): Promise<Histories> {
  const histories: (readonly Leaf[])[] = [];
  let unexplained = files.toSorted((one, other) => other.checkpoint.size - one.checkpoint.size);
  const explain = async (leaves: readonly Leaf[]): Promise<boolean> => {
    const roots = await rootsOf(leaves, new Set(unexplained.map(({ checkpoint }) => checkpoint.size)), breathe);
    const explained = unexplained.filter(({ checkpoint }) => isRootOf(leaves, roots, checkpoint));
    const [longest] = explained;
    if (longest === undefined) return false;
    histories.push(leaves.slice(0, longest.checkpoint.size));
    unexplained = unexplained.filter((file) => !explained.includes(file));
    return true;
  };
  for (const file of [...unexplained]) if (unexplained.includes(file) && isWhole(file)) await explain(file.leaves);
  if (unexplained.length > 0) await explain(leavesIn(rows));
  return { histories, unexplained };
}

/** Whether a file has all its leaves, and they are in order. */
function isWhole({ checkpoint, leaves }: CheckpointFile): boolean {
  return leaves.length === checkpoint.size && leaves.every(({ itemId }, i) => itemId > (leaves[i - 1]?.itemId ?? 0));
}

function leavesIn(rows: readonly CheckedRow[]): readonly Leaf[] {
  return rows.flatMap(({ itemId, hash }) => (hash === undefined ? [] : { itemId, hash }));
}

function isRootOf(leaves: readonly Leaf[], roots: ReadonlyMap<number, string>, checkpoint: Checkpoint): boolean {
  const { size, root, lastItemId } = checkpoint;
  return roots.get(size) === root && (size === 0 ? 0 : leaves[size - 1]?.itemId) === lastItemId;
}

/** The roots over so many first leaves. */
async function rootsOf(
  leaves: readonly Leaf[],
  sizes: ReadonlySet<number>,
  breathe: Breathe,
): Promise<ReadonlyMap<number, string>> {
  const roots = new Map<number, string>();
  const tree = new GrowingTree();
  const note = () => {
    if (sizes.has(tree.size)) roots.set(tree.size, tree.root().toString("hex"));
  };
  note();
  for (const { hash } of leaves) {
    tree.append(Buffer.from(hash, "hex"));
    note();
    if (tree.isBreathDue) await breathe();
  }
  return roots;
}
