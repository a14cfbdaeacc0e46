/** Making checkpoints: the tree over all leaves, held against the checkpoint before, and signed. */
import type { Checkpoint, Leaf } from "../contract/checkpoints.ts";
import type { RegisterName } from "../domain/registers.ts";
import type { Evidence } from "../service/ports.ts";
import { signCheckpoint } from "./checkpoint.ts";
import type { Breathe } from "./in-pieces.ts";
import { GrowingTree } from "./merkle.ts";
import type { SigningKey } from "./signed-note.ts";

export interface CheckpointingOptions {
  readonly tenantId: string;
  readonly signingKey: SigningKey;
  readonly breathe: Breathe;
}

/** A tree, and the bytes of the hashes that it is over: 32 for each leaf. */
interface Grown {
  readonly hashes: Buffer;
  readonly tree: GrowingTree;
}

const hashBytes = 32;
/**
 * What makes checkpoints. It remembers the tree of each register's last one: where the same leaves come again with more
 * behind them, as they do every hour, only those are hashed.
 */
export function openCheckpointing({ tenantId, signingKey, breathe }: CheckpointingOptions): Evidence["checkpointOf"] {
  const last = new Map<RegisterName, Grown>();
  return async ({ register, leaves, at, newest }) => {
    const hashes = hashesOf(leaves);
    const grown = treeToGoOn(last.get(register), hashes, newest);
    if (!(await grow(grown, hashes, newest, breathe))) return "differs";
    last.set(register, { hashes, tree: grown });
    const root = grown.root().toString("hex");
    const lastItemId = leaves.at(-1)?.itemId ?? 0;
    return signCheckpoint(tenantId, signingKey, { register, size: leaves.length, lastItemId, root, at });
  };
}

/** A copy of the tree of last time, if these are its leaves and it is not past what `newest` covers; else an empty one. */
function treeToGoOn(before: Grown | undefined, hashes: Buffer, newest: Checkpoint | undefined): GrowingTree {
  const fits = before !== undefined && hashes.subarray(0, before.hashes.length).equals(before.hashes);
  return fits && before.tree.size <= (newest?.size ?? 0) ? before.tree.copy() : new GrowingTree();
}

/** Whether the tree, grown over all hashes, had the root of `newest` at its size. */
async function grow(
  tree: GrowingTree,
  hashes: Buffer,
  newest: Checkpoint | undefined,
  breathe: Breathe,
): Promise<boolean> {
  const size = hashes.length / hashBytes;
  if (newest !== undefined && newest.size > size) return false;
  for (;;) {
    if (tree.size === newest?.size && tree.root().toString("hex") !== newest.root) return false;
    if (tree.size === size) return true;
    tree.append(hashes.subarray(tree.size * hashBytes, (tree.size + 1) * hashBytes));
    if (tree.isBreathDue) await breathe();
  }
}

function hashesOf(leaves: readonly Leaf[]): Buffer {
  const hashes = Buffer.alloc(leaves.length * hashBytes);
  for (const [i, { hash }] of leaves.entries()) hashes.write(hash, i * hashBytes, "hex");
  return hashes;
}
