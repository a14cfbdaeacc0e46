/** Checkpoints in the library, beside the lists that they prove (R3.3). */
import { type CheckpointFile, checkpointFile } from "../contract/checkpoints.ts";
import { jsonIn } from "../contract/json.ts";
import { DocumentDiffers, documentBytes, putDocument } from "../graph/documents.ts";
import { RegisterUnavailable } from "../service/ports.ts";
import { canonical } from "./canonical.ts";
import type { Reading } from "./reading.ts";

/**
 * Puts a checkpoint with its new leaves into the library, by the register and the size it covers. Where one of that size lies
 * already with the same root, because two servers made it at once, that one stands for both.
 *
 * @throws RegisterUnavailable (409 where another root lies there), GraphRefused
 */
export async function keepCheckpointFile(
  { graph, places }: Pick<Reading, "graph" | "places">,
  file: CheckpointFile,
): Promise<void> {
  const path = pathOfCheckpoint(file.checkpoint);
  const drive = await places.drive();
  try {
    await putDocument(graph, drive, path, Buffer.from(canonical(file), "utf8"), "application/json");
  } catch (fault) {
    if (!(fault instanceof DocumentDiffers)) throw fault;
    const there = checkpointFile.safeParse(jsonIn(textOf(await documentBytes(graph, drive, path))));
    if (there.data?.checkpoint.root !== file.checkpoint.root) throw new RegisterUnavailable(409, { cause: fault });
  }
}

/** `checkpoints/learners/000001204.json`, below the root of the library. */
function pathOfCheckpoint({ register, size }: Pick<CheckpointFile["checkpoint"], "register" | "size">): string {
  return `checkpoints/${register}/${String(size).padStart(9, "0")}.json`;
}

function textOf(bytes: Uint8Array = new Uint8Array()): string {
  return Buffer.from(bytes).toString("utf8");
}
