/**
 * Chance that can be repeated: one small generator per seed and label, so that adding a die in one place moves nothing in
 * another. Not for secrets.
 */

export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  /** @throws when the list is empty: the caller has a bug. */
  pick<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
  /** A version 4 UUID. */
  uuid(): string;
}

/** The generator of one seed for one purpose: the same two always give the same numbers. */
export function randomFor(seed: number, label: string): Random {
  const next = mulberry32(hashOf(`${seed}/${label}`));
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (list) => pickAt(list, Math.floor(next() * list.length)),
    shuffled: (list) => shuffle(list, between),
    uuid: () => uuidFrom(between),
  };
}

function pickAt<T>(list: readonly T[], index: number): T {
  const picked = list[index];
  if (picked === undefined) throw new Error("picked from an empty list");
  return picked;
}

function shuffle<T>(list: readonly T[], between: (from: number, to: number) => number): T[] {
  const left = [...list];
  const out: T[] = [];
  while (left.length > 0) out.push(...left.splice(between(0, left.length - 1), 1));
  return out;
}

function uuidFrom(between: (from: number, to: number) => number): string {
  const hex = Array.from({ length: 32 }, (_, i) => {
    if (i === 12) return "4";
    if (i === 16) return between(8, 11).toString(16);
    return between(0, 15).toString(16);
  }).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function hashOf(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash >>> 0;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
