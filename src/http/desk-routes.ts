/** The routes of the tab's API: each parses what it got, asks one use case, and answers. `openapi.ts` describes the same table. */
import { concernCommand } from "../contract/concern-commands.ts";
import { colleagues, concernPage, me, triageCommand, triagePage } from "../contract/desk-api.ts";
import { isDenied, may } from "../domain/access.ts";
import { type ConcernReference, isConcernReference } from "../domain/ids.ts";
import { isRefusal } from "../domain/refusal.ts";
import { acknowledgeConcern } from "../service/acknowledge-concern.ts";
import type { Checks } from "../service/check-register.ts";
import { isComplete } from "../service/following.ts";
import { listColleagues, seeTriage } from "../service/lists.ts";
import { openConcern, pageOf, permitOn } from "../service/open-concern.ts";
import type { Ports } from "../service/ports.ts";
import { schoolWeek } from "../service/school-days.ts";
import { triageConcern } from "../service/triage-concern.ts";
import { workOnConcern } from "../service/work-on-concern.ts";
import { type DeskRoute, taking } from "./desk-route.ts";
import { documentRoutes } from "./document-routes.ts";
import { dueRoutes } from "./due-routes.ts";
import { dutyRoutes } from "./duty-routes.ts";
import type { Answer, Asking } from "./exchange.ts";
import { learnerRoutes } from "./learner-routes.ts";
import { ownRoutes } from "./own-routes.ts";
import { raiseRoutes } from "./raise-routes.ts";
import { registerRoutes } from "./register-routes.ts";
import { settingRoutes } from "./setting-routes.ts";

/** Every route of the API but the live updates. */
export function deskRoutes(ports: Ports, checks: Checks): readonly DeskRoute[] {
  const routes = [
    ...personRoutes(ports),
    ...raiseRoutes(ports),
    ...concernRoutes(ports),
    ...documentRoutes(ports),
    ...ownRoutes(ports),
    ...listRoutes(ports),
    ...dueRoutes(ports),
    ...dutyRoutes(ports),
    ...learnerRoutes(ports),
    ...settingRoutes(ports),
    ...registerRoutes(ports, checks),
  ];
  return routes.map((route) => ({ ...route, answer: whenAllIsRead(ports, route.answer) }));
}

/** Before the view has read the whole register, nothing is said to be missing: not to anybody, whatever they asked for. */
function whenAllIsRead({ view }: Ports, answer: DeskRoute["answer"]): DeskRoute["answer"] {
  return async (asking) => {
    const found = await answer(asking);
    return found === "not-there" && !isComplete(view) ? "loading" : found;
  };
}

function personRoutes(ports: Ports): readonly DeskRoute[] {
  return [
    {
      method: "get",
      path: "/api/me",
      summary: "Who is signed in, and what they may open",
      reply: me,
      answer: async ({ actor: { person } }) => ({
        id: person.id,
        name: person.name,
        school: { ...ports.school, ...schoolWeek(ports) },
        may: {
          listLearners: !isDenied(may(person, "list-learners", undefined)),
          seeTriage: !isDenied(may(person, "see-triage", undefined)),
          searchRecords: !isDenied(may(person, "search-records", undefined)),
          checkRegister: !isDenied(may(person, "check-register", undefined)),
          changeSettings: !isDenied(may(person, "change-settings", undefined)),
        },
      }),
    },
  ];
}

function concernRoutes(ports: Ports): readonly DeskRoute[] {
  return [
    {
      method: "get",
      path: "/api/concerns/{reference}",
      summary: "A concern with all it holds",
      reply: concernPage,
      answer: (asking) => onConcern(asking, (reference) => openConcern(ports, asking.actor, reference)),
    },
    {
      method: "post",
      path: "/api/concerns/{reference}/acknowledgement",
      summary: "Take a concern on",
      records: true,
      reply: concernPage,
      answer: (asking) => onConcern(asking, (reference) => acknowledged(ports, asking, reference)),
    },
    taking({
      path: "/api/concerns/{reference}/triage",
      summary: "Record a decision",
      records: true,
      body: triageCommand,
      reply: concernPage,
      asks: (asking) => asksOn(ports, asking, "triage-concern"),
      answer: (asking, command) =>
        onConcern(asking, (reference) => triageConcern(ports, asking.actor, { reference, command })),
    }),
    taking({
      path: "/api/concerns/{reference}/work",
      summary: "Record work on a concern",
      records: true,
      body: concernCommand,
      reply: concernPage,
      asks: (asking) => asksOn(ports, asking, "work-on-concern"),
      answer: (asking, command) =>
        onConcern(asking, (reference) => workOnConcern(ports, asking.actor, { reference, command })),
    }),
  ];
}

function listRoutes(ports: Ports): readonly DeskRoute[] {
  return [
    {
      method: "get",
      path: "/api/triage",
      summary: "What waits for a decision, in the order of need",
      reply: triagePage,
      answer: ({ actor }) => seeTriage(ports, actor),
    },
    {
      method: "get",
      path: "/api/colleagues",
      summary: "Staff to whom an action can be given",
      reply: colleagues,
      answer: ({ actor }) => listColleagues(ports, actor),
    },
  ];
}

async function onConcern(
  { params }: Asking,
  answer: (reference: ConcernReference) => Promise<Answer>,
): Promise<Answer> {
  const reference = params.reference ?? "";
  return isConcernReference(reference) ? answer(reference) : "not-there";
}

async function asksOn(ports: Ports, { actor, params }: Asking, verb: "triage-concern" | "work-on-concern") {
  const { reference = "" } = params;
  return isConcernReference(reference) ? permitOn(ports, actor, { verb, reference }) : "not-there";
}

async function acknowledged(ports: Ports, { actor }: Asking, reference: ConcernReference): Promise<Answer> {
  const done = await acknowledgeConcern(ports, actor, reference);
  return done === "not-there" || isRefusal(done) ? done : pageOf(ports, done.permitted, done.seen);
}
