/**
 * JPEG, walked from segment to segment: it has one size, comes to its picture, and ends. What phones put behind the end (a second
 * picture, a moment of film) is left as it is; nothing there may be a page, a program or a package of its own.
 */
import type { Content } from "../domain/document.ts";
import { asLatin, holdsPackage, holdsPage, isHugePicture, isPictureSize, numbersIn } from "./reading.ts";

const unknown: Content = { kind: undefined };

/** What a file that begins as a JPEG is. */
export function jpegContent(bytes: Uint8Array): Content {
  const { u8, u16 } = numbersIn(bytes);
  let size: { readonly width: number; readonly height: number } | undefined;
  for (let at = 2; ; ) {
    if (u8(at) !== 0xff) return unknown;
    const marker = u8(at + 1);
    const length = u16(at + 2);
    if (marker === undefined || length === undefined || length < 2) return unknown;
    // Any number of 0xff may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      const [height, width] = [u16(at + 5), u16(at + 7)];
      if (size !== undefined || width === undefined || height === undefined || !isPictureSize(width, height))
        return unknown;
      size = { width, height };
    }
    at += 2 + length;
    if (marker === startOfScan) return size === undefined ? unknown : seen(bytes, size, at);
    if (marker === endOfImage) return unknown;
  }
}

const startOfScan = 0xda;
const endOfImage = 0xd9;

/** The markers that begin a frame, and so tell its size. Between them stand tables that are none. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function seen(bytes: Uint8Array, { width, height }: { width: number; height: number }, scan: number): Content {
  const end = endOfPicture(bytes, scan);
  if (end === undefined) return unknown;
  if (isHugePicture(width, height)) return { kind: "jpeg", danger: "expands" };
  return isSecondThing(asLatin(bytes.subarray(end))) ? { kind: "jpeg", danger: "is-two-things" } : { kind: "jpeg" };
}

/** Behind the mark that ends the picture. Within its points, 0xff is followed by 0 or by a mark of another kind. */
function endOfPicture(bytes: Uint8Array, scan: number): number | undefined {
  for (let at = bytes.indexOf(0xff, scan); at !== -1; at = bytes.indexOf(0xff, at + 1))
    if (bytes[at + 1] === endOfImage) return at + 2;
  return undefined;
}

function isSecondThing(rest: string): boolean {
  return rest.includes("%PDF-") || holdsPackage(rest) || holdsPage(rest);
}
