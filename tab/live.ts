/**
 * Live updates: reads `GET /api/events` as it comes. The browser's own EventSource cannot send a token, so the stream is read
 * with fetch, and reconnecting is ours. An event says that something changed and never what.
 */
import { type ChangeEvent, changeEvent } from "../src/contract/desk-api.ts";
import { jsonIn } from "../src/contract/json.ts";

/** The outside of a live connection, so that a test holds its clock. */
export interface LivePorts {
  open(signal: AbortSignal): Promise<Response>;
  /** Settles after that long, or at once when the signal is aborted. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  now(): number;
}

export interface LiveListener {
  /** Connected, for the first time or again: what was missed meanwhile has to be asked for. */
  connected(): void;
  changed(change: ChangeEvent): void;
  /** `since`: the last moment at which the server was heard, in milliseconds since 1970. */
  lost(since: number): void;
}

/** A server that says nothing for this long, not even a comment, is taken for gone: a sleeping laptop gets no error. */
export const silenceMs = 75_000;

const backoffMs = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/** How long to wait before the attempt after `failures` failed ones. Half a minute at most: a DSL waits for this. */
export function backoff(failures: number): number {
  return backoffMs[Math.min(failures, backoffMs.length) - 1] ?? 0;
}

/** Follows the changes until the signal is aborted; never gives up and never throws. */
export async function followChanges(ports: LivePorts, listener: LiveListener, signal: AbortSignal): Promise<void> {
  let heard = ports.now();
  let failures = 0;
  while (!signal.aborted) {
    const attempt = new AbortController();
    const stop = AbortSignal.any([signal, attempt.signal]);
    try {
      const response = await ports.open(stop);
      if (!response.ok || response.body === null) throw new Error("no stream of changes");
      failures = 0;
      heard = ports.now();
      listener.connected();
      await listen(response.body, ports, attempt, (change) => {
        heard = ports.now();
        if (change !== undefined) listener.changed(change);
      });
    } catch {
      // Whatever ended it, the answer is the same: say so, wait, connect again.
    }
    attempt.abort();
    if (signal.aborted) return;
    failures += 1;
    listener.lost(heard);
    await ports.pause(backoff(failures), signal);
  }
}

async function listen(
  body: ReadableStream<Uint8Array>,
  ports: LivePorts,
  attempt: AbortController,
  heard: (change: ChangeEvent | undefined) => void,
): Promise<void> {
  const eventsIn = eventReader();
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const watch = new AbortController();
    const silent = ports.pause(silenceMs, watch.signal).then(() => "silent" as const);
    const chunk = await Promise.race([reader.read(), silent]);
    watch.abort();
    if (chunk === "silent") {
      attempt.abort();
      await reader.cancel();
      return;
    }
    if (chunk.done) return;
    heard(undefined);
    for (const data of eventsIn(decoder.decode(chunk.value, { stream: true })))
      heard(changeEvent.safeParse(jsonIn(data)).data);
  }
}

/** Server-sent events out of a text that comes in pieces: returns a function from a piece to the data it completes. */
export function eventReader(): (piece: string) => readonly string[] {
  let rest = "";
  return (piece) => {
    // A piece may end between the \r and the \n of one line end; then the \r waits for what follows.
    const text = rest + piece;
    const held = text.endsWith("\r") ? "\r" : "";
    const blocks = text
      .slice(0, text.length - held.length)
      .replace(/\r\n?/g, "\n")
      .split("\n\n");
    rest = (blocks.pop() ?? "") + held;
    return blocks.map(dataOf).filter((data) => data !== "");
  };
}

function dataOf(block: string): string {
  return block
    .split("\n")
    .filter((line) => line.startsWith("data:"))
    .map((line) => line.slice("data:".length).replace(/^ /, ""))
    .join("\n");
}
