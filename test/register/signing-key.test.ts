import { generateKeyPairSync } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isSignedBy, readNote, signNote } from "../../src/register/signed-note.ts";
import { openSigningKey, readSigningKey, SigningKeyUnusable } from "../../src/register/signing-key.ts";
import { aFolder } from "../build.ts";

describe("the key of the checkpoints (R3.3)", () => {
  it("is made at the first start, readable by its owner alone, and is the same ever after", () => {
    using folder = aFolder();
    const file = folder.file("checkpoint-key.pem");
    const made = openSigningKey(file);
    const bytes = readFileSync(file, "utf8");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(openSigningKey(file).publicKey).toBe(made.publicKey);
    expect(readFileSync(file, "utf8")).toBe(bytes);
    const note = readNote(signNote("one line\n", "somebody", made));
    expect(note && isSignedBy(note, readSigningKey(file).publicKey)).toBe(true);
  });

  it("is another one in each folder", () => {
    using one = aFolder();
    using other = aFolder();
    expect(openSigningKey(one.file("key.pem")).publicKey).not.toBe(openSigningKey(other.file("key.pem")).publicKey);
  });

  it("is left as it is when it is broken, and the start is told in one line what to do", () => {
    using folder = aFolder();
    const file = folder.file("checkpoint-key.pem");
    const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "pem", type: "pkcs8" });
    const publicOnly = generateKeyPairSync("ed25519").publicKey.export({ format: "pem", type: "spki" });
    for (const text of ["", "no key", rsa.toString(), publicOnly.toString()]) {
      writeFileSync(file, text);
      for (const open of [openSigningKey, readSigningKey]) expect(() => open(file)).toThrow(SigningKeyUnusable);
      expect(() => openSigningKey(file)).toThrow(/^checkpoint-key\.pem must hold an Ed25519 private key[^\n]*\.$/);
      expect(readFileSync(file, "utf8")).toBe(text);
    }
  });

  it("is not made where one was given and is not there", () => {
    using folder = aFolder();
    expect(() => readSigningKey(folder.file("given.pem"))).toThrow(
      "given.pem, the key of the checkpoints, is not there.",
    );
  });

  it("stops the start where it can be neither read nor made", () => {
    using folder = aFolder();
    mkdirSync(folder.file("a-folder.pem"));
    expect(() => openSigningKey(folder.file("a-folder.pem"))).toThrow(/cannot be read\.$/);
    writeFileSync(folder.file("no-folder"), "");
    expect(() => openSigningKey(folder.file("no-folder/key.pem"))).toThrow(SigningKeyUnusable);
    chmodSync(folder.path, 0o700);
    expect(() => openSigningKey(folder.file("missing/key.pem"))).toThrow(/cannot be made\.$/);
  });
});
