/** The lists a person may see: what waits for a decision, their own concerns, colleagues, learners' names. */
import type { Colleagues, LearnersFound, OwnConcerns, TriagePage, TriageRow } from "../contract/desk-api.ts";
import { isDenied } from "../domain/access.ts";
import { type Concern, reviewDueAt, statusOf } from "../domain/concern.ts";
import { referenceOf } from "../domain/ids.ts";
import type { NotThere } from "./open-concern.ts";
import { type Actor, permit } from "./permission.ts";
import type { Learner, Ports } from "./ports.ts";
import { nameOf } from "./presentation.ts";
import { amongStaffOrNot } from "./who.ts";

/** How many reviewed concerns the triage page shows below those that wait. */
const reviewedShown = 30;
/** Teams shows at most fifteen answers of a type-ahead. */
const namesShown = 15;

/** The triage page: everything that waits for a decision, in the order of need, then what was reviewed lately. */
export async function seeTriage(ports: Ports, actor: Actor): Promise<TriagePage | NotThere> {
  const permitted = await permit(ports, actor, { verb: "see-triage", thing: undefined, name: "" });
  if (isDenied(permitted)) return "not-there";
  const { concerns, reviewed } = ports.view.triage(permitted, reviewedShown);
  const rows = concerns.map((concern) => triageRow(ports, concern));
  return { now: ports.clock.now(), rows, reviewedInAll: reviewed };
}

function triageRow({ view }: Pick<Ports, "view">, concern: Concern): TriageRow {
  const { id, subjects, categories, atRisk, recordedAt, acknowledged, threshold } = concern;
  return {
    reference: referenceOf(id),
    subjects: subjects.map((subject) => ("learner" in subject ? subject.name : subject.described)),
    categories: [...categories],
    atRisk,
    recordedAt,
    reviewDueAt: reviewDueAt(concern),
    raisedBy: nameOf(view, concern.raisedBy),
    ...(acknowledged === undefined ? {} : { acknowledged: { at: acknowledged.at, by: acknowledged.author } }),
    status: statusOf(concern),
    ...(threshold === undefined ? {} : { threshold }),
  };
}

/** What somebody raised themselves: references and statuses (R4.4). */
export async function listOwnConcerns(ports: Ports, actor: Actor): Promise<OwnConcerns> {
  const thing = actor.person.id;
  const permitted = await permit(ports, actor, { verb: "list-own-concerns", thing, name: "" });
  if (isDenied(permitted)) return [];
  return ports.view.ownConcerns(permitted).map((concern) => ({
    reference: referenceOf(concern.id),
    recordedAt: concern.recordedAt,
    status: statusOf(concern),
  }));
}

/** Staff to whom an action can be given. */
export async function listColleagues(ports: Ports, actor: Actor): Promise<Colleagues | NotThere> {
  const permitted = await permit(ports, actor, { verb: "see-colleagues", thing: undefined, name: "" });
  if (isDenied(permitted)) return "not-there";
  return ports.view.allStaff().map(({ id, name, jobTitle }) => ({ id, name, jobTitle }));
}

/** Learners whose names begin so, for the type-ahead of the form. */
export async function findLearners(ports: Ports, actor: Actor, text: string): Promise<readonly Learner[]> {
  const asking = { ...actor, person: amongStaffOrNot(ports, actor.person) };
  const permitted = await permit(ports, asking, { verb: "find-learner", thing: undefined, name: "" });
  return isDenied(permitted) ? [] : ports.view.learnersNamed(permitted, text, namesShown);
}

/** The same for the desk, with what tells one from another of the same name. */
export async function listLearnersNamed(ports: Ports, actor: Actor, text: string): Promise<LearnersFound> {
  const found = await findLearners(ports, actor, text);
  return found.map(({ id, name, year, tutorGroup, needs }) => ({
    id,
    name,
    year,
    tutorGroup,
    hasNeeds: needs.length > 0,
  }));
}
