/** Reading numbers and marks out of bytes that nobody vouches for: whoever reads past the end is told undefined. */

/** Whether the bytes from `at` on are these. */
export function startsWith(bytes: Uint8Array, begins: readonly number[], at = 0): boolean {
  return begins.every((byte, i) => bytes[at + i] === byte);
}

/** Numbers of a file, each undefined past its end. */
export interface Numbers {
  readonly length: number;
  u8(at: number): number | undefined;
  u16(at: number): number | undefined;
  u32(at: number): number | undefined;
  /** As far as a number can hold it: beyond that it is larger than any file. */
  u64(at: number): number | undefined;
}

/** The numbers in these bytes, the highest byte first or, `little`, the lowest. */
export function numbersIn(bytes: Uint8Array, little = false): Numbers {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const within = <T>(at: number, size: number, read: () => T): T | undefined =>
    Number.isSafeInteger(at) && at >= 0 && at + size <= bytes.byteLength ? read() : undefined;
  return {
    length: bytes.byteLength,
    u8: (at) => within(at, 1, () => view.getUint8(at)),
    u16: (at) => within(at, 2, () => view.getUint16(at, little)),
    u32: (at) => within(at, 4, () => view.getUint32(at, little)),
    u64: (at) => within(at, 8, () => Number(view.getBigUint64(at, little))),
  };
}

/** The bytes as text, one character a byte, so that marks in them can be looked for. */
export function asLatin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

/** Whether a browser might take this for a page. */
export function holdsPage(text: string): boolean {
  return /<(html|head|body|script|iframe|svg|!doctype|\?php)/i.test(text);
}

/** Whether a ZIP package ends in this: its readers look for that from the end of the file. */
export function holdsPackage(text: string): boolean {
  return text.includes(`PK${String.fromCharCode(5, 6, 0, 0, 0, 0)}`);
}

/** Whether a picture's size is one that a camera, a scanner or a screen makes. Unpacked, it is four bytes a point. */
export function isPictureSize(width: number | undefined, height: number | undefined): boolean {
  if (width === undefined || height === undefined) return false;
  return width > 0 && height > 0 && width <= longestSide && height <= longestSide;
}

const longestSide = 30_000;
const mostPoints = 120_000_000;

/** Whether a picture of this size would fill the memory of who looks at it. */
export function isHugePicture(width: number, height: number): boolean {
  return width * height > mostPoints;
}
