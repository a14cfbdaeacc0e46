import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyOf, type SealedEntry } from "../../src/contract/entries.ts";
import type { ConcernEntry } from "../../src/domain/concern-entries.ts";
import type { Fields } from "../../src/graph/lists.ts";
import { canonical } from "../../src/register/canonical.ts";
import { accessLogList, learnersList, longestLine, longestNote } from "../../src/register/columns.ts";
import { contentOf, fieldsOfNote, rowOf } from "../../src/register/row.ts";
import { aConcernId, accountAdded, anAccessNote, anAction, raised, sha256, stamp, triaged } from "../build.ts";
import { fixtureRows } from "./fixture-rows.ts";
import { anySealed, aStream, sealedAs } from "./streams.ts";

const seed = 20261124;
const entry = sealedOne(raised());
const { fields } = rowOf(entry);
const key = keyOf(entry);

function sealedOne(said: ConcernEntry): SealedEntry {
  const [sealed] = aStream([said]);
  if (sealed === undefined) throw new Error("no entry");
  return sealed;
}

function rowOfOne(said: ConcernEntry) {
  return rowOf(sealedOne(said));
}

/** Ways to change what a column says. */
const changes = fc.oneof(
  fc.constant((value: string | number) => (typeof value === "number" ? value + 1 : `${value}.`)),
  fc.string({ maxLength: 5 }).map((word) => (value: string | number, at: number) => {
    const text = String(value);
    const cut = at % (text.length + 1);
    return `${text.slice(0, cut)}${word}${text.slice(cut + (at % 3))}`;
  }),
  fc.anything().map((anything) => () => String(JSON.stringify(anything))),
  fc.constant((value: string | number) => (typeof value === "number" ? 0 : value.toUpperCase())),
);

/** SharePoint has its own way with spaces, and keeps whole seconds in a date: such a change only its version tells. */
function saysAnother(column: string, before: string, after: string): boolean {
  if (column === "RecordedAt") return !(Math.abs(Date.parse(before) - Date.parse(after)) < 1000);
  return before.replace(/\s+/g, " ").trim() !== after.replace(/\s+/g, " ").trim();
}

/** What SharePoint makes of a row: whole seconds in a date, its own line breaks in a note. */
function asKept(row: Fields): Fields {
  const { RecordedAt = "", Summary = "" } = row;
  const seconds = `${String(RecordedAt).slice(0, 19)}Z`;
  return { ...row, RecordedAt: seconds, Summary: `${String(Summary).replaceAll("\n", "\r\n")}\r\n` };
}

describe("a row of the register", () => {
  it("gives back the entry it was written from, whatever the entry says", () => {
    const property = fc.property(anySealed, (sealed) => {
      expect(contentOf({ fields: asKept(rowOf(sealed).fields) })).toEqual({
        is: "entry",
        entry: sealed,
        untouched: true,
      });
    });
    fc.assert(property, { seed, numRuns: 500 });
  });

  it.each([1, 2, 3] as const)("of version %i is read for ever as it was written, and known to be untouched", (v) => {
    for (const { entry: sealed, fields: written } of fixtureRows(v)) {
      expect(rowOf(sealed).fields).toEqual(written);
      expect(contentOf({ fields: asKept(written) })).toEqual({ is: "entry", entry: sealed, untouched: true });
    }
  });

  it("fills exactly the columns that are provisioned, and none beyond its length", () => {
    expect(Object.keys(fields).sort()).toEqual(["Title", ...Object.keys(learnersList.columns)].sort());
    const account = { seen: "x".repeat(63_000), ownWords: "", where: "" };
    const longest: Fields = rowOfOne(raised({ author: "n".repeat(300), data: { account } })).fields;
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
    expect(rowOfOne(decision).fields.Summary).toContain("1. Meet with Ada: Priya Nair, by 27 November 2026");
    const document = { sha256: sha256(""), mimeType: "image/png", size: 0 };
    const documents = ["Body map.png", "Letter.pdf"].map((name) => ({ ...document, name }));
    expect(rowOfOne(raised({ documents })).fields.Summary).toContain("\nDocuments: Body map.png; Letter.pdf\n");
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
    ["v", 1],
    ["v", 0],
    ["Via", "tab"],
    ["Body", "{"],
    ["Body", "null"],
    ["Body", String(fields.Body).replace("no coat", "a coat")],
    ["Body", String(fields.Body).replace("no coat", "\\ud83d")],
  ])("whose column %s was changed to %s is no entry (R3.3)", (column, value) => {
    expect(contentOf({ fields: { ...fields, [column]: value } })).toMatchObject({ is: "broken", key });
  });

  it.each([
    ["Summary", String(fields.Summary).replace("no coat", "a coat")],
    ["Title", "Nothing to see"],
    ["AuthorName", "Somebody Else"],
    ["EntryKey", "concern/C-222223#7"],
    ["RecordedAt", "2026-11-23T09:40:00Z"],
    ["Body", `${String(fields.Body).slice(0, -1)},"kind":"concern.raised"}`],
  ])("whose column %s was changed is still the entry, but known to be touched (R3.3)", (column, value) => {
    const content = contentOf({ fields: { ...fields, [column]: value } });
    expect(content).toEqual({ is: "entry", entry, untouched: false });
  });

  it("shows any change of any column that says another thing (R3.3)", () => {
    const columns = fc.constantFrom(...Object.keys(fields));
    const property = fc.property(anySealed, columns, fc.nat(), changes, (sealed, column, at, change) => {
      const written: Fields = rowOf(sealed).fields;
      const before = written[column] ?? "";
      const after = change(before, at);
      fc.pre(saysAnother(column, String(before), String(after)));
      const content = contentOf({ fields: { ...written, [column]: after } });
      expect(content.is === "broken" || (content.is === "entry" && !content.untouched)).toBe(true);
    });
    fc.assert(property, { seed, numRuns: 2_000 });
  });

  it("is missing a column: no entry, and no exception", () => {
    for (const column of Object.keys(learnersList.columns)) {
      const { [column]: _, ...others }: Fields = fields;
      expect(contentOf({ fields: others }), column).not.toMatchObject({ untouched: true });
    }
    expect(contentOf({ fields: {} })).toEqual({ is: "broken", why: "form", key: undefined });
  });

  it.each(["no key", "concern/C-222223", "concern/C-222223#0", "concern/C-22222#1", "adult/C-222223#1"])(
    "that is broken and says it is %s says nothing that could be believed",
    (EntryKey) => {
      expect(contentOf({ fields: { ...fields, Hash: "", EntryKey } })).toMatchObject({ key: undefined });
    },
  );
});

