/** Nobody on duty is itself an alarm (R6.2): whoever is above the safeguarding team is told, once a day. */
import { dayAt } from "../domain/calendar.ts";
import type { OnDuty } from "../domain/duty.ts";
import { type OfDuty, teamNow } from "./alert-people.ts";

/** Queues the alarm where everybody of the team is away; whether they are. It names nobody. `onDuty`: where it is known already. */
export async function tellNobodyOnDuty(ports: OfDuty, onDuty?: OnDuty): Promise<boolean> {
  const { nobody } = onDuty ?? (await teamNow(ports)).onDuty;
  if (!nobody) return false;
  const { clock, desk, school } = ports;
  const at = clock.now();
  // By its id, any number of servers tell it once.
  const id = `nobody-on-duty/${dayAt(at, school.timeZone)}`;
  await desk.queue([{ id, to: "principals", notice: { type: "nobody-on-duty", at } }]);
  return true;
}
