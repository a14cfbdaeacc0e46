import { describe, expect, it } from "vitest";
import { filtered, isOpen, noFilter, rowAt, unseenIn } from "../../../tab/words/chronology.ts";
import { storyOfLearner } from "../look/fictional-learner.ts";

const page = await storyOfLearner();
const kinds = (filter: Partial<typeof noFilter>) =>
  filtered(page, { ...noFilter, ...filter }).map(({ entry }) => entry.kind);
const [, , newest] = page.concerns;

describe("the filter of a chronology (R9.1)", () => {
  it("R9.1 lets everything through until something is chosen", () => {
    expect(isOpen(noFilter)).toBe(true);
    expect(filtered(page, noFilter)).toEqual(page.rows);
  });

  it("R9.1 chooses by kind", () => {
    expect(kinds({ group: "decisions" })).toEqual(["concern.triaged", "concern.triaged"]);
    expect(kinds({ group: "documents" })).toEqual(["document.attached"]);
    expect(kinds({ group: "file" })).toHaveLength(5);
  });

  it("R9.1 chooses by where a concern stands now, and by the one concern", () => {
    const { reference } = newest ?? {};
    const ofNewest = page.rows.filter((row) => row.reference === reference);
    expect(filtered(page, { ...noFilter, threshold: "child-in-need" })).toEqual(ofNewest);
    expect(filtered(page, { ...noFilter, concern: reference ?? "" })).toEqual(ofNewest);
    expect(kinds({ threshold: "none" })).toEqual(["concern.raised"]);
  });

  it("R9.1 chooses by days, both included", () => {
    const days = page.rows.map(({ occurred }) => occurred.day);
    const [first = "", last = ""] = [days[0], days.at(-1)];
    expect(kinds({ from: first, to: last })).toHaveLength(page.rows.length);
    expect(filtered(page, { ...noFilter, to: first })).toEqual(
      page.rows.filter(({ occurred }) => occurred.day === first),
    );
  });
});

describe("going to a day (R9.1)", () => {
  it("R9.1 leads to the first entry on or after it, and to the last where all lie before", () => {
    const [first, second] = page.rows;
    expect(rowAt(page.rows, "2000-01-01")).toBe(first);
    expect(second && rowAt(page.rows, second.occurred.day)).toBe(second);
    expect(rowAt(page.rows, "9999-12-31")).toBe(page.rows.at(-1));
    expect(rowAt([], "2026-11-24")).toBeUndefined();
  });
});

describe("what the last review has not seen (R9.2)", () => {
  it("R9.2 is counted without the review itself and what tells nothing of the learner", () => {
    expect(page.rows.filter(({ unseen }) => unseen.length > 0).map(({ entry }) => entry.kind)).toEqual([
      "learner.linked",
      "meeting.held",
      "concern.raised",
      "concern.raised",
      "concern.triaged",
      "document.attached",
    ]);
    expect(unseenIn(page.rows)).toBe(6);
  });
});
