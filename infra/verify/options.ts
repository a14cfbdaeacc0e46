/** What `npm run verify` is told on its command line. */
import { parseArgs } from "node:util";

export interface VerifyOptions {
  /** A file with a checkpoint: as it was downloaded, as it lies in the library, or a signed note as text. */
  readonly checkpoint: string | undefined;
  /** Against every checkpoint that the desk has, not only the newest of each register. */
  readonly all: boolean;
  /** The public key that must have signed, as base64 of the raw 32 bytes. */
  readonly key: string | undefined;
}

/** Reads the arguments after the script's name, or says in a line what is wrong with them. */
export function verifyOptions(args: readonly string[]): VerifyOptions | { readonly problem: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { checkpoint: { type: "string" }, all: { type: "boolean" }, key: { type: "string" } },
    });
    const { checkpoint, all = false, key } = values;
    if (checkpoint !== undefined && all) return { problem: "--checkpoint and --all exclude each other." };
    if (key !== undefined && Buffer.from(key, "base64").length !== 32)
      return { problem: "--key takes a public key as it stands in a checkpoint: 44 characters of base64." };
    return { checkpoint, all, key };
  } catch {
    return { problem: "The options are: --checkpoint <file>, --all, --key <public key>." };
  }
}
