import { describe, expect, it } from "vitest";
import {
  type Content,
  documentKinds,
  documentOf,
  endingOf,
  fileName,
  kindByName,
  kindsOfDocuments,
  largestDocument,
  refuseContent,
  refuseFile,
} from "../../src/domain/document.ts";
import { sha256 } from "../build.ts";

const some = 2_000;

describe("a file is looked into (R4.2b)", () => {
  it.each([
    ["scan.pdf", "pdf"],
    ["Photo 1.JPG", "jpeg"],
    ["IMG_0001.jpeg", "jpeg"],
    ["screen.png", "png"],
    ["IMG_0002.HEIC", "heic"],
    ["report.docx", "docx"],
    ["notes.txt", "text"],
    ["C:\\fakepath\\letter.from.home.pdf", "pdf"],
    ["../../etc/passwd.txt", "text"],
  ])("%s, as %s", (name, kind) => {
    expect(kindByName(name)).toBe(kind);
    expect(refuseFile({ name, size: some })).toBeUndefined();
  });

  it.each(documentKinds)("up to the last byte that a document of the kind %s may have, and not beyond", (kind) => {
    const { ending, largest } = kindsOfDocuments[kind];
    expect(refuseFile({ name: `a.${ending}`, size: largest })).toBeUndefined();
    expect(refuseFile({ name: `a.${ending}`, size: largest + 1 })?.refused).toBe("document-too-large");
    expect(largest).toBeLessThanOrEqual(largestDocument);
  });
});

describe("a file is refused before it is looked into (R4.2b)", () => {
  it.each([
    ["without a name", "", some, "document-name"],
    ["with a name that shows as nothing", " \u200b\t", some, "document-name"],
    ["with a folder in the place of a name", "letters/", some, "document-name"],
    ["with a name that fills the page", `${"a".repeat(200)}.pdf`, some, "document-name"],
    ["of no known ending", "scan", some, "document-kind"],
    ["that is a page of the web", "letter.html", some, "document-kind"],
    ["that is a drawing which can hold a script", "map.svg", some, "document-kind"],
    ["that is a Word file with macros", "report.docm", some, "document-kind"],
    ["that is an older Word file", "report.doc", some, "document-kind"],
    ["that is a program behind an ending", "letter.pdf.exe", some, "document-kind"],
    ["that is empty", "scan.pdf", 0, "document-empty"],
  ])("%s", (_, name, size, refused) => expect(refuseFile({ name, size })).toEqual({ refused, field: "file" }));
});

describe("what was found in a file (R4.2b)", () => {
  it.each<[string, string, Content, string | undefined]>([
    ["is what its ending says", "a.pdf", { kind: "pdf" }, undefined],
    ["is another kind", "a.pdf", { kind: "png" }, "document-content-differs"],
    ["is no kind that is kept", "a.jpg", { kind: undefined }, "document-content-differs"],
    ["acts by itself", "a.pdf", { kind: "pdf", danger: "acts" }, "document-unsafe"],
    ["needs a password", "a.docx", { kind: "docx", locked: true }, "document-locked"],
    ["is dangerous and another kind", "a.txt", { kind: "pdf", danger: "acts" }, "document-content-differs"],
  ])("%s", (_, name, content, refused) => expect(refuseContent(name, content)?.refused).toBe(refused));
});

describe("a document of an entry (R4.2b)", () => {
  it("has its name without folders and in one line, and the type of its content", () => {
    const file = { name: " C:\\fakepath\\Ada's\nletter .PDF ", size: some };
    const named = { name: "Ada's letter .PDF", mimeType: "application/pdf", size: some };
    expect(documentOf(file, "pdf", sha256("a"))).toEqual({ sha256: sha256("a"), ...named });
    expect(fileName("/")).toBe("");
  });

  it("is saved under the ending of what it was found to be", () => {
    for (const kind of documentKinds) {
      const { mimeType, ending } = kindsOfDocuments[kind];
      expect(endingOf(mimeType)).toBe(ending);
      expect(kindByName(`a.${ending}`)).toBe(kind);
    }
    expect(endingOf("image/svg+xml")).toBe("svg");
    expect(endingOf("text/html")).toBe("bin");
  });
});
