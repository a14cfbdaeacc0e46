/** Who is alerted first (R6.2): by the rota, by who is away, by the school's clock; and that somebody always is. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, type Instant, instantOf, plusDays, weekdays } from "../../src/domain/calendar.ts";
import {
  type Absence,
  absenceRefusals,
  awayAt,
  changedAbsences,
  type Duty,
  emptyRota,
  onDuty,
  type Rota,
  withAbsence,
  withoutAbsence,
} from "../../src/domain/duty.ts";
import type { StaffId } from "../../src/domain/ids.ts";
import { aStaffId, schoolDays, start, today, zone } from "../build.ts";

const [lead, tom, ann, eve] = [aStaffId(1), aStaffId(2), aStaffId(3), aStaffId(4)] as const;
const names = new Map<StaffId, string>([
  [lead, "lead"],
  [tom, "tom"],
  [ann, "ann"],
  [eve, "eve"],
]);
const team = { dsl: [lead], deputies: [tom, ann, eve] };
/** `start` is on a Tuesday. */
const tuesdays = { ...emptyRota, tuesday: [tom] };
const away = (person: StaffId, more: Partial<Absence> = {}): Absence => ({ person, from: today, to: today, ...more });

function first(duty: Partial<Duty>, now: Instant = start, days = schoolDays): string {
  const told = onDuty({ rota: tuesdays, absences: [], ...duty }, team, now, days);
  const said = [...told.dsl, ...told.deputies].map((one) => names.get(one));
  return [...said, ...(told.nobody ? ["(nobody on duty)"] : [])].join(" ");
}

describe("R6.2 who is alerted first", () => {
  it.each([
    ["the DSL, and the deputy whom the rota names", {}, "lead tom"],
    ["the DSL and every deputy where it names nobody", { rota: emptyRota }, "lead tom ann eve"],
    [
      "every deputy where it names only who left",
      { rota: { ...emptyRota, tuesday: [aStaffId(9)] } },
      "lead tom ann eve",
    ],
    ["the DSL alone where it names only the DSL", { rota: { ...emptyRota, tuesday: [lead] } }, "lead"],
    ["the deputy on duty where the DSL is away", { absences: [away(lead)] }, "tom"],
    ["the other deputies where the one on duty is away", { absences: [away(tom)] }, "lead ann eve"],
    ["who covers for the deputy on duty", { absences: [away(tom, { cover: eve })] }, "lead eve"],
    ["not who covers and is away too", { absences: [away(tom, { cover: eve }), away(eve)] }, "lead ann"],
    ["who covers for the DSL, beside the deputy on duty", { absences: [away(lead, { cover: ann })] }, "tom ann"],
    ["nobody who covers for one who is not on duty", { absences: [away(ann, { cover: eve })] }, "lead tom"],
    ["the others where DSL and deputy on duty are away", { absences: [away(lead), away(tom)] }, "ann eve"],
    ["the DSL where every deputy is away", { absences: [tom, ann, eve].map((one) => away(one)) }, "lead"],
    [
      "everybody where everybody is away",
      { absences: [lead, tom, ann, eve].map((one) => away(one)) },
      "lead tom ann eve (nobody on duty)",
    ],
  ] as const)("%s", (_, duty, expected) => expect(first(duty)).toBe(expected));

  it("names who else is here, for when nobody of the first answers", () => {
    const { next } = onDuty({ rota: tuesdays, absences: [away(eve)] }, team, start, schoolDays);
    expect(next).toEqual([ann]);
  });

  it("says of no team that nobody is on duty: it is not known yet", () => {
    const none = { dsl: [], deputies: [] };
    expect(onDuty({ rota: tuesdays, absences: [] }, none, start, schoolDays).nobody).toBe(false);
  });

  it("takes somebody who is DSL and deputy for one", () => {
    const both = { dsl: [lead], deputies: [lead, tom] };
    expect(onDuty({ rota: emptyRota, absences: [] }, both, start, schoolDays)).toMatchObject({
      dsl: [lead],
      deputies: [tom],
    });
  });
});

