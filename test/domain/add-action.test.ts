import { describe, expect, it } from "vitest";
import { addAction } from "../../src/domain/add-action.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { aConcern, accepted, ada, anAction, dsl, raised, stampAt, teacher, today, triaged } from "../build.ts";
import { actionAdded, closed, reopened } from "../build-work.ts";

const stamp = stampAt(6, dsl);
const told = { what: "Meet with Ada", owner: { id: teacher.id, name: teacher.name }, due: today };

describe("an action given beside a decision (R7.1)", () => {
  it("names what, who and by when, and is numbered with those of the decisions", () => {
    const [entry] = accepted(addAction(aConcern(), told, stamp, today));
    const action = { what: told.what, owner: teacher.id, ownerName: teacher.name, due: today };
    expect(entry).toEqual({ kind: "action.added", ...stamp, subjects: [ada], data: { action } });
    const decided = triaged({ data: { actions: [anAction()] } });
    expect(aConcern(raised(), decided, actionAdded()).actions.map(({ number }) => number)).toEqual([1, 2]);
  });

  it.each([
    ["nothing is said of what is to be done", { what: " " }, "action-what-missing", "what"],
    ["it is said at too great length", { what: "x".repeat(longestText + 1) }, "text-too-long", "what"],
    ["nobody is to do it", { owner: "nobody" }, "action-owner-missing", "owner"],
    ["the school does not know who is to do it", { owner: "unknown" }, "action-owner-unknown", "owner"],
    ["it has no day", { due: undefined }, "action-due-missing", "due"],
    ["its day is over", { due: "2026-11-23" }, "day-in-the-past", "due"],
  ] as const)("is refused when %s", (_, changes, refused, field) =>
    expect(addAction(aConcern(), { ...told, ...changes }, stamp, today)).toEqual({ refused, field }),
  );

  it("names everything that is missing at once", () => {
    const refusal = addAction(aConcern(), { what: "", owner: "nobody", due: undefined }, stamp, today);
    expect(refusal).toMatchObject({ field: "what", also: [{ field: "owner" }, { field: "due" }] });
  });

  it("is refused on a closed concern, and taken once it is open again", () => {
    const shut = [raised(), triaged(), closed()];
    expect(addAction(aConcern(...shut), told, stamp, today)).toEqual({ refused: "concern-closed" });
    expect(accepted(addAction(aConcern(...shut, reopened()), told, stamp, today))).toHaveLength(1);
  });
});
