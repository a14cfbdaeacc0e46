/** The life of the demo school, told by the rules of the product: none of it may be one that they refuse. */
import { describe, expect, it } from "vitest";
import { makeDemoSchool } from "../../../../infra/local/school/school.ts";
import type { DemoDoing } from "../../../../infra/local/school/shapes.ts";
import { scanOf } from "../../../../infra/local/world/scan.ts";
import { Story } from "../../../../infra/local/world/story.ts";
import { contentOf } from "../../../../src/documents/content.ts";
import { refuseContent } from "../../../../src/domain/document.ts";
import type { RecordEntry } from "../../../../src/domain/record-entry.ts";
import { sha256 } from "../../../build.ts";

const moments = [
  "2026-11-24T14:20:00.000Z",
  "2026-11-22T22:10:00.000Z",
  "2026-11-23T07:05:00.000Z",
  "2026-09-02T08:40:00.000Z",
  "2026-12-27T03:00:00.000Z",
  "2027-01-11T16:55:00.000Z",
  "2027-03-04T12:31:00.000Z",
  "2026-06-15T13:30:00.000Z",
  "2026-08-12T11:00:00.000Z",
] as const;

const keepNote = async (name: string, lines: readonly string[]) => {
  const bytes = scanOf(lines);
  return { sha256: sha256(lines.join()), name, mimeType: "application/pdf", size: bytes.byteLength };
};

async function told(now: string, doings?: readonly DemoDoing[]): Promise<readonly RecordEntry[]> {
  const school = makeDemoSchool({ seed: 1, now });
  const story = new Story(school, "Europe/London", keepNote);
  const entries: RecordEntry[] = [];
  for (const doing of doings ?? school.doings) entries.push((await story.next(doing)).entry);
  return entries;
}

describe("the life of the demo school", () => {
  it.each(moments)("does nothing that is refused when it is started at %s", async (now) => {
    const entries = await told(now);
    expect(entries.length).toBeGreaterThan(1_700);
    expect(entries.filter(({ recordedAt }) => recordedAt > now)).toEqual([]);
  });

  it("is refused where it does what the rules refuse", async () => {
    const { doings } = makeDemoSchool({ seed: 1, now: moments[0] });
    const blank = doings.map((doing) => (doing.what === "triage" ? { ...doing, rationale: " " } : doing));
    await expect(told(moments[0], blank)).rejects.toThrow("rationale-missing");
  });
});

describe("the scan of a note", () => {
  it("R4.2b is a PDF that may be a document, however long its lines are and whatever stands in them", () => {
    const lines = ["Seen at the gate (back), 15:40.", "\\ and ) and (", "A long line. ".repeat(30), ""];
    expect(refuseContent("note.pdf", contentOf(scanOf(lines)))).toBeUndefined();
    expect(Buffer.from(scanOf(lines)).toString("latin1")).toContain("Seen at the gate \\(back\\), 15:40.");
  });
});
