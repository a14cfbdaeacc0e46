/**
 * The beginning of a local school: which school it is, and when it was loaded. Kept in the data folder, so that later starts
 * find the same people and the records that were added since.
 */
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ConfigInvalid, type LocalConfig } from "../../../src/config.ts";
import { jsonIn } from "../../../src/contract/json.ts";
import { instant } from "../../../src/contract/primitives.ts";
import type { Clock } from "../../../src/service/ports.ts";

/** The same seed gives the same school. */
export const seed = 1;

const kept = z.object({ now: instant, records: z.boolean() });

export interface Beginning extends z.infer<typeof kept> {
  /** Whether an earlier start finished loading. */
  readonly loaded: boolean;
}

/**
 * How the school in this folder began; where it has not yet, how it will.
 *
 * @throws ConfigInvalid when `--empty` is asked of a folder with records, or when the folder does not say what is in it: what
 * may be somebody's records is never taken for a start that was broken off
 */
export async function readBeginning(
  folder: string,
  { empty }: Pick<LocalConfig, "empty">,
  clock: Clock,
): Promise<Beginning> {
  const text = await textIn(fileIn(folder));
  if (text !== undefined) {
    const { data: beginning } = kept.safeParse(jsonIn(text));
    if (beginning === undefined)
      throw new ConfigInvalid(
        `${fileIn(folder)} is damaged. Choose another data folder with LANTERN_DATA, or remove this one.`,
      );
    if (empty && beginning.records)
      throw new ConfigInvalid(
        "--empty: this data folder has records already. Choose another with LANTERN_DATA, or remove it.",
      );
    return { ...beginning, loaded: true };
  }
  await clearHalfLoaded(folder);
  return { now: clock.now(), records: !empty, loaded: false };
}

/** Notes that the school is loaded. */
export async function keepBeginning(folder: string, { now, records }: Beginning): Promise<void> {
  const draft = `${fileIn(folder)}.draft`;
  await writeFile(draft, JSON.stringify({ now, records }), { mode: 0o600 });
  // The whole file comes at once: a start that was killed here finds either all of it or none.
  await rename(draft, fileIn(folder));
}

/** The text of a file; undefined when there is no such file, which is not the same as one that cannot be read. */
async function textIn(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return undefined;
    throw fault;
  }
}

function fileIn(folder: string): string {
  return join(folder, "beginning.json");
}

/** What a start that was killed while it loaded left behind: half a school, which nobody has worked in. */
async function clearHalfLoaded(folder: string): Promise<void> {
  for (const suffix of ["", "-wal", "-shm"]) await rm(join(folder, `graph.sqlite${suffix}`), { force: true });
}
