/** The ladders that alerts climb: who is told what when (R5.2, R5.3, R6.2). */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Alert, type AlertStep, answered, climbedBy } from "../../src/domain/alert.ts";
import { type AlertPeople, alertPolicies, nextStep, rolesTold } from "../../src/domain/alert-policy.ts";
import { type Instant, millisecondsBetween } from "../../src/domain/calendar.ts";
import type { StaffId } from "../../src/domain/ids.ts";
import { anOpenAlert, aStaffId, deputy, dsl, instant, teacher } from "../build.ts";

const owen = aStaffId(11);
const head = aStaffId(12);
const school: AlertPeople = { dsl: [dsl.id], onDuty: [deputy.id], deputies: [deputy.id, owen], principals: [head] };
const nobody: AlertPeople = { dsl: [], onDuty: [], deputies: [], principals: [] };
const names = new Map<StaffId, string>([
  [dsl.id, "dsl"],
  [deputy.id, "deputy"],
  [owen, "owen"],
  [head, "head"],
  [teacher.id, "teacher"],
]);

const next = (alert: Alert, minutes: number, people = school) =>
  nextStep(alert, alertPolicies[alert.kind], people, instant(minutes));
const toldIn = (step: AlertStep | undefined) => step?.told.map(({ person }) => names.get(person));

/** The ladder as it is climbed by a server that always wakes in time: minute by minute, who is told. */
function climb(
  alert: Alert,
  until: number,
  people = school,
): readonly (readonly [number, ...(string | undefined)[]])[] {
  const said: [number, ...(string | undefined)[]][] = [];
  let now = alert;
  for (let minute = 0; minute <= until; minute += 1) {
    const { step } = next(now, minute, people);
    if (step === undefined) continue;
    now = { ...now, steps: [...now.steps, step] };
    said.push([minute, ...(toldIn(step) ?? [])]);
  }
  return said;
}

describe("R5.2 an urgent alert that nobody takes", () => {
  it("climbs from the DSL to the deputies, the principal and the reporter, and tells everybody again every 5 minutes", () => {
    expect(climb(anOpenAlert(), 21)).toEqual([
      [5, "dsl", "deputy", "owen"],
      [10, "dsl", "deputy", "owen", "head", "teacher"],
      [15, "dsl", "deputy", "owen", "head"],
      [20, "dsl", "deputy", "owen", "head"],
    ]);
  });

  it("says when it does something next, also before there is anything to do", () => {
    expect(next(anOpenAlert(), 0)).toEqual({ step: undefined, nextAt: instant(5) });
    expect(next(anOpenAlert(), 5).nextAt).toBe(instant(10));
    expect(next(anOpenAlert(), 300).nextAt).toBe(instant(305));
  });

  it("tells each once of all that was slept over", () => {
    const { step } = next(anOpenAlert(), 47);
    expect(step).toMatchObject({ number: 1, at: instant(47), climbed: 4, again: true });
    expect(toldIn(step)).toEqual(["dsl", "deputy", "owen", "head", "teacher"]);
  });

  it.each<[string, Partial<AlertPeople>, Alert, readonly (readonly [number, ...string[]])[]]>([
    ["where there are no deputies", { deputies: [], onDuty: [] }, anOpenAlert(), [[5, "dsl", "head"]]],
    ["where there is no DSL and nobody on duty", { dsl: [], onDuty: [] }, anOpenAlert(), [[0, "deputy", "owen"]]],
    ["where the DSL raised it", { onDuty: [] }, anOpenAlert({ raisedBy: dsl.id }), [[0, "deputy", "owen"]]],
    ["where one person is all of them", { dsl: [head], deputies: [head], onDuty: [] }, anOpenAlert(), [[5, "head"]]],
  ])("R6.2 goes on at once past a rung with nobody in it: %s", (_, missing, alert, told) => {
    expect(climb(alert, 5, { ...school, ...missing }).slice(0, told.length)).toEqual(told);
  });

  it("tells the reporter at once to ring where there is nobody at all", () => {
    expect(climb(anOpenAlert(), 0, nobody)).toEqual([[0, "teacher"]]);
  });

  it("tells a deputy who raised it to ring, and nobody of what they raised themselves", () => {
    const said = climb(anOpenAlert({ raisedBy: owen }), 15);
    expect(said).toEqual([
      [5, "dsl", "deputy"],
      [10, "dsl", "deputy", "head", "owen"],
      [15, "dsl", "deputy", "head"],
    ]);
  });

  it("no longer tells who left, and tells who came", () => {
    const { step } = next(anOpenAlert(), 5);
    const alert = anOpenAlert({ steps: step === undefined ? [] : [step] });
    expect(toldIn(next(alert, 10, { ...school, deputies: [deputy.id], dsl: [owen] }).step)).toEqual([
      "owen",
      "deputy",
      "head",
      "teacher",
    ]);
  });

  it("says as what people were told so far", () => {
    const told = (minutes: number, people = school) => {
      const { step } = next(anOpenAlert(), minutes, people);
      return rolesTold(anOpenAlert({ steps: step === undefined ? [] : [step] }), alertPolicies.urgent, people);
    };
    expect(told(0)).toEqual(["dsl", "on-duty"]);
    expect(told(5)).toEqual(["dsl", "on-duty", "deputies"]);
    expect(told(10, { ...school, deputies: [], onDuty: [] })).toEqual(["dsl", "principal", "reporter"]);
  });
});

