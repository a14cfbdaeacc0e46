/**
 * Word documents (.docx): a package whose parts say what they are. Taken is what holds text, pictures and their looks. What acts
 * (macros, controls, commands to other programs), carries another file, or is fetched from elsewhere when it is opened, is not.
 */
import { isUtf8 } from "node:buffer";
import type { Content, Danger } from "../domain/document.ts";
import { asLatin } from "./reading.ts";
import { type Part, packageIn, unpacked } from "./zip.ts";

const unknown: Content = { kind: undefined };
const mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** The text of a long report is a few megabytes. Bytes. */
const largestText = 64 * 1_048_576;

/** What a file that begins as a package is. */
export function docxContent(bytes: Uint8Array): Content {
  const found = packageIn(bytes);
  if (found === "no-package") return unknown;
  if (found === "encrypted") return { kind: "docx", locked: true };
  if (found === "expands") return { kind: "docx", danger: "expands" };
  const { parts } = found;
  const types = xmlOf(parts.find(({ name }) => name === "[Content_Types].xml"));
  const isWord = types?.includes(mainType) === true && parts.some(({ name }) => name === "word/document.xml");
  if (types !== undefined && /macroEnabled|vbaProject/i.test(types)) return { kind: "docx", danger: "acts" };
  if (!isWord) return unknown;
  const danger = dangerIn(parts, types);
  return danger === undefined ? { kind: "docx" } : { kind: "docx", danger };
}

function dangerIn(parts: readonly Part[], types: string): Danger | undefined {
  const names = parts.map(({ name }) => name.toLowerCase());
  if (/activeX|oleObject|ms-office\.(vba|activeX)/i.test(types) || names.some(isActing)) return "acts";
  if (names.some((name) => carrying.test(name))) return "carries-a-file";
  for (const part of parts.filter(({ name }) => /\.(xml|rels)$/i.test(name))) {
    const xml = xmlOf(part);
    if (xml === undefined) return "hides";
    const danger = part.name.toLowerCase().endsWith(".rels") ? dangerOfLinks(xml) : dangerOfFields(xml);
    if (danger !== undefined) return danger;
  }
  return undefined;
}

function isActing(name: string): boolean {
  return acting.test(name) && !/\/printersettings\d*\.bin$/.test(name);
}

const acting = /vba|activex\/|attachedtoolbars|customui|\.(bin|exe|dll|js|vbs|ps1|bat|cmd|scr|com|lnk|jar|hta)$/;
// A package in the package, and pages that Word takes in when it opens the document (altChunk). Fonts come as .odttf.
const carrying =
  /embeddings\/|\.(docx?|dotx?|docm|dotm|xlsx?|xlsm|xlsb|pptx?|pptm|zip|rar|7z|pdf|rtf|html?|xht|xhtml|mht|mhtml|eml|msg|swf)$/;

/** The XML of a part; undefined where it is none that can be looked into. */
function xmlOf(part: Part | undefined): string | undefined {
  const bytes = part === undefined ? undefined : unpacked(part, largestText);
  // Every office program writes UTF-8; in another encoding nothing below would find what it looks for.
  if (bytes === undefined || !isUtf8(bytes) || bytes.includes(0)) return undefined;
  const text = asLatin(bytes);
  const declared = /^\s*(?:\xef\xbb\xbf)?<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? "utf-8";
  return /^utf-8$/i.test(declared) && !/<!(DOCTYPE|ENTITY)/i.test(text) ? text : undefined;
}

// In XML no value holds a bracket that opens, so that a broken element ends where the next begins.
const relationship = /<(?:[\w.-]+:)?Relationship\b(?:"[^"<]*"|'[^'<]*'|[^<>"'])*>/g;

/** Links are for a person to follow. Anything else that lies outside is fetched by the program that opens the document. */
function dangerOfLinks(xml: string): Danger | undefined {
  for (const [link] of xml.matchAll(relationship)) {
    const [type, target] = [attribute(link, "Type"), attribute(link, "Target")];
    if (/\/(oleObject|package|aFChunk|control|vbaProject|frame|subDocument)$/i.test(type)) return "carries-a-file";
    if (!/^external$/i.test(attribute(link, "TargetMode").trim())) continue;
    if (/\/hyperlink$/i.test(type)) continue;
    // The template that the author's own machine had. On another's it is not there, and no network is asked.
    if (/\/attachedTemplate$/i.test(type) && isOnOwnDisc(target)) continue;
    return "reaches-out";
  }
  return undefined;
}

function isOnOwnDisc(target: string): boolean {
  return /^file:\/\/\/[a-z]:[\\/](?![\\/])/i.test(decodeURIComponentOrNone(target));
}

/** Fields that start another program, or take in what lies elsewhere. Word writes one in pieces, so the pieces are joined. */
function dangerOfFields(xml: string): Danger | undefined {
  const pieces = [...xml.matchAll(/<(?:[\w.-]+:)?instrText\b[^<>]*>([^<]*)</g)].map(([, text = ""]) => text);
  const simple = [...xml.matchAll(/\binstr\s*=\s*("[^"<]*"|'[^'<]*')/g)].map(([, text = ""]) => text.slice(1, -1));
  const fields = withoutEntities([pieces.join(""), ...simple].join(" ")).toUpperCase();
  if (/DDE(AUTO)?\b|MACROBUTTON/.test(fields)) return "acts";
  return /INCLUDE(PICTURE|TEXT)\s+["“]?\s*(\\\\|[A-Z][A-Z+.-]+:)/.test(fields) ? "reaches-out" : undefined;
}

function attribute(element: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element);
  return withoutEntities(found?.[1] ?? found?.[2] ?? "");
}

function withoutEntities(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => character(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/g, (_, number: string) => character(Number(number)))
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

function decodeURIComponentOrNone(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** What a file of Microsoft's older form is: a document that was locked with a password, or none that is kept. */
export function isLockedOffice(bytes: Uint8Array): Content {
  const name = Buffer.from("EncryptedPackage", "utf16le");
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
    ? { kind: "docx", locked: true }
    : unknown;
}
