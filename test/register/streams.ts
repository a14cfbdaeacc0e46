/** Streams as Lantern really seals them, with bytes that a test can foretell, and arbitrary entries for the laws. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import type { SealedEntry } from "../../src/contract/entries.ts";
import { type ConcernEntry, categories, contactWays } from "../../src/domain/concern.ts";
import { doors } from "../../src/domain/entry.ts";
import type { ConcernId } from "../../src/domain/ids.ts";
import { thresholds } from "../../src/domain/threshold.ts";
import { sealEntry } from "../../src/register/seal.ts";
import { aConcernId, aLearnerId, aStaffId, instant, sha256 } from "../build.ts";

/** A source of salts that gives the same ones in every run, and never one twice. */
export function countedBytes(): (size: number) => Uint8Array {
  let count = 0;
  return (size) => {
    const bytes = createHash("shake256", { outputLength: size });
    count++;
    return bytes.update(`salt ${count}`).digest();
  };
}

/** The entries sealed one upon the other. */
export function aStream(entries: readonly ConcernEntry[], stream: ConcernId = aConcernId(1)): readonly SealedEntry[] {
  const salt = countedBytes();
  const chain: SealedEntry[] = [];
  for (const entry of entries) chain.push(sealEntry({ stream, head: chain.at(-1) }, entry, salt(32)));
  return chain;
}

const text = fc.string({ unit: "binary", maxLength: 40 });
const subject = fc.oneof(
  fc.record({ learner: fc.nat({ max: 9 }).map(aLearnerId), name: text }),
  fc.record({ described: text }),
);
const framed = {
  recordedAt: fc.nat({ max: 100_000 }).map(instant),
  by: fc.nat({ max: 9 }).map(aStaffId),
  author: text,
  via: fc.constantFrom(...doors),
  subjects: fc.array(subject, { maxLength: 3 }),
};
const occurred = fc.record({ day: fc.constant("2026-11-24" as const), about: text });
const action = fc.record({
  what: text,
  owner: fc.nat({ max: 9 }).map(aStaffId),
  ownerName: text,
  due: fc.constantFrom("2026-11-27" as const, "2027-01-04" as const),
});

function entries<const Kind extends string, Data>(kind: Kind, data: fc.Arbitrary<Data>) {
  return fc.oneof(
    fc.record({ ...framed, kind: fc.constant(kind), data }),
    fc.record({ ...framed, kind: fc.constant(kind), data, occurred }),
  );
}

/** Any entry that the rules could make. */
export const anyEntry: fc.Arbitrary<ConcernEntry> = fc.oneof(
  entries(
    "concern.raised",
    fc.record({
      categories: fc.array(fc.constantFrom(...categories), { maxLength: 3 }),
      account: fc.record({ seen: text, ownWords: text, where: text }),
      atRisk: fc.boolean(),
      submission: text.map(sha256),
    }),
  ),
  entries("account.added", fc.record({ text, atRisk: fc.boolean() })),
  entries("concern.acknowledged", fc.constant({})),
  entries(
    "concern.triaged",
    fc.record({
      threshold: fc.constantFrom(...thresholds),
      rationale: text,
      vulnerability: text,
      actions: fc.array(action, { maxLength: 3 }),
      basedOn: fc.integer({ min: 1, max: 50 }),
      change: fc.constantFrom("first" as const, "raised" as const, "kept" as const),
    }),
  ),
  entries("contact.recorded", fc.record({ who: text, how: fc.constantFrom(...contactWays), said: text })),
  entries("action.finished", fc.record({ action: fc.integer({ min: 1, max: 9 }), outcome: text })),
);
