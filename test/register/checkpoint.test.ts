import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signedNote } from "../../src/contract/checkpoints.ts";
import {
  type Covered,
  checkpointIn,
  isGenuine,
  isOf,
  signCheckpoint,
  signerOf,
} from "../../src/register/checkpoint.ts";
import { readNote, signNote } from "../../src/register/signed-note.ts";
import { sha256, start } from "../build.ts";
import { aSigningKey } from "./signing.ts";

const seed = 20261124;
const tenantId = "6b1d7a52-3f0e-4c55-9d0f-1f7c2a9b8e10";
const covered: Covered = { register: "learners", size: 1204, lastItemId: 1377, root: sha256("root"), at: start };
const kept = signCheckpoint(tenantId, aSigningKey(), covered);

describe("a checkpoint (C2SP tlog-checkpoint, R3.3)", () => {
  it("says in its note, line by line, what it covers", () => {
    const origin = `lantern/${tenantId}/learners`;
    expect(kept.note.split("\n").slice(0, 6)).toEqual([
      origin,
      "1204",
      Buffer.from(sha256("root"), "hex").toString("base64"),
      "item 1377",
      `time ${start}`,
      "",
    ]);
    expect(kept.note.split("\n")[6]).toMatch(new RegExp(`^— ${origin} [\\w+/]+=*$`));
    expect(signedNote.safeParse(kept.note).success).toBe(true);
  });

  it("is read back from its note alone, and is genuine", () => {
    expect(checkpointIn(kept.note, kept.publicKey)).toEqual(kept);
    expect(isGenuine(kept)).toBe(true);
    expect(isOf(tenantId, kept)).toBe(true);
    expect(isOf("0f4c7d1e-6b1d-4f58-9d5b-2d1a7c1c9a10", kept)).toBe(false);
  });

  it("of an empty register covers nothing, and is as good", () => {
    const none = signCheckpoint(tenantId, aSigningKey(), { ...covered, size: 0, lastItemId: 0, root: sha256("") });
    expect(checkpointIn(none.note, none.publicKey)).toEqual(none);
    expect(isGenuine(none)).toBe(true);
  });

  it.each([
    ["register", { register: "adults" }],
    ["size", { size: 1203 }],
    ["last item", { lastItemId: 1378 }],
    ["root", { root: sha256("another") }],
    ["time", { at: "2026-11-24T09:41:00.000Z" }],
    ["key", { publicKey: aSigningKey(2).publicKey }],
    ["key, which is none", { publicKey: "" }],
    ["note", { note: signCheckpoint(tenantId, aSigningKey(2), covered).note }],
    ["note, which is of something else", { note: signNote("a line\n", "somebody", aSigningKey()) }],
  ] as const)("is not genuine with another %s", (_, change) => {
    expect(isGenuine({ ...kept, ...change })).toBe(false);
  });

  it("is not genuine with any letter of its note altered", () => {
    const property = fc.property(fc.nat({ max: kept.note.length - 1 }), fc.string({ maxLength: 2 }), (at, letters) => {
      const note = kept.note.slice(0, at) + letters + kept.note.slice(at + 1);
      expect(isGenuine({ ...kept, note })).toBe(note === kept.note);
      const said = checkpointIn(note, kept.publicKey);
      if (note !== kept.note && said !== undefined) expect(isGenuine(said)).toBe(false);
    });
    fc.assert(property, { seed, numRuns: 1000 });
  });

  const root = Buffer.from(covered.root, "hex").toString("base64");
  const written = (...lines: readonly string[]) =>
    signNote(`${lines.join("\n")}\n`, `lantern/${tenantId}/learners`, aSigningKey());
  const origin = `lantern/${tenantId}/learners`;
  it.each([
    ["a size with a nought before it", written(origin, "01204", root, "item 1377", `time ${start}`)],
    ["a size that is no number", written(origin, "many", root, "item 1377", `time ${start}`)],
    ["a root that is too short", written(origin, "1204", "AAAA", "item 1377", `time ${start}`)],
    ["a root written another way", written(origin, "1204", root.replace("=", ""), "item 1377", `time ${start}`)],
    ["no item", written(origin, "1204", root, `time ${start}`)],
    ["a time that is none", written(origin, "1204", root, "item 1377", "time 2026-02-30T00:00:00.000Z")],
    ["a line more", written(origin, "1204", root, "item 1377", `time ${start}`, "more")],
    [
      "another origin than its signer",
      written(`lantern/${tenantId}/adults`, "1204", root, "item 1377", `time ${start}`),
    ],
    ["a register that there is not", written(`lantern/${tenantId}/gardeners`, "1204", root, "item 1", `time ${start}`)],
  ])("is no checkpoint with %s, however well it is signed", (_, note) => {
    expect(readNote(note)).toBeDefined();
    expect(checkpointIn(note, aSigningKey().publicKey)).toBeUndefined();
  });

  it("tells which of several keys signed it", () => {
    const note = readNote(kept.note);
    if (note === undefined) throw new Error("no note");
    const keys = [2, 1, 3].map((n) => aSigningKey(n).publicKey);
    expect(signerOf(note, keys)).toBe(aSigningKey(1).publicKey);
    expect(signerOf(note, keys.slice(2))).toBeUndefined();
  });
});
