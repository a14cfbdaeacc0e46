/** What is still to be done: what falls due when (R5.3, R7.1, R9.2), and what each was given to do. */
import { describe, expect, it } from "vitest";
import { learnerFileId } from "../../src/domain/ids.ts";
import {
  aConcernId,
  accountAdded,
  actionFinished,
  aLearnerId,
  anAction,
  anEntry,
  deputy,
  dsl,
  permitted,
  raised,
  sealed,
  stampAt,
  triaged,
} from "../build.ts";
import { referralMade } from "../build-work.ts";
import { adasFile, chronologyReviewed, fileOpened } from "../learner-files.ts";
import { accepted, anOpenView, filed, toTriage } from "./an-open-view.ts";

const [one, two] = [aConcernId(1), aConcernId(2)];
const friday = anAction({ what: "Meet with Ada", due: "2026-11-27" });
const today = anAction({ what: "Telephone home", due: "2026-11-24", owner: deputy.id, ownerName: deputy.name });
const ever = "2030-01-01";

type OpenView = ReturnType<typeof anOpenView>;
const due = (view: OpenView, upTo = ever as typeof ever | "2026-11-24") =>
  view.deadlines(toTriage, upTo).map(({ what, due: day, ...rest }) => [what, "at" in rest ? rest.at : day]);
const own = (view: OpenView, person = deputy) =>
  view.ownActions(permitted(person, "see-own-actions", person.id)).map(({ number, what }) => [number, what]);

describe("what somebody was given to do", () => {
  it("R7.1 is what they own and have not finished, the soonest due first, with nothing else of the concern", () => {
    using view = anOpenView();
    view.take(filed(...sealed(one, raised(), triaged({ data: { actions: [friday, today] } }))));
    view.take(filed(...sealed(two, raised(), triaged({ data: { actions: [{ ...today, due: "2026-11-25" }] } }))));
    expect(view.ownActions(permitted(deputy, "see-own-actions", deputy.id))).toEqual([
      { concern: one, number: 2, what: "Telephone home", due: "2026-11-24" },
      { concern: two, number: 1, what: "Telephone home", due: "2026-11-25" },
    ]);
    expect(own(view, dsl)).toEqual([[1, "Meet with Ada"]].filter(() => friday.owner === dsl.id));
  });

  it("is numbered over all decisions of a concern, gone when it is finished, and its owner is known then too", () => {
    using view = anOpenView();
    const again = triaged({ ...stampAt(4), data: { actions: [today] } });
    const first = { ...friday, owner: deputy.id };
    const stream = sealed(one, raised(), triaged({ data: { actions: [first] } }), again, actionFinished());
    view.take(filed(...stream.slice(0, 3)));
    expect(own(view).map(([number]) => number)).toEqual([2, 1]);
    view.take(accepted(...stream));
    expect(own(view).map(([number]) => number)).toEqual([2]);
    expect([1, 2, 3].map((number) => view.guardedAction(one, number)?.owner)).toEqual([
      deputy.id,
      deputy.id,
      undefined,
    ]);
    expect(view.guardedAction(two, 1)).toBeUndefined();
  });
});

describe("deadlines", () => {
  it("R5.3 are reviews a day after a concern was recorded, until it is reviewed, and actions until they are finished", () => {
    using view = anOpenView();
    const stream = sealed(one, raised(), triaged({ data: { actions: [friday] } }), actionFinished());
    view.take(filed(...stream.slice(0, 1)));
    expect(view.deadlines(toTriage, ever)).toEqual([
      {
        what: "review",
        concern: one,
        of: 0,
        due: "2026-11-25",
        at: "2026-11-25T09:40:00.000Z",
        told: "",
        owner: undefined,
        subjects: ["Ada Quill"],
      },
    ]);
    view.take(filed(...stream.slice(1, 2)));
    const action = { what: "action", concern: one, of: 1, due: "2026-11-27", told: "Meet with Ada" };
    expect(view.deadlines(toTriage, ever)).toMatchObject([action]);
    expect(due(view, "2026-11-24")).toEqual([]);
    view.take(filed(...stream));
    expect(due(view)).toEqual([]);
  });

  it("stand in the order of the school's clock, and an action has the whole of its day", () => {
    using view = anOpenView();
    // When it is 23:30 UTC on 24 July, the clock in London shows 00:30 of the next day.
    const lateOn = (day: string) => ({ recordedAt: `${day}T23:30:00.000Z` }) as const;
    const dueOn = (day: "2026-07-24" | "2026-07-25") => triaged({ data: { actions: [anAction({ due: day })] } });
    view.take(filed(anEntry(raised(lateOn("2026-07-24")), one)));
    view.take(filed(anEntry(raised({ recordedAt: "2026-07-24T22:30:00.000Z" }), two)));
    view.take(filed(...sealed(aConcernId(3), raised(), dueOn("2026-07-25"))));
    view.take(filed(...sealed(aConcernId(4), raised(), dueOn("2026-07-24"))));
    expect(due(view)).toEqual([
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
    view.take(accepted(ours, anEntry(triaged({ data: { actions: [today] } }), one, ours)));
    expect(own(view)).toHaveLength(1);
    view.take(filed(theirs));
    expect(due(view)).toEqual([["review", "2026-11-25T11:10:00.000Z"]]);
  });

  it("are none of what was added to a concern that has not come yet", () => {
    using view = anOpenView();
    view.take(filed(...sealed(one, raised(), triaged({ data: { actions: [today] } }), accountAdded()).slice(1)));
    expect([due(view), own(view)]).toEqual([[], []]);
  });
});

describe("deadlines of a learner's file", () => {
  it("R8.1, R9.2 are those of an open file, with the learner's name as it was recorded", () => {
    using view = anOpenView();
    view.take(filed(...sealed(adasFile, fileOpened())));
    expect(view.deadlines(toTriage, ever)).toMatchObject([
      { what: "chronology-review", learner: aLearnerId(1), due: "2026-11-24", subjects: ["Ada Quill"] },
      { what: "file-review", learner: aLearnerId(1), due: "2027-01-05", subjects: ["Ada Quill"] },
    ]);
  });

  it("R9.2 are a review at once after an urgent referral that went ahead without one, until a review has seen it", () => {
    using view = anOpenView();
    const referral = referralMade({ data: { withoutReview: "She was at risk of going home." } });
    const stream = sealed(one, raised(), triaged(), referral);
    view.take(filed(...stream));
    const atOnce = ["chronology-review", "2026-11-24"];
    expect(due(view)).toContainEqual(atOnce);
    // It is one review, whichever of the two asks for it first.
    const before = sealed(adasFile, chronologyReviewed({ data: { upTo: stampAt(9).recordedAt } }));
    view.take(filed(...before));
    expect(due(view).filter(([what]) => what === "chronology-review")).toEqual([atOnce]);
    const seen = chronologyReviewed({ ...stampAt(60, dsl), data: { upTo: stampAt(11).recordedAt } });
    view.take(filed(...sealed(adasFile, chronologyReviewed({ data: { upTo: stampAt(9).recordedAt } }), seen)));
    expect(due(view).filter(([what]) => what === "chronology-review")).toEqual([["chronology-review", "2027-02-23"]]);
    expect(view.head(learnerFileId(aLearnerId(1)))?.seq).toBe(2);
  });
});
