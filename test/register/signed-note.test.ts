import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSignedBy, keyHeader, readNote, type SigningKey, signNote } from "../../src/register/signed-note.ts";
import { aSigningKey } from "./signing.ts";

const seed = 20261124;

/** The example in the documentation of golang.org/x/mod/sumdb/note: key, text and the note that another program made of it. */
const published = {
  name: "PeterNeumann",
  privateKey: "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
  publicKey: "ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
  keyId: "c74f20a3",
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  signed: "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=",
};
/** Both keys begin with the byte of their type. */
const publicKey = Buffer.from(published.publicKey, "base64").subarray(1).toString("base64");
const peter: SigningKey = {
  publicKey,
  sign: (text) => {
    const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");
    const raw = Buffer.from(published.privateKey, "base64").subarray(1);
    const key = createPrivateKey({ key: Buffer.concat([pkcs8, raw]), format: "der", type: "pkcs8" });
    return sign(null, Buffer.from(text), key);
  },
};
const note = `${published.text}\n— ${published.name} ${published.signed}\n`;

describe("a signed note (C2SP signed-note, R3.3)", () => {
  it("is to the byte the one that another program made with the same key", () => {
    expect(signNote(published.text, published.name, peter)).toBe(note);
    const read = readNote(note);
    expect(read).toMatchObject({ text: published.text, name: published.name });
    expect(read && Buffer.from(read.keyId).toString("hex")).toBe(published.keyId);
    expect(read && isSignedBy(read, publicKey)).toBe(true);
  });

  it("is not signed by any other key, nor by a text that is no key", () => {
    const read = readNote(note);
    if (read === undefined) throw new Error("no note");
    for (const other of [aSigningKey(2).publicKey, "", "AAAA", `${publicKey}\n`, published.publicKey])
      expect(isSignedBy(read, other), other).toBe(false);
    // The same bytes written another way: the last two bits of the last letter count for nothing.
    const other = publicKey.replace(/.=$/, ([last = ""]) => `${String.fromCharCode(last.charCodeAt(0) + 1)}=`);
    expect(Buffer.from(other, "base64")).toEqual(Buffer.from(publicKey, "base64"));
    expect(other !== publicKey && isSignedBy(read, other)).toBe(false);
  });

  it("is neither read nor right when any letter of it was altered", () => {
    const property = fc.property(fc.nat({ max: note.length - 1 }), fc.string({ maxLength: 2 }), (at, letters) => {
      const altered = note.slice(0, at) + letters + note.slice(at + 1);
      if (altered === note) return;
      const read = readNote(altered);
      expect(read !== undefined && isSignedBy(read, publicKey)).toBe(false);
    });
    fc.assert(property, { seed, numRuns: 1000 });
  });

  it.each([
    ["no line break at its end", note.slice(0, -1)],
    ["a line break too many", `${note}\n`],
    ["no text", `\n— ${published.name} ${published.signed}\n`],
    ["an empty line in its text", note.replace("problem,\n", "problem,\n\n")],
    ["a second signature", `${note}— ${published.name} ${published.signed}\n`],
    ["line breaks of another machine", note.replaceAll("\n", "\r\n")],
    ["a control character", note.replace("think", "th\u0007ink")],
    ["half a character", note.replace("think", "th\ud83dink")],
    ["a hyphen for the dash", note.replace("—", "-")],
    ["a name with a plus", note.replace(published.name, "Peter+Neumann")],
    ["a name with a space", note.replace(published.name, "Peter Neumann")],
    ["a signature that is too short", note.replace(published.signed, "x08goA==")],
    ["a signature that is no base64", note.replace("x08go", "x08g~")],
  ])("is none with %s", (_, text) => {
    expect(readNote(text)).toBeUndefined();
  });

  it("holds its key in the form that other programs know", () => {
    const key = createPublicKey({
      key: Buffer.concat([keyHeader, Buffer.from(publicKey, "base64")]),
      format: "der",
      type: "spki",
    });
    expect(key.export({ format: "jwk" })).toMatchObject({ crv: "Ed25519", kty: "OKP" });
  });
});
