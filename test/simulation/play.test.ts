/** The simulation itself: a seed is one story, and a story in which something is lost is seen. */
import { describe, expect, it } from "vitest";
import type { Desk } from "../../src/service/ports.ts";
import { start } from "../build.ts";
import { play } from "./play.ts";
import type { Spoil } from "./server.ts";

describe("a seed", () => {
  it("plays the same story every time, down to the last message", { timeout: 60_000 }, async () => {
    const [one, again, other] = [await play("7"), await play("7"), await play("8")];
    expect(again.trace).toBe(one.trace);
    expect(other.trace).not.toBe(one.trace);
  });

  it("tells of people who were answered, of servers that died, and of alerts", { timeout: 60_000 }, async () => {
    const played = await play("7");
    expect(played.told).toBeGreaterThan(5);
    expect(played.trace).toContain("concern-alert");
  });
});

describe("a story in which the desk is broken ends badly", () => {
  it.each<[string, RegExp, Spoil]>([
    ["that forgets every third entry", /lacks|still wait/, (desk) => ({ ...desk, accept: forgetful(desk) })],
    ["that lets a notice count as sent before it is", /was not alerted/, (desk) => ({ ...desk, claim: hasty(desk) })],
    [
      "that opens no alerts",
      /has no alert/,
      (desk) => ({ ...desk, accept: (...said) => desk.accept(said[0], said[1]) }),
    ],
    ["that gives out a key twice", /.+/, (desk) => ({ ...desk, accept: generous(desk) })],
  ])("%s", { timeout: 120_000 }, async (_, wrong, spoil) => {
    const stories = await Promise.all(["1", "2", "3"].map((seed) => play(seed, spoil)));
    expect(stories.flatMap(({ violations }) => violations).join("\n")).toMatch(wrong);
  });
});

it("R5.2 a story in which no alert is ever due ends badly, as soon as an hour goes by in it", {
  timeout: 120_000,
}, async () => {
  const silent: Spoil = (desk) => ({ ...desk, alertsDue: async () => [] });
  const wrong: string[] = [];
  for (let seed = 1; wrong.length === 0 && seed <= 20; seed += 1)
    wrong.push(...(await play(String(seed), silent)).violations);
  expect(wrong.join("; ")).toMatch(/did not climb in time/);
});

function forgetful(desk: Desk): Desk["accept"] {
  let asked = 0;
  return async (entry, notices) => {
    asked += 1;
    return asked % 3 === 0 ? "accepted" : desk.accept(entry, notices);
  };
}

function hasty(desk: Desk): Desk["claim"] {
  return async (work, ...more) => {
    if (work.startsWith("notice ") && work.includes("staff/")) await desk.noteSent(work.slice("notice ".length), start);
    return desk.claim(work, ...more);
  };
}

/** What was taken under a key is told to be accepted, whoever else has it. */
function generous(desk: Desk): Desk["accept"] {
  return async (entry, notices) => {
    await desk.accept(entry, notices);
    return "accepted";
  };
}
