import { describe, expect, it } from "vitest";
import { isSchoolDay, wallClock } from "../../../../infra/local/school/calendar.ts";
import { randomFor } from "../../../../infra/local/school/random.ts";
import { makeDemoSchool } from "../../../../infra/local/school/school.ts";
import type { DemoDoing, DemoRaise } from "../../../../infra/local/school/shapes.ts";
import { arcs, incidents, notOnRoll } from "../../../../infra/local/school/texts/all.ts";
import { worded } from "../../../../infra/local/school/wording.ts";

const schools = [1, 2, 7].map((seed) => makeDemoSchool({ seed, now: "2026-11-24T14:20:00.000Z" }));
const raisesOf = (doings: readonly DemoDoing[]) => doings.filter((doing): doing is DemoRaise => doing.what === "raise");
const texts = schools.flatMap(({ doings }) => doings.flatMap(textsOf));

describe("the written material", () => {
  it("tells at least 90 different incidents, each under a name of its own", () => {
    const ids = [...incidents, ...notOnRoll].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length + arcs.flatMap(({ steps }) => steps).length).toBeGreaterThan(90);
  });

  it("tells long stories in order, up to the present", () => {
    for (const { id, steps } of arcs) {
      const ages = steps.map(({ ago }) => ago);
      expect([id, ages]).toEqual([id, ages.toSorted((a, b) => b - a)]);
    }
  });

  it("says a text with a slip in its notation aloud", () => {
    const wording = {
      tokens: new Map<string, string>(),
      chosen: new Map<string, number>(),
      random: randomFor(1, "test"),
    };
    expect(() => worded("{Nn} came in.", wording)).toThrow("no word for {Nn}");
  });

  it("chooses alike wherever the letter is the same", () => {
    const template = "[p:mum|dad|nan] [p:Mum|Dad|Nan]";
    for (let seed = 0; seed < 20; seed++) {
      const wording = {
        tokens: new Map<string, string>(),
        chosen: new Map<string, number>(),
        random: randomFor(seed, "p"),
      };
      const [first = "", second = ""] = worded(template, wording).split(" ");
      expect(second.toLowerCase()).toBe(first);
    }
  });
});

describe("what is told in a school", () => {
  it("has no two narratives of one learner alike, and hardly two in the whole school", () => {
    for (const { doings } of schools) {
      const raises = raisesOf(doings);
      const perLearner = raises.map(({ learnerId, seen }) => `${learnerId} ${seen}`);
      expect(new Set(perLearner).size).toBe(raises.length);
      expect(new Set(raises.map(({ seen }) => seen)).size).toBeGreaterThan(raises.length * 0.9);
    }
  });

  it("opens in many different ways", () => {
    for (const { doings } of schools) {
      const openings = raisesOf(doings).map(({ seen }) => seen.split(" ").slice(1, 5).join(" "));
      expect(new Set(openings).size).toBeGreaterThan(openings.length * 0.4);
    }
  });

  it("has no trace of the notation left", () => {
    expect(texts.filter((text) => /[[\]{}|]|=>|undefined| {2}|\+\d/.test(text))).toEqual([]);
  });

  it("is written in British English, without exclamation marks", () => {
    const american =
      /\b(color|behavior|realize|organize|recognize|apologize|counselor|math|mom|gotten|sidewalk|grade \d)\b/i;
    expect(texts.filter((text) => american.test(text) || text.includes("!"))).toEqual([]);
    expect(texts.some((text) => /\bmum\b/.test(text))).toBe(true);
  });

  it("never calls a learner a pupil", () => {
    expect(texts.filter((text) => /\b(pupil|pupils)\b/i.test(text))).toEqual([]);
  });

  it("names the learner, by given name, in nearly every narrative", () => {
    for (const { doings, learners } of schools) {
      const raises = raisesOf(doings).filter(({ learnerId }) => learnerId !== undefined);
      const names = new Map(learners.map(({ id, givenName }) => [id, givenName]));
      const without = raises.filter(({ learnerId = "", seen }) => !seen.includes(names.get(learnerId) ?? "?"));
      expect(without.length).toBeLessThan(raises.length * 0.06);
    }
  });

  it("names nobody in the place", () => {
    for (const { doings, learners, staff } of schools) {
      const names = new Set([...learners, ...staff].flatMap(({ givenName, surname }) => [givenName, surname]));
      const places = raisesOf(doings).map(({ where }) => where);
      expect(places.filter((where) => where.split(/[^A-Za-z]+/).some((word) => names.has(word)))).toEqual([]);
      expect(places.filter((where) => where === "")).toEqual([]);
    }
  });

  it("happens in term, at hours at which a college has people", () => {
    for (const { doings } of schools) {
      const clocks = doings.map(({ at }) => wallClock(Date.parse(at)));
      expect(clocks.filter(({ day }) => !isSchoolDay(day))).toEqual([]);
      expect(clocks.filter(({ minutes }) => minutes < 7 * 60 + 15 || minutes > 19 * 60 + 15)).toEqual([]);
    }
  });

  it("sets due days in term, not before the decision", () => {
    for (const doing of schools.flatMap(({ doings }) => doings)) {
      if (doing.what !== "triage") continue;
      expect(doing.actions.filter(({ due }) => !isSchoolDay(due) || due < doing.at.slice(0, 10))).toEqual([]);
    }
  });
});

/** Every text of a doing, however deep; what names a thing, a day or a moment is no text. */
function textsOf(doing: DemoDoing): readonly string[] {
  const { at: _, by: __, what: ___, ...told } = doing;
  return [...within(told)].filter((text) => /[ .]/.test(text) && !/^\d{4}-/.test(text));
}

function* within(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  if (typeof value === "object" && value !== null) for (const part of Object.values(value)) yield* within(part);
}
