/** Who is on duty, as the desk shows it to the safeguarding team (R6.2). */
import type { DutyPage } from "../contract/duty.ts";
import { isDenied } from "../domain/access.ts";
import { teamNow } from "./alert-people.ts";
import { type Actor, type NotThere, permit } from "./permission.ts";
import type { Ports } from "./ports.ts";
import { idOf } from "./settings.ts";

/** Who is on duty now, and who may be. */
export async function seeDuty(ports: Ports, actor: Actor): Promise<DutyPage | NotThere> {
  const asked = { verb: "see-settings", thing: "duty-rota", name: idOf("duty-rota") } as const;
  if (isDenied(await permit(ports, actor, asked))) return "not-there";
  const { people, team, onDuty } = await teamNow(ports);
  const { dsl, deputies, nobody } = onDuty;
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    at: ports.clock.now(),
    now: [...dsl, ...deputies].flatMap((id) => names.get(id) ?? []),
    nobody,
    team: [...new Set([...team.dsl, ...team.deputies])].map((id) => ({ id, name: names.get(id) ?? "" })),
  };
}
