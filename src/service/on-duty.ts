/** Who of the safeguarding team is on duty now (R6.2): the one answer for alerts, for staff who ask, and for the desk. */
import { settledBy } from "../contract/setting-bodies.ts";
import { isDenied, may, type Person } from "../domain/access.ts";
import { weekdays } from "../domain/calendar.ts";
import { type Duty, emptyRota, type OnDuty, onDuty, type Rota, type Team } from "../domain/duty.ts";
import type { StaffId } from "../domain/ids.ts";
import { type SchoolDays, weekdaysOnly } from "../domain/school-days.ts";
import type { Settings } from "../domain/settings.ts";
import { faultEvent } from "./fault.ts";
import { isComplete } from "./following.ts";
import type { Ports, View } from "./ports.ts";
import { schoolDays } from "./school-days.ts";
import { idOf } from "./settings.ts";

type Asked = Pick<Ports, "clock" | "desk" | "school" | "bankHolidays" | "log"> & { readonly view: Settled };
/** Where it is read what is settled. */
type Settled = Pick<View, "setting" | "cursor">;

/** Of these people, the safeguarding team. */
export function teamAmong(people: readonly Person[]): Team {
  const team = people.filter((person) => !isDenied(may(person, "receive-alert", undefined)));
  return { dsl: idsWith(team, "dsl"), deputies: idsWith(team, "deputy") };
}

/** Who of the team is alerted first at this moment. Where that cannot be said, all of them: never fewer. */
export async function onDutyNow(ports: Asked, team: Team): Promise<OnDuty> {
  const [duty, days] = readDuty(ports, await ports.desk.dutyDeputy());
  return onDuty(duty, team, ports.clock.now(), days);
}

/** What is settled, if all of it can be read; else nothing, which holds nobody back. */
function readDuty(ports: Asked, deputy: StaffId | undefined): readonly [Duty, SchoolDays] {
  const { view, school, log } = ports;
  try {
    const rota = settled(view, "duty-rota", always(deputy));
    const absences = settled(view, "absences", []);
    return [rota === undefined || absences === undefined ? nothing : { rota, absences }, schoolDays(ports)];
  } catch (fault) {
    log.note(faultEvent("duty", fault));
    return [nothing, weekdaysOnly(school.timeZone)];
  }
}

const nothing: Duty = { rota: emptyRota, absences: [] };

/** What the school has settled, if anything; undefined where that cannot be read, or something newer may not be read yet. */
function settled<Name extends "duty-rota" | "absences">(view: Settled, name: Name, begins: Settings[Name]) {
  const changes = view.setting(idOf(name));
  if (changes.length === 0) return begins;
  return isComplete(view) ? settledBy(changes, name) : undefined;
}

/** The deputy who was named before there were rotas, on every day. */
function always(deputy: StaffId | undefined): Rota {
  if (deputy === undefined) return emptyRota;
  return { ...emptyRota, ...Object.fromEntries(weekdays.map((day) => [day, [deputy]])) };
}

function idsWith(people: readonly Person[], role: "dsl" | "deputy"): readonly StaffId[] {
  return [...new Set(people.filter(({ roles }) => roles.includes(role)).map(({ id }) => id))];
}
