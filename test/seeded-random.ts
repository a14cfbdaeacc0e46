/** Chance that a test can foretell: every run draws the same, and never the same twice. */
import { createHash } from "node:crypto";
import type { Randomness } from "../src/service/ports.ts";

/** The randomness of a seed. */
export function seededRandom(seed = "seed"): Randomness {
  let drawn = 0;
  const bytes = (size: number): Uint8Array => {
    drawn += 1;
    return createHash("shake256", { outputLength: size }).update(`${seed} ${drawn}`).digest();
  };
  return {
    bytes,
    fraction: () => Buffer.from(bytes(4)).readUInt32BE() / 2 ** 32,
    uuid: () => {
      const hex = Buffer.from(bytes(16)).toString("hex");
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
  };
}
