/**
 * Checking without being asked (R3.3): following hears only of what SharePoint tells, and not of a document whose bytes were
 * changed, nor of what was done while a view was lost. So everything is checked when a server has begun, and once a day.
 */
import { type Instant, minutesBetween } from "../domain/calendar.ts";
import { unlessUnavailable } from "./fault.ts";
import { isComplete } from "./following.ts";
import type { Ports } from "./ports.ts";
import { type Checking, checkWhole } from "./whole-check.ts";

/** Minutes. */
const betweenChecks = 24 * 60;

/** When this server last checked everything by itself. */
export interface RegularCheck {
  at: Instant | undefined;
}

/** Checks everything if it is time to. Where SharePoint cannot be read now, that is another time's. */
export async function checkRegularly(ports: Checking & Pick<Ports, "view">, last: RegularCheck): Promise<void> {
  const { clock, view } = ports;
  const now = clock.now();
  const age = last.at === undefined ? betweenChecks : minutesBetween(last.at, now);
  if (!isComplete(view) || (age >= 0 && age < betweenChecks)) return;
  await unlessUnavailable(ports, "check", async () => {
    await checkWhole(ports);
    last.at = now;
  });
}
