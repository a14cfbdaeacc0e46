/**
 * Proof that one entry is in the register as a checkpoint has it (RFC 9162). It holds the entry's header and a few hashes, and
 * nothing of what this entry or any other says. `docs/proof.md` says how anybody checks it.
 */
import type { CheckpointFile, InclusionProof } from "../contract/checkpoints.ts";
import type { SealedEntry } from "../contract/entries.ts";
import type { Breathe } from "./in-pieces.ts";
import { GrowingTree, pathRanges, rootByPath } from "./merkle.ts";

/**
 * The proof; undefined where the entry is not among the leaves, or these are not all that the checkpoint covers.
 *
 * @param breathe lets requests that wait go first: every leaf is hashed once
 */
export async function proofOf(
  { checkpoint, leaves }: CheckpointFile,
  entry: SealedEntry,
  breathe: Breathe,
): Promise<InclusionProof | undefined> {
  const index = leaves.findIndex(({ hash }) => hash === entry.hash);
  if (index < 0 || leaves.length !== checkpoint.size) return undefined;
  const path: Buffer[] = [];
  for (const { from, to } of pathRanges(index, leaves.length)) {
    const tree = new GrowingTree();
    for (const { hash } of leaves.slice(from, to)) {
      tree.append(Buffer.from(hash, "hex"));
      if (tree.isBreathDue) await breathe();
    }
    path.push(tree.root());
  }
  const root = rootByPath(Buffer.from(entry.hash, "hex"), { index, size: leaves.length, path });
  if (root?.toString("hex") !== checkpoint.root) return undefined;
  const { hash, salt: _, body: __, ...header } = entry;
  return { header, hash, index, path: path.map((one) => one.toString("hex")), checkpoint };
}
