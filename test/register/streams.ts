/** Streams as Lantern really seals them, with bytes that a test can foretell, and arbitrary entries for the laws. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { type SealedEntry, sealedEntry } from "../../src/contract/entries.ts";
import { contactWays } from "../../src/domain/category-details.ts";
import { type ConcernEntry, categories } from "../../src/domain/concern-entries.ts";
import { doors } from "../../src/domain/entry.ts";
import type { ConcernId } from "../../src/domain/ids.ts";
import { thresholds } from "../../src/domain/threshold.ts";
import { canonical, storable } from "../../src/register/canonical.ts";
import { sealEntry } from "../../src/register/seal.ts";
import type { Head } from "../../src/service/ports.ts";
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

/** An entry in whatever version, sealed as every version is; made without the register's own sealing. */
export function sealedAs(
  v: number,
  { stream, head }: { readonly stream: string; readonly head?: Head },
  { recordedAt, by, via, ...said }: Pick<ConcernEntry, "recordedAt" | "by" | "via"> & { readonly kind: string },
) {
  const salt = sha256(`salt of ${v}`);
  const body = storable(said);
  if (typeof body !== "object" || body === null) throw new TypeError("a body that is no object");
  const digest = hashOf(Buffer.from(salt, "hex"), canonical(body));
  const [seq, prev] = [(head?.seq ?? 0) + 1, head?.hash ?? "0".repeat(64)];
  const header = { v, stream, seq, kind: said.kind, recordedAt, by, via, prev, digest };
  return { ...header, hash: hashOf(canonical(header)), salt, body };
}

/** The entry as version 1 sealed it, which knew no documents. */
function sealedV1({ documents: _, ...entry }: ConcernEntry, stream = aConcernId(1), head?: Head): SealedEntry {
  return sealedEntry.parse(sealedAs(1, { stream, ...(head === undefined ? {} : { head }) }, entry));
}

function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
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

const documents = fc.array(
  fc.record({
    sha256: text.map(sha256),
    name: text,
    mimeType: fc.constantFrom("image/png", "application/pdf"),
    size: fc.nat(),
  }),
  { minLength: 1, maxLength: 3 },
);

function entries<const Kind extends string, Data>(kind: Kind, data: fc.Arbitrary<Data>) {
  const told = { ...framed, kind: fc.constant(kind), data };
  return fc.oneof(
    fc.record(told),
    fc.record({ ...told, occurred }),
    fc.record({ ...told, documents }),
    fc.record({ ...told, occurred, documents }),
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

/** Any entry as it may be stored: in whichever version it was sealed. */
export const anySealed: fc.Arbitrary<SealedEntry> = fc
  .record({ entry: anyEntry, v: fc.constantFrom(1, 2) })
  .map(({ entry, v }) =>
    v === 1 ? sealedV1(entry) : sealEntry({ stream: aConcernId(1), head: undefined }, entry, salt),
  );
const salt = countedBytes()(32);
