import { describe, expect, it } from "vitest";
import { batch } from "../../src/graph/batch.ts";
import { openGraph } from "../../src/graph/client.ts";
import type { LogEvent } from "../../src/service/ports.ts";
import { start } from "../build.ts";
import { type HurriedClock, hurriedClock } from "./hurried-clock.ts";
import { type Answer, scriptedServer } from "./scripted-server.ts";

const creates = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ path: "/sites/s/lists/l/items", body: { fields: { Title: `${n}` } } }));

/** Answers in another order than they were asked for, as the service may. */
const answering = (responses: readonly object[]): Answer => ({ body: { responses: responses.toReversed() } });

const error = (code: string) => ({ error: { code, message: "x" } });

function openTo(url: string, clock: HurriedClock, more: { unitsPerMinute?: number; events?: LogEvent[] } = {}) {
  const { events = [], ...options } = more;
  const log = { note: (event: LogEvent) => void events.push(event) };
  return openGraph({ baseUrl: url, token: async () => "t", clock, random: () => 0, log, ...options });
}

describe("several creates in one request", () => {
  it("have an answer each, in the order in which they were asked", async () => {
    await using server = await scriptedServer([
      answering([
        { id: "1", status: 201, body: { id: "7" } },
        { id: "2", status: 400, body: error("invalidRequest") },
        { id: "3", status: 503, headers: {}, body: error("serviceNotAvailable") },
      ]),
    ]);
    const answers = await batch(openTo(server.url, hurriedClock()), creates(4), start);
    expect(answers).toMatchObject([
      { body: { id: "7" } },
      { fault: { name: "GraphRefused", status: 400, code: "invalidRequest" } },
      { fault: { name: "RegisterUnavailable", status: 503 } },
      // It may have happened: nobody said.
      { fault: { name: "RegisterUnavailable", status: 504 } },
    ]);
    expect(server.asked.map(({ method, target }) => `${method} ${target}`)).toEqual(["POST /v1.0/$batch"]);
  });

  it("put the whole traffic to rest when one of them is told to come later, and tell which", async () => {
    const late = { id: "2", status: 429, headers: { "Retry-After": "30" }, body: error("activityLimitReached") };
    await using server = await scriptedServer([answering([{ id: "1", status: 201, body: {} }, late])]);
    const clock = hurriedClock();
    const events: LogEvent[] = [];
    const graph = openTo(server.url, clock, { events });
    expect(await batch(graph, creates(2), start)).toMatchObject([
      { body: {} },
      { fault: { name: "RegisterUnavailable", status: 429, retryAfterSeconds: 30 } },
    ]);
    await expect(graph.as("urgent").get("/sites/s")).rejects.toMatchObject({ status: 429, retryAfterSeconds: 30 });
    expect(events).toEqual([{ event: "graph-resting", seconds: 30 }]);
    clock.forward(0.5);
    await graph.as("background").get("/sites/s");
    expect(server.asked).toHaveLength(2);
  });

  it("cost as much as they would one by one", async () => {
    await using server = await scriptedServer(({ target }) =>
      target.endsWith("$batch") ? { body: { responses: [] } } : { body: {} },
    );
    const clock = hurriedClock();
    const graph = openTo(server.url, clock, { unitsPerMinute: 60 });
    await batch(graph, creates(20), start);
    await graph.post("/sites/s/lists/l/items", {});
    expect(clock.waits).toEqual([]);
    await batch(graph, creates(7), start);
    expect(clock.waits).toEqual([60_000]);
  });

  it("are at most twenty", async () => {
    await using server = await scriptedServer([{ body: {} }]);
    const graph = openTo(server.url, hurriedClock());
    await expect(batch(graph, creates(21), start)).rejects.toBeInstanceOf(RangeError);
    expect(server.asked).toEqual([]);
  });
});
