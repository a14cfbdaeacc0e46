/** Opening a concern in the desk: the whole record, and what this person may do with it. */
import type { ConcernPage } from "../contract/desk-api.ts";
import { keyOf, opened } from "../contract/entries.ts";
import {
  type AuthoredConcern,
  type GuardedConcern,
  isDenied,
  may,
  type OnOwnConcern,
  type Permit,
  type ShowsConcern,
  type Verb,
} from "../domain/access.ts";
import { type Concern, isClosed, reviewDueAt, statusOf } from "../domain/concern.ts";
import type { ConcernEntry } from "../domain/concern-entries.ts";
import { learnersOf, type Placed } from "../domain/entry.ts";
import { type ConcernId, type ConcernReference, concernId, referenceOf } from "../domain/ids.ts";
import { isOfConcern } from "../domain/record-entry.ts";
import { takeHeld } from "./catching-up.ts";
import { type Actor, type NotThere, permit } from "./permission.ts";
import type { ConcernInView, Ports, View } from "./ports.ts";
import { presentAlerts } from "./present-alerts.ts";
import { presentWork } from "./present-work.ts";
import { nameOf, presentEntry, presentSubject } from "./presentation.ts";

export type { NotThere } from "./permission.ts";

/** Stands in the place of a concern that does not exist, so that asking for it is noted, and takes as long, as any other. */
const nobodys: AuthoredConcern = { raisedBy: "staff/00000000-0000-0000-0000-000000000000", authors: [] };

type OnConcern = ShowsConcern | OnOwnConcern | "open-document" | "export-proof";
/** The permits by which a concern's page is shown. */
type Shows = Permit<ShowsConcern>;

/** Asks for a permit on a concern, or on an entry of it. What does not exist answers as what may not be seen. */
export async function permitOn<V extends OnConcern>(
  ports: Ports,
  actor: Actor,
  { verb, reference, seq }: { readonly verb: V; readonly reference: ConcernReference; readonly seq?: number },
): Promise<{ readonly permitted: Permit<V>; readonly id: ConcernId } | NotThere> {
  const id = concernId(reference);
  const name = seq === undefined ? id : keyOf({ stream: id, seq });
  // Another server may have accepted it a moment ago, and its alert is being followed here.
  if (ports.view.guarded(id) === undefined) await takeHeld(ports, id);
  const thing = ports.view.guarded(id);
  const permitted = await permit<V>(ports, actor, { verb, thing: thing ?? nobodys, name });
  return isDenied(permitted) || thing === undefined ? "not-there" : { permitted, id };
}

/** The concern's page. */
export async function openConcern(
  ports: Ports,
  actor: Actor,
  reference: ConcernReference,
): Promise<ConcernPage | NotThere> {
  const asked = await permitOn(ports, actor, { verb: "open-concern", reference });
  if (asked === "not-there") return asked;
  const seen = ports.view.concern(asked.permitted, asked.id);
  return seen === undefined ? "not-there" : pageOf(ports, asked.permitted, seen);
}

/** The page of a concern for whoever holds the permit, with what was set aside of it. */
export async function pageOf(
  ports: Pick<Ports, "desk" | "view" | "clock">,
  permitted: Shows,
  seen: ConcernInView,
): Promise<ConcernPage> {
  const { id } = seen.concern;
  const setAside = await ports.desk.setAsideOf(id);
  const page = presentConcern(ports, permitted, { ...seen, setAside: setAside.map(opened).filter(isOfConcern) });
  return { ...page, alerts: await presentAlerts(ports, permitted, id) };
}

function presentConcern(
  { view, clock }: Pick<Ports, "view" | "clock">,
  permitted: Shows,
  { concern, entries, filed, setAside }: ConcernInView & { readonly setAside: readonly Placed<ConcernEntry>[] },
): Omit<ConcernPage, "alerts"> {
  const { atRisk, recordedAt, acknowledged, threshold, newest, reporterToKnow, reviewOn } = concern;
  return {
    now: clock.now(),
    reference: referenceOf(concern.id),
    status: statusOf(concern),
    atRisk,
    raisedBy: nameOf(view, concern.raisedBy),
    recordedAt,
    reviewDueAt: reviewDueAt(concern),
    ...(acknowledged === undefined ? {} : { acknowledged: { at: acknowledged.at, by: acknowledged.author } }),
    ...(threshold === undefined ? {} : { threshold }),
    subjects: concern.subjects.map((subject) => presentSubject(view, permitted, subject)),
    entries: entries.map(presentEntry),
    actions: concern.actions.map(({ finished, ...action }) => ({
      ...action,
      ...(finished === undefined ? {} : { finished: { at: finished.at, outcome: finished.outcome } }),
    })),
    newest,
    filed,
    setAside: setAside.map(presentEntry),
    needsVulnerability: anyLearnerHasNeeds(view, permitted, concern),
    may: whatMayBeDone(permitted, concern),
    ...(reporterToKnow === undefined ? {} : { reporterToKnow }),
    ...(reviewOn === undefined ? {} : { reviewOn }),
    work: presentWork(view, permitted, concern),
  };
}

function whatMayBeDone(permitted: Shows, concern: Concern): ConcernPage["may"] {
  const work = allows(permitted, "work-on-concern", concern);
  const closed = isClosed(concern);
  return {
    acknowledge: allows(permitted, "acknowledge-concern", concern) && concern.unheard !== undefined,
    triage: allows(permitted, "triage-concern", concern) && !closed,
    work,
    begin: work && !closed,
    close: work && !closed && concern.reviewedAt !== undefined,
    reopen: work && closed,
  };
}

/** Whether a learner of the concern has recorded needs, so that a decision must say how they were weighed (R10.1). */
export function anyLearnerHasNeeds(
  view: Pick<View, "learner">,
  permitted: Shows,
  { subjects }: Pick<Concern, "subjects">,
): boolean {
  return learnersOf(subjects).some((id) => (view.learner(permitted, id)?.needs.length ?? 0) > 0);
}

function allows(
  { person }: Permit<Verb>,
  verb: "acknowledge-concern" | "triage-concern" | "work-on-concern",
  concern: GuardedConcern,
): boolean {
  return !isDenied(may(person, verb, concern));
}
