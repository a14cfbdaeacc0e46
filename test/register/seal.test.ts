import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { opened, type SealedEntry, sealedEntry } from "../../src/contract/entries.ts";
import { entryKinds } from "../../src/domain/record-entry.ts";
import { EntryTooLong, longestBody, sealEntry, verifySeal } from "../../src/register/seal.ts";
import { aConcernId, accountAdded, acknowledged, raised, triaged } from "../build.ts";
import { verifyChain } from "./chain.ts";
import { fixtureRows } from "./fixture-rows.ts";
import { anyEntry, anySealed, aStream, countedBytes } from "./streams.ts";

const seed = 20261124;
const stream = aConcernId(1);
const first = sealedEntry.parse(
  JSON.parse(readFileSync(new URL("../fixtures/sealed-entry.json", import.meta.url), "utf8")),
);

describe("the seal of an entry (R3.3)", () => {
  it("is held for every kind of entry of the newest version", () => {
    const kinds = new Set(fixtureRows(3).map(({ entry }) => entry.kind));
    expect([...kinds].toSorted()).toEqual([...entryKinds].toSorted());
  });

  it.each([
    [1, 7],
    [2, 7],
    [3, 44],
  ] as const)("of version %i holds for ever, as another program computed it", (v, rows) => {
    const entries = fixtureRows(v).map(({ entry }) => entry);
    expect(entries).toHaveLength(rows);
    expect(entries.every((entry) => entry.v === v)).toBe(true);
    expect(verifyChain(entries)).toBeUndefined();
  });

  it("of the very first fixture holds too", () => {
    expect(verifySeal(first)).toBeUndefined();
  });

  it("made today is that of the fixture of version 3", () => {
    let head: SealedEntry | undefined;
    for (const { entry } of fixtureRows(3)) {
      const { seq: _, ...said } = opened(entry);
      expect(sealEntry({ stream: entry.stream, head }, said, Buffer.from(entry.salt, "hex"))).toEqual(entry);
      head = entry;
    }
  });

  it("is right for whatever was sealed, also after being stored as JSON with its keys in another order", () => {
    const property = fc.property(anySealed, (sealed) => {
      expect(verifySeal(sealed)).toBeUndefined();
      expect(verifySeal(sealedEntry.parse(turned(sealed)))).toBeUndefined();
    });
    fc.assert(property, { seed });
  });

  it("is broken by any change of any field of header or body", () => {
    const property = fc.property(anySealed, fc.nat(), fc.string({ maxLength: 5 }), (sealed, at, word) => {
      const places = leavesOf(sealed);
      const place = places[at % places.length] ?? [];
      expect(detected(changed(sealed, place, word))).toBe(true);
    });
    fc.assert(property, { seed, numRuns: 500 });
  });

  it("is broken by a key that is added or taken away", () => {
    const property = fc.property(anySealed, fc.nat(), (sealed, at) => {
      const objects = objectsOf(sealed);
      const place = objects[at % objects.length] ?? [];
      expect(detected(changed(sealed, [...place, "extra"], "x"))).toBe(true);
      expect(detected(changed(sealed, leavesOf(sealed)[at % leavesOf(sealed).length] ?? [], undefined))).toBe(true);
    });
    fc.assert(property, { seed });
  });

  it("names what was touched: the body, or the header", () => {
    const [entry] = aStream([raised()]);
    if (entry === undefined) throw new Error("no entry");
    expect(verifySeal({ ...entry, body: { ...entry.body, author: "Somebody Else" } })).toBe("body");
    expect(verifySeal({ ...entry, body: { ...entry.body, author: "half \ud83d" } })).toBe("body");
    expect(verifySeal({ ...entry, recordedAt: "2026-11-24T09:39:00.000Z" })).toBe("header");
  });

  it("of the same words differs by its salt, so that a digest cannot be guessed from what it may say", () => {
    const salt = countedBytes();
    const [one, two] = [salt(32), salt(32)].map((bytes) => sealEntry({ stream, head: undefined }, raised(), bytes));
    expect(one?.body).toEqual(two?.body);
    expect(one?.digest).not.toBe(two?.digest);
  });

  it("keeps an account with half an emoji in it, instead of losing the concern", () => {
    const entry = sealEntry({ stream, head: undefined }, accountAdded({ data: { text: "He wrote \ud83d" } }), salt());
    expect(entry.body.data).toMatchObject({ text: "He wrote \ufffd" });
    expect(verifySeal(entry)).toBeUndefined();
  });

  it("is refused by a clear fault when the body is longer than any desk could hold", () => {
    const place = { stream, head: undefined };
    const around = JSON.stringify(sealEntry(place, accountAdded({ data: { text: "" } }), salt()).body).length;
    const most = "x".repeat(longestBody - around);
    expect(verifySeal(sealEntry(place, accountAdded({ data: { text: most } }), salt()))).toBeUndefined();
    expect(() => sealEntry(place, accountAdded({ data: { text: `${most}x` } }), salt())).toThrow(EntryTooLong);
    const escaped = accountAdded({ data: { text: "\n".repeat(longestBody / 2) } });
    expect(() => sealEntry(place, escaped, salt())).toThrow(EntryTooLong);
  });
});

