/** The routes by which staff raise concerns in the tab. Everybody may: no rule stands before the report of a child at risk. */
import { type RaiseForm, raised, raiseForm, readRaiseForm } from "../contract/raise-form.ts";
import { isRefusal } from "../domain/refusal.ts";
import { type Actor, isAllowed } from "../service/permission.ts";
import type { Ports } from "../service/ports.ts";
import { raiseConcern } from "../service/raise-concern.ts";
import { type DeskRoute, taking } from "./desk-route.ts";
import type { Answer } from "./exchange.ts";

/** The routes that whoever raises a concern needs. */
export function raiseRoutes(ports: Ports): readonly DeskRoute[] {
  return [
    taking({
      path: "/api/concerns",
      summary: "Raise a concern",
      body: raiseForm,
      reply: raised,
      asks: ({ actor }) => isAllowed(ports, actor, { verb: "raise-concern", thing: undefined, name: "" }),
      answer: ({ actor }, form) => raisedBy(ports, actor, form),
    }),
  ];
}

async function raisedBy(ports: Ports, actor: Actor, form: RaiseForm): Promise<Answer> {
  const read = readRaiseForm(form);
  if (isRefusal(read)) return read;
  const done = await raiseConcern(ports, actor, read);
  if (isRefusal(done)) return done;
  const { reference, recordedAt, reviewDueAt, atRisk } = done;
  return { reference, recordedAt, reviewDueAt, atRisk };
}
