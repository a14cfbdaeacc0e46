import { describe, expect, it } from "vitest";
import { type EntryCard, entryCard } from "../../../src/contract/desk-api.ts";
import { setAsideInWords, sortSetAside } from "../../../tab/words/set-aside.ts";

const reader = { name: "Sarah Okafor", now: "2026-03-03T14:20:00.000Z", zone: "Europe/London" } as const;

function aDecision(more: object = {}): EntryCard {
  return entryCard.parse({
    seq: 2,
    kind: "concern.triaged",
    recordedAt: "2026-03-03T10:04:00.000Z",
    author: "Sarah Okafor",
    via: "tab",
    parts: [],
    documents: [],
    threshold: "early-help",
    rationale: "Why.",
    vulnerability: "",
    change: "first",
    actions: [],
    ...more,
  });
}

describe("a decision that was not recorded says whose it was, and what came first", () => {
  const account = { kind: "account.added", text: "More.", atRisk: false, author: "Tom Ashworth" };
  it.each([
    [
      "a colleague's decision",
      {},
      [aDecision({ author: "Daniel Whitcombe" })],
      "Your decision of 10:04 was not recorded, because Daniel Whitcombe's decision came first.",
    ],
    [
      "an account",
      {},
      [aDecision(account)],
      "Your decision of 10:04 was not recorded, because Tom Ashworth's account came first.",
    ],
    [
      "something of one's own",
      { author: "Daniel Whitcombe" },
      [aDecision({ kind: "concern.acknowledged" })],
      "Daniel Whitcombe's decision of 10:04 was not recorded, because your acknowledgement came first.",
    ],
    [
      "what this page does not show",
      {},
      [aDecision({ seq: 1 })],
      "Your decision of 10:04 was not recorded, because something newer came first.",
    ],
    [
      "and on which day, when that is not today",
      { recordedAt: "2026-03-01T10:04:00.000Z" },
      [],
      "Your decision of Sun 10:04 was not recorded, because something newer came first.",
    ],
  ])("%s", (_, more, entries, words) => {
    expect(setAsideInWords(aDecision(more), { entries }, reader)).toBe(words);
  });
});

describe("what was set aside", () => {
  const sorted = (setAside: EntryCard[], entries: EntryCard[] = []) => {
    const { open, settled } = sortSetAside({ setAside, entries });
    return [open.length, settled.length];
  };

  it("waits for its author until they have decided again", () => {
    expect(sorted([aDecision()])).toEqual([1, 0]);
    expect(sorted([aDecision()], [aDecision({ seq: 3, recordedAt: "2026-03-03T11:00:00.000Z" })])).toEqual([0, 1]);
  });

  it("still waits when somebody else decided, or when they had decided before", () => {
    const others = aDecision({ author: "Daniel Whitcombe", recordedAt: "2026-03-03T11:00:00.000Z" });
    const before = aDecision({ seq: 1, recordedAt: "2026-03-03T09:00:00.000Z" });
    expect(sorted([aDecision()], [before, others])).toEqual([1, 0]);
  });

  it("is not shown where it holds no words: an acknowledgement", () => {
    expect(sorted([aDecision({ kind: "concern.acknowledged" })])).toEqual([0, 0]);
  });
});
