/**
 * The Merkle tree of RFC 9162 (as of RFC 6962): one hash, its root, stands for a whole list in its order. Whoever holds the
 * root can be shown by a few hashes, the audit path, that one leaf is in the list.
 *
 * Leaves and nodes are hashed apart (0x00, 0x01), so that no node can be passed off as a leaf. All hashes are SHA-256.
 */
import { hash } from "node:crypto";

/** From and to (without it): leaves whose common root stands in an audit path. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The hash of a leaf, from what it holds. */
function leafHash(data: Uint8Array): Buffer {
  return hash("sha256", Buffer.concat([leafMark, data]), "buffer");
}

/** The hash of a node, from those below it. */
function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return hash("sha256", Buffer.concat([nodeMark, left, right]), "buffer");
}

const leafMark = Buffer.of(0);
const nodeMark = Buffer.of(1);

/** How many leaves are hashed between two breaths. */
const leavesPerBreath = 2_000;

interface Peak {
  /** How many leaves it stands for: a power of two. */
  readonly width: number;
  readonly hash: Buffer;
}

/**
 * A tree that leaves are appended to, and never taken from. It keeps only the roots of its whole subtrees, twenty hashes for
 * a million leaves, so that an hour's entries cost an hour's hashes and not the whole list's.
 */
export class GrowingTree {
  #size = 0;
  readonly #peaks: Peak[] = [];

  get size(): number {
    return this.#size;
  }

  /** Whether so many leaves have been hashed in a row that requests which wait should go first. */
  get isBreathDue(): boolean {
    return this.#size % leavesPerBreath === 0;
  }

  append(data: Uint8Array): void {
    let peak: Peak = { width: 1, hash: leafHash(data) };
    for (let last = this.#peaks.at(-1); last?.width === peak.width; last = this.#peaks.at(-1)) {
      this.#peaks.pop();
      peak = { width: peak.width * 2, hash: nodeHash(last.hash, peak.hash) };
    }
    this.#peaks.push(peak);
    this.#size += 1;
  }

  /** The root over all leaves so far; of an empty tree, the hash of nothing. */
  root(): Buffer {
    const [last, ...before] = this.#peaks.toReversed();
    if (last === undefined) return hash("sha256", "", "buffer");
    return before.reduce((right, left) => nodeHash(left.hash, right), last.hash);
  }

  /** A tree of its own with the same leaves. */
  copy(): GrowingTree {
    const tree = new GrowingTree();
    tree.#size = this.#size;
    tree.#peaks.push(...this.#peaks);
    return tree;
  }
}

/** The ranges of leaves whose roots are the audit path of one leaf, from the leaf up. `index` is counted from 0. */
export function pathRanges(index: number, size: number): readonly Range[] {
  if (index < 0 || index >= size) throw new RangeError("a leaf that is not in the tree");
  const ranges: Range[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + largestPowerBelow(to - from);
    if (index < middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  return ranges.reverse();
}

/** The root of the tree in which a leaf has this place and this audit path; undefined when the path has not its length. */
export function rootByPath(
  data: Uint8Array,
  { index, size, path }: { readonly index: number; readonly size: number; readonly path: readonly Uint8Array[] },
): Buffer | undefined {
  if (index < 0 || index >= size) return undefined;
  const ranges = pathRanges(index, size);
  if (ranges.length !== path.length) return undefined;
  return path.reduce<Buffer>(
    (below, beside, i) => ((ranges[i]?.from ?? 0) > index ? nodeHash(below, beside) : nodeHash(beside, below)),
    leafHash(data),
  );
}

function largestPowerBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}
