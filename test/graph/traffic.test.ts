import { describe, expect, it } from "vitest";
import { plusMinutes } from "../../src/domain/calendar.ts";
import { Traffic } from "../../src/graph/traffic.ts";
import { heldClock } from "../held-clock.ts";
import { type Course, trafficWorld } from "./traffic-world.ts";

const orderOf = (courses: readonly Course[]) => courses.map(({ order }) => order);
const sentOf = (courses: readonly Course[]) => courses.map(({ sentAt }) => sentAt);
const times = <T>(count: number, make: () => T): readonly T[] => Array.from({ length: count }, make);

describe("the lines", () => {
  it("go one after the other, and whoever came first goes first", async () => {
    const world = trafficWorld();
    times(8, () => world.ask({ priority: "filing", takes: 1000 }));
    const waiting = (["background", "asked", "filing", "background", "asked", "filing"] as const).map((priority) =>
      world.ask({ priority, takes: 1000 }),
    );
    await world.forward({ seconds: 10 });
    expect(orderOf(waiting)).toEqual([12, 10, 8, 13, 11, 9]);
  });

  it("let an urgent request go at once, whatever is under way or waits", async () => {
    const world = trafficWorld({ unitsPerMinute: 20 });
    times(30, () => world.ask({ priority: "filing", takes: 60_000 }));
    await world.settle();
    const urgent = times(20, () => world.ask({ priority: "urgent", takes: 60_000 }));
    await world.settle();
    expect(sentOf(urgent)).toEqual(times(20, () => 0));
  });

  it("have at most eight requests under way: of those who look up six, of the background four", async () => {
    for (const [priority, most] of [
      ["filing", 8],
      ["asked", 6],
      ["background", 4],
    ] as const) {
      const world = trafficWorld();
      const courses = times(10, () => world.ask({ priority, takes: 1000 }));
      await world.settle();
      expect(courses.filter(({ sentAt }) => sentAt === 0)).toHaveLength(most);
    }
  });

  it("treat one who has waited for two minutes as filing is treated: nobody waits for ever", async () => {
    const world = trafficWorld({ unitsPerMinute: 60 });
    const arrive = () => {
      world.ask({ priority: "filing", units: 2 });
      world.clock.after(1000, arrive);
    };
    arrive();
    await world.forward({ minutes: 2 });
    const looking = [world.ask({ priority: "background" }), world.ask({ priority: "asked" })];
    await world.forward({ minutes: 10 });
    const waits = looking.map(({ sentAt, cameAt }) => (sentAt ?? Number.POSITIVE_INFINITY) - cameAt);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(120_000);
    expect(Math.max(...waits)).toBeLessThan(240_000);
  });
});

describe("the budget of a minute", () => {
  it("is kept in its last parts for the lines above: 60 % for the background, 80 % for those who look up, 90 % for filing", async () => {
    const world = trafficWorld({ unitsPerMinute: 100 });
    for (const [priority, sent] of [
      ["background", 60],
      ["asked", 20],
      ["filing", 10],
    ] as const) {
      const courses = times(70, () => world.ask({ priority }));
      await world.settle();
      expect([priority, courses.filter(({ sentAt }) => sentAt !== undefined).length]).toEqual([priority, sent]);
    }
    const urgent = times(200, () => world.ask({ priority: "urgent" }));
    await world.settle();
    expect(urgent.every(({ sentAt }) => sentAt === 0)).toBe(true);
  });

  it("counts a request from its sending until a minute after its answer: SharePoint may charge it at any moment between", async () => {
    const world = trafficWorld({ unitsPerMinute: 10 });
    world.ask({ priority: "filing", units: 9, takes: 7_000 });
    const next = world.ask({ priority: "filing" });
    await world.forward({ minutes: 2 });
    expect(next.sentAt).toBe(67_000);
  });

  it("lets a request that is dearer than the budget go when nothing else counts", async () => {
    const world = trafficWorld({ unitsPerMinute: 10 });
    world.ask({ priority: "background", units: 2 });
    const dear = world.ask({ priority: "background", units: 40 });
    await world.forward({ minutes: 1 });
    expect(dear.sentAt).toBe(60_000);
  });

  it("is not made longer when the machine's clock is set back", async () => {
    const held = heldClock();
    let back = 0;
    const clock = { ...held, now: () => plusMinutes(held.now(), -back) };
    const traffic = new Traffic({ clock, random: () => 0, log: undefined, unitsPerMinute: 10 });
    const sent: string[] = [];
    const ask = () =>
      traffic.pass(traffic.turn("filing", 9, false), async () => {
        sent.push(held.now());
        return { status: 200, headers: new Headers(), bytes: new Uint8Array() };
      });
    await ask();
    back = 600;
    const second = ask();
    const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
    await held.forward({ minutes: 1 }, settle);
    await second;
    expect(sent).toEqual(["2026-11-24T09:40:00.000Z", "2026-11-24T09:41:00.000Z"]);
  });

  const low = (remaining: number) => ({
    headers: { "RateLimit-Limit": "100", "RateLimit-Remaining": `${remaining}`, "RateLimit-Reset": "20" },
  });

  it.each([
    [41, []],
    [25, ["background"]],
    [15, ["asked", "background"]],
    [6, ["filing", "asked", "background"]],
  ] as const)("is spared where SharePoint says that %i of 100 units are left", async (remaining, spared) => {
    for (const priority of ["urgent", "filing", "asked", "background"] as const) {
      const world = trafficWorld();
      world.ask({ priority: "filing", ...low(remaining) });
      await world.settle();
      const course = world.ask({ priority });
      await world.forward({ minutes: 1 });
      expect([priority, course.sentAt]).toEqual([priority, spared.some((one) => one === priority) ? 20_000 : 0]);
    }
  });

  it("as SharePoint told it, is used up by what is sent afterwards and by what was under way", async () => {
    const world = trafficWorld();
    world.ask({ priority: "filing", units: 5, takes: 1000 });
    world.ask({ priority: "filing", ...low(22) });
    await world.settle();
    const courses = times(10, () => world.ask({ priority: "filing" }));
    await world.settle();
    expect(courses.filter(({ sentAt }) => sentAt !== undefined)).toHaveLength(7);
  });
});

