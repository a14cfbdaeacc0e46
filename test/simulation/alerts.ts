/** What must be true of the alerts of a site: somebody took each urgent one, or it climbed every rung in its time (R5.2). */
import type { SealedEntry } from "../../src/contract/entries.ts";
import { deskOnTable } from "../../src/desk/tables.ts";
import type { Alert, AlertStep } from "../../src/domain/alert.ts";
import { alertPolicies, nextStep } from "../../src/domain/alert-policy.ts";
import { type Instant, plusMinutes } from "../../src/domain/calendar.ts";
import { type ConcernId, referenceOf } from "../../src/domain/ids.ts";
import { deputy, dsl } from "../build.ts";
import type { Site } from "./site.ts";

/** How late a step may be when everything is well. Minutes. */
const slack = 0.5;
const people = { dsl: [dsl.id], onDuty: [deputy.id], deputies: [deputy.id], principals: [] };

/** What is not as it must be, in words. */
export async function alertViolations(
  site: Site,
  streams: ReadonlyMap<ConcernId, readonly SealedEntry[]>,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [stream, entries] of streams) {
    const concern = referenceOf(stream);
    const alerts = (await Promise.all(site.tables.map((table) => deskOnTable(table).alertsOf(concern)))).flat();
    if (saysAtRisk(entries) && alerts.every(({ kind }) => kind !== "urgent"))
      wrong.push(`${concern} is about somebody at risk, and has no alert`);
    const isLate = (alert: Alert) => {
      const known = alert.ended === undefined ? plusMinutes(site.time.now(), -slack) : undefined;
      return known !== undefined && nextStep(alert, alertPolicies[alert.kind], people, known).step !== undefined;
    };
    wrong.push(...alerts.filter(isLate).map(({ id }) => `${id} did not climb in time`));
    wrong.push(...alerts.flatMap((alert) => unsaid(site, alert)));
  }
  return wrong;
}

function saysAtRisk(entries: readonly SealedEntry[]): boolean {
  return entries.some(({ body }) => body.kind === "concern.raised" && body.data.atRisk);
}

/** Steps of which somebody was not told, though nobody has answered and nothing came later. */
function unsaid({ messages }: Site, alert: Alert): readonly string[] {
  const last: AlertStep | undefined = alert.steps.at(-1);
  if (last === undefined || alert.ended !== undefined) return [];
  const isSaid = (person: string, at: Instant) =>
    messages.some((one) => one.to === person && one.at >= at && "concern" in one.notice);
  return last.told
    .filter(({ person }) => !isSaid(person, last.at))
    .map(({ as }) => `${alert.id} did not tell the ${as}`);
}
