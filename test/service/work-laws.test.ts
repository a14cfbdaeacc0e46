/** Laws of the work on a concern: whatever people send, in whatever order, the record stays whole. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ConcernCommand, concernCommand } from "../../src/contract/concern-commands.ts";
import { addAccount } from "../../src/domain/add-account.ts";
import { type Concern, isClosed, mustBeRead } from "../../src/domain/concern.ts";
import type { ConcernEntry } from "../../src/domain/concern-entries.ts";
import type { Stamp } from "../../src/domain/entry.ts";
import { answerQuestion } from "../../src/domain/question.ts";
import { isRefusal, type Outcome } from "../../src/domain/refusal.ts";
import { triage } from "../../src/domain/triage.ts";
import { whenClosed } from "../../src/domain/when-closed.ts";
import { raiseWorry } from "../../src/domain/worry.ts";
import { bodyMapRules } from "../../src/service/body-map-work.ts";
import type { CommandNamed, Given, Rules } from "../../src/service/concern-work.ts";
import { documentRules } from "../../src/service/document-work.ts";
import { everydayRules } from "../../src/service/everyday-work.ts";
import { sharingRules } from "../../src/service/sharing-work.ts";
import { aToldBodyMap } from "../body-maps.ts";
import {
  aConcern,
  aDecision,
  ada,
  aLearner,
  anAction,
  anEntry,
  aReference,
  circumstances,
  deputy,
  dsl,
  raised,
  stampAt,
  teacher,
  today,
  zone,
} from "../build.ts";

const rules: Rules<ConcernCommand["do"]> = { ...everydayRules, ...sharingRules, ...bodyMapRules, ...documentRules };

/** Mostly what is taken, and sometimes not. */
const text = mostly("It was so.", "", "x".repeat(10_001));
const of = fc.integer({ min: 1, max: 12 });
const day = mostly("2026-11-24", "2026-11-23", undefined);
const staff = fc.option(fc.constantFrom(teacher.id, dsl.id, deputy.id), { nil: undefined });
const consent = fc.record({
  answer: mostly("given", "refused", undefined),
  reason: text,
});
const occurred = fc.record({ day: mostly("2026-11-24", "2026-12-24"), time: fc.constant("09:15") });
const described = fc.constantFrom("a boy in a red coat", "a girl");
const words = { text, who: text, said: text, what: text, why: text, question: text, answer: text, note: text };
const more = {
  reason: text,
  agency: text,
  sent: text,
  withWhom: text,
  risk: text,
  ours: text,
  theirs: text,
  sought: text,
};
const fields: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  ...words,
  ...more,
  rationale: text,
  outcome: text,
  withoutReview: text,
  of: fc.oneof({ weight: 8, arbitrary: of }, fc.constant(undefined)),
  basedOn: of,
  action: of,
  due: day,
  chaseOn: day,
  owner: staff,
  consent,
  occurred,
  described,
  learner: fc.constantFrom(aLearner().id, "learner/00000000-0000-4000-8000-0000000000ff"),
  how: mostly("phone", "email", undefined),
  form: mostly("advice", "support", undefined),
  urgency: mostly("urgent", "routine", undefined),
  decision: mostly("shared", "withheld", undefined),
  basis: mostly("public-task", "consent", undefined),
  added: fc.array(fc.constantFrom("food", "Food", "attendance", "x".repeat(41)), { maxLength: 3 }),
  removed: fc.array(fc.constantFrom("food", "attendance"), { maxLength: 2 }),
  map: mostly(aToldBodyMap(), aToldBodyMap({ context: "" })),
};

function mostly<T, U>(well: T, ...ill: readonly U[]): fc.Arbitrary<T | U> {
  return fc.oneof({ weight: 8, arbitrary: fc.constant(well) }, { weight: 1, arbitrary: fc.constantFrom(...ill) });
}

