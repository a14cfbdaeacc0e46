import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { GrowingTree, pathRanges, rootByPath } from "../../src/register/merkle.ts";

const seed = 20261124;
const vectors = z
  .object({
    leaves: z.array(z.string()),
    emptyRoot: z.string(),
    roots: z.array(z.string()),
    paths: z.array(z.object({ index: z.int(), size: z.int(), path: z.array(z.string()) })),
  })
  .parse(JSON.parse(readFileSync(new URL("../fixtures/rfc9162-tree.json", import.meta.url), "utf8")));
const published = vectors.leaves.map(bytes);

describe("the Merkle tree (RFC 9162, R3.3)", () => {
  it("has the roots that are published for one to eight leaves, and for none", () => {
    const tree = new GrowingTree();
    expect(hex(tree.root())).toBe(vectors.emptyRoot);
    const roots = published.map((leaf) => {
      tree.append(leaf);
      return hex(tree.root());
    });
    expect(roots).toEqual(vectors.roots);
    expect(tree.size).toBe(8);
  });

  it.each(vectors.paths)("has the audit path that is published for leaf $index of $size", ({ index, size, path }) => {
    expect(pathIn(published.slice(0, size), index).map(hex)).toEqual(path);
    const root = rootByPath(published[index] ?? Buffer.of(), { index, size, path: path.map(bytes) });
    expect(root && hex(root)).toBe(vectors.roots[size - 1]);
  });

  it("is for any number of leaves the tree that the RFC defines by halving", () => {
    const property = fc.property(fc.array(fc.uint8Array({ maxLength: 4 }), { maxLength: 70 }), (leaves) => {
      expect(hex(treeOf(leaves).root())).toBe(hex(byHalving(leaves)));
    });
    fc.assert(property, { seed });
  });

  it("goes on from a copy as from the whole, and leaves the copied one as it was", () => {
    const tree = treeOf(published.slice(0, 5));
    const copy = tree.copy();
    for (const leaf of published.slice(5)) copy.append(leaf);
    expect(hex(copy.root())).toBe(vectors.roots[7]);
    expect(hex(tree.root())).toBe(vectors.roots[4]);
  });
});

describe("an audit path", () => {
  it("leads from every leaf of every tree to its root", () => {
    for (let size = 1; size <= 33; size += 1) {
      const leaves = numbered(size);
      const root = hex(treeOf(leaves).root());
      for (const [index, leaf] of leaves.entries()) {
        const reached = rootByPath(leaf, { index, size, path: pathIn(leaves, index) });
        expect(reached && hex(reached), `leaf ${index} of ${size}`).toBe(root);
      }
    }
  });

  it("leads nowhere when its leaf, its place, its length or any hash in it was altered", () => {
    const sizes = fc.integer({ min: 1, max: 200 });
    const property = fc.property(sizes, fc.nat(), fc.nat(), fc.nat({ max: 255 }), (size, at, which, bit) => {
      const leaves = numbered(size);
      const index = at % size;
      const leaf = leaves[index] ?? Buffer.of();
      const path = pathIn(leaves, index);
      const root = hex(treeOf(leaves).root());
      const reaches = (data: Uint8Array, place: { index: number; size: number; path: readonly Uint8Array[] }) => {
        const reached = rootByPath(data, place);
        return reached !== undefined && hex(reached) === root;
      };
      expect(reaches(leaf, { index, size, path })).toBe(true);
      expect(reaches(flipped(leaf, bit), { index, size, path })).toBe(false);
      for (const other of [index - 1, index + 1, index ^ 1, size - 1, size])
        if (other !== index) expect(reaches(leaf, { index: other, size, path }), `place ${other}`).toBe(false);
      expect(reaches(leaf, { index, size, path: [...path, leaf] })).toBe(false);
      if (path.length === 0) return;
      const touched = path.map((hash, i) => (i === which % path.length ? flipped(hash, bit) : hash));
      expect(reaches(leaf, { index, size, path: touched })).toBe(false);
      expect(reaches(leaf, { index, size, path: path.slice(1) })).toBe(false);
    });
    fc.assert(property, { seed, numRuns: 300 });
  });

  it("is asked for a leaf that there is", () => {
    expect(() => pathRanges(3, 3)).toThrow(RangeError);
    expect(() => pathRanges(-1, 3)).toThrow(RangeError);
  });
});

function treeOf(leaves: readonly Uint8Array[]): GrowingTree {
  const tree = new GrowingTree();
  for (const leaf of leaves) tree.append(leaf);
  return tree;
}

function pathIn(leaves: readonly Uint8Array[], index: number): readonly Buffer[] {
  return pathRanges(index, leaves.length).map(({ from, to }) => treeOf(leaves.slice(from, to)).root());
}

/** The definition in section 2.1.1, to the letter and without a thought for speed. */
function byHalving(leaves: readonly Uint8Array[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), only);
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return sha256(Buffer.of(1), byHalving(leaves.slice(0, half)), byHalving(leaves.slice(half)));
}

function numbered(size: number): readonly Buffer[] {
  return Array.from({ length: size }, (_, n) => sha256(Buffer.from(`leaf ${n}`)));
}

function sha256(...parts: readonly Uint8Array[]): Buffer {
  return createHash("sha256").update(Buffer.concat(parts)).digest();
}

function flipped(data: Uint8Array, bit: number): Buffer {
  const copy = Buffer.from(data);
  const at = (bit >> 3) % copy.length;
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

function bytes(text: string): Buffer {
  return Buffer.from(text, "hex");
}

function hex(data: Uint8Array): string {
  return Buffer.from(data).toString("hex");
}
