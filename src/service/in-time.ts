/** Work that somebody waits for only so long, and can go on without. */

import { faultEvent } from "./fault.ts";
import type { Ports } from "./ports.ts";

/** What the work gives; undefined where it fails, which is noted, or takes longer than `patience` (milliseconds). */
export async function inTime<T>(
  { clock, log }: Pick<Ports, "clock" | "log">,
  { patience, where }: { readonly patience: number; readonly where: Parameters<typeof faultEvent>[0] },
  work: () => Promise<T>,
): Promise<T | undefined> {
  const { promise: silence, resolve } = Promise.withResolvers<undefined>();
  const heard = clock.after(patience, () => resolve(undefined));
  try {
    return await Promise.race([work(), silence]);
  } catch (fault) {
    log.note(faultEvent(where, fault));
    return undefined;
  } finally {
    heard();
  }
}
