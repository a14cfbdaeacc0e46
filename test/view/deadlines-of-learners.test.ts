/** What falls due of a learner: reviews of the chronology and of the child protection file, meetings (R8.1, R9.2). */
import { describe, expect, it } from "vitest";
import { aConcernId, aLearnerId, instant, raised, sealed, stampAt, triaged } from "../build.ts";
import {
  adasFile,
  chronologyReviewed,
  fileClosed,
  fileOpened,
  fileReviewed,
  meetingHeld,
  referralMade,
} from "../learner-files.ts";
import { accepted, anOpenView, filed, toTriage } from "./an-open-view.ts";

const ada = aLearnerId(1);
const concern = aConcernId(1);
const due = (view: ReturnType<typeof anOpenView>) =>
  view
    .deadlines(toTriage, "2030-01-01")
    .flatMap((one) => ("learner" in one ? [{ what: one.what, learner: one.learner, due: one.due }] : []));
const withoutReview = referralMade({ withoutReview: "She is at risk now." });

describe("of a learner falls due", () => {
  it("R9.2 the next review of the chronology, and R8.1 that of an open child protection file", () => {
    using view = anOpenView();
    const stream = sealed(adasFile, fileOpened(), chronologyReviewed(), fileReviewed(), fileClosed());
    view.take(filed(...stream.slice(0, 1)));
    expect(due(view)).toEqual([
      { what: "chronology-review", learner: ada, due: "2026-11-24" },
      { what: "file-review", learner: ada, due: "2027-01-05" },
    ]);
    view.take(accepted(...stream.slice(1, 3)));
    expect(due(view)).toEqual([
      { what: "file-review", learner: ada, due: "2027-02-16" },
      { what: "chronology-review", learner: ada, due: "2027-02-23" },
    ]);
    view.take(filed(...stream));
    expect(due(view)).toEqual([{ what: "chronology-review", learner: ada, due: "2027-02-23" }]);
  });

  it("R8.1 a meeting whose day was set, until one of its kind was held", () => {
    using view = anOpenView();
    const stream = sealed(adasFile, meetingHeld({ data: { nextOn: "2026-12-10" } }), meetingHeld());
    view.take(filed(...stream.slice(0, 1)));
    expect(due(view)).toEqual([{ what: "meeting", learner: ada, due: "2026-12-10" }]);
    view.take(filed(...stream));
    expect(due(view)).toEqual([]);
  });

  it("R9.2 a review at once after an urgent referral without one, until a review has seen it, in whatever order they come", () => {
    const referred = filed(...sealed(concern, raised(), triaged(), withoutReview));
    const before = sealed(adasFile, chronologyReviewed());
    const after = sealed(
      adasFile,
      chronologyReviewed(),
      chronologyReviewed({ ...stampAt(20), data: { upTo: instant(6) } }),
    );
    for (const isFirst of [true, false]) {
      using view = anOpenView();
      view.take(isFirst ? referred : filed(...before));
      view.take(isFirst ? filed(...before) : referred);
      expect(due(view)).toEqual([{ what: "chronology-review", learner: ada, due: "2026-11-24" }]);
      view.take(filed(...after));
      expect(due(view)).toEqual([{ what: "chronology-review", learner: ada, due: "2027-02-23" }]);
    }
  });

  it("R9.2 nothing after a referral that rested on a review", () => {
    using view = anOpenView();
    view.take(filed(...sealed(concern, raised(), triaged(), referralMade())));
    expect(due(view)).toEqual([]);
  });
});
