/** The JSON body of a request, with the front door's refusals. */
import type { Incoming } from "./call.ts";
import { badRequest, GraphFault } from "./fault.ts";

const largestJson = 4 * 1_048_576;

/** The body as JSON; undefined for none where it `mayBeEmpty`. @throws GraphFault 400, 413 */
export async function jsonIn(incoming: Incoming, mayBeEmpty: boolean): Promise<unknown> {
  if (Number(incoming.header("content-length") ?? 0) > largestJson) throw bodyTooLarge();
  const bytes = incoming.sent === undefined ? await allBytes(incoming) : undefined;
  if (mayBeEmpty && bytes?.length === 0) return undefined;
  if (!/^application\/json\b/i.test(incoming.header("content-type") ?? ""))
    throw badRequest("Write requests (excluding DELETE) must contain the Content-Type header declaration.");
  if (incoming.sent !== undefined) return incoming.sent.json;
  try {
    const json: unknown = JSON.parse(Buffer.from(bytes ?? []).toString("utf8"));
    return json;
  } catch {
    throw badRequest(
      "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
    );
  }
}

async function allBytes(incoming: Incoming): Promise<Uint8Array> {
  if (incoming.collect !== undefined) {
    const bytes = await incoming.collect(largestJson);
    if (bytes === undefined) throw bodyTooLarge();
    return bytes;
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of incoming.bytes) {
    size += part.length;
    if (size > largestJson) throw bodyTooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function bodyTooLarge(): GraphFault {
  return new GraphFault(413, "requestEntityTooLarge", "The maximum request size is 4 MB.", {
    headers: { Connection: "close" },
  });
}
