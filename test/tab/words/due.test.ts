/** What is due, in words, and where the desk does it (R7.1). */
import { describe, expect, it } from "vitest";
import type { DueRow } from "../../../src/contract/due.ts";
import type { Day } from "../../../src/domain/calendar.ts";
import { concernDues, fileDues } from "../../../src/domain/deadlines.ts";
import { openedIn } from "../../../tab/forms/concern-forms.ts";
import { keyOf, phraseOf, wayTo, whenDue } from "../../../tab/words/due.ts";
import { aLearnerId, aReference } from "../../build.ts";
import { withDocuments } from "../look/fictional-documents.ts";
import { worked } from "../look/fictional-work.ts";

const now = "2026-11-24T14:20:00.000Z";

function onConcern(what: (typeof concernDues)[number], changes: Partial<{ of: number; told: string }> = {}): DueRow {
  if (what === "review") throw new TypeError("a review stands on the triage page");
  return { what, reference: aReference(1), of: 3, due: "2026-11-24", told: "", subjects: ["Ada Quill"], ...changes };
}
const onFile = (what: (typeof fileDues)[number]): DueRow => ({
  what,
  learner: aLearnerId(1),
  of: 0,
  due: "2026-11-24",
  subjects: ["Ada Quill"],
});
const all = [
  ...concernDues.filter((what) => what !== "review").map((what) => onConcern(what)),
  ...fileDues.map(onFile),
];

describe("when something is due is said in words", () => {
  it.each([
    ["2026-11-23", "Overdue", "since Mon"],
    ["2026-11-18", "Overdue", "since Wed"],
    ["2026-11-17", "Overdue", "since 17 Nov"],
    ["2025-11-17", "Overdue", "since Mon 17 Nov 2025"],
    ["2026-11-24", "Today", ""],
    ["2026-11-26", "Thu 26 Nov", ""],
  ] as const)("%s: %s %s", (due: Day, mark, day) => {
    expect(whenDue(due, now, "Europe/London")).toMatchObject({ mark, day });
  });

  it("by the school's clock", () => {
    expect(whenDue("2026-07-25", "2026-07-24T23:30:00.000Z", "Europe/London").mark).toBe("Today");
    expect(whenDue("2026-07-25", "2026-07-24T23:30:00.000Z", "UTC").mark).toBe("Sat 25 Jul");
  });
});

describe("what is due", () => {
  it("is a phrase of its own for each kind, with the words that were written", () => {
    expect(new Set(all.map(phraseOf)).size).toBe(all.length);
    expect(phraseOf(onConcern("action", { told: "Telephone home" }))).toBe("Telephone home");
    expect(phraseOf(onConcern("referral", { told: "CAMHS" }))).toContain("CAMHS");
  });

  it("is told apart from everything else that is due", () => {
    expect(new Set([...all, onConcern("action", { of: 4 })].map(keyOf)).size).toBe(all.length + 1);
  });

  it("R18.1 opens where it is done, at an address that names nobody and says nothing", () => {
    for (const row of all) expect(wayTo(row)).not.toMatch(/Quill|Telephone/);
    expect(wayTo(onFile("meeting"))).toBe(`/learner/${aLearnerId(1).slice("learner/".length)}`);
    expect(wayTo(onConcern("question"))).toBe(`/concern/${aReference(1)}?entry=3`);
  });

  it("opens at a form that the concern's page has", () => {
    const page = worked("C-7K3M2Q");
    const open = page.actions.find(({ finished }) => finished === undefined);
    const asked = (row: DueRow) => openedIn(page, new URL(wayTo(row), "https://desk.example").searchParams);
    expect(asked(onConcern("action", { of: open?.number ?? 0 }))).toEqual({ form: "finish-action", of: open?.number });
    for (const what of ["referral", "body-map", "worry"] as const)
      expect([what, asked(onConcern(what))?.of]).toEqual([what, 3]);
    expect(asked(onConcern("action", { of: 99 }))).toBeUndefined();
    const { searchParams } = new URL(wayTo(onConcern("paper")), "https://desk.example");
    expect(openedIn(withDocuments("C-7K3M2Q"), searchParams)).toEqual({ form: "destroy-paper", of: 3 });
  });
});
