/**
 * Checkpoints: what proves, outside SharePoint, what a register held at a moment. A checkpoint is a signed note in the form of
 * C2SP tlog-checkpoint: origin, size, root, then Lantern's extension lines, then the signature. Its text names nobody.
 *
 *     lantern/<tenant id>/learners
 *     1204
 *     <base64 of the root>
 *     item 1377
 *     time 2026-11-24T09:00:00.000Z
 *
 *     — lantern/<tenant id>/learners <base64 of key hash and Ed25519 signature>
 */
import { z } from "zod";
import { registers } from "../domain/registers.ts";
import { instant } from "./primitives.ts";
import { sha256Hex } from "./tampering.ts";

const origin = "lantern/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/(?:learners|adults)";
const base64 = "[A-Za-z0-9+/]+={0,2}";
const time = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

/** A signed note, to the letter: nothing else has room in it. */
export const signedNote = z
  .string()
  .regex(new RegExp(`^${origin}\n\\d{1,12}\n${base64}\nitem \\d{1,12}\ntime ${time}\n\n— ${origin} ${base64}\n$`));

/** One leaf of the tree: a row by SharePoint's id, and the hash of the entry that it held. */
export const leaf = z.strictObject({ itemId: z.int().positive(), hash: sha256Hex });
export type Leaf = z.infer<typeof leaf>;

/** A checkpoint as it is kept: what it says, and the signed text that says it. */
export const checkpoint = z.strictObject({
  register: z.enum(registers),
  /** How many entries it covers. */
  size: z.int().nonnegative(),
  /** It covers every row up to this one; 0 when there was none. */
  lastItemId: z.int().nonnegative(),
  /** Root of the Merkle tree (RFC 9162) over the entries' hashes in the order of item ids. */
  root: sha256Hex,
  at: instant,
  /** Ed25519, as base64 of the raw 32 bytes. */
  publicKey: z.string(),
  note: signedNote,
});
export type Checkpoint = z.infer<typeof checkpoint>;

/** A checkpoint with the leaves that it covers: what names the entry that was changed. This is the file that is downloaded. */
export const checkpointFile = z.strictObject({ checkpoint, leaves: z.array(leaf) });
export type CheckpointFile = z.infer<typeof checkpointFile>;

/** Proof that one entry is in the register as a checkpoint has it; `docs/proof.md` says how anybody checks it. */
export const inclusionProof = z.strictObject({
  /** The entry's header as it was sealed: its canonical form (RFC 8785) has `hash` as its SHA-256. */
  header: z.record(z.string(), z.union([z.string(), z.int()])),
  hash: sha256Hex,
  /** Which leaf it is, from 0, of a tree of the checkpoint's size. */
  index: z.int().nonnegative(),
  /** The audit path of RFC 9162, from the leaf up. */
  path: z.array(sha256Hex),
  checkpoint,
});
export type InclusionProof = z.infer<typeof inclusionProof>;
