/**
 * Signed notes (C2SP signed-note): a text that a person can read and mail about, with an Ed25519 signature below it. There is
 * one signature a note here, and nothing may stand between or after the lines.
 */
import { createPublicKey, hash, verify } from "node:crypto";

/** What signs. The private key does not leave it. */
export interface SigningKey {
  /** Ed25519, as base64 of the raw 32 bytes. */
  readonly publicKey: string;
  /** The 64 bytes of the signature over a text in UTF-8. */
  sign(text: string): Uint8Array;
}

/** A note that was taken apart. Whether the signature is right is not known yet. */
export interface Note {
  /** With the line break at its end. */
  readonly text: string;
  /** The name under which the key signs. */
  readonly name: string;
  /** Four bytes that tell keys of one name apart. They prove nothing. */
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

const keyBytes = 32;
const idBytes = 4;
const signatureBytes = 64;
/** The type of signature in a key's id: Ed25519. */
const ed25519 = 0x01;

/** The text with its signature. @param text ends in a line break and has no line that is empty */
export function signNote(text: string, name: string, key: SigningKey): string {
  const signed = Buffer.concat([keyIdOf(name, Buffer.from(key.publicKey, "base64")), key.sign(text)]);
  return `${text}\n— ${name} ${signed.toString("base64")}\n`;
}

/** A note taken apart; undefined when it is none, or has another form than the one that is written here. */
export function readNote(note: string): Note | undefined {
  const parts = /^((?:[^\n]+\n)+)\n— ([^\s+]+) (\S+)\n$/u.exec(note);
  const [, text, name, signed] = parts ?? [];
  if (text === undefined || name === undefined || signed === undefined) return undefined;
  if (!isPlain(note)) return undefined;
  const bytes = bytesIn(signed, idBytes + signatureBytes);
  return bytes && { text, name, keyId: bytes.subarray(0, idBytes), signature: bytes.subarray(idBytes) };
}

/** Whether a note was signed by this key. @param publicKey base64 of the raw 32 bytes; anything else signed nothing */
export function isSignedBy({ text, name, keyId, signature }: Note, publicKey: string): boolean {
  const raw = bytesIn(publicKey, keyBytes);
  if (raw === undefined || !keyIdOf(name, raw).equals(keyId)) return false;
  const key = createPublicKey({ key: Buffer.concat([keyHeader, raw]), format: "der", type: "spki" });
  return verify(null, Buffer.from(text, "utf8"), key, signature);
}

/** What stands before the 32 bytes of an Ed25519 key in the form that programs exchange (SubjectPublicKeyInfo, RFC 8410). */
export const keyHeader = Buffer.from("302a300506032b6570032100", "hex");

function keyIdOf(name: string, publicKey: Uint8Array): Buffer {
  return hash("sha256", Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ed25519), publicKey]), "buffer").subarray(
    0,
    idBytes,
  );
}

/** Strictly: one text for one value, because whatever else decodes to the same bytes was not written here. */
function bytesIn(base64: string, size: number): Buffer | undefined {
  const bytes = Buffer.from(base64, "base64");
  return bytes.length === size && bytes.toString("base64") === base64 ? bytes : undefined;
}

/** UTF-8 holds it, and it has no control characters but line breaks. */
function isPlain(note: string): boolean {
  return note.isWellFormed() && !/[\p{Cc}]/u.test(note.replaceAll("\n", ""));
}
