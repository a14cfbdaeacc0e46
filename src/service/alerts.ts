/**
 * Alerts: those that nobody has taken climb their ladder (R5.2, R5.3, decision 026). What is due follows from the desk and the
 * clock, so it does not matter which server wakes; a step is done by one of them, and its notices wait on the desk from then
 * on: a crash before they are sent leads to a repeat by delivery, never to silence.
 */
import type { Notice } from "../contract/notices.ts";
import type { Alert, Alerted, AlertRole, AlertStep } from "../domain/alert.ts";
import { type AlertPeople, alertPolicies, nextStep, rolesTold } from "../domain/alert-policy.ts";
import { millisecondsBetween, plusMinutes } from "../domain/calendar.ts";
import type { ConcernReference } from "../domain/ids.ts";
import { alertPeople } from "./alert-people.ts";
import type { HeldAlert, Ports, QueuedNotice } from "./ports.ts";

type Climbing = Parameters<typeof alertPeople>[0] & Pick<Ports, "rounds">;

/** After so many alerts the desk is asked again. */
const atOnce = 50;
/** A server that has just begun does not know yet who works here, and waits for that; not longer than this. Minutes. */
const patience = 10;
/** How soon it looks again then. Milliseconds. */
const unknownFor = 5_000;

/** Does what alerts are to do by now. Gives the milliseconds until the next is to do something; undefined when none is. */
export async function climbAlerts(ports: Climbing): Promise<number | undefined> {
  const { clock, desk } = ports;
  const due = async () => {
    const people = await alertPeople(ports);
    const held = await desk.alertsDue(clock.now(), atOnce);
    const cannotWait = held.filter(({ alert }) => plusMinutes(alert.raisedAt, patience) <= clock.now());
    return { people, waits: isNobody(people) && held.length > 0, held: isNobody(people) ? cannotWait : held };
  };
  let now = await due();
  for (; now.held.length > 0; now = await due()) for (const held of now.held) await climb(ports, now.people, held);
  if (now.waits) return unknownFor;
  const next = await desk.nextAlertDue();
  return next === undefined ? undefined : Math.max(1, millisecondsBetween(clock.now(), next));
}

function isNobody({ dsl, deputies, principals }: AlertPeople): boolean {
  return dsl.length + deputies.length + principals.length === 0;
}

/** One step, or none where it is not due yet, or another server has done it. */
async function climb({ clock, desk, rounds, log }: Climbing, people: AlertPeople, held: HeldAlert): Promise<void> {
  const { alert } = held;
  const policy = alertPolicies[alert.kind];
  const { step, nextAt } = nextStep(alert, policy, people, clock.now());
  const after = step === undefined ? alert : { ...alert, steps: [...alert.steps, step] };
  const told = rolesTold(after, policy, people);
  const notices = step === undefined ? [] : step.told.map((one) => noticeOf(alert, step, one, told));
  if ((await desk.changeAlert(held, { alert: after, nextAt }, notices)) === "changed" || step === undefined) return;
  log.note({ event: "alert-climbed", concern: alert.concern, alert: alert.kind, step: step.number });
  if (notices.length > 0) rounds.wake("delivery");
}

function noticeOf(alert: Alert, step: AlertStep, { person, as }: Alerted, told: readonly AlertRole[]) {
  return { id: `${alert.id}/${step.number}/${person}`, to: person, notice: said(alert, step, as, told) };
}

/** What somebody is told: a reference, moments and what others are, and no more (R18.1). */
function said(alert: Alert, { at }: AlertStep, as: AlertRole, told: readonly AlertRole[]): Notice {
  const { concern, recordedAt, dueAt } = alert;
  if (alert.kind === "review") {
    const reader = as === "principal" ? "principal" : "team";
    return { type: "review-due", concern, at, dueAt, over: at >= dueAt, reader };
  }
  if (as === "reporter") return { type: "ring-now", concern, at, atRisk: true };
  if (as === "principal") return { type: "concern-unanswered", concern, at, atRisk: true, told: [...told] };
  return { type: "concern-alert", concern, atRisk: true, recordedAt, reviewDueAt: dueAt, told: [...told] };
}

/**
 * Whether a notice of an alert's step is not worth sending any more: somebody has answered since, or the same person is told
 * again by a later step. After an hour without Teams nobody is to be told twelve times what one message says.
 */
export async function isOvertaken({ desk }: Pick<Ports, "desk">, { id, to, notice }: QueuedNotice): Promise<boolean> {
  if (!isOfStep(notice)) return false;
  const alert = (await desk.alertsOf(notice.concern)).find((one) => id.startsWith(`${one.id}/`));
  if (alert === undefined) return false;
  const number = Number(id.slice(alert.id.length + 1).split("/")[0]);
  return (
    alert.ended !== undefined ||
    alert.steps.some((step) => step.number > number && step.told.some(({ person }) => person === to))
  );
}

function isOfStep(notice: Notice): notice is Extract<Notice, { concern: ConcernReference }> {
  const steps: readonly Notice["type"][] = ["concern-alert", "concern-unanswered", "ring-now", "review-due"];
  return steps.includes(notice.type);
}
