/** Who has Lantern's roles, and whether an alert would reach them. */
import type { Role } from "../../src/domain/access.ts";
import type { Desk, StaffMember } from "../../src/service/ports.ts";
import { type Check, cannotTell, notOk, ok } from "./check.ts";
import { isUnread, type Read } from "./reading.ts";

const words = {
  dsl: ["a DSL", "Safeguarding.DSL"],
  deputy: ["a deputy", "Safeguarding.Deputy"],
  principal: ["a principal", "Safeguarding.Principal"],
} as const satisfies Partial<Record<Role, readonly [string, string]>>;

const whys = {
  dsl: "alerts of new concerns go to the DSL.",
  deputy: "a deputy is alerted when the DSL is away, and whenever nobody answers.",
  principal:
    "the principal is told when somebody changes records behind Lantern's back, and hears concerns about the DSL.",
} as const;

/** One check a role. */
export function checkRoles(staff: Read<readonly StaffMember[]>): readonly Check[] {
  return (["dsl", "deputy", "principal"] as const).map((role) => {
    const [name, value] = words[role];
    const id = `role-${role}`;
    const remedy = {
      why: whys[role],
      todo: `Entra admin centre, Enterprise applications, Lantern, Users and groups: assign ${value}.`,
    };
    if (isUnread(staff)) return cannotTell(id, `Whether there is ${name} could not be read: ${staff.unread}.`, remedy);
    const count = staff.filter(({ roles }) => roles.includes(role)).length;
    return count === 0
      ? notOk(id, `Nobody has the app role ${value}.`, remedy)
      : ok(id, `${count} ${count === 1 ? "person has" : "people have"} the app role ${value}.`);
  });
}

/** Those of the safeguarding team with whom the bot has no conversation yet. */
export async function withoutChat(
  desk: Pick<Desk, "conversationOf">,
  staff: readonly StaffMember[],
): Promise<readonly StaffMember[]> {
  const team = staff.filter(({ roles }) =>
    roles.some((role) => role === "dsl" || role === "deputy" || role === "principal"),
  );
  const without: StaffMember[] = [];
  for (const person of team) if ((await desk.conversationOf(person.id)) === undefined) without.push(person);
  return without;
}

/** Whether the bot can write to everybody who must hear of something. */
export function checkChats(without: Read<readonly StaffMember[]>): Check {
  const remedy = {
    why: "Teams lets the bot write to nobody who has not got the app: their alerts wait.",
    todo: "Teams admin centre, Setup policies: install Lantern for them; or let them open Lantern in Teams once.",
  };
  if (isUnread(without))
    return cannotTell(
      "chats",
      `Whether the bot can reach the safeguarding team could not be read: ${without.unread}.`,
      remedy,
    );
  if (without.length === 0) return ok("chats", "The bot has a chat with everybody who has a role.");
  const people = without.map(({ id, jobTitle }) => `${id} (${jobTitle || "no job title"})`);
  return notOk("chats", `The bot has no chat with ${people.join(", ")}.`, remedy);
}
