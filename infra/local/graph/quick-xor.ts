/**
 * quickXorHash, the only content hash SharePoint gives for a file: every byte is XORed into a 160-bit ring, 11 bits further each time, and the
 * length into its last 64 bits. It finds transmission errors, not tampering.
 */
const bits = 160;
const shift = 11;

export interface QuickXor {
  readonly update: (bytes: Uint8Array) => void;
  /** Base64 of the 20 bytes. */
  readonly digest: () => string;
}

/** A running hash, for content that is never in memory as a whole. */
export function quickXor(): QuickXor {
  const ring = new Uint8Array(bits / 8);
  let position = 0;
  let length = 0;
  return {
    update: (bytes) => {
      for (const byte of bytes) {
        const at = position >> 3;
        const wide = byte << (position & 7);
        ring[at] = (ring[at] ?? 0) ^ (wide & 0xff);
        const next = at + 1 === ring.length ? 0 : at + 1;
        ring[next] = (ring[next] ?? 0) ^ (wide >> 8);
        position += shift;
        if (position >= bits) position -= bits;
      }
      length += bytes.length;
    },
    digest: () => {
      const hash = Buffer.from(ring);
      const tail = hash.readBigUInt64LE(12) ^ BigInt(length);
      hash.writeBigUInt64LE(tail, 12);
      return hash.toString("base64");
    },
  };
}
