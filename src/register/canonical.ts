/** The canonical form of JSON (RFC 8785): one text for one value, whatever order its keys came in. */
import canonicalize from "canonicalize";

/**
 * A JSON value as its canonical text. Keys whose value is undefined are left out.
 *
 * @throws Error for what JSON cannot hold: NaN, infinity, a lone surrogate, a circle
 */
export function canonical(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("a value without a JSON form");
  return text;
}

/**
 * A value as it comes back from being stored: without undefined keys, and with every text well-formed. Half an emoji, cut
 * off by a phone, becomes U+FFFD here, because no store can hold it and a concern must not be lost over it.
 */
export function storable(value: object): unknown {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === "string" ? part.toWellFormed() : part,
  );
}
