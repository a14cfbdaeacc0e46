/**
 * The objects that a PDF packs into streams (ISO 32000, 7.5.7), unpacked within limits, so that what they name can be seen too.
 *
 * An object may be reached by an offset that points into a text or into another stream, so every place where one could begin
 * counts as a beginning. Whoever makes many of them that overlap is not followed to the end.
 */
import { inflateRawSync } from "node:zlib";

/** Unpacked, of one stream and of all. Bytes. The objects of a book are a few megabytes. */
const largestStream = 32 * 1_048_576;
const largestAll = 128 * 1_048_576;

/** Each packed stream of objects as text, one character a byte; or why the file is not looked into further. */
export function* objectStreams(text: string, bytes: Uint8Array): Generator<string | "hides" | "expands"> {
  let [unpacked, steps] = [0, 0];
  for (const { index } of text.matchAll(/obj(?=[\s\0<%])/g)) {
    const dictionary = dictionaryAt(text, index + 3);
    if (dictionary === undefined) return yield "hides";
    const { names, end } = dictionary;
    steps += end - index;
    // A file of dictionaries alone takes as many steps as it is long.
    if (steps > 4 * text.length) return yield "hides";
    const begins = beginOfStream(text, end);
    if (begins === undefined || !holdsObjects(names)) continue;
    const filter = filterOf(names);
    if (filter === "none") continue;
    if (filter === "other") return yield "hides";
    const objects = inflated(bytes, begins);
    if (typeof objects === "string") return yield objects;
    unpacked += objects.length;
    if (unpacked > largestAll) return yield "expands";
    yield objects.toString("latin1");
  }
}

interface Dictionary {
  /** All names in it, at any depth, with their escaped letters as what they stand for. */
  readonly names: readonly string[];
  /** Behind it. */
  readonly end: number;
}

const blank = /[\s\0]*(?:%[^\r\n]*[\s\0]*)*/y;
const token = /<<|>>|\/[^\0\t\n\f\r ()<>[\]{}/%]*|\(|<[0-9a-fA-F\s\0]*>|%[^\r\n]*|[^<>/()%]+/y;

/**
 * The dictionary that begins here, or one without names where none does. Undefined: it is not written as it should be, and readers
 * may make something else of it.
 */
function dictionaryAt(text: string, from: number): Dictionary | undefined {
  const begins = afterBlank(text, from);
  const names: string[] = [];
  if (!text.startsWith("<<", begins)) return { names, end: begins };
  let depth = 0;
  for (let at = begins; ; ) {
    token.lastIndex = at;
    const found = token.exec(text)?.[0];
    if (found === undefined) return undefined;
    at = found === "(" ? endOfText(text, at) : at + found.length;
    if (found.startsWith("/")) names.push(unescaped(found.slice(1)));
    if (found === "<<") depth += 1;
    if (found === ">>") depth -= 1;
    if (depth === 0) return { names, end: at };
  }
}

function afterBlank(text: string, from: number): number {
  blank.lastIndex = from;
  return from + (blank.exec(text)?.[0].length ?? 0);
}

/** Behind the closing parenthesis of a text, in which others may be nested. */
function endOfText(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === "\\") at += 1;
    else if (letter === "(") depth += 1;
    else if (letter === ")" && --depth === 0) return at + 1;
  }
  return text.length;
}

function unescaped(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function beginOfStream(text: string, from: number): number | undefined {
  const begins = afterBlank(text, from);
  if (!text.startsWith("stream", begins)) return undefined;
  const at = begins + "stream".length;
  if (text.startsWith("\r\n", at)) return at + 2;
  return text[at] === "\n" || text[at] === "\r" ? at + 1 : undefined;
}

/** By its type, or, for readers that do not ask for that, by what every stream of objects must tell. */
function holdsObjects(names: readonly string[]): boolean {
  return names.includes("ObjStm") || (names.includes("First") && names.includes("N"));
}

const otherFilters =
  /^(ASCIIHexDecode|AHx|ASCII85Decode|A85|LZWDecode|LZW|RunLengthDecode|RL|CCITTFaxDecode|CCF|DCTDecode|DCT|JBIG2Decode|JPXDecode|Crypt|Predictor)$/;

function filterOf(names: readonly string[]): "none" | "flate" | "other" {
  if (names.some((name) => otherFilters.test(name))) return "other";
  const flate = names.filter((name) => name === "FlateDecode" || name === "Fl").length;
  if (flate === 0) return names.includes("Filter") || names.includes("F") ? "other" : "none";
  return flate === 1 ? "flate" : "other";
}

function inflated(bytes: Uint8Array, from: number): Buffer | "hides" | "expands" {
  const [method = 0, flags = 0] = [bytes[from], bytes[from + 1]];
  const isZlib = (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0 && (flags & 0x20) === 0;
  if (!isZlib) return "hides";
  try {
    // The checksum behind it is not asked, as no reader asks it.
    return inflateRawSync(bytes.subarray(from + 2), { maxOutputLength: largestStream });
  } catch (fault) {
    const isTooLong = fault instanceof Error && "code" in fault && fault.code === "ERR_BUFFER_TOO_LARGE";
    return isTooLong ? "expands" : "hides";
  }
}
