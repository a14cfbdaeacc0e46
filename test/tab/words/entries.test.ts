import { describe, expect, it } from "vitest";
import { learnerPage } from "../../../src/contract/learner-page.ts";
import { concernsOf, headingOf } from "../../../tab/words/entries.ts";

const at = "2026-03-03T14:20:00.000Z";
const told = { recordedAt: at, author: "Tom Ashworth", via: "chat", parts: [], documents: [] };
const account = { seen: "No coat.", ownWords: "", where: "Gate" };
const decision = { kind: "concern.triaged", rationale: "Why.", vulnerability: "", change: "first", actions: [] };

function aRow(reference: string, seq: number, entry: object) {
  return { reference, occurred: { day: "2026-03-03", time: "14:05" }, entry: { ...told, seq, ...entry } };
}

function raised(reference: string, seq: number, atRisk = false) {
  return aRow(reference, seq, { kind: "concern.raised", categories: ["injury"], account, atRisk });
}

function rowsOf(...rows: readonly object[]) {
  return learnerPage.shape.rows.parse(rows.map((row) => ({ amendments: [], unseen: [], ...row })));
}

describe("the concerns above a chronology (R9.1)", () => {
  it("stand in the order in which they happened, each with its kind, its place and its moment", () => {
    const [first, second] = concernsOf(rowsOf(raised("C-222222", 5), raised("C-333333", 2)));
    expect(first).toMatchObject({ reference: "C-222222", kinds: "Injury or mark", where: "Gate" });
    expect(second).toMatchObject({ reference: "C-333333", happened: { day: "2026-03-03", time: "14:05" } });
  });

  it("carry the threshold of the newest decision on them (R7.1), or none", () => {
    const rows = rowsOf(
      raised("C-222222", 1),
      aRow("C-222222", 3, { ...decision, threshold: "child-protection" }),
      aRow("C-222222", 2, { ...decision, threshold: "monitoring" }),
      raised("C-333333", 4),
    );
    expect(concernsOf(rows).map(({ threshold }) => threshold)).toEqual(["child-protection", undefined]);
  });

  it("say that somebody was at risk, also when only a later account said so", () => {
    const account = { kind: "account.added", text: "He ran off.", atRisk: true };
    const rows = rowsOf(raised("C-222222", 1), aRow("C-222222", 2, account), raised("C-333333", 3, true));
    const quiet = raised("C-444444", 4);
    expect(concernsOf([...rows, ...rowsOf(quiet)]).map(({ atRisk }) => atRisk)).toEqual([true, true, false]);
  });
});

describe("an entry's heading in a chronology", () => {
  it.each([
    ["the kind of a concern", raised("C-222222", 1), "Concern raised: injury or mark"],
    [
      "the threshold of a decision",
      aRow("C-222222", 2, { ...decision, threshold: "child-in-need" }),
      "Decision: child in need",
    ],
    ["what it is, of everything else", aRow("C-222222", 3, { kind: "concern.acknowledged" }), "Acknowledged"],
  ])("says %s", (_, row, heading) => {
    expect(rowsOf(row).map(({ entry }) => headingOf(entry))).toEqual([heading]);
  });
});
