/**
 * The end of a server: what it is waiting for outside, it does not wait for for ever. Whatever was asked and not answered then
 * may have happened or not, which is what everybody who asks is prepared for anyway.
 */
import type { Graph } from "./graph/client.ts";
import { type Messenger, MessengerUnavailable, RegisterUnavailable } from "./service/ports.ts";

/** The same Graph, until `ended` is aborted; from then on it throws `RegisterUnavailable` for whoever asks or waits. */
export function graphUntil(ended: AbortSignal, graph: Graph): Graph {
  const unlessOver = <T>(ask: () => Promise<T>) => unlessEnded(ended, ask, () => new RegisterUnavailable(0));
  return {
    get: (path) => unlessOver(() => graph.get(path)),
    post: (path, body) => unlessOver(() => graph.post(path, body)),
    put: (path, bytes, mimeType) => unlessOver(() => graph.put(path, bytes, mimeType)),
    bytes: (path) => unlessOver(() => graph.bytes(path)),
    as: (priority) => graphUntil(ended, graph.as(priority)),
  };
}

/** The same messenger, until `ended` is aborted; from then on it throws `MessengerUnavailable`. */
export function messengerUntil(ended: AbortSignal, { send }: Messenger): Messenger {
  return {
    send: (...said) =>
      unlessEnded(
        ended,
        () => send(...said),
        () => new MessengerUnavailable(),
      ),
  };
}

async function unlessEnded<T>(ended: AbortSignal, ask: () => Promise<T>, fault: () => Error): Promise<T> {
  if (ended.aborted) throw fault();
  const { promise: over, reject } = Promise.withResolvers<never>();
  const end = () => reject(fault());
  ended.addEventListener("abort", end, { once: true });
  try {
    return await Promise.race([ask(), over]);
  } finally {
    ended.removeEventListener("abort", end);
  }
}
