/**
 * The local issuer's signing key: made once, kept in the data folder, so that a token or a cached JWKS outlives a restart.
 * Entra has several keys and rolls them; here it is one, for good. To roll it, delete the file.
 */
import { randomUUID } from "node:crypto";
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from "jose";
import { z } from "zod";

const fileName = "local-identity-key.json";

const StoredKey = z.object({
  kty: z.literal("RSA"),
  n: z.string(),
  e: z.string(),
  d: z.string(),
  p: z.string(),
  q: z.string(),
  dp: z.string(),
  dq: z.string(),
  qi: z.string(),
});

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  /** What the JWKS shows: no private part. */
  readonly publicJwk: JWK;
}

/**
 * The key of this data folder; makes it at first use. The file is for its owner only (mode 600).
 *
 * @throws Error naming the file, when it is there but cannot be read as a key: a new key would silently end every session.
 */
export async function openSigningKey(folder: string): Promise<SigningKey> {
  const path = join(folder, fileName);
  if (!existsSync(path)) await makeKey(folder, path);
  chmodSync(path, 0o600);
  const stored = readKey(path);
  const { kty, n, e } = stored;
  const kid = await calculateJwkThumbprint({ kty, n, e });
  const privateKey = await importJWK(stored, "RS256");
  if (privateKey instanceof Uint8Array) throw new Error(`${path} holds no RSA key. Delete it to have a new one made.`);
  return { kid, privateKey, publicJwk: { kty, n, e, kid, use: "sig", alg: "RS256" } };
}

function readKey(path: string): z.infer<typeof StoredKey> {
  try {
    return StoredKey.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (cause) {
    throw new Error(`${path} cannot be read as a signing key. Delete it to have a new one made.`, { cause });
  }
}

async function makeKey(folder: string, path: string): Promise<void> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = StoredKey.parse(await exportJWK(privateKey));
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, `${fileName}.${randomUUID()}`);
  writeFileSync(draft, JSON.stringify(jwk), { mode: 0o600, flag: "wx" });
  // A link either puts the whole file there or fails: of two servers starting at once both end up with one key.
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    unlinkSync(draft);
  }
}
