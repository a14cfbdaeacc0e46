import { inflateSync } from "node:zlib";

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of the pixel at x, y: 0 to 255. */
  readonly at: (x: number, y: number) => readonly [number, number, number, number];
}

/** Decodes an 8-bit PNG with or without alpha, not interlaced: what Chromium writes. */
export function decodePng(bytes: Uint8Array): Picture {
  const png = Buffer.from(bytes);
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = { 2: 3, 6: 4 }[png.readUInt8(25)];
  if (png.toString("latin1", 1, 4) !== "PNG" || png.readUInt8(24) !== 8 || channels === undefined)
    throw new Error("not an 8-bit RGB or RGBA picture");
  const rows = unfiltered(inflateSync(imageData(png)), width * channels, channels);
  const value = (x: number, y: number, channel: number): number =>
    rows[y * width * channels + x * channels + channel] ?? 0;
  return {
    width,
    height,
    at: (x, y) => [value(x, y, 0), value(x, y, 1), value(x, y, 2), channels === 4 ? value(x, y, 3) : 255],
  };
}

function imageData(png: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") chunks.push(png.subarray(at + 8, at + 8 + length));
  }
  return Buffer.concat(chunks);
}

function unfiltered(raw: Uint8Array, stride: number, channels: number): Uint8Array {
  const height = raw.length / (stride + 1);
  const out = new Uint8Array(height * stride);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const left = x < channels ? 0 : (out[y * stride + x - channels] ?? 0);
      const up = y === 0 ? 0 : (out[(y - 1) * stride + x] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (out[(y - 1) * stride + x - channels] ?? 0);
      out[y * stride + x] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 4) {
    const guess = left + up - corner;
    const [near] = [left, up, corner].sort((a, b) => Math.abs(guess - a) - Math.abs(guess - b));
    return near ?? 0;
  }
  return [0, left, up, Math.floor((left + up) / 2)][filter] ?? 0;
}