describe("the rest that Graph asks for", () => {
  const resting = (seconds: number, status = 429) => ({ status, headers: { "Retry-After": `${seconds}` } });

  const lines = ["urgent", "filing", "asked", "background"] as const;

  it.each([429, 503])("with %i and Retry-After is kept by all lines, the urgent one too", async (status) => {
    const world = trafficWorld();
    world.ask({ priority: "filing", ...resting(30, status) });
    await world.settle();
    const early = lines.map((priority) => world.ask({ priority }));
    await world.forward({ seconds: 29.9 });
    early.push(...lines.map((priority) => world.ask({ priority })));
    await world.forward({ seconds: 0.1 });
    const late = lines.map((priority) => world.ask({ priority }));
    await world.settle();
    expect(early.filter(({ sentAt }) => sentAt !== undefined && sentAt < 30_000)).toEqual([]);
    expect(sentOf(late)).toEqual(times(4, () => 30_000));
    expect(world.events).toEqual([{ event: "graph-resting", seconds: 30 }]);
  });

  it("is the longer of what Retry-After and RateLimit-Reset ask for", async () => {
    const world = trafficWorld();
    world.ask({ priority: "filing", status: 429, headers: { "Retry-After": "2", "RateLimit-Reset": "4" } });
    await world.settle();
    const next = world.ask({ priority: "asked" });
    await world.forward({ minutes: 1 });
    expect(next.sentAt).toBe(4_000);
  });

  it("is told to those who come and to those who wait already, so that a round comes back when it is over", async () => {
    const world = trafficWorld();
    times(7, () => world.ask({ priority: "filing", takes: 5_000 }));
    world.ask({ priority: "filing", takes: 1_000, ...resting(3) });
    const courses = times(2, () => world.ask({ priority: "filing" }));
    await world.forward({ seconds: 2 });
    const later = (["urgent", "background"] as const).map((priority) => world.ask({ priority }));
    await world.settle();
    expect(courses.map(({ fault }) => fault)).toMatchObject(times(2, () => ({ status: 429, retryAfterSeconds: 3 })));
    for (const { fault } of later)
      expect(fault).toMatchObject({ name: "RegisterUnavailable", status: 429, retryAfterSeconds: 2 });
    expect(sentOf([...courses, ...later])).toEqual(times(4, () => undefined));
  });

  it.each([
    [5, 5_000],
    [6, undefined],
  ])(
    "of %i seconds is waited for where a person waits for the answer, when it is no longer than five",
    async (seconds, sentAt) => {
      const world = trafficWorld();
      world.ask({ priority: "filing", ...resting(seconds) });
      await world.settle();
      const looked = world.ask({ priority: "asked" });
      await world.forward({ minutes: 1 });
      expect(looked.sentAt).toBe(sentAt);
    },
  );

  it("is not cut short by a later answer that asks for less", async () => {
    const world = trafficWorld();
    world.ask({ priority: "filing", takes: 2_000, ...resting(1) });
    world.ask({ priority: "filing", takes: 1_000, ...resting(5) });
    await world.forward({ seconds: 2 });
    const next = world.ask({ priority: "asked" });
    await world.forward({ minutes: 1 });
    expect(next.sentAt).toBe(6_000);
  });

  it("is noted once, however many were told of it", async () => {
    const world = trafficWorld();
    times(8, () => world.ask({ priority: "filing", takes: 100, ...resting(30) }));
    await world.forward({ seconds: 1 });
    expect(world.events).toEqual([{ event: "graph-resting", seconds: 30 }]);
    await world.forward({ minutes: 1 });
    world.ask({ priority: "filing", ...resting(20) });
    await world.settle();
    expect(world.events.at(-1)).toEqual({ event: "graph-resting", seconds: 20 });
  });

  it("is asked for neither by a 429 without a moment nor by a refusal", async () => {
    const world = trafficWorld();
    world.ask({ priority: "filing", status: 429 });
    world.ask({ priority: "filing", status: 404, headers: { "Retry-After": "30" } });
    await world.settle();
    const next = world.ask({ priority: "background" });
    await world.settle();
    expect([next.sentAt, world.events]).toEqual([0, []]);
  });
});
