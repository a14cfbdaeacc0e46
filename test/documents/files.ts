/** Files as a scanner, a phone or an office program makes them, and as somebody makes them who means harm. All made here. */
import { crc32, deflateSync } from "node:zlib";
import { strToU8, type Zippable, zipSync } from "fflate";

export function bytesOf(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part))),
  );
}

/** A PDF of one empty page; `objects` stand among its own, from number 10 on. */
export function aPdf(...objects: readonly (string | Uint8Array)[]): Uint8Array {
  return bytesOf(
    "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
    "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n",
    "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n",
    ...objects.flatMap((object, i) => [`${10 + i} 0 obj\n`, object, "\nendobj\n"]),
    "trailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n9\n%%EOF\n",
  );
}

/** A stream of packed objects that say `objects`; `entries` go into its dictionary. */
export function packedObjects(
  objects: string,
  entries = "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode",
): Uint8Array {
  const packed = deflateSync(bytesOf("11 0 ", objects));
  return bytesOf(`<< ${entries} /Length ${packed.length} >>\nstream\n`, packed, "\nendstream");
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = bytesOf(name, data);
  return bytesOf(u32(data.length), named, u32(crc32(named)));
}

function u32(number: number): Uint8Array {
  return Uint8Array.from([24, 16, 8, 0], (shift) => (number >>> shift) & 0xff);
}

function u16(number: number): Uint8Array {
  return Uint8Array.of(number >>> 8, number & 0xff);
}

/** A grey PNG. */
export function aPng({ width = 8, height = 8 } = {}): Uint8Array {
  const head = bytesOf(u32(width), u32(height), Uint8Array.of(8, 0, 0, 0, 0));
  const points = deflateSync(new Uint8Array(Math.min(height * (width + 1), 1_000)));
  return bytesOf("\x89PNG\r\n\x1a\n", chunk("IHDR", head), chunk("IDAT", points), chunk("IEND", new Uint8Array()));
}

/** The skeleton of a JPEG: segments with their lengths, points, an end. */
export function aJpeg({ width = 8, height = 8 } = {}): Uint8Array {
  const frame = bytesOf("\xff\xc0", u16(11), Uint8Array.of(8), u16(height), u16(width), Uint8Array.of(1, 1, 0x11, 0));
  const tables = bytesOf("\xff\xdb", u16(67), new Uint8Array(65));
  const scan = bytesOf("\xff\xda", u16(8), Uint8Array.of(1, 1, 0, 0, 63, 0), "points\xff\x00points");
  return bytesOf("\xff\xd8\xff\xe0", u16(16), "JFIF\0\x01\x01\0\0\x01\0\x01\0\0", tables, frame, scan, "\xff\xd9");
}

function box(name: string, ...content: readonly (string | Uint8Array)[]): Uint8Array {
  const inside = bytesOf(...content);
  return bytesOf(u32(inside.length + 8), name, inside);
}

/** The boxes of a phone's picture. */
export function aHeic({ width = 4032, height = 3024, brand = "heic" } = {}): Uint8Array {
  const size = box("ispe", u32(0), u32(width), u32(height));
  const meta = box("meta", u32(0), box("iprp", box("ipco", size)));
  return bytesOf(box("ftyp", brand, u32(0), "mif1", brand), meta, box("mdat", "points"));
}

const types = (more = "") =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${more}</Types>`;

/** The relationships of a part. */
export function links(...relationships: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join("")}</Relationships>`;
}

/** The text of a Word document, which may hold fields. */
export function wordText(inside = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Dear Mrs Quill</w:t></w:r>${inside}</w:p></w:body></w:document>`;
}

/** A Word document: its own parts, and others beside them or in their place. */
export function aDocx(parts: Readonly<Record<string, string | Uint8Array>> = {}, moreTypes = ""): Uint8Array {
  const root = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const own = {
    "[Content_Types].xml": types(moreTypes),
    "_rels/.rels": links(`<Relationship Id="rId1" Type="${root}/officeDocument" Target="word/document.xml"/>`),
    "word/document.xml": wordText(),
    ...parts,
  };
  return aZip(own);
}

/** A package of these parts. */
export function aZip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts))
    files[name] = [typeof part === "string" ? strToU8(part) : part, { mtime: "2026-11-24T09:40:00" }];
  return zipSync(files);
}
