import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentOf } from "../../src/documents/content.ts";
import { documentKinds } from "../../src/domain/document.ts";
import { aDocx, aHeic, aJpeg, aPdf, aPng, aZip, bytesOf, packedObjects } from "./files.ts";

const seed = 20_261_124;

const sound = {
  pdf: aPdf(),
  jpeg: aJpeg(),
  png: aPng(),
  heic: aHeic(),
  docx: aDocx(),
  text: Buffer.from("\ufeffShe said: “I don’t want to go home.”\r\n\tTold to Mr Okafor.\n"),
} as const;

describe("a file is known by its bytes (R4.2b)", () => {
  it.each(documentKinds)("%s", (kind) => expect(contentOf(sound[kind])).toEqual({ kind }));

  it("also where it packs its objects, as most programs do today", () => {
    expect(contentOf(aPdf(packedObjects("<< /Title (A letter) >>")))).toEqual({ kind: "pdf" });
  });

  it("also where a phone puts a second picture or a moment of film behind the first", () => {
    expect(contentOf(bytesOf(aJpeg(), aJpeg({ width: 2, height: 2 })))).toEqual({ kind: "jpeg" });
    expect(contentOf(bytesOf(aJpeg(), "\0\0\0\x18ftypmp42 film"))).toEqual({ kind: "jpeg" });
    expect(contentOf(bytesOf(aHeic(), "\0\0\0\x0cmpvdfilm"))).toEqual({ kind: "heic" });
  });
});

describe("a file is not known (R4.2b)", () => {
  it.each<[string, Uint8Array]>([
    ["when it is empty", new Uint8Array()],
    ["when it is a program", bytesOf("MZ\x90\0\x03\0\0\0")],
    ["when it is an older Word document", bytesOf("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", new Uint8Array(504))],
    ["when it is a package of anything", aZip({ "letter.txt": "Dear Mrs Quill" })],
    ["when it is a table of Excel’s", aZip({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>" })],
    ["when it is a film", aHeic({ brand: "mp42" })],
    ["when its text is in an encoding of another time", bytesOf("caf\xe9")],
    ["when its text holds what no text has", bytesOf("a\0b")],
    ["when a PDF begins with something else", bytesOf("\n", aPdf())],
    ["when a PDF is cut off", aPdf().subarray(0, 200)],
    ["when a PDF has something behind its end", bytesOf(aPdf(), "<html>")],
    ["when a JPEG has no size", bytesOf("\xff\xd8\xff\xda\0\x08\x01\x01\0\0\x3f\0x\xff\xd9")],
    ["when a JPEG never ends", aJpeg().subarray(0, -2)],
    ["when a PNG’s checksum is another’s", aPng().map((byte, i) => (i === 30 ? byte ^ 1 : byte))],
    ["when a picture has no width", aPng({ width: 0 })],
    ["when a picture is wider than any camera makes", aJpeg({ width: 40_000 })],
    ["when the boxes of a HEIC do not fill it", bytesOf(aHeic(), "\0\0\0\x07")],
  ])("%s", (_, bytes) => expect(contentOf(bytes)).toEqual({ kind: undefined }));

  it("and cut off anywhere, a picture, a PDF or a Word document is none", () => {
    const cut = fc.constantFrom(sound.pdf, sound.png, sound.heic, sound.docx, sound.jpeg).chain((bytes) =>
      // The last character of a PDF is a line break, which it can do without.
      fc.integer({ min: 12, max: bytes.length - 2 }).map((length) => bytes.subarray(0, length)),
    );
    fc.assert(
      fc.property(cut, (bytes) => {
        expect(contentOf(bytes)).toEqual({ kind: undefined });
      }),
      { seed },
    );
  });

  it("but whatever the bytes are, an answer is given", () => {
    const begins = fc.constantFrom(
      "%PDF-1.7\n",
      "\xff\xd8\xff",
      "\x89PNG\r\n\x1a\n",
      "\0\0\0\x18ftypheic",
      "PK\x03\x04",
      "",
    );
    const ends = fc.constantFrom("\nstartxref\n%%EOF", "\xff\xd9", "");
    const anything = fc.tuple(begins, fc.uint8Array({ maxLength: 300 }), ends).map((parts) => bytesOf(...parts));
    fc.assert(
      fc.property(anything, (bytes) => {
        expect(contentOf(bytes)).toHaveProperty("kind");
      }),
      { seed },
    );
  });

  it("and changed in one byte, a file is still looked through to its end", () => {
    const changed = fc.constantFrom(...Object.values(sound)).chain((bytes) =>
      fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, by]) => {
        const copy = Uint8Array.from(bytes);
        copy[at] = (copy[at] ?? 0) ^ by;
        return copy;
      }),
    );
    fc.assert(
      fc.property(changed, (bytes) => {
        expect(contentOf(bytes)).toHaveProperty("kind");
      }),
      { seed },
    );
  });
});

