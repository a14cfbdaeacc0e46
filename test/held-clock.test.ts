import { expect, it } from "vitest";
import { instant, start } from "./build.ts";
import { heldClock } from "./held-clock.ts";

it("the held clock stands still until it is moved, and then calls in order, each at its own moment", async () => {
  const clock = heldClock();
  const called: string[] = [];
  clock.after(120_000, () => called.push(`second ${clock.now()}`));
  clock.after(60_000, () => {
    called.push(`first ${clock.now()}`);
    clock.after(60_000, () => called.push(`third ${clock.now()}`));
  });
  clock.after(60_000, () => called.push("never"))();
  expect(clock.now()).toBe(start);
  expect(clock.waiting()).toEqual([60_000, 120_000]);
  await clock.forward({ minutes: 2 });
  expect(called).toEqual([`first ${instant(1)}`, `second ${instant(2)}`, `third ${instant(2)}`]);
});

it("the held clock waits for what a timer began before it goes on", async () => {
  const clock = heldClock();
  const order: string[] = [];
  let begun = Promise.resolve();
  clock.after(1000, () => {
    begun = Promise.resolve().then(() => void order.push("begun is done"));
  });
  clock.after(2000, () => order.push("next"));
  await clock.forward({ seconds: 3 }, () => begun);
  expect(order).toEqual(["begun is done", "next"]);
});
