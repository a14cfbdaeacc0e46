/** HEIC, the pictures of a phone: boxes that fill the file from its beginning to its end, one of them telling what is in it. */
import type { Content } from "../domain/document.ts";
import { asLatin, isHugePicture, isPictureSize, numbersIn } from "./reading.ts";

const unknown: Content = { kind: undefined };

/** Still pictures in HEVC, by the names that ISO/IEC 23008-12 gives them. A film begins with the same box and has none of these. */
const brands = ["heic", "heix", "heim", "heis", "mif1"];

/** What a file with a box `ftyp` is. */
export function heicContent(bytes: Uint8Array): Content {
  const { u32, length } = numbersIn(bytes);
  const first = u32(0) ?? 0;
  if (!brands.includes(asLatin(bytes.subarray(8, 12)))) return unknown;
  if (first < 16 || first % 4 !== 0 || !compatible(bytes, first).some((brand) => brand.startsWith("hei")))
    return unknown;
  const boxes = new Map<string, Uint8Array>();
  for (let at = 0; at < length; ) {
    const box = boxAt(bytes, at);
    if (box === undefined) return unknown;
    boxes.set(box.name, bytes.subarray(at, at + box.size));
    at += box.size;
  }
  const meta = boxes.get("meta");
  if (meta === undefined || !boxes.has("mdat")) return unknown;
  return sizesIn(meta);
}

function compatible(bytes: Uint8Array, end: number): readonly string[] {
  return asLatin(bytes.subarray(8, Math.min(end, bytes.length))).match(/[\s\S]{4}/g) ?? [];
}

function boxAt(bytes: Uint8Array, at: number): { readonly name: string; readonly size: number } | undefined {
  const { u32, u64, length } = numbersIn(bytes);
  const told = u32(at);
  // 1: the size is too long for its place and stands behind the name. 0: the box is the last.
  const size = told === 1 ? u64(at + 8) : told === 0 ? length - at : told;
  if (size === undefined || size < 8 || at + size > length) return undefined;
  return { name: asLatin(bytes.subarray(at + 4, at + 8)), size };
}

/** The sizes of all pictures in the file: the tiles of one, the whole, its thumbnail. */
function sizesIn(meta: Uint8Array): Content {
  const { u32 } = numbersIn(meta);
  const properties = [...asLatin(meta).matchAll(/ispe/g)].map(
    ({ index }) => [u32(index + 8), u32(index + 12)] as const,
  );
  if (properties.length === 0 || !properties.every(([width, height]) => isPictureSize(width, height))) return unknown;
  const isHuge = properties.some(([width = 0, height = 0]) => isHugePicture(width, height));
  return isHuge ? { kind: "heic", danger: "expands" } : { kind: "heic" };
}