describe("a row whose body is too long for its column", () => {
  const text = "x".repeat(64_000);
  const long = sealedOne(accountAdded({ data: { text } }));
  const row = rowOf(long);
  const body = canonical(long.body);

  it("says where it lies, by the hash of its bytes, and all else as ever", () => {
    const [hash, size] = [sha256(body), Buffer.byteLength(body)];
    expect(row.long).toEqual({ sha256: hash, bytes: Buffer.from(body) });
    expect(row.fields.Body).toBe(`{"document":"entries/${hash}.json","size":${size}}`);
    expect(String(row.fields.Summary).length).toBeLessThanOrEqual(longestNote);
    expect(row.fields.Summary).toMatch(/\(This entry is longer\. .* or names the document that does\.\)$/);
  });

  it("is the entry when the document is what it was", () => {
    expect(contentOf(row, { text: body })).toEqual({ is: "entry", entry: long, untouched: true });
  });

  it("is broken when the document is missing or changed, or was never looked for (R3.3)", () => {
    const broken = { is: "broken", key: keyOf(long) };
    expect(contentOf(row, { fault: "document-missing" })).toEqual({ ...broken, why: "document-missing" });
    expect(contentOf(row, { fault: "document-changed" })).toEqual({ ...broken, why: "document-changed" });
    expect(contentOf(row)).toEqual({ ...broken, why: "form" });
  });

  it("is known to be touched when the column names another size", () => {
    const Body = String(row.fields.Body).replace(/\d+\}$/, "1}");
    expect(contentOf({ fields: { ...row.fields, Body } }, { text: body })).toMatchObject({ untouched: false });
  });

  it("stays in its column as long as it fits", () => {
    const around = canonical(sealedOne(accountAdded({ data: { text: "" } })).body).length;
    const most = "x".repeat(longestNote - around);
    expect(rowOfOne(accountAdded({ data: { text: most } })).long).toBeUndefined();
    expect(rowOfOne(accountAdded({ data: { text: `${most}x` } })).long).toBeDefined();
  });
});

describe("a row that a newer Lantern wrote", () => {
  const said = { ...stamp, kind: "adult.flown", wings: ["left", "right"] };
  const newer = sealedAs(7, { stream: aConcernId(1) }, said);
  const written: Fields = {
    ...fields,
    v: 7,
    Kind: newer.kind,
    Digest: newer.digest,
    Hash: newer.hash,
    Salt: newer.salt,
    Body: canonical(newer.body),
  };

  it("is not for this one to read, and its seal holds all the same", () => {
    expect(contentOf({ fields: written })).toEqual({ is: "newer", hash: newer.hash, key });
  });

  it.each([
    ["v", 8],
    ["Body", '{"kind":"adult.flown"}'],
    ["Body", "[]"],
    ["Salt", "0".repeat(64)],
    ["Via", "letter"],
    ["Seq", 0],
  ])("is broken when its column %s was changed to %s (R3.3)", (column, value) => {
    expect(contentOf({ fields: { ...written, [column]: value } })).toMatchObject({ is: "broken", key });
  });
});

describe("a row of the access log", () => {
  it("fills exactly the columns that are provisioned", () => {
    expect(Object.keys(fieldsOfNote(anAccessNote(1))).sort()).toEqual(
      ["Title", ...Object.keys(accessLogList.columns)].sort(),
    );
  });
});
