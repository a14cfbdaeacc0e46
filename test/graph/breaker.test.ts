import { describe, expect, it } from "vitest";
import { Breaker } from "../../src/graph/breaker.ts";
import { trafficWorld } from "./traffic-world.ts";

/** One that has just begun to leave Graph alone. */
function opened(random = 0): Breaker {
  const breaker = new Breaker(() => random);
  for (let n = 0; n < 5; n++) breaker.failed(false, 0);
  return breaker;
}

describe("the breaker", () => {
  it("opens with the fifth failure in a row, for one to two seconds", () => {
    for (const [random, pause] of [
      [0, 1_000],
      [0.5, 1_500],
      [0.999_999, 2_000],
    ] as const) {
      const breaker = new Breaker(() => random);
      const told = Array.from({ length: 5 }, () => breaker.failed(false, 10));
      expect(told).toEqual([undefined, undefined, undefined, undefined, pause]);
      expect(breaker.meets(false, 10)).toEqual({ closedFor: pause });
    }
  });

  it("does not open for failures with an answer between them", () => {
    const breaker = new Breaker(() => 0);
    for (let n = 0; n < 20; n++) {
      if (n % 4 === 0) breaker.answered();
      expect(breaker.failed(false, n)).toBeUndefined();
    }
    expect(breaker.meets(false, 20)).toBe("go");
  });

  it("lets one through after the pause, and only one", () => {
    const breaker = opened();
    expect(breaker.meets(false, 999)).toEqual({ closedFor: 1 });
    expect(breaker.meets(false, 1_000)).toBe("probe");
    breaker.probe();
    expect([breaker.meets(false, 1_001), breaker.meets(true, 5_000)]).toEqual(["wait", "wait"]);
  });

  it("pauses twice as long each time that nobody was there, up to a minute", () => {
    const breaker = opened(1);
    let now = 0;
    const pauses = Array.from({ length: 7 }, () => {
      breaker.probe();
      const pause = breaker.failed(true, now) ?? 0;
      now += pause;
      return pause;
    });
    expect(pauses).toEqual([4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  });

  it("closes with any answer, and then counts from the beginning", () => {
    const breaker = opened();
    breaker.probe();
    breaker.answered();
    expect(breaker.meets(false, 1_000)).toBe("go");
    expect(breaker.failed(false, 1_000)).toBeUndefined();
  });

  it("does not pause for longer because of what was sent before it opened", () => {
    const breaker = opened();
    expect(breaker.failed(false, 900)).toBeUndefined();
    expect(breaker.meets(false, 1_000)).toBe("probe");
  });

  it("takes the failure of a probe for one of many where an older request was answered meanwhile", () => {
    const breaker = opened();
    breaker.probe();
    breaker.answered();
    expect(breaker.failed(true, 3_000)).toBeUndefined();
    expect(breaker.meets(false, 3_000)).toBe("go");
  });

  it("lets an urgent request find out two seconds after the last one did, however long the pause is by now", () => {
    const breaker = opened();
    for (const now of [1_000, 4_000, 9_000, 20_000]) {
      breaker.probe();
      breaker.failed(true, now);
    }
    expect(breaker.meets(false, 22_000)).toEqual({ closedFor: 14_000 });
    expect(breaker.meets(true, 21_999)).toEqual({ closedFor: 1 });
    expect(breaker.meets(true, 22_000)).toBe("probe");
  });
});

describe("a dead service", () => {
  const fail = { priority: "filing", status: 0 } as const;

  it("is left alone: requests fail at once and say when to come back, and it is noted once", async () => {
    const world = trafficWorld({ random: 0.5 });
    for (let n = 0; n < 5; n++) {
      world.ask(fail);
      await world.settle();
    }
    const courses = (["urgent", "filing", "asked", "background"] as const).map((priority) => world.ask({ priority }));
    await world.settle();
    expect(courses.map(({ sentAt }) => sentAt)).toEqual([undefined, undefined, undefined, undefined]);
    for (const { fault } of courses)
      expect(fault).toMatchObject({ name: "RegisterUnavailable", status: 0, retryAfterSeconds: 2 });
    expect(world.events).toEqual([{ event: "graph-resting", seconds: 2 }]);
  });

  it("is used by everybody as soon as one request found that it is back", async () => {
    const world = trafficWorld({ random: 0.5 });
    for (let n = 0; n < 5; n++) world.ask(fail);
    await world.forward({ seconds: 2 });
    const [probe, ...others] = Array.from({ length: 5 }, () => world.ask({ priority: "background", takes: 300 }));
    await world.forward({ seconds: 1 });
    expect(probe?.sentAt).toBe(2_000);
    expect(others.map(({ sentAt }) => sentAt)).toEqual([2_300, 2_300, 2_300, 2_300]);
  });

  it("is told of to all who waited for the one that found it gone", async () => {
    const world = trafficWorld({ random: 0.5 });
    for (let n = 0; n < 5; n++) world.ask(fail);
    await world.forward({ seconds: 2 });
    world.ask({ ...fail, takes: 1_000 });
    const others = Array.from({ length: 3 }, () => world.ask({ priority: "asked" }));
    await world.forward({ seconds: 1 });
    expect(others.map(({ fault }) => fault)).toMatchObject(
      [3, 3, 3].map((retryAfterSeconds) => ({ retryAfterSeconds })),
    );
    expect(world.events).toEqual([2, 3].map((seconds) => ({ event: "graph-resting", seconds })));
  });

  it.each([
    ["no answer", { status: 0 }, true],
    ["500", { status: 500 }, true],
    ["502 to a create", { status: 502, creates: true }, true],
    ["503", { status: 503 }, true],
    ["504 to a GET", { status: 504 }, true],
    ["504 to a create, which may be about that one", { status: 504, creates: true }, false],
    ["429 without a moment", { status: 429 }, false],
    ["404", { status: 404 }, false],
  ])("is what answers %s: %o", async (_, answer, dead) => {
    const world = trafficWorld();
    for (let n = 0; n < 6; n++) {
      world.ask({ priority: "filing", ...answer });
      await world.settle();
    }
    expect(world.events.length > 0).toBe(dead);
  });
});
