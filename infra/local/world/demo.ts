/**
 * Loads the demo school into Lantern: what its people did becomes entries, by the same rules and through the same register
 * as what people do from now on. Only the clock is another: each entry is stamped with the moment of the story.
 */
import { createHash } from "node:crypto";
import type { Leaf } from "../../../src/contract/checkpoints.ts";
import { acknowledge } from "../../../src/domain/acknowledge.ts";
import { addAccount } from "../../../src/domain/add-account.ts";
import { dayAt, type Instant, isDay, isInstant, isTimeOfDay, type Occurred } from "../../../src/domain/calendar.ts";
import { type Concern, foldConcern, reviewDueAt, statusOf } from "../../../src/domain/concern.ts";
import type { ConcernEntry } from "../../../src/domain/concern-entries.ts";
import type { Placed, Stamp, Subject } from "../../../src/domain/entry.ts";
import { finishAction } from "../../../src/domain/finish-action.ts";
import {
  type ConcernId,
  concernId,
  type LearnerId,
  learnerIdOf,
  referenceOf,
  type StaffId,
  staffIdOf,
} from "../../../src/domain/ids.ts";
import { weekdaysOnly } from "../../../src/domain/lateness.ts";
import { raiseConcern } from "../../../src/domain/raise.ts";
import { recordContact } from "../../../src/domain/record-contact.ts";
import { isRefusal, type Outcome } from "../../../src/domain/refusal.ts";
import { triage } from "../../../src/domain/triage.ts";
import type { Head, Ports } from "../../../src/service/ports.ts";
import { referenceFor } from "../../../src/service/reference.ts";
import { learnerDetails } from "../school/directory.ts";
import type { DemoDoing, DemoSchool } from "../school/shapes.ts";

/** What the school's own system says of learners, and who is on duty. */
export async function loadPeople(desk: Ports["desk"], school: DemoSchool): Promise<void> {
  const details = learnerDetails(school).map(({ learnerId, tutorGroup, keyWorkerId, needs, lookedAfter }) => ({
    learner: learner(learnerId),
    tutorGroup,
    keyWorker: staff(keyWorkerId),
    needs,
    lookedAfter,
  }));
  await desk.keepLearnerDetails(details);
  await desk.keepDutyDeputy(staff(school.cast.deputyOnDuty));
}

/**
 * Two terms of records, appended in the order in which they happened; then the alerts that nobody has answered yet. Gives the
 * rows that were made, in order.
 */
export async function loadRecords(
  { register, desk, school: { timeZone } }: Pick<Ports, "desk" | "register" | "school">,
  school: DemoSchool,
): Promise<readonly Leaf[]> {
  const story = new Story(school, timeZone);
  const leaves: Leaf[] = [];
  for (const doing of school.doings) {
    const { told, entry } = story.next(doing);
    const sealed = register.seal(told.id, told.head, entry);
    const appended = await register.append(sealed);
    if (appended.outcome === "taken") throw new Error("the register held records before the demo school was loaded");
    told.head = { seq: sealed.seq, hash: sealed.hash };
    leaves.push({ itemId: Number(appended.itemId), hash: sealed.hash });
  }
  await desk.queue(story.unanswered().map((concern) => alertFor(concern)));
  return leaves;
}

/**
 * Signs what was loaded, as two terms of hours would have done. The desk never saw it: without that, a check would say of every
 * record that somebody else put it into SharePoint.
 */
export async function keepFirstCheckpoint(
  { evidence, desk, clock }: Pick<Ports, "evidence" | "desk" | "clock">,
  leaves: readonly Leaf[],
): Promise<void> {
  const at = clock.now();
  const made = await evidence.checkpointOf({ register: "learners", leaves, at, newest: undefined });
  if (made !== "differs") await desk.keepCheckpoint(made, leaves);
}

function alertFor(concern: Concern) {
  const { id, atRisk, recordedAt } = concern;
  const times = { recordedAt, reviewDueAt: reviewDueAt(concern) };
  const notice = { type: "concern-alert", concern: referenceOf(id), atRisk, ...times } as const;
  return { id: `${id}#1/0`, to: "safeguarding-team", notice } as const;
}

/** What is told of one concern so far; it grows as the story goes on. */
interface Told {
  readonly id: ConcernId;
  readonly entries: Placed<ConcernEntry>[];
  /** The newest entry in the register. */
  head: Head | undefined;
}

/** The story so far: each concern's entries, from which the next is decided. */
class Story {
  readonly #told = new Map<string, Told>();
  readonly #ids = new Set<ConcernId>();
  readonly #staff: ReadonlyMap<string, string>;
  readonly #learners: ReadonlyMap<string, { readonly name: string; readonly needs: readonly string[] }>;
  readonly #timeZone: string;

  constructor(school: DemoSchool, timeZone: string) {
    this.#staff = new Map(school.staff.map(({ id, name }) => [id, name]));
    this.#learners = new Map(school.learners.map(({ id, name, needs }) => [id, { name, needs }]));
    this.#timeZone = timeZone;
  }

