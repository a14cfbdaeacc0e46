/** What is still to be done: actions with their owners, and what falls due when (R5.3, R7.1). */
import { describe, expect, it } from "vitest";
import {
  aConcernId,
  accountAdded,
  actionFinished,
  anAction,
  anEntry,
  deputy,
  raised,
  sealed,
  stampAt,
  triaged,
} from "../build.ts";
import { accepted, anOpenView, filed, toTriage } from "./an-open-view.ts";

const [one, two] = [aConcernId(1), aConcernId(2)];
const friday = anAction({ what: "Meet with Ada", due: "2026-11-27" });
const today = anAction({ what: "Telephone home", due: "2026-11-24", owner: deputy.id, ownerName: deputy.name });

describe("open actions", () => {
  it("are all that are not finished, with their owner, the soonest due first", () => {
    using view = anOpenView();
    view.take(filed(...sealed(one, raised(), triaged({ data: { actions: [friday, today] } }))));
    view.take(filed(...sealed(two, raised(), triaged({ data: { actions: [{ ...friday, due: "2026-11-25" }] } }))));
    expect(view.openActions(toTriage)).toEqual([
      { concern: one, action: { number: 2, ...today } },
      { concern: two, action: { number: 1, ...friday, due: "2026-11-25" } },
      { concern: one, action: { number: 1, ...friday } },
    ]);
  });

  it("are numbered over all decisions of a concern, and gone when they are finished", () => {
    using view = anOpenView();
    const again = triaged({ ...stampAt(4), data: { actions: [today] } });
    const stream = sealed(one, raised(), triaged({ data: { actions: [friday] } }), again, actionFinished());
    view.take(filed(...stream.slice(0, 3)));
    expect(view.openActions(toTriage).map(({ action }) => action.number)).toEqual([2, 1]);
    view.take(accepted(...stream));
    expect(view.openActions(toTriage).map(({ action }) => action.number)).toEqual([2]);
  });
});

describe("deadlines", () => {
  it("are reviews a day after a concern was recorded, until it is reviewed, and actions until they are finished", () => {
    using view = anOpenView();
    const stream = sealed(one, raised(), triaged({ data: { actions: [friday] } }), actionFinished());
    view.take(filed(...stream.slice(0, 1)));
    expect(view.deadlines(toTriage)).toEqual([{ what: "review", concern: one, due: "2026-11-25T09:40:00.000Z" }]);
    view.take(filed(...stream.slice(1, 2)));
    expect(view.deadlines(toTriage)).toEqual([{ what: "action", concern: one, due: "2026-11-27", number: 1 }]);
    view.take(filed(...stream));
    expect(view.deadlines(toTriage)).toEqual([]);
  });

  it("stand in the order of the school's clock, and an action has the whole of its day", () => {
    using view = anOpenView();
    // When it is 23:30 UTC on 24 July, the clock in London shows 00:30 of the next day.
    const lateOn = (day: string) => ({ recordedAt: `${day}T23:30:00.000Z` }) as const;
    const due = (day: "2026-07-24" | "2026-07-25") => triaged({ data: { actions: [anAction({ due: day })] } });
    view.take(filed(anEntry(raised(lateOn("2026-07-24")), one)));
    view.take(filed(anEntry(raised({ recordedAt: "2026-07-24T22:30:00.000Z" }), two)));
    view.take(filed(...sealed(aConcernId(3), raised(), due("2026-07-25"))));
    view.take(filed(...sealed(aConcernId(4), raised(), due("2026-07-24"))));
    expect(view.deadlines(toTriage).map(({ what, due: when }) => [what, when])).toEqual([
      ["action", "2026-07-24"],
      ["review", "2026-07-25T22:30:00.000Z"],
      ["action", "2026-07-25"],
      ["review", "2026-07-25T23:30:00.000Z"],
    ]);
  });

  it("go with a concern that gives way", () => {
    using view = anOpenView();
    const ours = anEntry(raised(), one);
    const theirs = anEntry(raised(stampAt(90)), one);
    view.take(accepted(ours, anEntry(triaged({ data: { actions: [friday] } }), one, ours)));
    expect(view.openActions(toTriage)).toHaveLength(1);
    view.take(filed(theirs));
    expect(view.deadlines(toTriage)).toEqual([{ what: "review", concern: one, due: "2026-11-25T11:10:00.000Z" }]);
  });

  it("are none of what was added to a concern that has not come yet", () => {
    using view = anOpenView();
    view.take(filed(...sealed(one, raised(), triaged({ data: { actions: [friday] } }), accountAdded()).slice(1)));
    expect([view.deadlines(toTriage), view.openActions(toTriage)]).toEqual([[], []]);
  });
});
