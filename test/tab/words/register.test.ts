import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type RegisterPage, registerPage } from "../../../src/contract/desk-api.ts";
import { entryTamperings, type Finding, finding } from "../../../src/contract/tampering.ts";
import {
  checkInWords,
  checkProgress,
  findingInWords,
  fingerprintOf,
  inOrderOfNoticing,
} from "../../../tab/words/register.ts";

const now = "2026-11-24T09:00:00.000Z";
const earlier = "2026-11-24T07:00:00.000Z";
const document = createHash("sha256").update("a scan").digest("hex");

function aFinding(found: object): Finding {
  return finding.parse({ register: "learners", ...found });
}

function aPage(more: object = {}): RegisterPage {
  return registerPage.parse({ now, registers: [], noticed: [], ...more });
}

describe("what was done behind Lantern's back is said in plain words (R3.3)", () => {
  const entry = { itemId: "1377", key: "concern/C-7K3M2Q#2" };
  it.each([
    [{ what: "edited", ...entry }, "C-7K3M2Q, entry 2 was edited in SharePoint (item 1377)."],
    [{ what: "removed", ...entry }, "C-7K3M2Q, entry 2 was removed from SharePoint (item 1377)."],
    [
      { what: "inserted", ...entry },
      "C-7K3M2Q, entry 2 was put into SharePoint by something other than Lantern (item 1377).",
    ],
    [
      { what: "reordered", ...entry },
      "C-7K3M2Q, entry 2 no longer stands in SharePoint where Lantern filed it (item 1377).",
    ],
    [{ what: "truncated", key: entry.key }, "C-7K3M2Q, entry 2 was cut off from the end of the list in SharePoint."],
    [
      { what: "restored", ...entry },
      "C-7K3M2Q, entry 2 was written again in SharePoint (item 1377). It says what it said before; only its version shows that it was touched.",
    ],
    [
      { what: "removed", itemId: "1377" },
      "An entry of the learners' register was removed from SharePoint (item 1377).",
    ],
    [{ what: "edited", register: "adults" }, "An entry of the adults' register was edited in SharePoint."],
    [
      { what: "document-changed", key: entry.key, document },
      `A document of C-7K3M2Q, entry 2 was changed in SharePoint (file ${document.slice(0, 8)}…).`,
    ],
    [
      { what: "document-missing", key: entry.key, document },
      `A document of C-7K3M2Q, entry 2 is no longer in SharePoint (file ${document.slice(0, 8)}…).`,
    ],
    [
      { what: "root-differs", size: 1_204 },
      "The learners' register does not match its checkpoint over 1,204 entries, and no single entry could be named.",
    ],
    [
      { what: "signature-wrong", size: 1 },
      "The checkpoint of the learners' register over 1 entry is not signed by the key that it names.",
    ],
  ])("%o", (found, words) => {
    expect(findingInWords(aFinding(found)).text).toBe(words);
  });

  it("by a sentence of its own for everything that can be done to an entry", () => {
    const said = entryTamperings.map((what) => findingInWords(aFinding({ what, ...entry })).text);
    expect(new Set(said).size).toBe(entryTamperings.length);
  });

  it("and names the concern and the entry, so that whoever may can open them", () => {
    const found = findingInWords(aFinding({ what: "edited", ...entry }));
    expect(found).toMatchObject({ reference: "C-7K3M2Q", seq: "2" });
    expect(found.text).toContain("C-7K3M2Q");
  });

  it.each([
    ["a key that is no concern's", { what: "edited", key: "adult/A-22#1" }],
    ["a row without a key", { what: "edited", itemId: "7" }],
    ["a row that was put in, and that names itself as it likes", { what: "inserted", ...entry }],
    ["a whole register", { what: "root-differs", size: 3 }],
  ])("and leads nowhere from %s", (_, found) => {
    expect(findingInWords(aFinding(found)).reference).toBeUndefined();
  });
});

it("what was noticed at once stands in the order of its rows, below what was noticed later", () => {
  const { noticed } = aPage({
    noticed: [
      { noticedAt: now, finding: aFinding({ what: "removed", itemId: "10" }) },
      { noticedAt: now, finding: aFinding({ what: "edited", itemId: "9" }) },
      { noticedAt: earlier, finding: aFinding({ what: "edited", itemId: "2" }) },
      { noticedAt: now, finding: aFinding({ what: "root-differs", size: 4 }) },
    ],
  });
  const rows = inOrderOfNoticing(noticed).map(({ finding: found }) => ("itemId" in found ? found.itemId : "none"));
  expect(rows).toEqual(["none", "9", "10", "2"]);
});

describe("what came of the last check", () => {
  const last = { at: now, entries: 5_310, documents: 1, against: [], findings: [] };
  const against = [{ register: "learners", size: 5_204, at: earlier }];
  it.each([
    ["none was made", {}, "never", "No check has been made yet"],
    ["one is under way", { running: { since: now, read: 1_204 }, last }, "running", "Checking"],
    ["nothing was found", { last: { ...last, against } }, "in-step", "Everything is in step"],
    [
      "one thing was found",
      { last: { ...last, findings: [{ what: "edited", register: "learners" }] } },
      "findings",
      "One thing is not as Lantern left it",
    ],
    [
      "it could not be finished",
      { last: { ...last, at: earlier }, failed: { at: now } },
      "unfinished",
      "The check could not be finished",
    ],
    ["it was finished after one that was not", { last, failed: { at: earlier } }, "in-step", "Everything is in step"],
  ])("%s", (_, more, state, title) => {
    expect(checkInWords(aPage(more))).toMatchObject({ state, title });
  });

  it.each([
    [{ last: { ...last, against } }, "5,310 entries and 1 document read, and held against one checkpoint."],
    [{ last: { ...last, documents: 0 } }, "5,310 entries read. There was no checkpoint yet to hold them against."],
    [{ running: { since: now, read: 1_204 } }, "1,204 entries read"],
  ])("%o says how much was read", (more, line) => {
    expect(checkInWords(aPage(more)).line).toBe(line);
  });

  it("never stands at the end while it runs", () => {
    const registers = [
      { register: "learners", entries: 80, checkpoints: 0 },
      { register: "adults", entries: 20, checkpoints: 0 },
    ];
    const part = (read: number) => checkProgress(aPage({ registers, running: { since: now, read } }));
    expect([0, 50, 100, 101].map(part)).toEqual([0, 0.5, 0.99, 0.99]);
    expect(checkProgress(aPage({ running: { since: now, read: 3 } }))).toBeUndefined();
    expect(checkProgress(aPage({ registers }))).toBeUndefined();
  });
});

describe("a checkpoint's fingerprint", () => {
  const root = createHash("sha256").update("a tree").digest();
  const note = (line: string) =>
    `lantern/tenant/learners\n1204\n${line}\nitem 1377\ntime ${now}\n\n— lantern/tenant/learners AAAA\n`;

  it("is how the root begins in the file that is downloaded, in groups that one can read out", () => {
    const print = fingerprintOf(note(root.toString("base64")));
    expect(print).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/);
    expect(root.toString("hex").startsWith(print?.replaceAll(" ", "") ?? "none")).toBe(true);
  });

  it.each(["", "no base64 at all", root.subarray(1).toString("base64")])("is none where the root is %o", (line) => {
    expect(fingerprintOf(note(line))).toBeUndefined();
  });
});
