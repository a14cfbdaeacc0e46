import { describe, expect, it } from "vitest";
import { type AboutDocument, attachDocument, refuseAttaching } from "../../src/domain/attach-document.ts";
import { authorisePhotograph } from "../../src/domain/authorise-photograph.ts";
import { decideAgain } from "../../src/domain/decide-again.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { aConcern, accepted, dsl, raised, sha256, stampAt } from "../build.ts";
import { aDocument, attached, authorised } from "./attached-documents.ts";

const stamp = stampAt(6, dsl);
const scan = { document: aDocument(), scan: "clean" } as const;
const about = (changes: Partial<AboutDocument> = {}): AboutDocument => ({
  purpose: "handwritten-note",
  note: "",
  ...changes,
});

describe("a document is attached to a concern (R4.2b)", () => {
  it("with its digest, what it is for, and whether a scanner looked at it", () => {
    expect(accepted(attachDocument(aConcern(), about(), scan, stamp))).toEqual([attached()]);
    const unseen = attachDocument(
      aConcern(),
      about({ purpose: "letter", note: "From home" }),
      { ...scan, scan: "not-scanned" },
      stamp,
    );
    expect(accepted(unseen)).toEqual([attached({ purpose: "letter", note: "From home", scan: "not-scanned" })]);
  });

  it("once, however often it is sent with the same words", () => {
    const concern = aConcern(raised(), attached());
    expect(attachDocument(concern, about(), scan, stamp)).toEqual([]);
    expect(accepted(attachDocument(concern, about({ note: "The other page" }), scan, stamp))).toHaveLength(1);
    expect(accepted(attachDocument(concern, about({ purpose: "letter" }), scan, stamp))).toHaveLength(1);
    const other = { ...scan, document: aDocument({ sha256: sha256("other") }) };
    expect(accepted(attachDocument(concern, about(), other, stamp))).toHaveLength(1);
  });

  it("also where two servers were sent it, or something else came first", () => {
    expect(decideAgain(aConcern(raised(), attached()), attached())).toBe("there");
    expect(decideAgain(aConcern(raised(), authorised()), attached())).toEqual({ anew: attached() });
  });
});

describe("a document is not attached (R4.2b)", () => {
  it.each<[string, Partial<AboutDocument>, string, string]>([
    ["without saying what it is", { purpose: undefined }, "document-purpose-missing", "purpose"],
    ["as something else without a word on what", { purpose: "other", note: " \n" }, "document-note-missing", "note"],
    ["with a note beyond what an entry holds", { note: "x".repeat(longestText + 1) }, "text-too-long", "note"],
    ["as a photograph that nobody allowed (R11.2)", { purpose: "photograph" }, "photograph-not-authorised", "purpose"],
  ])("%s", (_, changes, refused, field) => {
    expect(refuseAttaching(aConcern(), about(changes))).toEqual({ refused, field });
    expect(attachDocument(aConcern(), about(changes), scan, stamp)).toEqual({ refused, field });
  });
});

describe("a photograph (R11.2)", () => {
  const photograph = about({ purpose: "photograph" });
  const concern = aConcern(raised(), authorised(), authorised("A second time, for the police."));

  it("is attached where its authorisation with a reason is on file, and names it", () => {
    expect(accepted(attachDocument(concern, photograph, scan, stamp))).toEqual([
      attached({ purpose: "photograph", of: 3 }),
    ]);
    const first = attachDocument(concern, { ...photograph, authorisation: 2 }, scan, stamp);
    expect(accepted(first)).toEqual([attached({ purpose: "photograph", of: 2 })]);
  });

  it("is refused where the authorisation that it names is none", () => {
    for (const authorisation of [1, 4])
      expect(attachDocument(concern, { ...photograph, authorisation }, scan, stamp)).toMatchObject({
        refused: "photograph-not-authorised",
      });
  });

  it("is authorised with its reason", () => {
    const { reason } = authorised().data;
    expect(accepted(authorisePhotograph(aConcern(), reason, stampAt(7, dsl)))).toEqual([authorised()]);
  });

  it.each([
    ["without a reason", "\u200b ", "photograph-reason-missing"],
    ["with a reason beyond what an entry holds", "x".repeat(longestText + 1), "text-too-long"],
  ])("is not authorised %s", (_, reason, refused) => {
    expect(authorisePhotograph(aConcern(), reason, stamp)).toEqual({ refused, field: "reason" });
  });
});
