import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backoff, eventReader, followChanges, silenceMs } from "../../tab/live.ts";

describe("server-sent events are read as they come", () => {
  const stream = ': hello\n\ndata: {"a":1}\n\nid: 7\r\ndata: one\r\ndata:two\r\n\r\n:\n\ndata: last\n\n';
  const data = ['{"a":1}', "one\ntwo", "last"];

  it("whole", () => {
    expect(eventReader()(stream)).toEqual(data);
  });

  it("in whatever pieces the network makes of them", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length)), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), stream.length];
        const read = eventReader();
        const pieces = at.slice(1).map((end, i) => stream.slice(at[i], end));
        expect(pieces.flatMap(read)).toEqual(data);
      }),
      { seed: 7 },
    );
  });

  it("and not before they are complete", () => {
    const read = eventReader();
    expect(read("data: half\n")).toEqual([]);
    expect(read("\n")).toEqual(["half"]);
  });
});

it("the wait between two attempts grows to half a minute and no further", () => {
  expect([0, 1, 2, 3, 4, 5, 6, 60].map(backoff)).toEqual([0, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000]);
});

/** A server that plays these connections in turn, and then is switched off; time passes only in pauses. */
async function follow(...connections: readonly (() => Response)[]) {
  const heard: string[] = [];
  const end = new AbortController();
  let time = 0;
  let opened = 0;
  const pause = (ms: number, signal: AbortSignal): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    if (signal.aborted) return Promise.resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
    // A pause that watches for silence ends only where the server says nothing.
    if (ms === silenceMs && !silent) return promise;
    time += ms;
    heard.push(`waited ${ms}`);
    resolve();
    return promise;
  };
  let silent = false;
  const open = async (): Promise<Response> => {
    const connection = connections[opened];
    opened += 1;
    if (connection === undefined) {
      end.abort();
      throw new TypeError("switched off");
    }
    silent = connection === quiet;
    return connection();
  };
  await followChanges(
    { open, pause, now: () => time },
    {
      connected: () => heard.push("connected"),
      changed: ({ changed, loading }) =>
        heard.push(loading === undefined ? changed : `${changed}, ${loading.loaded} of ${loading.expected}`),
      lost: (since) => heard.push(`lost ${since}`),
    },
    end.signal,
  );
  return heard;
}

const saying = (text: string) => () => new Response(text);
const refusing = () => new Response(null, { status: 503 });
const quiet = () => new Response(new ReadableStream());

describe("changes are followed", () => {
  it("and each is told", async () => {
    const heard = await follow(saying('data: {"changed":"concerns"}\n\n'));
    expect(heard).toEqual(["connected", "concerns", "lost 0", "waited 1000"]);
  });

  it("through a lost connection, which is told with the moment the server was last heard", async () => {
    const heard = await follow(saying(":\n\n"), refusing, refusing, saying('data: {"changed":"concerns"}\n\n'));
    expect(heard).toEqual([
      ...["connected", "lost 0", "waited 1000"],
      ...["lost 0", "waited 2000"],
      ...["lost 0", "waited 4000"],
      ...["connected", "concerns", "lost 7000", "waited 1000"],
    ]);
  });

  it("also when a server falls silent without a goodbye, as to a laptop that slept", async () => {
    const heard = await follow(quiet, saying(":\n\n"));
    expect(heard).toEqual([
      ...["connected", `waited ${silenceMs}`, "lost 0", "waited 1000"],
      ...["connected", `lost ${silenceMs + 1_000}`, "waited 1000"],
    ]);
  });

  it("with how far the records are loaded, while they are", async () => {
    const event = { changed: "concerns", loading: { loaded: 3, expected: 9 } };
    const heard = await follow(saying(`data: ${JSON.stringify(event)}\n\n`));
    expect(heard).toContain("concerns, 3 of 9");
  });

  it("and what this desk does not understand is let pass", async () => {
    const heard = await follow(saying('data: {"changed":"the weather"}\n\ndata: no json\n\n'));
    expect(heard).toEqual(["connected", "lost 0", "waited 1000"]);
  });
});
