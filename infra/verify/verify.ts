/** Verification: which checkpoints the registers are held against, and what is said of it. */
import { readFileSync } from "node:fs";
import type { CheckpointFile } from "../../src/contract/checkpoints.ts";
import type { EntryKey } from "../../src/contract/entries.ts";
import { type RegisterName, registers } from "../../src/domain/registers.ts";
import { checkRegisters } from "../../src/register/check.ts";
import type { Desk } from "../../src/service/ports.ts";
import { checkpointGiven, type Known, NoCheckpoint } from "./given.ts";
import type { VerifyOptions } from "./options.ts";
import type { Surroundings } from "./surroundings.ts";
import { lineOf, summaryOf } from "./words.ts";

/**
 * Holds the registers against checkpoints, and says in lines what was found.
 *
 * @returns whether everything is as Lantern left it
 * @throws NoCheckpoint, RegisterUnavailable, GraphRefused, DeskUnavailable
 */
export async function verify(
  { reading, desk, tenantId, publicKey }: Surroundings,
  options: VerifyOptions,
  say: (line: string) => void,
): Promise<boolean> {
  const kept = desk === undefined ? [] : await keptOn(desk);
  const known = { tenantId, keys: [...new Set(keysOf(kept).concat(publicKey ?? []))], key: options.key };
  const against = options.checkpoint === undefined ? chosen(kept, options) : given(options.checkpoint, kept, known);
  if (desk === undefined)
    say("There is no desk store here: rows that came after the checkpoint are judged by their seals alone.");
  const strange = keysOf(against).find((key) => key !== options.key && !known.keys.includes(key));
  // Whoever can change a row can put a file beside it that is signed by a key of their own.
  if (strange !== undefined && known.keys.length > 0)
    throw new NoCheckpoint(
      `That checkpoint is signed by ${strange}, which no key known here is. If it is your school's all the same, give it with --key.`,
    );
  for (const key of new Set(keysOf(against)))
    if (!known.keys.includes(key)) say(`Signed by ${key}, a key that is not known here. Is it your school's?`);
  const accepted = desk && ((key: EntryKey) => desk.acceptedAs(key));
  const rows = { accepted, filed: [] };
  const outcome = await checkRegisters(reading, { tenantId, against, known: rows, read: () => undefined });
  for (const finding of outcome.findings) say(lineOf(finding));
  say(summaryOf(outcome));
  return outcome.findings.length === 0;
}

function keysOf(files: readonly CheckpointFile[]): readonly string[] {
  return files.map(({ checkpoint }) => checkpoint.publicKey);
}

/**
 * What is given, and the newest that the desk has: a bare note names no entry and an old file none that came after it, which
 * the leaves of a later one do; and the other register is not left to its seals.
 */
function given(file: string, kept: readonly CheckpointFile[], known: Known): readonly CheckpointFile[] {
  const one = checkpointGiven(textOf(file), known);
  const newest = registers.flatMap((register) => newestOf(register, kept));
  return [one, ...newest.filter(({ checkpoint }) => checkpoint.note !== one.checkpoint.note)];
}

/** Every checkpoint on the desk, the newest of each register with its leaves: they are those of all before it. */
async function keptOn(desk: Desk): Promise<readonly CheckpointFile[]> {
  const files: CheckpointFile[] = [];
  for (const register of registers) {
    const [newest, ...older] = await desk.checkpoints(register);
    if (newest === undefined) continue;
    files.push({ checkpoint: newest, leaves: [...(await desk.leaves(register, newest.lastItemId))] });
    files.push(...older.map((checkpoint) => ({ checkpoint, leaves: [] })));
  }
  return files;
}

function chosen(kept: readonly CheckpointFile[], { all, key }: VerifyOptions): readonly CheckpointFile[] {
  const files = all ? kept : registers.flatMap((register) => newestOf(register, kept));
  if (files.length === 0)
    throw new NoCheckpoint(
      "There is no checkpoint here yet: the first is made when the server has run for ten minutes. Or give one with --checkpoint <file>.",
    );
  const other = files.find(({ checkpoint }) => key !== undefined && checkpoint.publicKey !== key);
  if (other !== undefined)
    throw new NoCheckpoint(`A checkpoint is not signed by that key, but by ${other.checkpoint.publicKey}.`);
  return files;
}

function newestOf(register: RegisterName, kept: readonly CheckpointFile[]): readonly CheckpointFile[] {
  return kept.filter(({ checkpoint }) => checkpoint.register === register).slice(0, 1);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new NoCheckpoint("The file of --checkpoint cannot be read.");
  }
}
