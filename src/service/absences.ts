/** Somebody of the safeguarding team says in chat that they are away, or back (R6.2). Nobody asks why. */
import { settledBy } from "../contract/setting-bodies.ts";
import { isDenied, may } from "../domain/access.ts";
import { type Day, dayAt, type TimeOfDay, timeAt } from "../domain/calendar.ts";
import { type Absence, awayAt, withAbsence, withoutAbsence } from "../domain/duty.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import { changeSetting } from "../domain/settings.ts";
import { isComplete } from "./following.ts";
import { tellNobodyOnDuty } from "./nobody-on-duty.ts";
import { type Actor, type NotThere, permit } from "./permission.ts";
import type { Ports } from "./ports.ts";
import { recordSetting, settingOf } from "./settings.ts";
import { stampNow } from "./stamp.ts";
import { submissionOf } from "./submission.ts";

/** Whether this person is one whose absence matters. */
export function isOnTeam({ person }: Actor): boolean {
  return !isDenied(may(person, "say-absence", person.id));
}

/** Until when this person is away; undefined where they are not, or it is not known yet. */
export function awayUntil({ view, clock, school }: Ports, { person }: Actor): Day | undefined {
  if (!isComplete(view)) return undefined;
  const away = awayAt(settingOf(view, "absences"), clock.now(), school.timeZone);
  return away.find((one) => one.person === person.id)?.to;
}

/** Says that this person is away from now on, to the end of a day. */
export function sayAway(ports: Ports, actor: Actor, to: Day): Promise<"recorded" | Refusal | NotThere> {
  const [from, fromTime] = clockNow(ports);
  const added: Absence = { person: actor.person.id, from, fromTime, to };
  return say(ports, actor, { why: `Away until ${to}.`, change: (absences) => withAbsence(absences, added, from) });
}

/** Says that this person is back. */
export function sayBack(ports: Ports, actor: Actor): Promise<"recorded" | Refusal | NotThere> {
  const [today] = clockNow(ports);
  const change = (absences: readonly Absence[]) => withoutAbsence(absences, actor.person.id, today);
  return say(ports, actor, { why: "Back.", change });
}

interface Said {
  readonly why: string;
  readonly change: (absences: readonly Absence[]) => readonly Absence[];
}

async function say(ports: Ports, actor: Actor, { why, change }: Said): Promise<"recorded" | Refusal | NotThere> {
  const { id: whose } = actor.person;
  const permitted = await permit(ports, actor, { verb: "say-absence", thing: whose, name: whose });
  if (isDenied(permitted)) return "not-there";
  if (!isComplete(ports.view)) return refuse("records-loading");
  const command = { name: "absences", sent: submissionOf(actor, { why }) } as const;
  const done = await recordSetting(ports, command, (changes) => {
    const absences = settledBy(changes, "absences") ?? [];
    const value = change(absences);
    if (JSON.stringify(value) === JSON.stringify(absences)) return [];
    const basedOn = changes.at(-1)?.seq ?? 0;
    return changeSetting(changes.at(-1), { setting: "absences", value, why, basedOn }, stampNow(ports, actor));
  });
  if (isRefusal(done)) return done;
  if (await tellNobodyOnDuty(ports)) ports.rounds.wake("delivery");
  return "recorded";
}

function clockNow({ clock, school }: Ports): readonly [Day, TimeOfDay] {
  return [dayAt(clock.now(), school.timeZone), timeAt(clock.now(), school.timeZone)];
}
