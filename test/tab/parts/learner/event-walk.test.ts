import { describe, expect, it } from "vitest";
import { learnerEvent } from "../../../../src/contract/signals.ts";
import { eventRows } from "../../../../tab/parts/learner/event-rows.ts";
import { type Place, walked } from "../../../../tab/parts/learner/event-walk.ts";
import { aReference } from "../../../build.ts";
import { aConcernAgo } from "../../../events.ts";

const events = learnerEvent
  .array()
  .parse([
    aConcernAgo(0, 90, { categories: ["welfare"] }),
    aConcernAgo(1, 60, { categories: ["injury"] }),
    aConcernAgo(2, 30, { categories: ["welfare", "online"] }),
    aConcernAgo(3, 5, { categories: ["injury"] }),
  ]);
const shown = { events, rows: eventRows(events) };
const [welfare, injury, online] = [0, 1, 2];
const at = (n: number, row: number): Place => ({ key: `concern/${aReference(n)}#1`, row });

describe("walking through the picture by keyboard (R9.1)", () => {
  it.each<readonly [string, string, Place | undefined, Place | undefined]>([
    ["begins at the newest", "ArrowLeft", undefined, at(3, injury)],
    ["with an up or a down too", "ArrowUp", undefined, at(3, injury)],
    ["goes to the one before, whatever its row", "ArrowLeft", at(3, injury), at(2, welfare)],
    ["and stays in a row that has it", "ArrowLeft", at(3, online), at(2, online)],
    ["goes to the next", "ArrowRight", at(0, welfare), at(1, injury)],
    ["stops at the last", "ArrowRight", at(3, injury), at(3, injury)],
    ["stops at the first", "PageUp", at(2, welfare), at(0, welfare)],
    ["goes to the first", "Home", at(3, injury), at(0, welfare)],
    ["goes to the last", "End", at(0, welfare), at(3, injury)],
    ["goes down to the nearest in time", "ArrowDown", at(2, welfare), at(3, injury)],
    ["goes up to the nearest in time", "ArrowUp", at(3, injury), at(2, welfare)],
    ["stays below the last row", "ArrowDown", at(2, online), at(2, online)],
    ["begins again where an entry is no longer shown", "ArrowRight", at(9, 0), at(3, injury)],
    ["leaves other keys alone", "j", at(3, injury), undefined],
  ])("%s", (_, key, from, to) => {
    expect(walked(from, key, shown)).toEqual(to);
  });

  it("goes nowhere where there is nothing", () => {
    expect(walked(undefined, "ArrowRight", { events: [], rows: [] })).toBeUndefined();
  });
});
