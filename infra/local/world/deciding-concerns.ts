/** What people of the demo school do about a concern, decided by the rules of the product. */
import { acknowledge } from "../../../src/domain/acknowledge.ts";
import { addAccount } from "../../../src/domain/add-account.ts";
import { dayAt } from "../../../src/domain/calendar.ts";
import type { Concern } from "../../../src/domain/concern.ts";
import type { ConcernEntry } from "../../../src/domain/concern-entries.ts";
import { learnersOf, type Stamp, type Subject } from "../../../src/domain/entry.ts";
import { finishAction } from "../../../src/domain/finish-action.ts";
import { raiseConcern } from "../../../src/domain/raise.ts";
import { recordContact } from "../../../src/domain/record-contact.ts";
import type { Outcome } from "../../../src/domain/refusal.ts";
import { triage } from "../../../src/domain/triage.ts";
import type { DemoOnConcern, DemoRaise, DemoTriage } from "../school/shapes.ts";
import type { DemoAction } from "../school/shapes-work.ts";
import { decideWork } from "./deciding-work.ts";
import { dayIn, occurredOn } from "./parsing.ts";
import { concernIn, type Deciding, type StorySoFar, submissionOf } from "./telling.ts";

/** The entry that comes of what somebody did. */
export function decideOnConcern(doing: DemoOnConcern, deciding: Deciding): Outcome<ConcernEntry> {
  const { told, stamp, story } = deciding;
  if (doing.what === "raise") return raised(doing, stamp, story);
  const concern = concernIn(told);
  if (concern === undefined) throw new Error(`the demo school works on a concern before it is raised: ${told.id}`);
  switch (doing.what) {
    case "acknowledge":
      return acknowledge(concern, stamp);
    case "add-account":
      return addAccount({ text: doing.text, atRisk: false, subjects: concern.subjects }, stamp);
    case "contact": {
      const { who, how, said } = doing;
      const occurred = occurredOn(stamp.recordedAt.slice(0, 10));
      return recordContact(concern, { who, how, said, occurred }, stamp, story.timeZone);
    }
    case "finish-action":
      return finishAction(concern, doing.action + 1, doing.outcome, stamp);
    case "triage":
      return decided(doing, concern, stamp, story);
    default:
      return decideWork(doing, concern, deciding);
  }
}

function raised(doing: DemoRaise, stamp: Stamp, story: StorySoFar): Outcome<ConcernEntry> {
  const { learnerId, someoneElse, involved, category, seen, ownWords, where, occurredDay, occurredTime } = doing;
  const named = (id: string) => {
    const { id: learner, name } = story.learner(id);
    return { learner, name };
  };
  const subjects: Subject[] = [
    ...(learnerId === undefined ? [] : [named(learnerId)]),
    ...(someoneElse === undefined ? [] : [{ described: someoneElse }]),
    ...involved.map((id) => ({ ...named(id), part: "involved" }) as const),
  ];
  const { details, ...beside } = doing.beside;
  const command = {
    subjects,
    categories: [category],
    account: { seen, ownWords, where, ...beside },
    occurred: occurredOn(occurredDay, occurredTime),
    atRisk: doing.atRisk,
    submission: submissionOf(doing.concern),
    details,
    lateReason: doing.lateReason,
    quoted: doing.quoted,
  };
  return raiseConcern(command, stamp, story.schoolDays);
}

function decided(doing: DemoTriage, concern: Concern, stamp: Stamp, story: StorySoFar): Outcome<ConcernEntry> {
  const { threshold, rationale, vulnerability, reporterToKnow, reviewOn } = doing;
  const decision = {
    threshold,
    rationale,
    vulnerability,
    actions: doing.actions.map((action) => actionOf(action, story)),
    reporterToKnow,
    reviewOn: reviewOn === undefined ? undefined : dayIn(reviewOn),
    basedOn: concern.newest,
  };
  const anyLearnerHasNeeds = learnersOf(concern.subjects).some(
    (learner) => story.learner(learner.slice("learner/".length)).needs.length > 0,
  );
  const { timeZone: zone } = story;
  return triage(concern, decision, { anyLearnerHasNeeds, today: dayAt(stamp.recordedAt, zone), zone }, stamp);
}

function actionOf({ what, owner, due }: DemoAction, story: StorySoFar) {
  const { id, name } = story.staff(owner);
  return { what, owner: id, ownerName: name, due: dayIn(due) };
}