describe("R5.3 the clock of a review", () => {
  const review = anOpenAlert({ kind: "review" });
  const hours = (count: number) => count * 60;

  it("warns whoever has no owner 4 hours before, and tells the DSL and the principal when it has run out", () => {
    expect(climb(review, hours(100))).toEqual([
      [hours(20), "dsl", "deputy"],
      [hours(24), "dsl", "head"],
    ]);
    expect(next(review, 0).nextAt).toBe(instant(hours(20)));
    expect(next({ ...review, steps: [aStep(hours(24), 3)] }, hours(25))).toEqual({
      step: undefined,
      nextAt: undefined,
    });
  });

  it("warns whoever acknowledged it, and all others when they have left", () => {
    const taken = { ...review, taken: { by: owen, at: instant(1) } };
    expect(climb(taken, hours(30))[0]).toEqual([hours(20), "owen"]);
    expect(climb(taken, hours(30), { ...school, deputies: [deputy.id] })[0]).toEqual([hours(20), "dsl", "deputy"]);
  });

  it("says nothing of a deadline before it is there, whoever is missing", () => {
    expect(climb(review, hours(23), nobody)).toEqual([[hours(20)]]);
  });
});

describe("an alert, whatever its people and whenever a server wakes,", () => {
  const person = fc.integer({ min: 1, max: 6 }).map(aStaffId);
  const some = fc.uniqueArray(person, { maxLength: 3 });
  const people = fc.record({ dsl: some, onDuty: some, deputies: some, principals: some });
  const kind = fc.constantFrom("urgent" as const, "review" as const);
  const wakes = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), people), { maxLength: 12 });

  it("R5.2 never goes back, never skips a rung, and tells each person once in a step", () => {
    fc.assert(
      fc.property(kind, person, wakes, (of, raisedBy, moments) => {
        let alert = anOpenAlert({ kind: of, raisedBy });
        let minute = 0;
        for (const [wait, there] of moments) {
          minute += wait;
          const before = climbedBy(alert);
          const { step, nextAt } = next(alert, minute, there);
          if (nextAt !== undefined) expect(nextAt > instant(minute)).toBe(true);
          if (step === undefined) continue;
          expect(step.number).toBe(alert.steps.length + 1);
          expect(step.climbed).toBeGreaterThanOrEqual(before);
          expect(new Set(step.told.map((one) => one.person)).size).toBe(step.told.length);
          for (const rung of alertPolicies[of].rungs.slice(before, step.climbed))
            for (const one of membersOf(rung.who, there, raisedBy))
              if (of === "review" ? one !== "holder" : one !== raisedBy)
                expect(step.told.map((told) => told.person)).toContain(one);
          alert = { ...alert, steps: [...alert.steps, step] };
        }
      }),
    );
  });

  it("R5.2 says a moment at which there is something to do, and nothing before", () => {
    fc.assert(
      fc.property(kind, person, people, fc.integer({ min: 0, max: 1500 }), (of, raisedBy, there, minute) => {
        const { step, nextAt } = next(anOpenAlert({ kind: of, raisedBy }), minute, there);
        const alert = anOpenAlert({ kind: of, raisedBy, steps: step === undefined ? [] : [step] });
        if (nextAt === undefined) return;
        expect(nextStep(alert, alertPolicies[of], there, nextAt).step).toBeDefined();
        expect(nextStep(alert, alertPolicies[of], there, aMomentBefore(nextAt)).step).toBeUndefined();
      }),
    );
  });

  it("R5.2 does nothing more once it is answered", () => {
    fc.assert(
      fc.property(kind, people, fc.nat({ max: 5000 }), (of, there, minute) => {
        const ended = answered(anOpenAlert({ kind: of }), { how: "decided", by: dsl.id, at: instant(1) });
        expect(next(ended, minute, there)).toEqual({ step: undefined, nextAt: undefined });
      }),
    );
  });

  it("R5.2 goes on by a clock that was set back", () => {
    const alert = anOpenAlert({ steps: [aStep(60, 4)] });
    expect(next(alert, 20).nextAt).toBe(instant(25));
  });
});

function membersOf(who: readonly string[], there: AlertPeople, raisedBy: StaffId): readonly (StaffId | "holder")[] {
  return who.flatMap((role): readonly (StaffId | "holder")[] => {
    if (role === "reporter") return [raisedBy];
    if (role === "dsl") return there.dsl;
    if (role === "on-duty") return there.onDuty;
    if (role === "deputies") return there.deputies;
    return role === "principal" ? there.principals : ["holder"];
  });
}

function aStep(minutes: number, climbed: number): AlertStep {
  return { number: 1, at: instant(minutes), climbed, again: true, told: [] };
}

function aMomentBefore(moment: Instant): Instant {
  return instant(millisecondsBetween(instant(0), moment) / 60_000 - 1 / 60);
}
