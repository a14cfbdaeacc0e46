/** What becomes of an entry on a learner's file or a setting whose place another writer took. */
import { describe, expect, it } from "vitest";
import { decideAgainOn } from "../../src/domain/decide-again.ts";
import type { LearnerFileEntry } from "../../src/domain/learner-file-entries.ts";
import { aConcernId, deputy, dsl, stampAt } from "../build.ts";
import {
  adasFile,
  chronologyReviewed,
  cohortsChanged,
  fileClosed,
  fileOpened,
  fileReviewed,
  learnerLinked,
  learnerUnlinked,
  meetingHeld,
  placedOnFile,
  signalDismissed,
} from "../learner-files.ts";

/** What becomes of `ours`, which was accepted as the next after `seen`, where the register holds `filed`. */
function again(filed: readonly LearnerFileEntry[], ours: LearnerFileEntry, seen = 0) {
  const state = { entries: placedOnFile(...filed), before: [], moved: new Map() };
  return decideAgainOn(adasFile, state, { ...ours, seq: seen + 1 });
}

const theirs = stampAt(9, deputy);

describe("on a learner's file", () => {
  it.each([
    ["a meeting", meetingHeld()],
    ["a review of the chronology", chronologyReviewed()],
    ["a change of cohorts", cohortsChanged()],
    ["a dismissal", signalDismissed()],
  ])("R8.1 %s is a fact, and is recorded whatever came before it", (_, ours) => {
    expect(again([meetingHeld(theirs)], ours)).toMatchObject({ anew: { kind: ours.kind, data: ours.data } });
  });

  it("R8.1 the opening of a file goes back to its author where a colleague wrote something to read", () => {
    expect(again([fileOpened(theirs)], fileOpened())).toBe("returned");
    expect(again([meetingHeld(theirs)], fileOpened())).toBe("returned");
    expect(again([cohortsChanged(theirs)], fileOpened())).toMatchObject({ anew: { kind: "file.opened" } });
  });

  it("R8.1 the closing of a file too", () => {
    const closed = fileClosed({ data: { basedOn: 1 } });
    expect(again([fileOpened(), meetingHeld(theirs)], closed, 1)).toBe("returned");
    expect(again([fileOpened(), signalDismissed(theirs)], closed, 1)).toMatchObject({ anew: { kind: "file.closed" } });
  });

  it("R8.1 what follows an opening that went back goes back with it", () => {
    const filed = [cohortsChanged(theirs)];
    expect(again(filed, fileClosed({ data: { basedOn: 1 } }), 1)).toBe("returned");
    expect(again(filed, fileReviewed(), 1)).toBe("returned");
  });

  it("R8.1 a review of a file that was closed meanwhile goes back", () => {
    expect(again([fileOpened(), fileClosed(theirs)], fileReviewed(), 1)).toBe("returned");
    expect(again([fileOpened(), meetingHeld(theirs)], fileReviewed(), 1)).toMatchObject({
      anew: { kind: "file.reviewed" },
    });
  });

  it("R9.1 a link that a colleague made too is there, and one that they ended is ended", () => {
    expect(again([learnerLinked(theirs)], learnerLinked())).toBe("there");
    expect(again([learnerLinked(), learnerUnlinked(theirs)], learnerUnlinked(), 1)).toBe("there");
    expect(again([meetingHeld(theirs)], learnerLinked())).toMatchObject({ anew: { kind: "learner.linked" } });
  });

  it("R17.1 a correction follows the entry that it is about to its new place, and goes back with one that went back", () => {
    const amendment = { kind: "amendment.recorded", ...stampAt(20, dsl), subjects: [] } as const;
    const ours = { ...amendment, data: { of: 1, what: "Thursday.", why: "My notes." }, seq: 2 };
    const onNew = (moved: number | "returned") => {
      const entries = placedOnFile(cohortsChanged(theirs), meetingHeld());
      return decideAgainOn(adasFile, { entries, before: [], moved: new Map([[1, moved]]) }, ours);
    };
    expect(onNew(2)).toMatchObject({ anew: { data: { of: 2 } } });
    expect(onNew("returned")).toBe("returned");
  });

  it("R3.3 nothing is recorded anew in a stream that is no learner's file", () => {
    const state = { entries: [], before: [], moved: new Map() };
    expect(decideAgainOn(aConcernId(1), state, { ...meetingHeld(), seq: 1 })).toBe("returned");
  });
});

describe("on a setting", () => {
  const change = {
    kind: "setting.changed",
    ...stampAt(1, dsl),
    subjects: [],
    data: { setting: "agencies", value: [], why: "First list." },
  } as const;
  const onSetting = (filed: number, seq: number) => {
    const entries = Array.from({ length: filed }, (_, i) => ({ ...change, seq: i + 1 }));
    return decideAgainOn("setting/agencies", { entries, before: [], moved: new Map() }, { ...change, seq });
  };

  it("R6.1 a change goes back where a colleague changed it first, because each holds the whole value", () => {
    expect(onSetting(1, 1)).toBe("returned");
    expect(onSetting(1, 2)).toMatchObject({ anew: { kind: "setting.changed" } });
  });
});
