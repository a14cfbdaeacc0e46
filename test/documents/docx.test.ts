import { describe, expect, it } from "vitest";
import { contentOf } from "../../src/documents/content.ts";
import { aDocx, aZip, bytesOf, links, wordText } from "./files.ts";

const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const outside = (type: string, target: string) =>
  links(`<Relationship Id="rId9" Type="${types}/${type}" Target="${target}" TargetMode="External"/>`);
const settings = (rels: string) => aDocx({ "word/_rels/settings.xml.rels": rels });
const document = (rels: string) => aDocx({ "word/_rels/document.xml.rels": rels });
const field = (...pieces: readonly string[]) =>
  pieces.map((text) => `<w:instrText xml:space="preserve">${text}</w:instrText>`).join("");

describe("a Word document is kept (R4.2b)", () => {
  it.each<[string, Uint8Array]>([
    ["with a link for a person to follow", document(outside("hyperlink", "https://council.example/"))],
    [
      "with the template of its author’s own machine",
      settings(outside("attachedTemplate", "file:///C:\\Templates\\Council.dotm")),
    ],
    ["with pictures", aDocx({ "word/media/image1.png": "png", "word/media/image2.svg": "<svg/>" })],
    [
      "with page numbers and dates",
      aDocx({ "word/document.xml": wordText(field(" PAGE ") + field(" DATE \\@ d/M/yyyy ")) }),
    ],
    ["with what its author’s printer was told", aDocx({ "word/printerSettings/printerSettings1.bin": "x" })],
    [
      "with a long table, which packs small",
      aDocx({ "word/styles.xml": `<w:styles>${"<w:style/>".repeat(80_000)}</w:styles>` }),
    ],
  ])("%s", (_, bytes) => expect(contentOf(bytes)).toEqual({ kind: "docx" }));
});

describe("a Word document is not kept (R4.2b)", () => {
  const macros = '<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>';
  it.each<[string, Uint8Array, string]>([
    ["with macros", aDocx({ "word/vbaProject.bin": "x" }, macros), "acts"],
    [
      "with macros under another name",
      aDocx({ "word/media/image.png": "x" }, macros.replace("vbaProject.bin", "media/image.png")),
      "acts",
    ],
    ["with a control", aDocx({ "word/activeX/activeX1.xml": "<ax/>" }), "acts"],
    ["with an object of another program", aDocx({ "word/embeddings/oleObject1.bin": "x" }), "acts"],
    ["with a script", aDocx({ "word/run.js": "x" }), "acts"],
    [
      "with a command to another program",
      aDocx({ "word/document.xml": wordText(field(" DDEAUTO c:\\\\windows\\\\cmd.exe ")) }),
      "acts",
    ],
    [
      "with the command in pieces",
      aDocx({ "word/document.xml": wordText(field(" D", "DE", "AU", "TO cmd ")) }),
      "acts",
    ],
    [
      "with the command’s letters as numbers",
      aDocx({ "word/footer1.xml": wordText('<w:fldSimple w:instr="&#68;&#x44;E cmd"/>') }),
      "acts",
    ],
    ["with another document in it", aDocx({ "word/embeddings/Table.xlsx": "x" }), "carries-a-file"],
    ["with a page that Word takes in", aDocx({ "word/afchunk.mht": "x" }), "carries-a-file"],
    [
      "that names such a page otherwise",
      document(links(`<Relationship Id="a" Type="${types}/aFChunk" Target="a.xml"/>`)),
      "carries-a-file",
    ],
    [
      "with a template from elsewhere",
      settings(outside("attachedTemplate", "https://x.example/t.dotm")),
      "reaches-out",
    ],
    [
      "with a template from another machine",
      settings(outside("attachedTemplate", "file://server/share/t.dotm")),
      "reaches-out",
    ],
    [
      "with a template behind five slashes",
      settings(outside("attachedTemplate", "file://///server/share/t.dotm")),
      "reaches-out",
    ],
    ["with a picture from elsewhere", document(outside("image", "https://x.example/1.png")), "reaches-out"],
    [
      "with a picture from elsewhere, told in numbers",
      document(outside("image", "https://x.example/1.png").replace("External", "E&#120;ternal")),
      "reaches-out",
    ],
    [
      "with it in another prefix and other quotes",
      document(outside("image", "https://x.example/").replace("<Relationship ", "<r:Relationship a='>' ")),
      "reaches-out",
    ],
    [
      "with a field that takes in what lies elsewhere",
      aDocx({ "word/document.xml": wordText(field(' INCLUDEPICTURE "https://x.example/a.png" ')) }),
      "reaches-out",
    ],
    [
      "with a part in another encoding",
      aDocx({ "word/_rels/settings.xml.rels": Buffer.from(`\ufeff${links()}`, "utf16le") }),
      "hides",
    ],
    [
      "with a part that declares another",
      aDocx({ "word/settings.xml": '<?xml version="1.0" encoding="UTF-7"?><a/>' }),
      "hides",
    ],
    ["with names that stand for others", aDocx({ "word/settings.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>" }), "hides"],
  ])("%s", (_, bytes, danger) => expect(contentOf(bytes)).toEqual({ kind: "docx", danger }));

  it("when it is locked with a password", () => {
    const locked = bytesOf(
      "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
      new Uint8Array(504),
      Buffer.from("EncryptedPackage", "utf16le"),
    );
    expect(contentOf(locked)).toEqual({ kind: "docx", locked: true });
    const bytes = Uint8Array.from(aDocx());
    const list = Buffer.from(bytes).indexOf("PK\x01\x02", 0, "latin1");
    bytes[list + 8] = 1;
    expect(contentOf(bytes)).toEqual({ kind: "docx", locked: true });
  });
});

