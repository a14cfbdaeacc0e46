/** Who has looked at a learner's chronology, or recorded on their file (R4.4): read from the access log. */
import type { AccessPage } from "../contract/learner-page.ts";
import { isDenied } from "../domain/access.ts";
import { dayAt, type Instant } from "../domain/calendar.ts";
import type { LearnerId } from "../domain/ids.ts";
import type { NotThere } from "./open-concern.ts";
import { type Actor, permit } from "./permission.ts";
import { type AccessNote, type Ports, RegisterUnavailable } from "./ports.ts";
import { nameOf } from "./presentation.ts";

/** So many lines are shown, each of one person on one day. */
const shown = 60;
/** So many notes may wait to be filed at most while Graph is away; beyond it, nobody reads a list of them. */
const waitingRead = 1_000;

/** The looks, gathered by person and day. Where the log cannot be read, those that are not filed yet, and it says so. */
export async function seeAccess(ports: Ports, actor: Actor, id: LearnerId): Promise<AccessPage | NotThere> {
  const permitted = await permit(ports, actor, { verb: "see-chronology", thing: undefined, name: id });
  if (isDenied(permitted)) return "not-there";
  const waiting = (await ports.desk.accessNotes(waitingRead)).filter(({ thing }) => thing === id);
  const filed = await filedNotes(ports, id);
  const notes = new Map([...(filed ?? []), ...waiting].map((note) => [note.id, note]));
  const looks = gathered(ports, [...notes.values()]);
  return { looks: looks.slice(0, shown), whole: filed !== undefined, more: looks.length > shown };
}

async function filedNotes(
  { register }: Pick<Ports, "register">,
  id: LearnerId,
): Promise<readonly AccessNote[] | undefined> {
  try {
    return await register.accessOf(id);
  } catch (fault) {
    if (fault instanceof RegisterUnavailable) return undefined;
    throw fault;
  }
}

/** A page that stands open asks again whenever something changes, and each time is noted: nobody reads a hundred lines of that. */
function gathered({ view, school }: Ports, notes: readonly AccessNote[]): AccessPage["looks"] {
  const together = Map.groupBy(notes, ({ person, at, answer }) => `${dayAt(at, school.timeZone)} ${person} ${answer}`);
  const looks = [...together.values()].flatMap((of) => {
    const [one] = of;
    if (one === undefined) return [];
    const moments = of.map(({ at }) => at).sort();
    const [first = one.at, last = one.at] = [moments[0], moments.at(-1)];
    return {
      person: nameOf(view, one.person),
      day: dayAt(one.at, school.timeZone),
      first,
      last,
      times: of.length,
      recorded: of.some(({ verb }) => verb === "work-on-learner-file"),
      via: [...new Set(of.map(({ via }) => via))],
      denied: one.answer === "denied",
    };
  });
  return looks.sort((a, b) => newestFirst(a.last, b.last));
}

function newestFirst(a: Instant, b: Instant): number {
  return a > b ? -1 : a < b ? 1 : 0;
}
