import { describe, expect, it } from "vitest";
import type { EntryCard } from "../../../src/contract/desk-api.ts";
import { type TriageRow, triagePage } from "../../../src/contract/desk-api.ts";
import { type Instant, plusMinutes } from "../../../src/domain/calendar.ts";
import {
  kindsInWords,
  listInWords,
  matches,
  nameMatches,
  nextWaiting,
  sectionsOf,
  unreadSince,
  urgencyOf,
} from "../../../tab/words/concerns.ts";

const now: Instant = "2026-03-03T14:20:00.000Z";

function aRow(more: Partial<TriageRow> = {}): TriageRow {
  const row = {
    reference: "C-7K3M2Q",
    subjects: ["José O’Brien-Hughes"],
    categories: ["welfare"],
    atRisk: false,
    recordedAt: now,
    reviewDueAt: plusMinutes(now, 24 * 60),
    raisedBy: "Tom Ashworth",
    status: "recorded",
  };
  const [parsed] = triagePage.parse({ now, rows: [{ ...row, ...more }], reviewedInAll: 0 }).rows;
  if (parsed === undefined) throw new Error("no row");
  return parsed;
}

describe("how urgent a concern is shown (R5.3)", () => {
  it.each([
    [
      "a person at risk outranks a clock that has run out",
      { atRisk: true, reviewDueAt: plusMinutes(now, -1) },
      "at-risk",
    ],
    ["past its 24 hours", { reviewDueAt: plusMinutes(now, -1) }, "overdue"],
    ["less than four hours left", { reviewDueAt: plusMinutes(now, 239) }, "soon"],
    ["four hours left", { reviewDueAt: plusMinutes(now, 240) }, "waiting"],
    ["reviewed, also when at risk", { status: "reviewed", atRisk: true }, "reviewed"],
    [
      "closed, however long ago its review was due",
      { status: "closed", reviewDueAt: plusMinutes(now, -1) },
      "reviewed",
    ],
  ] as const)("%s", (_, more, urgency) => {
    expect(urgencyOf(aRow(more), now)).toBe(urgency);
  });
});

describe("which concern comes next for whoever works down the list", () => {
  const order = ["C-222222", "C-333333", "C-444444"];
  const rows = [
    aRow({ reference: "C-555555" }),
    aRow({ reference: "C-222222" }),
    aRow({ reference: "C-333333", status: "reviewed" }),
    aRow({ reference: "C-777777", status: "closed" }),
    aRow({ reference: "C-444444" }),
  ];

  it.each([
    ["the one below it that still waits", "C-222222", rows, "C-444444"],
    ["the one below its old place, when it has been decided", "C-333333", rows, "C-444444"],
    ["after the last, the first that waits, also when it came meanwhile", "C-444444", rows, "C-555555"],
    ["from a concern that did not wait, the first of the list", "C-666666", rows, "C-222222"],
    ["nothing, when nothing else waits", "C-222222", rows.slice(1, 3), undefined],
  ])("%s", (_, at, waiting, next) => {
    expect(nextWaiting(order, at, waiting)?.reference).toBe(next);
  });
});

it("the three sections hold every row once, in the server's order (R5.3)", () => {
  const rows = [
    aRow({ reference: "C-222222", atRisk: true }),
    aRow({ reference: "C-333333", atRisk: true, status: "read" }),
    aRow({ reference: "C-444444" }),
    aRow({ reference: "C-555555", status: "reviewed", atRisk: true }),
    aRow({ reference: "C-666666", status: "closed", atRisk: true }),
  ];
  const sections = sectionsOf(rows);
  expect(sections.map(({ title, rows }) => [title, rows.length])).toEqual([
    ["atRisk", 2],
    ["waiting", 1],
    ["reviewed", 2],
  ]);
  expect(sections.flatMap((section) => section.rows)).toEqual(rows);
});

describe("the filter finds a concern by reference or by name", () => {
  it.each(["7k3", "c-7k3m2q", "jose", "JOSÉ", "o'brien", "obrien", "hughes", "brien jo", "  "])("%s", (typed) => {
    expect(matches(aRow(), typed)).toBe(true);
  });

  it.each(["ose", "anna", "jose anna", "c-9"])("and not by %s", (typed) => {
    expect(matches(aRow(), typed)).toBe(false);
  });

  it("never by who raised it: a filter shows a learner's concerns, not a colleague's", () => {
    expect(matches(aRow(), "ashworth")).toBe(false);
  });
});

it("a colleague is found by the beginning of any part of their name", () => {
  expect(nameMatches("Siân O’Brien-Hughes", "sian hu")).toBe(true);
  expect(nameMatches("Siân O’Brien-Hughes", "rien")).toBe(false);
});

it("names and kinds are listed as one would say them", () => {
  expect(listInWords(["Ada"])).toBe("Ada");
  expect(listInWords(["Ada", "Ben"])).toBe("Ada and Ben");
  expect(listInWords(["Ada", "Ben", "Cy"])).toBe("Ada, Ben and Cy");
  expect(kindsInWords(["disclosure", "online"])).toBe("Disclosure, online safety");
});

it("an acknowledgement is nothing one must have read before deciding (R7.1)", () => {
  const told = { recordedAt: now, author: "Sarah Okafor", via: "tab" as const, parts: [], documents: [] };
  const entries: readonly EntryCard[] = [
    { ...told, seq: 2, kind: "account.added", text: "More.", atRisk: false },
    { ...told, seq: 3, kind: "concern.acknowledged" },
    { ...told, seq: 4, kind: "account.added", text: "Still more.", atRisk: false },
  ];
  expect(unreadSince({ entries: [...entries] }, 2).map(({ seq }) => seq)).toEqual([4]);
  expect(unreadSince({ entries: [...entries.slice(0, 2)] }, 2)).toEqual([]);
});
