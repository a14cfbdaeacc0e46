import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LogEvent } from "../../src/service/ports.ts";
import { MessengerUnavailable, RegisterUnavailable } from "../../src/service/ports.ts";
import { type Pass, Round } from "../../src/service/round.ts";
import { heldClock } from "../held-clock.ts";
import { seededRandom } from "../seeded-random.ts";

interface Settings {
  readonly gather?: number;
  readonly fraction?: () => number;
}

function aRound(pass: Pass, { gather = 0, fraction = () => 0 }: Settings = {}) {
  const clock = heldClock();
  const events: LogEvent[] = [];
  const log = { note: (event: LogEvent) => void events.push(event) };
  const round = new Round("filing", pass, { clock, log, random: { ...seededRandom(), fraction } }, gather);
  return { round, clock, events, forward: (seconds: number) => clock.forward({ seconds }, () => round.settled()) };
}

/** A pass that waits for the test, and counts. */
function heldPass() {
  const gates: PromiseWithResolvers<number | undefined>[] = [];
  const pass = () => {
    const gate = Promise.withResolvers<number | undefined>();
    gates.push(gate);
    return gate.promise;
  };
  return { pass, gates };
}

describe("a round", () => {
  it("runs when woken, and again after the time its pass asks for", async () => {
    let passes = 0;
    const { round, forward } = aRound(async () => {
      passes += 1;
      return 30_000;
    });
    round.wake();
    await round.settled();
    expect(passes).toBe(1);
    await forward(29);
    expect(passes).toBe(1);
    await forward(1);
    expect(passes).toBe(2);
  });

  it("sleeps until it is woken when its pass asks for nothing", async () => {
    const { round, clock } = aRound(async () => undefined);
    round.wake();
    await round.settled();
    expect(clock.waiting()).toEqual([]);
  });

  it("never runs twice at once; wakes during a pass make one more", async () => {
    const { pass, gates } = heldPass();
    const { round } = aRound(pass);
    for (let n = 0; n < 5; n += 1) round.wake();
    expect(gates).toHaveLength(1);
    gates[0]?.resolve(undefined);
    await new Promise(setImmediate);
    expect(gates).toHaveLength(2);
    gates[1]?.resolve(undefined);
    await round.settled();
    expect(gates).toHaveLength(2);
  });

  it("woken while it waits for its time, runs once and waits anew", async () => {
    let passes = 0;
    const { round, clock } = aRound(async () => {
      passes += 1;
      return 30_000;
    });
    round.wake();
    await round.settled();
    round.wake();
    await round.settled();
    expect(passes).toBe(2);
    expect(clock.waiting()).toEqual([30_000]);
  });

  it("waits for company where it is told to, and then does all at once", async () => {
    let passes = 0;
    const { round, forward } = aRound(
      async () => {
        passes += 1;
        return undefined;
      },
      { gather: 2000 },
    );
    round.wake();
    await forward(1);
    round.wake();
    expect(passes).toBe(0);
    await forward(1);
    expect(passes).toBe(1);
    await forward(10);
    expect(passes).toBe(1);
  });

  it("closed, waits for the pass that is running and starts no other", async () => {
    const { pass, gates } = heldPass();
    const { round, clock } = aRound(pass);
    round.wake();
    round.wake();
    const closing = round.close();
    gates[0]?.resolve(30_000);
    await closing;
    round.wake();
    expect(gates).toHaveLength(1);
    expect(clock.waiting()).toEqual([]);
  });
});

describe("a round that fails", () => {
  it("waits twice as long each time, up to a minute, and begins anew after a success", async () => {
    let up = false;
    const { round, clock, forward } = aRound(
      async () => {
        if (!up) throw new RegisterUnavailable(503);
        return undefined;
      },
      { fraction: () => 1 },
    );
    round.wake();
    await round.settled();
    const waits: number[] = [];
    for (let n = 0; n < 8; n += 1) {
      const [wait = 0] = clock.waiting();
      waits.push(wait);
      await forward(wait / 1000);
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    up = true;
    await forward(60);
    expect(clock.waiting()).toEqual([]);
    up = false;
    round.wake();
    await round.settled();
    expect(clock.waiting()).toEqual([1000]);
  });

  it("spreads its tries over half of the wait, so that servers do not come back in step", () =>
    fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), async (drawn) => {
        const { round, clock } = aRound(() => Promise.reject(new RegisterUnavailable(503)), { fraction: () => drawn });
        round.wake();
        await round.settled();
        const [wait = 0] = clock.waiting();
        expect(wait).toBeGreaterThanOrEqual(500);
        expect(wait).toBeLessThanOrEqual(1000);
      }),
    ));

  it.each([
    ["the register", new RegisterUnavailable(429, { retryAfterSeconds: 90 })],
    ["Teams", new MessengerUnavailable({ retryAfterSeconds: 90 })],
  ])("comes back no earlier than %s asked", async (_, fault) => {
    const { round, clock } = aRound(() => Promise.reject(fault));
    round.wake();
    await round.settled();
    expect(clock.waiting()).toEqual([90_000]);
  });

  it("keeps to its wait when it is woken", async () => {
    let passes = 0;
    const { round, forward } = aRound(async () => {
      passes += 1;
      throw new RegisterUnavailable(0);
    });
    round.wake();
    await round.settled();
    for (let n = 0; n < 10; n += 1) round.wake();
    await round.settled();
    expect(passes).toBe(1);
    await forward(1);
    expect(passes).toBe(2);
  });

  it("tells the log what was away, and of a bug only its kind", async () => {
    const faults: Error[] = [new RegisterUnavailable(504), new RangeError("ZEBRA")];
    const { round, events, forward } = aRound(() => Promise.reject(faults.shift() ?? new RegisterUnavailable(0)));
    round.wake();
    await round.settled();
    await forward(1);
    expect(events[0]).toEqual({ event: "register-unavailable", during: "filing", status: 504 });
    expect(events[1]).toMatchObject({ event: "fault", where: "filing", error: "RangeError" });
    expect(JSON.stringify(events)).not.toContain("ZEBRA");
  });
});