  next(doing: DemoDoing): { readonly told: Told; readonly entry: ConcernEntry } {
    const told = this.#concern(doing.concern);
    const outcome = this.#decide(doing, foldConcern(told.id, told.entries));
    if (isRefusal(outcome))
      throw new Error(`the demo school does what is refused: ${outcome.refused} in ${doing.concern}`);
    const [entry] = outcome;
    if (entry === undefined) throw new Error(`the demo school does something twice in ${doing.concern}`);
    told.entries.push({ ...entry, seq: told.entries.length + 1 });
    return { told, entry };
  }

  unanswered(): readonly Concern[] {
    const concerns = [...this.#told.values()].flatMap(({ id, entries }) => foldConcern(id, entries) ?? []);
    return concerns.filter((concern) => statusOf(concern) === "recorded");
  }

  #concern(handle: string): Told {
    const told = this.#told.get(handle) ?? { id: this.#newId(handle), entries: [], head: undefined };
    this.#told.set(handle, told);
    return told;
  }

  #newId(handle: string): ConcernId {
    for (let attempt = 0; ; attempt += 1) {
      const id = concernId(referenceFor(submissionOf(handle), attempt));
      if (this.#ids.has(id)) continue;
      this.#ids.add(id);
      return id;
    }
  }

  #decide(doing: DemoDoing, concern: Concern | undefined): Outcome<ConcernEntry> {
    const stamp = this.#stamp(doing);
    if (doing.what === "raise") return this.#raise(doing, stamp);
    if (concern === undefined)
      throw new Error(`the demo school works on a concern before it is raised: ${doing.concern}`);
    switch (doing.what) {
      case "acknowledge":
        return acknowledge(concern, stamp);
      case "add-account":
        return addAccount({ text: doing.text, atRisk: false, subjects: concern.subjects }, stamp);
      case "contact": {
        const { who, how, said } = doing;
        const occurred = occurredOn(stamp.recordedAt.slice(0, 10));
        return recordContact(concern, { who, how, said, occurred }, stamp, this.#timeZone);
      }
      case "finish-action":
        return finishAction(concern, doing.action + 1, doing.outcome, stamp);
      case "triage":
        return this.#triage(doing, concern, stamp);
    }
  }

  #raise(doing: Extract<DemoDoing, { what: "raise" }>, stamp: Stamp): Outcome<ConcernEntry> {
    const { learnerId, someoneElse, category, seen, ownWords, where, occurredDay, occurredTime, atRisk, concern } =
      doing;
    const subjects: Subject[] = [];
    if (learnerId !== undefined)
      subjects.push({ learner: learner(learnerId), name: this.#learners.get(learnerId)?.name ?? "" });
    if (someoneElse !== undefined) subjects.push({ described: someoneElse });
    const account = { seen, ownWords, where };
    const occurred = occurredOn(occurredDay, occurredTime);
    const command = { subjects, categories: [category], account, occurred, atRisk, submission: submissionOf(concern) };
    return raiseConcern(command, stamp, weekdaysOnly(this.#timeZone));
  }

  #triage(doing: Extract<DemoDoing, { what: "triage" }>, concern: Concern, stamp: Stamp): Outcome<ConcernEntry> {
    const { threshold, rationale, vulnerability } = doing;
    const actions = doing.actions.map(({ what, owner, due }) => ({
      what,
      owner: staff(owner),
      ownerName: this.#staff.get(owner) ?? "",
      due: occurredOn(due).day,
    }));
    const anyLearnerHasNeeds = concern.subjects.some(
      (one) => "learner" in one && (this.#learners.get(one.learner.slice("learner/".length))?.needs.length ?? 0) > 0,
    );
    const decision = { threshold, rationale, vulnerability, actions, basedOn: concern.newest };
    const today = dayAt(stamp.recordedAt, this.#timeZone);
    return triage(concern, decision, { anyLearnerHasNeeds, today, zone: this.#timeZone }, stamp);
  }

  #stamp({ at, by }: DemoDoing): Stamp {
    return { recordedAt: instantIn(at), by: staff(by), author: this.#staff.get(by) ?? "", via: "chat" };
  }
}

function submissionOf(handle: string): string {
  return createHash("sha256").update(`demo school\n${handle}`).digest("hex");
}

function staff(id: string): StaffId {
  const made = staffIdOf(id);
  if (made === undefined) throw new Error("the demo school has a member of staff without an object id");
  return made;
}

function learner(id: string): LearnerId {
  const made = learnerIdOf(id);
  if (made === undefined) throw new Error("the demo school has a learner without an object id");
  return made;
}

function instantIn(text: string): Instant {
  if (!isInstant(text)) throw new Error("the demo school has a moment that is none");
  return text;
}

function occurredOn(day: string, time?: string): Occurred {
  if (!isDay(day)) throw new Error("the demo school has a day that is none");
  return time !== undefined && isTimeOfDay(time) ? { day, time } : { day };
}
