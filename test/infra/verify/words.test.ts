import { describe, expect, it } from "vitest";
import { lineOf, summaryOf } from "../../../infra/verify/words.ts";
import type { Finding } from "../../../src/contract/tampering.ts";

const register = "learners";
const key = "concern/C-7K3M2Q#3";
const document = "ab".repeat(32);

describe("what npm run verify says", () => {
  it.each([
    [
      { what: "edited", register, itemId: "1377", key },
      "C-7K3M2Q, entry 3 (item 1377 of the learners' register) was edited after Lantern wrote it.",
    ],
    [{ what: "removed", register, key }, "C-7K3M2Q, entry 3 (learners' register) was removed."],
    [
      { what: "inserted", register: "adults", itemId: "9" },
      "An entry (item 9 of the adults' register) was not written by Lantern.",
    ],
    [
      { what: "reordered", register, itemId: "9", key },
      "C-7K3M2Q, entry 3 (item 9 of the learners' register) does not stand in its place any more.",
    ],
    [
      { what: "truncated", register, itemId: "9" },
      "An entry (item 9 of the learners' register) is gone, and so is everything behind it.",
    ],
    [
      { what: "restored", register, itemId: "9", key },
      "C-7K3M2Q, entry 3 (item 9 of the learners' register) was changed, and changed back.",
    ],
    [
      { what: "document-changed", register, key, document },
      `C-7K3M2Q, entry 3 (learners' register): its document ${document} does not have the bytes it had.`,
    ],
    [
      { what: "document-missing", register, key, document },
      `C-7K3M2Q, entry 3 (learners' register): its document ${document} is not in the library.`,
    ],
    [
      { what: "root-differs", register, size: 1204 },
      "The checkpoint of the learners' register over 1,204 entries does not fit, and no single entry can be named for it.",
    ],
    [
      { what: "signature-wrong", register: "adults", size: 3 },
      "The checkpoint of the adults' register over 3 entries is not signed by the key it names.",
    ],
  ] satisfies readonly (readonly [Finding, string])[])("of %o", (finding, line) => {
    expect(lineOf(finding)).toBe(line);
  });

  it("at the end: what was read, against what, and whether all is well", () => {
    const against = [{ register, size: 1204, at: "2026-11-24T09:00:00.000Z" }] as const;
    const outcome = { entries: 1210, documents: 3, against: [...against], findings: [] };
    expect(summaryOf(outcome).split("\n")).toEqual([
      "1,210 entries and 3 documents read.",
      "Held against:",
      "  learners' register: 1,204 entries, 2026-11-24 09:00 UTC",
      "Everything is as Lantern left it.",
    ]);
    const one: Finding = { what: "removed", register, key };
    expect(
      summaryOf({ ...outcome, against: [], findings: [one] })
        .split("\n")
        .slice(-2),
    ).toEqual(["  no checkpoint", "1 thing is not as Lantern left it."]);
    const many = Array.from({ length: 12 }, () => against[0]);
    expect(summaryOf({ ...outcome, against: many }).split("\n")).toContain("  and 2 more");
  });
});
