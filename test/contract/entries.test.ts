import { describe, expect, it } from "vitest";
import { isOfNewerVersion, keyOf, opened, placeOf, sealedEntry } from "../../src/contract/entries.ts";
import {
  aConcernId,
  accountAdded,
  acknowledged,
  actionFinished,
  anAction,
  anEntry,
  contacted,
  raised,
  sealed,
  triaged,
} from "../build.ts";
import { fixtureRows } from "../register/fixture-rows.ts";

const kinds = [
  raised({ subjects: [{ described: "a boy in Year 9" }], occurred: { day: "2026-11-24", about: "during lunch" } }),
  accountAdded({ data: { atRisk: true } }),
  acknowledged(),
  triaged({ data: { actions: [anAction()] } }),
  contacted(),
  actionFinished(),
];

describe("a stored entry", () => {
  it.each(kinds.map((entry) => [entry.kind, entry] as const))("of kind %s comes back as it was written", (_, entry) => {
    const written = JSON.stringify(anEntry(entry));
    expect(sealedEntry.parse(JSON.parse(written))).toEqual(anEntry(entry));
    expect(opened(anEntry(entry))).toEqual({ ...entry, seq: 1 });
  });

  it("tells of the documents that it stands on, and of none where there is none", () => {
    const documents = [{ sha256: "ab".repeat(32), name: "Body map.png", mimeType: "image/png", size: 48_213 }];
    expect(opened(anEntry(raised({ documents })))).toEqual({ ...raised({ documents }), seq: 1 });
    expect(opened(anEntry())).not.toHaveProperty("documents");
  });

  it("keeps by what a repeat of it is known, and has nothing of it where it came without a key (decision 024)", () => {
    const submission = { key: "ab".repeat(32), said: "cd".repeat(32) };
    expect(opened(anEntry(contacted({ submission })))).toEqual({ ...contacted({ submission }), seq: 1 });
    expect(anEntry(contacted()).body).not.toHaveProperty("submission");
  });

  it("of version 1 is read in today's form: as it was, and standing on no documents", () => {
    const entry = fixtureRows(1)[0]?.entry;
    if (entry?.v !== 1) throw new Error("no entry of version 1");
    const { seq, recordedAt, by, via, body } = entry;
    expect(opened(entry)).toEqual({ seq, recordedAt, by, via, ...body });
    for (const row of fixtureRows(1)) expect(opened(row.entry)).not.toHaveProperty("documents");
  });

  it("of a newer version is refused in so many words", () => {
    const newer = { ...anEntry(), v: 4, body: { anything: "at all" } };
    expect(sealedEntry.safeParse(newer).error?.issues[0]?.message).toBe("an entry that a newer Lantern sealed");
    expect(isOfNewerVersion(newer)).toBe(true);
    expect([anEntry(), { v: "3" }, { v: 2.5 }, { v: Number.NaN }, undefined].some(isOfNewerVersion)).toBe(false);
  });

  it("is found by its stream and place", () => {
    const stream = sealed(aConcernId(1), raised(), acknowledged());
    expect(stream.map(keyOf)).toEqual([`${aConcernId(1)}#1`, `${aConcernId(1)}#2`]);
    expect(stream.map(keyOf).map(placeOf)).toEqual(stream.map(({ stream: id, seq }) => ({ stream: id, seq })));
  });

  const entry = anEntry();
  it.each([
    ["a key that nobody knows", { ...entry, note: "x" }],
    ["one in the body", { ...entry, body: { ...entry.body, note: "x" } }],
    ["one in what it says", { ...entry, body: { ...entry.body, data: { ...entry.body.data, note: "x" } } }],
    ["header and body of different kinds", { ...entry, kind: "concern.acknowledged" }],
    ["a kind that nobody knows", { ...entry, kind: "concern.erased", body: { ...entry.body, kind: "concern.erased" } }],
    ["a later form than this Lantern knows", { ...entry, v: 4 }],
    ["the number of an earlier form", { ...entry, v: 1 }],
    ["no word on documents", { ...entry, body: { ...entry.body, documents: undefined } }],
    ["a document that has no hash", { ...entry, body: { ...entry.body, documents: [{ name: "x", size: 1 }] } }],
    ["the place 0", { ...entry, seq: 0 }],
    ["a place between two", { ...entry, seq: 1.5 }],
    ["a moment in another form", { ...entry, recordedAt: "2026-11-24T09:40:00Z" }],
    ["nobody", { ...entry, by: "" }],
    ["a stream of another sort", { ...entry, stream: "adult/C-7K3M2Q" }],
    ["a hash in capitals", { ...entry, hash: entry.hash.toUpperCase() }],
    ["no salt", { ...entry, salt: undefined }],
    ["a subject both listed and described", withSubject({ learner: "learner/x", described: "x" })],
    ["a day that does not exist", { ...entry, body: { ...entry.body, occurred: { day: "2026-02-30" } } }],
  ])("is refused with %s", (_, stored) => expect(sealedEntry.safeParse(stored).success).toBe(false));

  function withSubject(subject: object) {
    return { ...entry, body: { ...entry.body, subjects: [subject] } };
  }
});
