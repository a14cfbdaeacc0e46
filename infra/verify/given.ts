/** The checkpoint that somebody gives: a file as it was downloaded or lies in the library, or a note pasted from a channel. */
import { type CheckpointFile, checkpointFile } from "../../src/contract/checkpoints.ts";
import { jsonIn } from "../../src/contract/json.ts";
import { checkpointIn, isOf, signerOf } from "../../src/register/checkpoint.ts";
import { readNote } from "../../src/register/signed-note.ts";

/** Why a checkpoint is of no use here: a line for whoever gave it. */
export class NoCheckpoint extends Error {
  override readonly name = "NoCheckpoint";
}

export interface Known {
  readonly tenantId: string;
  /** Public keys that this school's checkpoints are signed with, as far as they are known here. */
  readonly keys: readonly string[];
  /** The key that whoever gives it knows from elsewhere. */
  readonly key: string | undefined;
}

/** The checkpoint in a text. Whether its signature is right, the check says. @throws NoCheckpoint */
export function checkpointGiven(text: string, { tenantId, keys, key }: Known): CheckpointFile {
  const file = checkpointFile.safeParse(jsonIn(text)).data ?? bare(tidied(text), key === undefined ? keys : [key]);
  if (!isOf(tenantId, file.checkpoint)) throw new NoCheckpoint("That checkpoint is of another school's register.");
  if (key !== undefined && file.checkpoint.publicKey !== key)
    throw new NoCheckpoint(`That checkpoint is not signed by ${key}, but by ${file.checkpoint.publicKey}.`);
  return file;
}

function bare(text: string, keys: readonly string[]): CheckpointFile {
  const note = readNote(text);
  const signer = note && signerOf(note, keys);
  const checkpoint = checkpointIn(text, signer ?? "");
  if (checkpoint === undefined)
    throw new NoCheckpoint(
      "That is no checkpoint: neither a file that Lantern gave out, nor the text of a signed note.",
    );
  if (signer === undefined)
    throw new NoCheckpoint(
      "That note was altered, or it is signed by a key that is not known here. Give the key with --key <public key>.",
    );
  return { checkpoint, leaves: [] };
}

/** A note as it was before it went through a chat: its own line breaks, one empty line, a dash of the right length. */
function tidied(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const said = lines.filter((line) => line !== "");
  const signature = said.pop()?.replace(/^[—–-]+\s+/, "— ");
  return `${said.join("\n")}\n\n${signature}\n`;
}
