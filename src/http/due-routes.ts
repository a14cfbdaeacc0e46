/** The routes of what falls due: for the safeguarding team, and for whoever was given something to do. */
import { duePage, finishOwnAction, ownActions } from "../contract/due.ts";
import { seeDue } from "../service/due.ts";
import { finishOwnAction as finish, listOwnActions } from "../service/own-actions.ts";
import { isAllowed } from "../service/permission.ts";
import type { Ports } from "../service/ports.ts";
import { type DeskRoute, taking } from "./desk-route.ts";

/** These routes. */
export function dueRoutes(ports: Ports): readonly DeskRoute[] {
  return [
    {
      method: "get",
      path: "/api/due",
      summary: "What is overdue, and what falls due within a week",
      reply: duePage,
      answer: ({ actor }) => seeDue(ports, actor),
    },
    {
      method: "get",
      path: "/api/my-actions",
      summary: "What the person was given to do",
      reply: ownActions,
      answer: ({ actor }) => listOwnActions(ports, actor),
    },
    taking({
      path: "/api/my-actions",
      summary: "Say what came of it",
      records: true,
      body: finishOwnAction,
      reply: ownActions,
      // Which action it would have been cannot be told: everybody may see their own.
      asks: ({ actor }) => isAllowed(ports, actor, { verb: "see-own-actions", thing: actor.person.id, name: "" }),
      answer: ({ actor }, command) => finish(ports, actor, command),
    }),
  ];
}
