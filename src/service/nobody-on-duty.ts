/** Nobody on duty is itself an alarm (R6.2): whoever is above the safeguarding team is told, once a day. */
import { dayAt } from "../domain/calendar.ts";
import { type OfDuty, peopleKnown } from "./alert-people.ts";
import { onDutyNow, teamAmong } from "./on-duty.ts";

/** Queues the alarm where everybody of the team is away; whether they are. It names nobody. */
export async function tellNobodyOnDuty(ports: OfDuty): Promise<boolean> {
  const { nobody } = await onDutyNow(ports, teamAmong(await peopleKnown(ports)));
  if (!nobody) return false;
  const { clock, desk, school } = ports;
  const at = clock.now();
  // By its id, any number of servers tell it once.
  const id = `nobody-on-duty/${dayAt(at, school.timeZone)}`;
  await desk.queue([{ id, to: "principals", notice: { type: "nobody-on-duty", at } }]);
  return true;
}
