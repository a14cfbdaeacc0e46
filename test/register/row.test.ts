import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sealedEntry } from "../../src/contract/entries.ts";
import type { Fields } from "../../src/graph/lists.ts";
import { accessLogList, longestLine, longestNote, registerList } from "../../src/register/columns.ts";
import { entryIn, fieldsOf, fieldsOfNote } from "../../src/register/row.ts";
import { EntryTooLong } from "../../src/register/seal.ts";
import { accountAdded, anAccessNote, anAction, raised, triaged } from "../build.ts";
import { anyEntry, aStream } from "./streams.ts";

const [entry] = aStream([raised()]);
if (entry === undefined) throw new Error("no entry");
const fields = fieldsOf(entry);

/** What SharePoint makes of a row: whole seconds in a date, its own line breaks in a note. */
function asKept(row: Fields): Fields {
  const { RecordedAt = "", Summary = "" } = row;
  const seconds = `${String(RecordedAt).slice(0, 19)}Z`;
  return { ...row, RecordedAt: seconds, Summary: `${String(Summary).replaceAll("\n", "\r\n")}\r\n` };
}

describe("a row of the register", () => {
  it("gives back the entry it was written from, whatever the entry says", () => {
    const property = fc.property(anyEntry, (any) => {
      const [sealed] = aStream([any]);
      if (sealed === undefined) throw new Error("no entry");
      expect(entryIn({ fields: asKept(fieldsOf(sealed)) })).toEqual({ entry: sealed, untouched: true });
    });
    fc.assert(property, { seed: 20261124 });
  });

  it("fills exactly the columns that are provisioned, and none beyond its length", () => {
    expect(Object.keys(fields).sort()).toEqual(["Title", ...Object.keys(registerList.columns)].sort());
    const longest: Fields = fieldsOf(
      aStream([
        raised({ author: "n".repeat(300), data: { account: { seen: "x".repeat(60_000), ownWords: "", where: "" } } }),
      ])[0] ?? entry,
    );
    for (const [name, value] of Object.entries(longest))
      expect(String(value).length, name).toBeLessThanOrEqual(/^(Body|Summary)$/.test(name) ? longestNote : longestLine);
  });

  it("can be read by a person in SharePoint itself", () => {
    expect(fields.Title).toBe("C-222223, entry 1: concern raised");
    expect(fields.Summary).toBe(
      [
        "C-222223, entry 1: concern raised",
        "Recorded on 24 November 2026 at 09:40:00 UTC by Tom Okafor, in the Teams chat",
        "About: Ada Quill",
        "When it happened: 24 November 2026 at 09:15",
        "Kind of concern: welfare",
        "Someone at risk now: no",
        "",
        "What was seen or heard:",
        "Ada had no coat and no lunch, for the third day.",
        "",
        "In the learner's own words:",
        "Mum’s asleep when I get up.",
        "",
        "Where:",
        "Playground",
      ].join("\n"),
    );
    const decision = triaged({ data: { actions: [anAction()] } });
    expect(fieldsOf(aStream([decision])[0] ?? entry).Summary).toContain(
      "1. Meet with Ada: Priya Nair, by 27 November 2026",
    );
  });

  it.each([
    ["Hash", "0".repeat(64)],
    ["Prev", "1".repeat(64)],
    ["Salt", "2".repeat(64)],
    ["RecordedInstant", "2026-11-23T09:40:00.000Z"],
    ["ByStaff", "staff/00000000-0000-4000-8000-00000000ffff"],
    ["Stream", "concern/C-999999"],
    ["Seq", 2],
    ["Seq", "one"],
    ["v", 9],
    ["Via", "tab"],
    ["Body", "{"],
    ["Body", "null"],
    ["Body", String(fields.Body).replace("no coat", "a coat")],
    ["Body", String(fields.Body).replace("no coat", "\\ud83d")],
  ])("whose column %s was changed to %s is no entry (R3.3)", (column, value) => {
    expect(entryIn({ fields: { ...fields, [column]: value } })).toBeUndefined();
  });

  it.each([
    ["Summary", String(fields.Summary).replace("no coat", "a coat")],
    ["Title", "Nothing to see"],
    ["AuthorName", "Somebody Else"],
    ["EntryKey", "concern/C-222223#7"],
    ["RecordedAt", "2026-11-23T09:40:00Z"],
    ["Body", `${String(fields.Body).slice(0, -1)},"kind":"concern.raised"}`],
  ])("whose column %s was changed is still the entry, but known to be touched (R3.3)", (column, value) => {
    expect(entryIn({ fields: { ...fields, [column]: value } })).toEqual({ entry, untouched: false });
  });

  it("is missing a column: no entry, and no exception", () => {
    for (const column of Object.keys(registerList.columns)) {
      const { [column]: _, ...others }: Fields = fields;
      expect(entryIn({ fields: others })?.untouched, column).not.toBe(true);
    }
    expect(entryIn({ fields: {} })).toBeUndefined();
  });

  it("is refused rather than cut when the body is too long for SharePoint", () => {
    const [short] = aStream([accountAdded()]);
    if (short?.body.kind !== "account.added") throw new Error("no account");
    const long = { ...short, body: { ...short.body, data: { text: "x".repeat(64_000), atRisk: false } } };
    expect(() => fieldsOf(sealedEntry.parse(long))).toThrow(EntryTooLong);
  });
});

describe("a row of the access log", () => {
  it("fills exactly the columns that are provisioned", () => {
    expect(Object.keys(fieldsOfNote(anAccessNote(1))).sort()).toEqual(
      ["Title", ...Object.keys(accessLogList.columns)].sort(),
    );
  });
});
