/**
 * The key that signs checkpoints: a PEM file (PKCS #8, Ed25519) that its owner alone may read. It is made once and never
 * replaced, because everybody who holds a checkpoint knows Lantern by it.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { keyHeader, type SigningKey } from "./signed-note.ts";

/** The key that a server makes for itself, in its data folder. */
export const ownKeyFile = "checkpoint-key.pem";

/** The key's file cannot be used. The message is one line that a person can act on; it holds nothing of the key. */
export class SigningKeyUnusable extends Error {
  override readonly name = "SigningKeyUnusable";
}

/** The key in this file, which is made if it is not there. @throws SigningKeyUnusable */
export function openSigningKey(file: string): SigningKey {
  if (textIn(file) === undefined) makeKey(file);
  return readSigningKey(file);
}

/** The key in this file. @throws SigningKeyUnusable, also when there is no such file */
export function readSigningKey(file: string): SigningKey {
  const text = textIn(file);
  if (text === undefined) throw new SigningKeyUnusable(`${basename(file)}, the key of the checkpoints, is not there.`);
  const key = keyIn(text);
  if (key === undefined)
    throw new SigningKeyUnusable(
      `${basename(file)} must hold an Ed25519 private key in PEM form: it signs the checkpoints. Put it back from a backup.`,
    );
  return signingKeyOf(key);
}

function signingKeyOf(key: KeyObject): SigningKey {
  const exported = createPublicKey(key).export({ format: "der", type: "spki" });
  return {
    publicKey: exported.subarray(keyHeader.length).toString("base64"),
    sign: (text) => sign(null, Buffer.from(text, "utf8"), key),
  };
}

/** The text of a file; undefined when there is no such file, which is not the same as one that cannot be read. */
function textIn(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw new SigningKeyUnusable(`${basename(file)}, the key of the checkpoints, cannot be read.`, { cause });
  }
}

function keyIn(text: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(text);
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes the file, whole at once and on the disk: a start that is killed here leaves either a key or none, and a key that
 * has signed is not lost. There is nothing yet that could be overwritten, and a data folder has one server.
 */
function makeKey(file: string): void {
  const { privateKey } = generateKeyPairSync("ed25519");
  const pem = privateKey.export({ format: "pem", type: "pkcs8" });
  const draft = `${file}.draft`;
  try {
    const made = openSync(draft, "w", 0o600);
    writeFileSync(made, pem);
    fsyncSync(made);
    closeSync(made);
    renameSync(draft, file);
  } catch (cause) {
    throw new SigningKeyUnusable(`${basename(file)}, the key of the checkpoints, cannot be made.`, { cause });
  }
}
