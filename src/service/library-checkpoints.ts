/** Checkpoints in the library, each with the leaves that the one before did not have. What could not be put there is put later. */
import type { Checkpoint } from "../contract/checkpoints.ts";
import { plusMinutes } from "../domain/calendar.ts";
import type { RegisterName } from "../domain/registers.ts";
import { unlessUnavailable } from "./fault.ts";
import type { Ports } from "./ports.ts";

/** What a server remembers of the library: the sizes, by register, of the checkpoints that it has put there. */
export type KeptInLibrary = Map<RegisterName, Set<number>>;

/** The memory of a server that has put nothing there yet. */
export function openLibraryKeeping(): KeptInLibrary {
  return new Map();
}

/**
 * Nobody writes down what lies in the library: after a start those of a week are put there again, which changes nothing where
 * they are. Minutes.
 */
const again = 7 * 24 * 60;

/** Puts there what is missing, the oldest first. @param checkpoints of the register, the newest first */
export async function putIntoLibrary(
  { clock, desk, register: library, log }: Pick<Ports, "clock" | "desk" | "register" | "log">,
  kept: KeptInLibrary,
  register: RegisterName,
  checkpoints: readonly Checkpoint[],
): Promise<void> {
  const there = kept.get(register) ?? new Set();
  kept.set(register, there);
  const since = plusMinutes(clock.now(), -again);
  const missing = checkpoints.filter(({ at, size }) => at >= since && !there.has(size));
  const [newest] = missing;
  if (newest === undefined) return;
  const leaves = await desk.leaves(register, newest.lastItemId);
  for (const checkpoint of missing.toReversed()) {
    const before = checkpoints.find(({ size }) => size < checkpoint.size)?.size ?? 0;
    await unlessUnavailable({ log }, "keeping", async () => {
      await library.keepCheckpoint({ checkpoint, leaves: leaves.slice(before, checkpoint.size) });
      there.add(checkpoint.size);
    });
  }
}