/** The bytes of a package after somebody changed them; `from` finds the place, counted from a mark. */
function changed(mark: string, by: number, ...put: readonly number[]): Uint8Array {
  const bytes = Uint8Array.from(aDocx());
  bytes.set(put, Buffer.from(bytes).indexOf(mark, 0, "latin1") + by);
  return bytes;
}

describe("a package is none (R4.2b)", () => {
  const [local, listed, end] = ["PK\x03\x04", "PK\x01\x02", "PK\x05\x06"];
  it.each<[string, Uint8Array]>([
    ["with something before it", bytesOf("MZ", aDocx())],
    ["with something behind it", bytesOf(aDocx(), "\0")],
    ["with a part that leads out of it", aDocx({ "../../x.xml": "a" })],
    ["with a part from the root", aDocx({ "/etc/passwd": "a" })],
    ["with a part of another drive", aDocx({ "C:x.xml": "a" })],
    ["with two parts of one name, but for capitals", aDocx({ "Word/Document.xml": "<a/>" })],
    ["whose list names a part otherwise than the part itself", changed(listed, 46, 0x58)],
    ["whose list says another length", changed(listed, 20, 1, 0, 0, 0)],
    ["whose list begins elsewhere", changed(end, 16, 1, 0, 0, 0)],
    ["whose list has fewer parts than there are", changed(end, 8, 1, 0, 1, 0)],
    ["on several discs", changed(end, 4, 1)],
    ["with a comment, behind which more could lie", bytesOf(changed(end, 20, 1, 0), "x")],
    ["with a part packed in another way", changed(local, 8, 12)],
    ["without a document", aZip({ "[Content_Types].xml": "<Types/>" })],
  ])("%s", (_, bytes) => expect(contentOf(bytes)).toEqual({ kind: undefined }));

  it("that unpacks beyond all measure is not unpacked", () => {
    const bomb = aDocx({ "word/media/a.xml": new Uint8Array(64 * 1_048_576) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(contentOf(bomb)).toEqual({ kind: "docx", danger: "expands" });
  });

  it("that says it unpacks to less than it does is not unpacked further than it says", () => {
    const bytes = Uint8Array.from(aDocx({ "word/big.xml": "<a/>".repeat(100_000) }));
    const place = Buffer.from(bytes).lastIndexOf("word/big.xml", undefined, "latin1") - 46 + 24;
    bytes.set([16, 0, 0, 0], place);
    expect(contentOf(bytes)).toEqual({ kind: "docx", danger: "hides" });
  });

  it("of more parts than a document has is not gone through", () => {
    const parts = Object.fromEntries(Array.from({ length: 5_100 }, (_, n) => [`word/${n}.xml`, ""]));
    expect(contentOf(aDocx(parts))).toEqual({ kind: "docx", danger: "expands" });
  });
});
