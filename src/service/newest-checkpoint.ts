/** The newest checkpoint of a register with all its leaves, and what was filed since, as this server knows it. */
import type { Checkpoint, CheckpointFile } from "../contract/checkpoints.ts";
import { type RegisterName, registers } from "../domain/registers.ts";
import type { FiledRow, Ports } from "./ports.ts";

/** The newest checkpoint with its leaves; undefined where none was made yet. */
export async function newestFile(
  { desk }: Pick<Ports, "desk">,
  register: RegisterName,
): Promise<CheckpointFile | undefined> {
  const checkpoint = await desk.newestCheckpoint(register);
  if (checkpoint === undefined) return undefined;
  return { checkpoint, leaves: [...(await desk.leaves(register, checkpoint.lastItemId))] };
}

/** The rows that the view knows to be filed behind what a checkpoint covers. */
function rowsFiledSince(
  { view }: Pick<Ports, "view">,
  { register, lastItemId }: Pick<Checkpoint, "register" | "lastItemId">,
): readonly FiledRow[] {
  return view.leaves(register, lastItemId).flatMap(({ itemId, hash }) => {
    const key = view.filedAs(register, String(itemId))?.key;
    return key === undefined ? [] : { register, itemId, hash, key };
  });
}

/** What a check of everything is held against: the newest checkpoint of each register, and what was filed since. */
export async function newestOfAll(
  ports: Pick<Ports, "desk" | "view">,
): Promise<{ readonly files: readonly CheckpointFile[]; readonly filed: readonly FiledRow[] }> {
  const files: CheckpointFile[] = [];
  const filed: FiledRow[] = [];
  for (const register of registers) {
    const file = await newestFile(ports, register);
    if (file !== undefined) files.push(file);
    filed.push(...rowsFiledSince(ports, file?.checkpoint ?? { register, lastItemId: 0 }));
  }
  return { files, filed };
}