describe("the chain of a stream (R3.3)", () => {
  const chain = aStream([raised(), accountAdded(), acknowledged(), triaged()]);
  const without = (at: number): readonly SealedEntry[] => chain.filter((_, i) => i !== at);

  it("holds from the first entry on", () => {
    expect(verifyChain(chain)).toBeUndefined();
    expect(verifyChain([])).toBeUndefined();
    expect(chain.map((entry) => entry.seq)).toEqual([1, 2, 3, 4]);
    expect(chain[0]?.prev).toBe("0".repeat(64));
  });

  it("breaks where an entry is missing, doubled, moved or from another stream", () => {
    expect(verifyChain(without(1))).toEqual({ seq: 2, fault: "order" });
    expect(verifyChain(without(0))).toEqual({ seq: 1, fault: "order" });
    expect(verifyChain([...chain.slice(0, 2), ...chain.slice(1)])).toEqual({ seq: 3, fault: "order" });
    const other = aStream([raised(), accountAdded()], aConcernId(2));
    expect(verifyChain([...chain.slice(0, 1), ...other.slice(1)])).toEqual({ seq: 2, fault: "order" });
  });

  it("breaks where an entry was written anew, however well it is sealed", () => {
    const rewritten = aStream([raised({ data: { atRisk: true } }), accountAdded()]);
    expect(verifyChain([...rewritten.slice(0, 1), ...chain.slice(1)])).toEqual({ seq: 2, fault: "link" });
  });

  it("breaks at the first entry that was changed, whichever it is", () => {
    const streams = fc.array(anyEntry, { minLength: 1, maxLength: 5 });
    const property = fc.property(streams, fc.nat(), (entries, at) => {
      const whole = aStream(entries);
      const index = at % whole.length;
      const touched = whole.map((entry, i) =>
        i === index ? { ...entry, body: { ...entry.body, author: `${entry.body.author}!` } } : entry,
      );
      expect(verifyChain(whole)).toBeUndefined();
      expect(verifyChain(touched)).toEqual({ seq: index + 1, fault: "body" });
    });
    fc.assert(property, { seed });
  });
});

function salt(): Uint8Array {
  return countedBytes()(32);
}

/** Whether reading it shows that somebody was at it: it is no entry any more, or its seal is broken. */
function detected(value: unknown): boolean {
  const parsed = sealedEntry.safeParse(value);
  return !parsed.success || verifySeal(parsed.data) !== undefined;
}

type Path = readonly (string | number)[];

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (!isObject(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

function objectsOf(value: unknown, path: Path = []): readonly Path[] {
  if (!isObject(value) || Array.isArray(value)) return [];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => objectsOf(inner, [...path, key]))];
}

/** A copy with another value at one place: of the same type, so that the schema alone does not catch it. */
function changed(value: unknown, [key, ...path]: Path, word: string | undefined): unknown {
  if (key === undefined) return word === undefined ? undefined : another(value, word);
  if (!isObject(value)) return value;
  const inner = changed(value[key], path, word);
  return Array.isArray(value) ? value.map((one, i) => (String(i) === key ? inner : one)) : { ...value, [key]: inner };
}

function another(value: unknown, word: string): unknown {
  if (typeof value === "number") return value + 1 + word.length;
  if (typeof value === "boolean") return !value;
  if (typeof value !== "string") return word;
  if (/^[0-9a-f]{64}$/.test(value)) return value.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
  return `${value}${word}.`;
}

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}
