/** The list of learners of whom something is recorded, for whoever has full access to their register (R4.4). */
import type { LearnerList } from "../contract/learner-list.ts";
import { isDenied } from "../domain/access.ts";
import type { NotThere } from "./open-concern.ts";
import { type Actor, permit } from "./permission.ts";
import type { Ports, ToldLearner } from "./ports.ts";

/** How many are shown beside those with an open file; anybody else is found by their name. */
const latelyShown = 50;

const byName = new Intl.Collator("en-GB");

/** Those with an open child protection file, and those about whom something was recorded last. */
export async function listLearners(ports: Ports, actor: Actor): Promise<LearnerList | NotThere> {
  const permitted = await permit(ports, actor, { verb: "list-learners", thing: undefined, name: "" });
  if (isDenied(permitted)) return "not-there";
  const told = ports.view.learnersTold(permitted, latelyShown);
  const withFile = told.filter(({ fileOpen }) => fileOpen).toSorted((a, b) => byName.compare(a.name, b.name));
  return {
    now: ports.clock.now(),
    withFile: withFile.map(present),
    lately: told.filter(({ fileOpen }) => !fileOpen).map(present),
  };
}

function present({ id, name, listed, concerns, waiting, newest }: ToldLearner): LearnerList["lately"][number] {
  const { year = "", tutorGroup = "", needs = [] } = listed ?? {};
  return { id, name, year, tutorGroup, hasNeeds: needs.length > 0, concerns, waiting, newest };
}
