/** Bytes that come slowly. */
import type { Pace } from "./call.ts";

/** The same bytes, so many at a time, waiting before each part. */
export async function* inPace(
  content: Iterable<Uint8Array>,
  pace: Pace,
  wait: (milliseconds: number) => Promise<void>,
): AsyncIterable<Uint8Array> {
  for (const bytes of content)
    for (let at = 0; at < bytes.length; at += pace.bytes) {
      await wait(pace.milliseconds);
      yield bytes.subarray(at, at + pace.bytes);
    }
}
