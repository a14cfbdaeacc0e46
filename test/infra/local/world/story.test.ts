/** The life of the demo school, told by the rules of the product: none of it may be one that they refuse. */
import { describe, expect, it } from "vitest";
import { makeDemoSchool } from "../../../../infra/local/school/school.ts";
import type { DemoDoing } from "../../../../infra/local/school/shapes.ts";
import { dayIn } from "../../../../infra/local/world/parsing.ts";
import { scanOf } from "../../../../infra/local/world/scan.ts";
import { Story } from "../../../../infra/local/world/story.ts";
import { contentOf } from "../../../../src/documents/content.ts";
import { plusDays } from "../../../../src/domain/calendar.ts";
import type { Deadline } from "../../../../src/domain/deadlines.ts";
import { refuseContent } from "../../../../src/domain/document.ts";
import type { StreamId } from "../../../../src/domain/ids.ts";
import { entryKinds, type RecordEntry } from "../../../../src/domain/record-entry.ts";
import { sealed, sha256, zone } from "../../../build.ts";
import { anOpenView, filed, toTriage } from "../../../view/an-open-view.ts";

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

/** What is due within a week, as Today shows it. */
async function waiting(now: string): Promise<readonly Deadline[]> {
  using view = anOpenView();
  const school = makeDemoSchool({ seed: 1, now });
  const story = new Story(school, zone, keepNote);
  const streams = new Map<StreamId, RecordEntry[]>();
  for (const doing of school.doings) {
    const { told: stream, entry } = await story.next(doing);
    streams.set(stream.id, [...(streams.get(stream.id) ?? []), entry]);
  }
  for (const [id, entries] of streams) view.take(filed(...sealed(id, ...entries)));
  return view.deadlines(toTriage, plusDays(dayIn(now.slice(0, 10)), 7));
}

describe("the life of the demo school", () => {
  it.each(moments)("does nothing that is refused when it is started at %s", async (now) => {
    const entries = await told(now);
    expect(entries.length).toBeGreaterThan(1_700);
    expect(entries.filter(({ recordedAt }) => recordedAt > now)).toEqual([]);
  });

  it("shows every kind of work that there is, but the photograph that nobody needs and the signal that nobody sets aside", async () => {
    const kinds = new Set((await told(moments[0])).map(({ kind }) => kind));
    const left = [...entryKinds].filter((kind) => !kinds.has(kind));
    expect(left).toEqual(["photograph.authorised", "learner.unlinked", "signal.dismissed"]);
  });

  it("leaves some of it open, so that a newcomer finds something to do: a referral, a draft, a worry, a question, a paper, a body map", async () => {
    const open = await waiting(moments[0]);
    expect(open.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        ...["worry", "body-map", "action", "referral", "question", "look-again", "paper"],
        ...["chronology-review", "file-review", "meeting"],
      ]),
    );
  });

  it("R4.2 tells of somebody in words who is known later, of two learners at once, from a message, and late with its reason", async () => {
    const raised = (await told(moments[0])).flatMap((entry) => (entry.kind === "concern.raised" ? [entry] : []));
    const { doings } = makeDemoSchool({ seed: 1, now: moments[0] });
    expect(doings.filter(({ what }) => what === "match")).toHaveLength(2);
    expect(raised.filter(({ subjects }) => subjects.some((one) => one.part === "involved"))).toHaveLength(1);
    expect(raised.flatMap(({ data }) => data.quoted?.text ?? [])).toEqual([
      expect.stringContaining("what is left over"),
    ]);
    expect(raised.filter(({ data }) => (data.late?.reason ?? "") !== "").length).toBeGreaterThan(5);
    expect(raised.filter(({ data }) => data.details !== undefined).length).toBeGreaterThan(25);
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
