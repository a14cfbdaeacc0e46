import { describe, expect, it } from "vitest";
import type { ConcernEntry } from "../../src/domain/concern-entries.ts";
import { concernDeadlines, fileDeadlines } from "../../src/domain/deadlines.ts";
import type { LearnerFileEntry } from "../../src/domain/learner-file-entries.ts";
import { workingDayAfter } from "../../src/domain/school-days.ts";
import {
  aConcern,
  acknowledged,
  actionFinished,
  anAction,
  deputy,
  dsl,
  raised,
  schoolDays,
  stampAt,
  teacher,
  triaged,
  zone,
} from "../build.ts";
import * as work from "../build-work.ts";
import { aFile, chronologyReviewed, fileClosed, fileOpened, meetingHeld } from "../learner-files.ts";

/** A concern that was decided on, and what else is recorded on it, told as `what of due owner`. */
function due(...entries: readonly ConcernEntry[]) {
  const all = concernDeadlines(aConcern(raised(), ...entries), schoolDays);
  return all.map(({ what, of, due: day }) => `${what} ${of} ${day}`);
}

const decided = triaged();
/** A Friday. */
const friday = { recordedAt: "2026-11-27T14:00:00.000Z" } as const;

describe("what is due on a concern", () => {
  it.each([
    ["R5.3 the review, a day after it was recorded, until it is decided on", [], ["review 0 2026-11-25"]],
    ["nothing, once everything is done", [decided], []],
    [
      "R7.1 each action on its day",
      [triaged({ data: { actions: [anAction({ due: "2026-12-01" })] } })],
      ["action 1 2026-12-01"],
    ],
    ["no action that is finished", [triaged({ data: { actions: [anAction()] } }), actionFinished()], []],
    [
      "R7 another look on the day of the newest decision",
      [triaged({ data: { reviewOn: "2026-12-08" } })],
      ["look-again 0 2026-12-08"],
    ],
    [
      "no other look that a newer decision did not ask for",
      [triaged({ data: { reviewOn: "2026-12-08" } }), decided],
      [],
    ],
    [
      "R9.2 a referral on the day on which its outcome is asked for",
      [decided, work.referralMade()],
      ["referral 3 2026-11-27"],
    ],
    [
      "no referral that has its outcome",
      [decided, work.referralMade(), work.referralConcluded({ data: { of: 3 } })],
      [],
    ],
    [
      "R11.1 the review of a body map on the next working day",
      [decided, work.bodyMapRecorded()],
      ["body-map 3 2026-11-25"],
    ],
    ["no body map that was reviewed", [decided, work.bodyMapRecorded(), work.bodyMapReviewed({ data: { of: 3 } })], []],
    ["R6.3 the answer to a worry on the next working day", [decided, work.worryRaised(friday)], ["worry 3 2026-11-30"]],
    ["no worry that was answered", [decided, work.worryRaised(), work.worryAnswered({ data: { of: 3 } })], []],
    [
      "R6.1 a question that nobody answered after two working days",
      [decided, work.questionAsked(friday)],
      ["question 3 2026-12-01"],
    ],
    ["no question that was answered", [decided, work.questionAsked(), work.questionAnswered({ data: { of: 3 } })], []],
  ] as const)("is %s", (_, entries, expected) => expect(due(...entries)).toEqual(expected));

  it("R4.2b is the paper of a scan, until it is recorded as destroyed; no other document has one", () => {
    const attached = (purpose: "handwritten-note" | "letter"): ConcernEntry => ({
      kind: "document.attached",
      ...stampAt(10, dsl),
      subjects: [],
      data: { purpose, note: "", scan: "clean" },
    });
    expect(due(decided, attached("handwritten-note"), attached("letter"))).toEqual(["paper 3 2026-12-01"]);
    const destroyed: ConcernEntry = {
      kind: "paper.destroyed",
      ...stampAt(12, dsl),
      subjects: [],
      data: { of: 3, how: "Shredded", who: dsl.name, on: "2026-11-24" },
    };
    expect(due(decided, attached("handwritten-note"), destroyed)).toEqual([]);
  });

  it("is no look and no question once it is closed, and yet a worry about it", () => {
    const open = [triaged({ data: { reviewOn: "2026-12-08" } }), work.questionAsked()];
    expect(due(...open)).toHaveLength(2);
    expect(due(...open, work.closed(), work.worryRaised())).toEqual(["worry 5 2026-11-25"]);
  });

  it("says who has it, and the words that are meant for them", () => {
    const action = anAction({ what: "Telephone home", owner: deputy.id, ownerName: deputy.name });
    const concern = aConcern(
      raised(),
      triaged({ data: { actions: [action], reviewOn: "2026-12-08" } }),
      work.questionAsked(),
      work.referralMade(),
    );
    const told = concernDeadlines(concern, schoolDays).map(({ what, told: words, owner }) => [what, words, owner]);
    expect(told).toEqual([
      ["action", "Telephone home", deputy.id],
      ["look-again", "", dsl.id],
      ["referral", "Children’s Social Care", dsl.id],
      ["question", "Did she say when?", teacher.id],
    ]);
    const [review] = concernDeadlines(aConcern(raised(), acknowledged()), schoolDays);
    expect(review).toMatchObject({ owner: dsl.id, subjects: ["Ada Quill"], at: "2026-11-25T09:40:00.000Z" });
  });
});

describe("what is due on a learner's file", () => {
  const dueOn = (...entries: readonly LearnerFileEntry[]) =>
    fileDeadlines(aFile(...entries), zone).map(({ what, due: day, subjects }) => [what, day, ...subjects]);

  it.each([
    ["nothing, where nothing is recorded", [], []],
    [
      "R9.2 the next review of the chronology",
      [chronologyReviewed()],
      [["chronology-review", "2027-02-23", "Ada Quill"]],
    ],
    [
      "R8.1 the next meeting",
      [meetingHeld({ data: { nextOn: "2026-12-15" } })],
      [["meeting", "2026-12-15", "Ada Quill"]],
    ],
    [
      "R8.1 the review of a child protection file, and of the chronology where none was ever recorded",
      [fileOpened()],
      [
        ["chronology-review", "2026-11-24", "Ada Quill"],
        ["file-review", "2027-01-05", "Ada Quill"],
      ],
    ],
    ["nothing of a file that was closed", [fileOpened(), fileClosed()], []],
  ] as const)("is %s", (_, entries, expected) => expect(dueOn(...entries)).toEqual(expected));
});

describe("working days", () => {
  it.each([
    ["2026-11-24", 1, "2026-11-25"],
    ["2026-11-27", 1, "2026-11-30"],
    ["2026-11-28", 1, "2026-11-30"],
    ["2026-11-27", 5, "2026-12-04"],
  ] as const)("after %s, %i of them lead to %s", (from, count, to) => {
    expect(workingDayAfter(from, count, schoolDays)).toBe(to);
  });

  it("are none on which the school is closed", () => {
    expect(
      workingDayAfter("2026-11-24", 1, { ...schoolDays, closures: [{ from: "2026-11-25", to: "2026-11-25" }] }),
    ).toBe("2026-11-26");
  });
});
