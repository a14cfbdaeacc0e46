/** The laws of the budget and the lines, for any requests at any moments. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { priorities } from "../../src/graph/priority.ts";
import { type Course, type Request, type TrafficWorld, trafficWorld } from "./traffic-world.ts";

const runs = { seed: 20_261_124, numRuns: 150 };
const budget = 100;
const minute = 60_000;

const request = fc.record({
  at: fc.integer({ min: 0, max: 150_000 }),
  priority: fc.constantFrom(...priorities),
  units: fc.constantFrom(0, 1, 1, 2, 2, 5, 40),
  takes: fc.constantFrom(0, 20, 300, 5_000, 20_000),
});
const calm = request.map((one) => ({
  ...one,
  priority: one.priority === "urgent" ? ("filing" as const) : one.priority,
}));
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 60 });

/** Every request at its moment, and all the time that they could need. */
async function played(requests: readonly (Request & { readonly at: number })[]): Promise<TrafficWorld> {
  const world = trafficWorld({ unitsPerMinute: budget });
  for (const one of requests) world.clock.after(one.at, () => world.ask(one));
  await world.forward({ minutes: 60 });
  return world;
}

const sum = (courses: readonly Course[]) => courses.reduce((total, { units }) => total + units, 0);

/**
 * The most that SharePoint can have charged in one minute, whenever between sending and answer it charged each request: for a
 * minute that begins with an answer, all that was sent before its end and answered after its beginning.
 */
function mostInAMinute(courses: readonly Course[]): number {
  const inMinuteFrom = (start: number) =>
    courses.filter(({ sentAt = 0, overAt = 0 }) => sentAt < start + minute && overAt >= start);
  return Math.max(...courses.map(({ overAt = 0 }) => sum(inMinuteFrom(overAt))));
}

describe("of any requests", () => {
  it("no minute holds more than nine tenths of the budget, and the last tenth is for urgent ones alone", () =>
    fc.assert(
      fc.asyncProperty(some(calm), async (requests) => {
        const { courses } = await played(requests);
        expect(mostInAMinute(courses)).toBeLessThanOrEqual(budget * 0.9);
      }),
      runs,
    ));

  it("the others leave room for the urgent ones: with a tenth of those, no minute holds more than the budget", () =>
    fc.assert(
      fc.asyncProperty(some(calm), fc.integer({ min: 0, max: 59_999 }), async (requests, first) => {
        const urgent = Array.from({ length: 20 }, (_, n) => ({
          at: first + n * 12_001,
          priority: "urgent" as const,
          units: 2,
          takes: 0,
        }));
        const { courses } = await played([...requests, ...urgent]);
        expect(mostInAMinute(courses)).toBeLessThanOrEqual(budget);
        for (const { priority, cameAt, sentAt } of courses) if (priority === "urgent") expect(sentAt).toBe(cameAt);
      }),
      runs,
    ));

  it("none of a higher line is overtaken by one of a lower line that came later, nor by one of its own", () =>
    fc.assert(
      fc.asyncProperty(some(request), async (requests) => {
        const { courses } = await played(requests);
        const ranked = courses.map((course, arrived) => ({
          ...course,
          arrived,
          rank: priorities.indexOf(course.priority),
        }));
        for (const one of ranked)
          for (const other of ranked)
            if (other.arrived > one.arrived && other.rank >= one.rank)
              expect(other.order).toBeGreaterThan(one.order ?? -1);
      }),
      runs,
    ));

  it("every one has its turn, and an urgent one at once", () =>
    fc.assert(
      fc.asyncProperty(some(request), async (requests) => {
        const { courses } = await played(requests);
        expect(courses).toHaveLength(requests.length);
        for (const { priority, cameAt, sentAt, overAt } of courses) {
          expect(overAt).toBeDefined();
          if (priority === "urgent") expect(sentAt).toBe(cameAt);
        }
      }),
      runs,
    ));
});