describe("a picture is not kept (R4.2b)", () => {
  it.each<[string, Uint8Array, object]>([
    ["when it would fill the memory: PNG", aPng({ width: 30_000, height: 30_000 }), { kind: "png", danger: "expands" }],
    [
      "when it would fill the memory: JPEG",
      aJpeg({ width: 20_000, height: 20_000 }),
      { kind: "jpeg", danger: "expands" },
    ],
    [
      "when it would fill the memory: HEIC",
      aHeic({ width: 30_000, height: 30_000 }),
      { kind: "heic", danger: "expands" },
    ],
    [
      "when a page hangs on it",
      bytesOf(aJpeg(), "<script>alert(1)</script>"),
      { kind: "jpeg", danger: "is-two-things" },
    ],
    ["when a PDF hangs on it", bytesOf(aJpeg(), aPdf()), { kind: "jpeg", danger: "is-two-things" }],
    ["when a package hangs on it", bytesOf(aJpeg(), aZip({ a: "b" })), { kind: "jpeg", danger: "is-two-things" }],
    ["when what was cropped away hangs on it", bytesOf(aPng(), "IDAT"), { kind: "png", danger: "is-two-things" }],
  ])("%s", (_, bytes, found) => expect(contentOf(bytes)).toEqual(found));
});

describe("a PDF is not kept (R4.2b)", () => {
  const escaped = "<< /S /J#61v#61Script /JS (app.alert\\(1\\)) >>";
  const script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
  const flate = "/N 1 /First 5 /Filter /FlateDecode";

  it.each<[string, string | Uint8Array, string]>([
    ["when it holds a script", script, "acts"],
    ["when the script’s name is written in numbers", escaped, "acts"],
    ["when the script is in packed objects", packedObjects(script), "acts"],
    ["when it is, written in numbers", packedObjects(escaped), "acts"],
    ["when the packed objects do not say that they are some", packedObjects(script, flate), "acts"],
    [
      "when their dictionary begins within a text of another",
      bytesOf("<< /A (x obj ", packedObjects(script), ") >>"),
      "hides",
    ],
    [
      "when their name stands before a text with an end in it",
      packedObjects(script, `/Type /ObjStm ${flate} /X (1 0 obj >> endobj)`),
      "acts",
    ],
    ["when a comment stands where no one looks", packedObjects(script, `/Type %endobj\n /ObjStm ${flate}`), "acts"],
    ["when it starts a program", "<< /S /Launch /F (cmd.exe) >>", "acts"],
    ["when it is a form that sends itself", "<< /S /SubmitForm /F (https://x.example) >>", "acts"],
    ["when it is a form with a script of its own language", "<< /XFA 5 0 R >>", "acts"],
    ["when it holds a file", "<< /Type /EmbeddedFile /Length 0 >>", "carries-a-file"],
    ["when it has a list of files in packed objects", packedObjects("<< /EmbeddedFiles 5 0 R >>"), "carries-a-file"],
    ["when its bytes lie elsewhere", "<< /F (https://x.example/a) /FFilter /FlateDecode >>", "reaches-out"],
    [
      "when its objects are packed twice",
      packedObjects("", "/Type /ObjStm /Filter [/FlateDecode /FlateDecode]"),
      "hides",
    ],
    ["when they are packed in another way", packedObjects("", "/Type /ObjStm /Filter /LZWDecode"), "hides"],
    ["when how they are packed is told elsewhere", packedObjects("", "/Type /ObjStm /Filter 7 0 R"), "hides"],
    [
      "when they are foretold from each other",
      packedObjects("", `/Type /ObjStm ${flate} /DecodeParms << /Predictor 12 >>`),
      "hides",
    ],
    [
      "when they are not what they say",
      bytesOf(`<< /Type /ObjStm ${flate} >>\nstream\nnot packed\nendstream`),
      "hides",
    ],
    ["when a dictionary does not end", "<< /Type (", "hides"],
    ["when a name is lost in a broken number", "<< /A <zz( > /Type /ObjStm >> )", "hides"],
    ["when its objects unpack without an end", packedObjects(" ".repeat(40 * 1_048_576)), "expands"],
    ["when it is full of names in numbers", "/#41 ".repeat(60_000), "hides"],
    ["when dictionaries overlap without an end", `${"<< /A (obj".repeat(3_000)}${") >>".repeat(3_000)}`, "hides"],
  ])("%s", (_, object, danger) => expect(contentOf(aPdf(object))).toEqual({ kind: "pdf", danger }));

  it("when it is a page for a browser as well", () => {
    const bytes = bytesOf("%PDF-1.7\n<html><script>1</script>\n", aPdf().subarray(9));
    expect(contentOf(bytes)).toEqual({ kind: "pdf", danger: "is-two-things" });
  });

  it("when it is a package as well", () => {
    const bytes = bytesOf(aPdf(), aZip({ "a.txt": "b" }), "\n%%EOF");
    expect(contentOf(bytes)).toEqual({ kind: "pdf", danger: "is-two-things" });
  });

  it("when it is locked", () => {
    expect(contentOf(aPdf("<< /Encrypt 5 0 R >>"))).toEqual({ kind: "pdf", locked: true });
  });

  it("but where a long stream holds the letters of a short name by chance, it is", () => {
    const points = deflateSync(bytesOf("/JS /AA /OpenAction".repeat(50)), { level: 0 });
    const stream = bytesOf(`<< /Length ${points.length} >>\nstream\n`, points, "\nendstream");
    expect(contentOf(aPdf(stream))).toEqual({ kind: "pdf" });
  });
});
