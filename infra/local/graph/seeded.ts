/** Chance that can be drawn again: trouble by a seed, and ids that a simulation can foretell. */
import { randomUUID } from "node:crypto";

/** Numbers from 0 up to, but not, 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Where the stand-in's GUIDs come from: the system's chance, or the one that was given. */
export function idsFrom(random: (() => number) | undefined): () => string {
  if (random === undefined) return randomUUID;
  const hex = (digits: number): string =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  return () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`;
}

/** So many bytes out of ids: for the service's other kinds of id. */
export function bytesFrom(newId: () => string, size: number): Uint8Array {
  let hex = "";
  while (hex.length < size * 2) hex += newId().replaceAll("-", "");
  return Buffer.from(hex.slice(0, size * 2), "hex");
}

/** The same things in another order, drawn by `random`. */
export function shuffled<T>(things: readonly T[], random: () => number): readonly T[] {
  return things
    .map((thing) => ({ thing, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ thing }) => thing);
}
