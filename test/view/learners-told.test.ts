/** The list of those of whom something is recorded (R8.1, R9.1). */
import { describe, expect, it } from "vitest";
import {
  aConcernId,
  ada,
  aLearner,
  aLearnerId,
  dsl,
  instant,
  permitted,
  raised,
  sealed,
  stampAt,
  triaged,
} from "../build.ts";
import { adasFile, fileClosed, fileOpened } from "../learner-files.ts";
import { anOpenView, filed } from "./an-open-view.ts";

const toList = permitted(dsl, "list-learners", undefined);
const leo = { learner: aLearnerId(2), name: "Leo Quill" };

describe("of whom something is recorded", () => {
  it("R9.1 comes the newest first, with how many concerns there are and how many wait for their review", () => {
    using view = anOpenView();
    view.keepLearners([aLearner({ id: leo.learner, name: "Leo Quill-Marsh" })]);
    view.take(
      filed(...sealed(aConcernId(1), raised({ ...stampAt(1), subjects: [ada, leo] }), triaged(stampAt(2, dsl)))),
    );
    view.take(filed(...sealed(aConcernId(2), raised({ ...stampAt(9), subjects: [leo] }))));
    expect(view.learnersTold(toList, 9)).toMatchObject([
      { id: leo.learner, name: "Leo Quill-Marsh", concerns: 2, waiting: 1, newest: instant(9), fileOpen: false },
      { id: aLearnerId(1), name: "Ada Quill", listed: undefined, concerns: 1, waiting: 0, fileOpen: false },
    ]);
  });

  it("R8.1 nobody with an open child protection file is left out, however long ago something was recorded", () => {
    using view = anOpenView();
    const stream = sealed(adasFile, fileOpened(stampAt(3, dsl)), fileClosed(stampAt(4, dsl)));
    view.take(filed(...stream.slice(0, 1)));
    view.take(filed(...sealed(aConcernId(2), raised({ ...stampAt(9), subjects: [leo] }))));
    const ids = (limit: number) => view.learnersTold(toList, limit).map(({ id, fileOpen }) => [id, fileOpen]);
    expect(ids(0)).toEqual([[aLearnerId(1), true]]);
    expect(ids(1)).toEqual([
      [leo.learner, false],
      [aLearnerId(1), true],
    ]);
    view.take(filed(...stream));
    expect(ids(1)).toEqual([[leo.learner, false]]);
  });
});
