/** The route of who is on duty. Rota and absences themselves are settings (setting-routes.ts). */
import { dutyPage } from "../contract/duty.ts";
import type { Ports } from "../service/ports.ts";
import { seeDuty } from "../service/see-duty.ts";
import type { DeskRoute } from "./desk-route.ts";

/** This route. */
export function dutyRoutes(ports: Ports): readonly DeskRoute[] {
  return [
    {
      method: "get",
      path: "/api/duty",
      summary: "Who of the safeguarding team is on duty",
      reply: dutyPage,
      answer: ({ actor }) => seeDuty(ports, actor),
    },
  ];
}
