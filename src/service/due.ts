/** What falls due, for the safeguarding team: what is overdue, and what comes within a week (R5.3, R7, R9.2). */
import type { DuePage, DueRow } from "../contract/due.ts";
import { isDenied } from "../domain/access.ts";
import { dayAt, plusDays } from "../domain/calendar.ts";
import type { Deadline } from "../domain/deadlines.ts";
import { referenceOf } from "../domain/ids.ts";
import type { NotThere } from "./open-concern.ts";
import { type Actor, permit } from "./permission.ts";
import type { Ports } from "./ports.ts";
import { nameOf } from "./presentation.ts";

/** How far ahead somebody who plans their week looks. */
const daysAhead = 7;

/** What is due, the soonest first. Concerns that wait for their review are on the triage page. */
export async function seeDue(ports: Ports, actor: Actor): Promise<DuePage | NotThere> {
  const permitted = await permit(ports, actor, { verb: "see-triage", thing: undefined, name: "" });
  if (isDenied(permitted)) return "not-there";
  const now = ports.clock.now();
  const upTo = plusDays(dayAt(now, ports.school.timeZone), daysAhead);
  return { now, rows: ports.view.deadlines(permitted, upTo).flatMap((one) => present(ports, one)) };
}

function present({ view }: Pick<Ports, "view">, deadline: Deadline): readonly DueRow[] {
  const { of, due, subjects } = deadline;
  const shown = { of, due, subjects: [...subjects] };
  if ("learner" in deadline) return [{ ...shown, what: deadline.what, learner: deadline.learner }];
  const { what, concern, told, owner } = deadline;
  if (what === "review") return [];
  const has = owner === undefined ? {} : { owner: { id: owner, name: nameOf(view, owner) } };
  return [{ ...shown, what, reference: referenceOf(concern), told, ...has }];
}
