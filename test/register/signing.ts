/** Keys that a test can foretell: the same number gives the same key in every run. */
import { createHash, createPrivateKey, createPublicKey, sign } from "node:crypto";
import type { SigningKey } from "../../src/register/signed-note.ts";

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8. */
const privateHeader = Buffer.from("302e020100300506032b657004220420", "hex");

/** The nth key. */
export function aSigningKey(n = 1): SigningKey {
  const bytes = createHash("sha256").update(`key ${n}`).digest();
  const key = createPrivateKey({ key: Buffer.concat([privateHeader, bytes]), format: "der", type: "pkcs8" });
  const { x = "" } = createPublicKey(key).export({ format: "jwk" });
  const publicKey = Buffer.from(x, "base64url").toString("base64");
  return { publicKey, sign: (text) => sign(null, Buffer.from(text), key) };
}
