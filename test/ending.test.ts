/** At the end of a server nobody waits for Graph or Teams any more, and everybody is told so in the way they are prepared for. */
import { describe, expect, it } from "vitest";
import { graphUntil, messengerUntil } from "../src/ending.ts";
import type { Graph } from "../src/graph/client.ts";
import { MessengerUnavailable, RegisterUnavailable } from "../src/service/ports.ts";

const silence = new Promise<never>(() => undefined);
const silentGraph: Graph = {
  get: () => silence,
  post: () => silence,
  put: () => silence,
  bytes: () => silence,
  as: () => silentGraph,
};
const bytes = new Uint8Array();
const notice = {
  type: "concern-reviewed",
  concern: "C-234567",
  reviewedAt: "2026-11-24T09:40:00.000Z",
} as const;

describe("when a server ends", () => {
  it("whoever waits for Graph, and whoever asks after that, hears that it cannot be reached", async () => {
    const ending = new AbortController();
    const graph = graphUntil(ending.signal, silentGraph).as("urgent");
    const askEverything = () => [
      graph.get("/sites"),
      graph.post("/sites", {}),
      graph.put("/drives", bytes, "text/plain"),
      graph.bytes("/drives"),
    ];
    const asked = askEverything();
    ending.abort();
    for (const one of [...asked, ...askEverything()]) await expect(one).rejects.toThrow(RegisterUnavailable);
  });

  it("whoever waits for Teams hears the same of it", async () => {
    const ending = new AbortController();
    const messenger = messengerUntil(ending.signal, { send: () => silence });
    const sent = messenger.send("a chat", notice);
    ending.abort();
    await expect(sent).rejects.toThrow(MessengerUnavailable);
    await expect(messenger.send("a chat", notice)).rejects.toThrow(MessengerUnavailable);
  });

  it("what was answered before is what it was", async () => {
    const ending = new AbortController();
    const refused = new Error("refused");
    const graph = graphUntil(ending.signal, {
      ...silentGraph,
      get: async (path) => path,
      post: () => Promise.reject(refused),
    });
    expect(await graph.get("/sites")).toBe("/sites");
    await expect(graph.post("/sites", {})).rejects.toBe(refused);
  });
});
