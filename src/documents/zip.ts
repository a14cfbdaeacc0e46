/**
 * ZIP, as far as an office document needs it: the list of parts at the end of the file, and single parts unpacked within limits.
 *
 * Readers of ZIP differ in whom they believe, the list at the end or the headers before each part, and attacks live on the
 * difference. So a package is taken only where both say the same, part stands behind part from the first byte on, and nothing is
 * left over.
 */
import { inflateRawSync } from "node:zlib";
import { asLatin, numbersIn, startsWith } from "./reading.ts";

/** A part of a package. */
export interface Part {
  readonly name: string;
  /** Unpacked, as the list tells. Bytes. */
  readonly size: number;
  readonly packed: Uint8Array;
  readonly isPacked: boolean;
}

/** The parts in a package, or why they are not taken. */
export type Package = { readonly parts: readonly Part[] } | "no-package" | "encrypted" | "expands";

const mostParts = 5_000;
/** What all parts may be unpacked. Bytes. A long report with pictures is far below it. */
const largestUnpacked = 200 * 1_048_576;
/** DEFLATE cannot do more than 1032 to 1; text of an office document is packed 10 to 1, empty tables 100 to 1. */
const steepest = 250;
/** Below this a part may be as steep as it likes. Bytes. */
const smallPart = 1_048_576;

const endOfList = 0x06054b50;
const listed = 0x02014b50;
const local = 0x04034b50;

/** The parts of a package; `no-package` also where its parts and its list do not agree. */
export function packageIn(bytes: Uint8Array): Package {
  const end = endRecord(bytes);
  if (end === undefined) return "no-package";
  if (end.parts > mostParts) return "expands";
  const parts: Part[] = [];
  const names = new Set<string>();
  let [at, from, unpacked] = [end.list, 0, 0];
  for (let n = 0; n < end.parts; n += 1) {
    const read = listedAt(bytes, at);
    if (read === undefined) return "no-package";
    if (read.isEncrypted) return "encrypted";
    const packed = partAt(bytes, from, read);
    if (packed === undefined || names.has(read.name.toLowerCase())) return "no-package";
    unpacked += read.size;
    if (unpacked > largestUnpacked || isSteep(read)) return "expands";
    names.add(read.name.toLowerCase());
    parts.push({ name: read.name, size: read.size, packed: packed.bytes, isPacked: read.method === 8 });
    [at, from] = [read.next, packed.next];
  }
  return at === end.at && from === end.list ? { parts } : "no-package";
}

/** The end of the list: the last thing in the file, without a comment behind which something could lie. */
function endRecord(bytes: Uint8Array) {
  const { u16, u32 } = numbersIn(bytes, true);
  const at = bytes.length - 22;
  if (u32(at) !== endOfList || u16(at + 20) !== 0) return undefined;
  const [parts, list, size] = [u16(at + 10), u32(at + 16), u32(at + 12)];
  // Several discs, and the form for more than 4 GB, are not for documents.
  if (parts === undefined || list === undefined || size === undefined || u32(at + 4) !== 0 || parts !== u16(at + 8))
    return undefined;
  return list + size === at ? { at, list, parts } : undefined;
}

interface Listed {
  readonly name: string;
  readonly size: number;
  readonly packedSize: number;
  readonly method: 0 | 8;
  readonly offset: number;
  readonly isEncrypted: boolean;
  readonly next: number;
}

function listedAt(bytes: Uint8Array, at: number): Listed | undefined {
  const { u16, u32 } = numbersIn(bytes, true);
  if (u32(at) !== listed) return undefined;
  const [flags, method, packedSize, size] = [u16(at + 8), u16(at + 10), u32(at + 20), u32(at + 24)];
  const [nameSize, extra, comment, offset] = [u16(at + 28), u16(at + 30), u16(at + 32), u32(at + 42)];
  if (flags === undefined || packedSize === undefined || size === undefined || nameSize === undefined) return undefined;
  if (extra === undefined || comment === undefined || offset === undefined) return undefined;
  if (method !== 0 && method !== 8) return undefined;
  if (method === 0 && size !== packedSize) return undefined;
  const name = nameOf(bytes.subarray(at + 46, at + 46 + nameSize));
  if (name === undefined) return undefined;
  const next = at + 46 + nameSize + extra + comment;
  return { name, size, packedSize, method, offset, isEncrypted: (flags & 0x2041) !== 0, next };
}

/** A name that leads nowhere but into the package. Office documents name their parts in ASCII. */
function nameOf(bytes: Uint8Array): string | undefined {
  const name = asLatin(bytes);
  if (!/^[ -~]{1,255}$/.test(name) || /[\\:]|^\/|(^|\/)\.\.?(\/|$)/.test(name)) return undefined;
  return name;
}

/** The packed bytes of a part that begins at `from`, and what comes behind it; undefined where its own header says something else. */
function partAt(bytes: Uint8Array, from: number, { name, packedSize, method, offset }: Listed) {
  const { u16, u32 } = numbersIn(bytes, true);
  const [flags, nameSize, extra] = [u16(from + 6), u16(from + 26), u16(from + 28)];
  if (offset !== from || u32(from) !== local || flags === undefined || extra === undefined) return undefined;
  if (nameSize !== name.length || u16(from + 8) !== method) return undefined;
  if (asLatin(bytes.subarray(from + 30, from + 30 + nameSize)) !== name) return undefined;
  const begins = from + 30 + nameSize + extra;
  const ends = begins + packedSize;
  if (ends > bytes.length) return undefined;
  const isToldBehind = (flags & 0x0008) !== 0;
  if (!isToldBehind && u32(from + 18) !== packedSize) return undefined;
  return { bytes: bytes.subarray(begins, ends), next: isToldBehind ? afterDescriptor(bytes, ends) : ends };
}

/** Sizes and checksum may stand behind a part, with or without a mark before them. */
function afterDescriptor(bytes: Uint8Array, at: number): number {
  return startsWith(bytes, [0x50, 0x4b, 0x07, 0x08], at) ? at + 16 : at + 12;
}

function isSteep({ size, packedSize }: Listed): boolean {
  return size > smallPart && size > steepest * packedSize;
}

/** A part unpacked; undefined where it is not what the list says, or is longer than `most` bytes. */
export function unpacked({ packed, isPacked, size }: Part, most: number): Uint8Array | undefined {
  if (size > most) return undefined;
  if (!isPacked) return packed;
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
    return bytes.length === size ? bytes : undefined;
  } catch {
    // What it holds could not be read. The caller takes it for what it is: something that cannot be looked into.
    return undefined;
  }
}
