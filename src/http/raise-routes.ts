/** The routes by which staff raise concerns in the tab. Everybody may: no rule stands before the report of a child at risk. */
import { raised, raiseForm, readRaiseForm } from "../contract/raise-form.ts";
import { isRefusal } from "../domain/refusal.ts";
import type { Ports } from "../service/ports.ts";
import { raiseConcern } from "../service/raise-concern.ts";
import type { DeskRoute } from "./desk-route.ts";
import type { Answer, Asking } from "./exchange.ts";

/** The routes that whoever raises a concern needs. */
export function raiseRoutes(ports: Ports): readonly DeskRoute[] {
  return [
    {
      method: "post",
      path: "/api/concerns",
      summary: "Raise a concern",
      body: raiseForm,
      reply: raised,
      answer: (asking) => raisedBy(ports, asking),
    },
  ];
}

async function raisedBy(ports: Ports, { actor, body }: Asking): Promise<Answer> {
  const form = raiseForm.safeParse(body);
  if (!form.success) return "malformed";
  const read = readRaiseForm(form.data);
  if (isRefusal(read)) return read;
  const done = await raiseConcern(ports, actor, read);
  if (isRefusal(done)) return done;
  const { reference, recordedAt, reviewDueAt, atRisk } = done;
  return { reference, recordedAt, reviewDueAt, atRisk };
}
