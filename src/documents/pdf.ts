/**
 * PDF: from its header to its end, every name in it, and in the objects that are packed into streams.
 *
 * Seen are actions (scripts, programs, forms that send themselves), files within the file, and anything that makes it a second
 * thing as well. Not seen, and a malware scanner's affair: what breaks a reader while it draws fonts and pictures. A file that is
 * locked cannot be looked into, and one that packs its objects in an unusual way is not taken.
 */
import type { Content, Danger } from "../domain/document.ts";
import { objectStreams } from "./pdf-objects.ts";
import { asLatin, holdsPackage, holdsPage } from "./reading.ts";

const unknown: Content = { kind: undefined };

/** What a file that begins as a PDF is. */
export function pdfContent(bytes: Uint8Array): Content {
  const text = asLatin(bytes);
  if (!/^%PDF-[12]\.\d[\s%]/.test(text) || !/%%EOF[\s\0]{0,1024}$/.test(text.slice(-1_100))) return unknown;
  if (!text.includes("startxref")) return unknown;
  if (named(text, ["Encrypt"])) return { kind: "pdf", locked: true };
  const danger = dangerIn(text, bytes);
  return danger === undefined ? { kind: "pdf" } : { kind: "pdf", danger };
}

function dangerIn(text: string, bytes: Uint8Array): Danger | undefined {
  if (isSecondThing(text)) return "is-two-things";
  const plain = dangerOfNames(text);
  if (plain !== undefined) return plain;
  for (const packed of objectStreams(text, bytes)) {
    if (packed === "hides" || packed === "expands") return packed;
    const danger = dangerOfNames(packed);
    if (danger !== undefined) return danger;
  }
  return undefined;
}

/** A page for a browser before the first object, or a package behind the last: each has its end where the other has none. */
function isSecondThing(text: string): boolean {
  return holdsPage(text.slice(0, 1_024)) || holdsPackage(text.slice(-66_000));
}

const acting = [
  "JavaScript",
  "Launch",
  "XFA",
  "SubmitForm",
  "ImportData",
  "Rendition",
  "RichMedia",
  "RichMediaSettings",
  "OnInstantiate",
];
const carrying = ["EmbeddedFile", "EmbeddedFiles", "FileAttachment", "GoToE"];
// Bytes of a stream that lie in another file.
const reaching = ["FFilter", "FDecodeParms"];

function dangerOfNames(text: string): Danger | undefined {
  if (hasTooManyEscapes(text)) return "hides";
  if (named(text, acting)) return "acts";
  if (named(text, carrying)) return "carries-a-file";
  return named(text, reaching) ? "reaches-out" : undefined;
}

/**
 * Whether one of these names stands anywhere, in a stream or out of it: a reader follows offsets, which may point anywhere. They
 * are too long to come about by chance. Any letter of a name may be written as its number, `/J#61vaScript`.
 */
function named(text: string, names: readonly string[]): boolean {
  if (new RegExp(`/(${names.join("|")})(?![${regular}])`).test(text)) return true;
  for (const [, name = ""] of text.matchAll(escapedName))
    if (
      names.includes(
        name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      )
    )
      return true;
  return false;
}

/** No program writes a name's letters as numbers but to hide them; a few stand for letters of other languages. */
function hasTooManyEscapes(text: string): boolean {
  let count = 0;
  for (const _ of text.matchAll(escapedName)) if (++count > mostEscapes) return true;
  return false;
}

const mostEscapes = 50_000;

/** What a name may consist of, inside a character class: all but white space and delimiters. */
const regular = "^\\x00\\t\\n\\f\\r ()<>[\\]{}/%";
const escapedName = new RegExp(`/([${regular}#]{0,40}#[0-9a-fA-F]{2}[${regular}]{0,80})`, "g");