/** A command of any kind with each of its fields filled in somehow, as the route would parse it. */
const command: fc.Arbitrary<ConcernCommand> = fc
  .constantFrom(...concernCommand.options)
  .chain((option) => {
    const named = option.shape.do.value;
    const own = Object.keys(option.shape).filter((field) => field !== "do");
    const to = named === "link-concern" ? fc.constantFrom(aReference(1), aReference(2)) : staff;
    const filled = own.map((field) => [field, field === "to" ? fitting(named, to) : (fields[field] ?? fc.constant(0))]);
    return fc.record({ do: fc.constant(named), ...Object.fromEntries(filled) });
  })
  .map((sent) => concernCommand.safeParse(sent))
  .filter((read) => read.success)
  .map((read) => read.data);

function fitting(named: string, to: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return named === "escalate-disagreement" ? text : to;
}

type Step =
  | { readonly is: "command"; readonly command: ConcernCommand }
  | { readonly is: "triage" | "close"; readonly flag: boolean }
  | { readonly is: "account" | "worry" }
  | { readonly is: "answer"; readonly of: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: command.map((one) => ({ is: "command", command: one }) as const) },
  { weight: 2, arbitrary: fc.record({ is: fc.constantFrom("triage", "close"), flag: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constantFrom("account", "worry") }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant("answer"), of }) },
);

function given(concern: Concern, stamp: Stamp): Given {
  const people = new Map([teacher, dsl, deputy].map((one) => [one.id, one]));
  const learner = aLearner();
  return {
    concern,
    stamp,
    zone,
    today,
    chosen: (id) => (id === undefined ? "nobody" : (people.get(id) ?? "unknown")),
    learner: (id) => (id === learner.id ? learner : undefined),
    isConcern: (reference) => reference === aReference(2),
    isReviewed: () => concern.newest % 2 === 0,
  };
}

function decide<Do extends keyof CommandNamed>(
  told: Given,
  one: { readonly [One in Do]: CommandNamed[One] & { readonly do: One } }[Do],
): Outcome<ConcernEntry> {
  return rules[one.do](told, one);
}

function outcomeOf(concern: Concern, now: Step, minutes: number): Outcome<ConcernEntry> {
  const stamp = stampAt(minutes, dsl);
  const { newest: basedOn } = concern;
  switch (now.is) {
    case "command":
      return decide(given(concern, stamp), aimed(concern, now.command));
    case "triage":
      return triage(concern, aDecision({ basedOn, actions: now.flag ? [anAction()] : [] }), circumstances(), stamp);
    case "close":
      return decide(given(concern, stamp), { do: "close", rationale: "It is over.", basedOn });
    case "account":
      return addAccount({ text: "More.", atRisk: false, subjects: [ada] }, stampAt(minutes, teacher));
    case "worry":
      return raiseWorry(concern, "A week has gone by.", stampAt(minutes, teacher));
    case "answer":
      return answerQuestion(concern, { of: now.of, answer: "On Monday." }, stampAt(minutes, teacher));
  }
}

/** Most commands about an entry are about one that there is, and most judgements are made on all of them. */
function aimed(concern: Concern, sent: ConcernCommand): ConcernCommand {
  const read = "basedOn" in sent && sent.basedOn % 4 !== 0 ? { ...sent, basedOn: concern.newest } : sent;
  return aboutSomething(concern, read);
}

function aboutSomething(concern: Concern, sent: ConcernCommand): ConcernCommand {
  if (!("of" in sent) || sent.of === undefined || sent.of % 4 === 0) return sent;
  const target = targets[sent.do];
  const entry = concern.work.authorship.findLast(({ kind }) => kind === target);
  return entry === undefined ? sent : { ...sent, of: entry.seq };
}

const targets: Readonly<Record<string, ConcernEntry["kind"]>> = {
  "answer-worry": "worry.raised",
  "approve-referral": "referral.drafted",
  "make-referral": "referral.drafted",
  "chase-referral": "referral.made",
  "conclude-referral": "referral.made",
  "escalate-disagreement": "disagreement.recorded",
  "conclude-disagreement": "disagreement.recorded",
  "review-body-map": "body-map.recorded",
};

interface Moment {
  readonly before: Concern;
  readonly entry: ConcernEntry;
  readonly after: Concern;
}

