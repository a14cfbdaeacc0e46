/** Who is on duty, as somebody on the staff is told it where they need it (R5.2, R6.2): names of colleagues, nothing of a record. */
import { isDenied, may, type Person } from "../domain/access.ts";
import { teamNow } from "./alert-people.ts";
import { inTime } from "./in-time.ts";
import type { Ports } from "./ports.ts";
import { amongStaffOrNot, personInChat } from "./who.ts";

export interface DutyLine {
  readonly names: readonly string[];
  /** Everybody is away, so that everybody is alerted. */
  readonly nobody: boolean;
}

/** How long it may take. Milliseconds. Whoever raises a concern is not kept waiting for it. */
const patience = 500;

/** The line; undefined where it is not for this person, or cannot be said just now. It is no look at a record, and is not noted as one. */
export function dutyLine(ports: Ports, person: Person): Promise<DutyLine | undefined> {
  return inTime(ports, { patience, where: "duty" }, () => lineFor(ports, person));
}

/** The same for somebody who is known by their chat alone. */
export function dutyLineInChat(ports: Ports, id: Person["id"]): Promise<DutyLine | undefined> {
  return dutyLine(ports, personInChat(ports, { id, name: "" }));
}

async function lineFor(ports: Ports, person: Person): Promise<DutyLine | undefined> {
  if (isDenied(may(amongStaffOrNot(ports, person), "see-duty", undefined))) return undefined;
  const { dsl, deputies, nobody } = (await teamNow(ports)).onDuty;
  const names = [...dsl, ...deputies].flatMap((id) => ports.view.staffMember(id)?.name ?? []);
  return names.length === 0 ? undefined : { names, nobody };
}
