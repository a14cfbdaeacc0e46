/** PNG, walked from chunk to chunk with its checksums: it begins with its size, has points, and ends where the file ends. */
import { crc32 } from "node:zlib";
import type { Content } from "../domain/document.ts";
import { asLatin, isHugePicture, isPictureSize, numbersIn } from "./reading.ts";

const unknown: Content = { kind: undefined };

/** What a file that begins as a PNG is. */
export function pngContent(bytes: Uint8Array): Content {
  const { u32, length } = numbersIn(bytes);
  const [width, height] = [u32(16), u32(20)];
  if (width === undefined || height === undefined || !isPictureSize(width, height)) return unknown;
  let hasPoints = false;
  for (let at = 8; ; ) {
    const size = u32(at);
    const sum = size === undefined ? undefined : u32(at + 8 + size);
    if (size === undefined || sum === undefined) return unknown;
    if (crc32(bytes.subarray(at + 4, at + 8 + size)) !== sum) return unknown;
    const name = asLatin(bytes.subarray(at + 4, at + 8));
    if ((at === 8) !== (name === "IHDR")) return unknown;
    hasPoints ||= name === "IDAT";
    at += 12 + size;
    if (name !== "IEND") continue;
    if (!hasPoints) return unknown;
    // A picture that was cropped may still have all of itself behind its end (CVE-2023-21036).
    if (at !== length) return { kind: "png", danger: "is-two-things" };
    return isHugePicture(width, height) ? { kind: "png", danger: "expands" } : { kind: "png" };
  }
}
