import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Checkpoint, Leaf } from "../../src/contract/checkpoints.ts";
import { isGenuine } from "../../src/register/checkpoint.ts";
import { openCheckpointing } from "../../src/register/checkpointing.ts";
import { GrowingTree } from "../../src/register/merkle.ts";
import { sha256, start } from "../build.ts";
import { aSigningKey } from "./signing.ts";

const seed = 20261124;
const register = "learners";

describe("making a checkpoint (R3.3)", () => {
  it("signs the root over all leaves, however they came together", async () => {
    const sizes = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 });
    const property = fc.asyncProperty(sizes, async (added) => {
      const make = aMaker();
      let newest: Checkpoint | undefined;
      let size = 0;
      for (const more of added) {
        size += more;
        const made = await make({ register, leaves: leaves(size), at: start, newest });
        if (made === "differs") throw new Error("it differs");
        expect(made).toMatchObject({ size, lastItemId: size * 2, root: rootOf(leaves(size)) });
        expect(isGenuine(made)).toBe(true);
        newest = made;
      }
    });
    await fc.assert(property, { seed });
  });

  it("signs nothing over what was signed, whether or not it remembers the leaves", async () => {
    const make = aMaker();
    const newest = await make({ register, leaves: leaves(9), at: start, newest: undefined });
    if (newest === "differs") throw new Error("it differs");
    const touched = leaves(12).with(4, { itemId: 10, hash: sha256("another") });
    for (const maker of [make, aMaker()]) {
      expect(await maker({ register, leaves: touched, at: start, newest })).toBe("differs");
      expect(await maker({ register, leaves: leaves(12).toSpliced(2, 1), at: start, newest })).toBe("differs");
      expect(await maker({ register, leaves: leaves(8), at: start, newest })).toBe("differs");
      expect(await maker({ register, leaves: leaves(12), at: start, newest })).toMatchObject({ size: 12 });
    }
  });

  it("keeps the registers apart", async () => {
    const make = aMaker();
    await make({ register, leaves: leaves(9), at: start, newest: undefined });
    const adults = await make({ register: "adults", leaves: leaves(3), at: start, newest: undefined });
    expect(adults).toMatchObject({ register: "adults", size: 3, root: rootOf(leaves(3)) });
  });

  it("does not hash again what it has hashed, and lets requests go first while it hashes much", async () => {
    let breaths = 0;
    const make = aMaker(async () => {
      breaths += 1;
    });
    const newest = await make({ register, leaves: leaves(10_000), at: start, newest: undefined });
    if (newest === "differs") throw new Error("it differs");
    expect(breaths).toBe(5);
    await make({ register, leaves: leaves(11_000), at: start, newest });
    expect(breaths).toBe(5);
  });
});

function aMaker(breathe: () => Promise<void> = async () => undefined) {
  const tenantId = "6b1d7a52-3f0e-4c55-9d0f-1f7c2a9b8e10";
  return openCheckpointing({ tenantId, signingKey: aSigningKey(), breathe });
}

function leaves(size: number): readonly Leaf[] {
  return Array.from({ length: size }, (_, n) => ({ itemId: (n + 1) * 2, hash: sha256(`leaf ${n}`) }));
}

function rootOf(all: readonly Leaf[]): string {
  const tree = new GrowingTree();
  for (const { hash } of all) tree.append(Buffer.from(hash, "hex"));
  return tree.root().toString("hex");
}