describe("R6.2 by the school's clock", () => {
  it.each([
    ["Monday 23:59 is still Monday", "2026-11-23T23:59:59.999Z", "lead tom ann eve"],
    ["Tuesday begins at midnight", "2026-11-24T00:00:00.000Z", "lead tom"],
    ["in summer time it begins an hour earlier by UTC", "2026-07-13T23:00:00.000Z", "lead tom"],
    ["and ends an hour earlier", "2026-07-14T23:00:00.000Z", "lead tom ann eve"],
    ["the night in which the clocks go back", "2026-10-25T00:30:00.000Z", "lead tom ann eve"],
  ] as const)("%s", (_, now, expected) => expect(first({}, now)).toBe(expected));

  it("the rota does not hold on a weekday on which the school is closed", () => {
    const closed = { ...schoolDays, closures: [{ from: today, to: today }] };
    expect(first({}, start, closed)).toBe("lead tom ann eve");
  });

  it("whoever is named for a weekend is on duty then", () => {
    expect(first({ rota: { ...emptyRota, saturday: [ann] } }, "2026-11-28T10:00:00.000Z")).toBe("lead ann");
  });

  it.each([
    ["before it begins", "2026-11-23T23:59:00.000Z", false],
    ["on its first day before its time", "2026-11-24T09:39:00.000Z", false],
    ["from its time on", "2026-11-24T09:40:00.000Z", true],
    ["in the first hour of a later day", "2026-11-25T00:10:00.000Z", true],
    ["in the last minute of its last day", "2026-11-25T23:59:59.000Z", true],
    ["after midnight", "2026-11-26T00:00:00.000Z", false],
  ] as const)("an absence lasts: %s", (_, now, lasts) => {
    const absence = away(tom, { fromTime: "09:40", to: "2026-11-25" });
    expect(awayAt([absence], now, zone).length === 1).toBe(lasts);
  });
});

describe("R6.2 the list of absences", () => {
  const past = away(ann, { from: "2026-11-20", to: "2026-11-23" });
  const ahead = away(tom, { from: "2026-12-01", to: "2026-12-02" });

  it("lets go of what has ended, and of what the same person said before for these days", () => {
    const longer = away(tom, { to: "2026-11-27" });
    expect(withAbsence([past, away(tom), ahead, away(eve)], longer, today)).toEqual([ahead, away(eve), longer]);
  });

  it("is without who is back, and keeps what lies ahead of them", () => {
    expect(withoutAbsence([past, away(tom), ahead, away(eve)], tom, today)).toEqual([ahead, away(eve)]);
  });

  it("says whose differ", () => {
    const before = [past, away(tom), away(eve)];
    expect(changedAbsences(before, before)).toEqual([]);
    expect(changedAbsences(before, [away(tom, { cover: ann }), away(eve), ahead])).toEqual([ann, tom]);
  });

  it("is refused where the last day comes first, or who is away covers for themselves", () => {
    const wrong = [away(tom), away(eve, { to: plusDays(today, -1) }), away(ann, { cover: ann })];
    expect(absenceRefusals(wrong)).toEqual([
      { refused: "days-reversed", field: "1.to" },
      { refused: "cover-is-away", field: "2.cover" },
    ]);
  });
});

const anybody = fc.constantFrom(lead, tom, ann, eve, aStaffId(9));
const aDay = fc.integer({ min: -3, max: 3 }).map((n): Day => plusDays(today, n));
const anAbsence = fc.record({ person: anybody, from: aDay, to: aDay, cover: fc.option(anybody, { nil: undefined }) });
const aRota = fc
  .array(fc.uniqueArray(anybody, { maxLength: 3 }), { minLength: 7, maxLength: 7 })
  .map((each): Rota => ({ ...emptyRota, ...Object.fromEntries(weekdays.map((day, i) => [day, each[i] ?? []])) }));
const aMoment = fc.integer({ min: -3 * 1_440, max: 3 * 1_440 }).map((n) => instantOf(Date.parse(start) + n * 60_000));
const aTeam = fc.record({
  dsl: fc.uniqueArray(fc.constantFrom(lead, tom), { maxLength: 2 }),
  deputies: fc.uniqueArray(fc.constantFrom(tom, ann, eve), { maxLength: 3 }),
});

describe("R6.2 whatever the rota says and whoever is away", () => {
  const anything = fc.property(
    fc.record({ rota: aRota, absences: fc.array(anAbsence, { maxLength: 8 }) }),
    aTeam,
    aMoment,
    (duty, some, now) => {
      const all = [...new Set([...some.dsl, ...some.deputies])];
      const told = onDuty(duty, some, now, schoolDays);
      const firsts = [...new Set([...told.dsl, ...told.deputies])];
      const isAway = (one: StaffId) => awayAt(duty.absences, now, zone).some(({ person }) => person === one);
      if (all.length > 0) expect(firsts.length).toBeGreaterThan(0);
      expect(all).toEqual(expect.arrayContaining([...firsts, ...told.next]));
      expect(told.nobody).toBe(all.length > 0 && all.every(isAway));
      if (told.nobody) expect(firsts.toSorted()).toEqual(all.toSorted());
      else for (const one of [...firsts, ...told.next]) expect(isAway(one)).toBe(false);
      // Every DSL who is here is among the first, and nobody who is here is forgotten.
      if (!told.nobody) {
        for (const one of some.dsl) expect(firsts.includes(one)).toBe(!isAway(one));
        for (const one of all) expect(isAway(one) || firsts.includes(one) || told.next.includes(one)).toBe(true);
      }
    },
  );
  it("somebody is always told, and who is away is never first unless everybody is", () => {
    fc.assert(anything, { seed: 1, numRuns: 2_000 });
  });
});
