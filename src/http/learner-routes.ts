/** The routes of learners: the list, a learner's page, what may be recorded on the file, and the type-ahead of names. */
import { learnersFound, searchCommand } from "../contract/desk-api.ts";
import { learnerFileCommand } from "../contract/learner-file-commands.ts";
import { learnerList } from "../contract/learner-list.ts";
import { accessPage, learnerPage } from "../contract/learner-page.ts";
import { type LearnerId, learnerIdOf } from "../domain/ids.ts";
import { listLearners } from "../service/learner-list.ts";
import { seeLearner } from "../service/learner-page.ts";
import { listLearnersNamed } from "../service/lists.ts";
import { isAllowed } from "../service/permission.ts";
import type { Ports } from "../service/ports.ts";
import { seeAccess } from "../service/who-looked.ts";
import { workOnLearnerFile } from "../service/work-on-learner-file.ts";
import { type DeskRoute, taking } from "./desk-route.ts";
import type { Answer, Asking } from "./exchange.ts";

/** These routes. */
export function learnerRoutes(ports: Ports): readonly DeskRoute[] {
  return [
    {
      method: "get",
      path: "/api/learners",
      summary: "Learners with an open child protection file, and those about whom something was recorded last",
      reply: learnerList,
      answer: ({ actor }) => listLearners(ports, actor),
    },
    {
      method: "get",
      path: "/api/learners/{id}/chronology",
      summary: "A learner: facts, chronology in order of occurrence, signals, file",
      reply: learnerPage,
      answer: (asking) => onLearner(asking, (id) => seeLearner(ports, asking.actor, id)),
    },
    taking({
      path: "/api/learners/{id}/file",
      summary: "Record on a learner's file",
      records: true,
      body: learnerFileCommand,
      reply: learnerPage,
      asks: async ({ actor, params }) => {
        const name = learnerIdOf(params.id ?? "");
        if (name === undefined) return "not-there";
        return isAllowed(ports, actor, { verb: "work-on-learner-file", thing: undefined, name });
      },
      answer: (asking, command) => onLearner(asking, (id) => workOnLearnerFile(ports, asking.actor, { id, command })),
    }),
    {
      method: "get",
      path: "/api/learners/{id}/access",
      summary: "Who has looked at a learner's chronology",
      reply: accessPage,
      answer: (asking) => onLearner(asking, (id) => seeAccess(ports, asking.actor, id)),
    },
    taking({
      path: "/api/learners/search",
      summary: "Learners whose names begin so, to say whom something is about",
      body: searchCommand,
      reply: learnersFound,
      asks: ({ actor }) => isAllowed(ports, actor, { verb: "find-learner", thing: undefined, name: "" }),
      answer: ({ actor }, { q }) => listLearnersNamed(ports, actor, q),
    }),
  ];
}

async function onLearner({ params }: Asking, answer: (id: LearnerId) => Promise<Answer>): Promise<Answer> {
  const id = learnerIdOf(params.id ?? "");
  return id === undefined ? "not-there" : answer(id);
}
