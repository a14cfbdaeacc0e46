import { execFile } from "node:child_process";
import { hash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { type InclusionProof, inclusionProof } from "../../../src/contract/checkpoints.ts";
import { proofOf } from "../../../src/register/inclusion-proof.ts";
import { aFolder, sha256 } from "../../build.ts";
import { aSigningKey } from "../../register/signing.ts";
import { aCheckpointFile, aStoredList } from "../../register/stored-list.ts";

const script = join(import.meta.dirname, "../../../infra/verify/check-proof.mjs");
const folder = aFolder();
afterAll(() => folder[Symbol.dispose]());
let files = 0;

/** What the script says of a proof, in a program of its own. */
async function said(proof: unknown, ...more: readonly string[]): Promise<string> {
  files += 1;
  const file = folder.file(`proof-${files}.json`);
  writeFileSync(file, typeof proof === "string" ? proof : JSON.stringify(proof, undefined, 1));
  return promisify(execFile)(process.execPath, [script, file, ...more]).then(
    ({ stdout }) => stdout,
    (fault: { readonly stdout: string; readonly code: number }) => `${fault.stdout}(exit code ${fault.code})`,
  );
}

async function aProof(list = aStoredList(3), at = 4): Promise<InclusionProof> {
  const { written } = list;
  const entry = written[at]?.entry;
  const proof = entry && (await proofOf(aCheckpointFile(written), entry, async () => undefined));
  if (proof === undefined) throw new Error("no proof");
  return proof;
}

describe("the script that checks a proof with nothing of Lantern's (R3.3)", () => {
  it("is short enough to be read by whoever relies on it, and needs Node and nothing else", () => {
    const text = readFileSync(script, "utf8");
    expect(text.trimEnd().split("\n").length).toBeLessThan(60);
    expect([...text.matchAll(/from "([^"]+)"/g)].map(([, from]) => from)).toEqual(["node:crypto", "node:fs"]);
    expect(text).not.toMatch(/import\(|require\(|fetch\(/);
  });

  it("says yes to the proof of each entry of registers of many sizes, and which entry it is", async () => {
    const proofs = [1, 2, 3, 5, 8, 13].flatMap((n) => {
      const list = aStoredList(n);
      return [0, Math.floor(list.written.length / 2), list.written.length - 1].map((at) => aProof(list, at));
    });
    for (const proof of await Promise.all(proofs)) {
      const { stream, seq, recordedAt } = proof.header;
      const { at, publicKey } = proof.checkpoint;
      expect(await said(proof)).toBe(
        `yes: entry ${seq} of ${stream}, recorded ${recordedAt}, stood in the register on ${at}\nsigned by ${publicKey}\n`,
      );
    }
  });

  it("says yes only for the key that its reader knows, where they name one", async () => {
    const proof = await aProof();
    expect(await said(proof, aSigningKey().publicKey)).toMatch(/^yes/);
    expect(await said(proof, aSigningKey(2).publicKey)).toBe(
      "no: the proof names another key than yours\n(exit code 1)",
    );
  });

  it("says no to every proof in which one field was altered", { timeout: 60_000 }, async () => {
    const proof = await aProof();
    const places = fieldsOf(proof);
    expect(places.length).toBeGreaterThan(20);
    const altered = places.flatMap((place) => othersThan(at(proof, place)).map((value) => put(proof, place, value)));
    const more = [
      { ...proof, extra: "x" },
      { ...proof, header: { ...proof.header, extra: "x" } },
      { ...proof, checkpoint: { ...proof.checkpoint, extra: "x" } },
      { ...proof, path: [...proof.path, proof.hash] },
      { ...proof, path: proof.path.slice(1) },
      { ...proof, path: proof.path.toReversed() },
    ];
    const queue = [...altered, ...more].values();
    const answers: string[] = [];
    const worker = async () => {
      for (const one of queue) answers.push(await said(one));
    };
    await Promise.all([worker(), worker()]);
    expect(answers.filter((answer) => !/^no: .+\n\(exit code 1\)$/.test(answer))).toEqual([]);
    expect(answers.length).toBeGreaterThan(60);
  });

  it("says no to what is no proof", async () => {
    for (const text of ["", "null", "{}", "[]", `{"checkpoint":{}}`]) expect(await said(text)).toMatch(/^no: /);
  });
});

describe("docs/proof.md", () => {
  const docs = join(import.meta.dirname, "../../../docs");
  const page = readFileSync(join(docs, "proof.md"), "utf8");
  const example = inclusionProof.parse(JSON.parse(readFileSync(join(docs, "proof-example.json"), "utf8")));

  it("has an example to which the script says yes", async () => {
    const { publicKey } = example.checkpoint;
    expect(await said(example, publicKey)).toMatch(/^yes: entry 2 of concern\/C-222223/);
    expect(page).toContain(`lantern-proof-C-222223-2.json ${publicKey}`);
  });

  it("shows the steps by hand on that example, with what they come to", () => {
    const [header = "", body = ""] = Array.from(page.matchAll(/printf '%s' '(\{.+?\})'\)? ?/g), ([, text]) => text);
    expect(JSON.parse(header)).toEqual(example.header);
    expect(sha256(header)).toBe(example.hash);
    const [, salt = ""] = /\(printf ([0-9a-f]{64}) \|/.exec(page) ?? [];
    expect(digestOf(salt, body)).toBe(example.header.digest);
    for (const value of [example.hash, example.header.digest, example.checkpoint.note.split(" ").at(-1)?.trim()])
      expect(page).toContain(value);
  });

  function digestOf(salt: string, body: string): string {
    return hash("sha256", Buffer.concat([Buffer.from(salt, "hex"), Buffer.from(body)]));
  }
});

type Place = readonly (string | number)[];

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function fieldsOf(value: unknown, place: Place = []): readonly Place[] {
  if (!isObject(value)) return [place];
  return Object.entries(value).flatMap(([key, inner]) => fieldsOf(inner, [...place, key]));
}

function at(value: unknown, [key, ...place]: Place): unknown {
  return key === undefined ? value : at(isObject(value) ? value[key] : undefined, place);
}

function put(value: unknown, [key, ...place]: Place, inner: unknown): unknown {
  if (key === undefined) return inner;
  if (!isObject(value)) return value;
  const changed = put(value[key], place, inner);
  return Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed };
}

/** Other values than this one, near it and far from it. */
function othersThan(value: unknown): readonly unknown[] {
  if (typeof value === "number") return [value + 1, value - 1, String(value), undefined];
  const text = String(value);
  const last = text.at(-1) === "0" ? "1" : "0";
  const others = [text.slice(0, -1) + last, `${text} `, text.toUpperCase(), sha256(text), undefined];
  return others.filter((other) => other !== text);
}