/** What becomes of a concern when all this is sent, and every moment at which something was recorded. */
function played(steps: readonly Step[]): readonly Moment[] {
  const entries: ConcernEntry[] = [raised({ subjects: [ada, { described: "a boy in a red coat" }] })];
  const moments: Moment[] = [];
  steps.forEach((now, i) => {
    const before = aConcern(...entries);
    const outcome = outcomeOf(before, now, i + 5);
    if (isRefusal(outcome)) return;
    for (const entry of outcome) {
      entries.push(entry);
      moments.push({ before, entry, after: aConcern(...entries) });
    }
  });
  return moments;
}

function holds(law: (moment: Moment) => void, numRuns = 150): void {
  const sequences = fc.array(step, { minLength: 20, maxLength: 40 });
  fc.assert(
    fc.property(sequences, (steps) => played(steps).forEach(law)),
    { seed: 20_261_124, numRuns },
  );
}

describe("whatever is sent in whatever order", () => {
  it("what is recorded can be stored and folded, and moves the concern on by one", () =>
    holds(({ before, entry, after }) => {
      expect(anEntry(entry).kind).toBe(entry.kind);
      expect(after.newest).toBe(before.newest + 1);
      expect(after.newestToRead).toBe(mustBeRead(entry.kind) ? after.newest : before.newestToRead);
      expect(after.actions.map(({ number }) => number)).toEqual(after.actions.map((_, i) => i + 1));
    }));

  it("a closed concern gains no action, no decision and no referral, and an account or a body map opens it (R7.1)", () =>
    holds(({ before, entry, after }) => {
      if (!isClosed(before)) return;
      expect(after.actions).toEqual(before.actions);
      expect(whenClosed[entry.kind]).toBe("taken");
      expect(isClosed(after)).toBe(!["account.added", "body-map.recorded", "concern.reopened"].includes(entry.kind));
    }));

  it("nothing is closed before it is decided on and done (R7.1)", () =>
    holds(({ before, entry }) => {
      if (entry.kind !== "concern.closed") return;
      expect(before.reviewedAt).toBeDefined();
      expect(before.actions.every(({ finished }) => finished !== undefined)).toBe(true);
      expect(before.work.referrals.every(({ concludedAt }) => concludedAt !== undefined)).toBe(true);
    }));

  it("an entry about another is about an earlier one of the kind that it can be about", () =>
    holds(({ before, entry }) => {
      if (!("of" in entry.data) || entry.data.of === undefined) return;
      const about = before.work.authorship.find(({ seq }) => "of" in entry.data && seq === entry.data.of);
      expect(about?.kind ?? "nothing").toMatch(kindsAbout[entry.kind] ?? /^never$/);
    }));

  it("each command is taken at some time, so that the laws are not about nothing", () => {
    const kinds = new Set<string>();
    holds(({ entry }) => void kinds.add(entry.kind), 400);
    expect([...kinds].toSorted()).toEqual(taken.toSorted());
  });
});

const kindsAbout: Readonly<Record<string, RegExp>> = {
  "amendment.recorded": /^(?!concern\.acknowledged|amendment)/,
  "question.answered": /^question\.asked$/,
  "worry.answered": /^worry\.raised$/,
  "referral.approved": /^referral\.drafted$/,
  "referral.made": /^referral\.drafted$/,
  "referral.chased": /^referral\.made$/,
  "referral.concluded": /^referral\.made$/,
  "disagreement.escalated": /^disagreement\.recorded$/,
  "disagreement.concluded": /^disagreement\.recorded$/,
  "body-map.reviewed": /^body-map\.recorded$/,
};

const taken = [
  "account.added",
  "action.added",
  "action.finished",
  "advice.recorded",
  "amendment.recorded",
  "body-map.recorded",
  "body-map.reviewed",
  "concern.closed",
  "concern.linked",
  "concern.reopened",
  "concern.triaged",
  "contact.recorded",
  "disagreement.concluded",
  "disagreement.escalated",
  "disagreement.recorded",
  "photograph.authorised",
  "question.answered",
  "question.asked",
  "referral.approved",
  "referral.chased",
  "referral.concluded",
  "referral.drafted",
  "referral.made",
  "sharing.decided",
  "subject.matched",
  "tags.changed",
  "worry.answered",
  "worry.raised",
];
