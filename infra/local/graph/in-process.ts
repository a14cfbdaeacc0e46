/**
 * The stand-in without a socket and without a timer of its own, for a simulation: thousands of them, one after the other, each on its
 * own clock and its own chance.
 */
import type { Reply } from "./call.ts";
import { controlOf, type GraphControl } from "./control.ts";
import { ConnectionBroken } from "./fault.ts";
import { inPace } from "./pace.ts";
import { type After, openStandIn, type StandIn, type StandInOptions } from "./stand-in.ts";

export interface InProcessOptions extends StandInOptions {
  /** What ordered slowness waits by. */
  readonly after: After;
}

export interface InProcessGraph extends Disposable {
  /** What links in replies begin with; any other host does as well. */
  readonly url: string;
  /**
   * As the global fetch: rejected with a TypeError whose cause has a `code` where a connection would break, and with the signal's
   * reason where it is aborted. Redirects are followed unless told otherwise.
   */
  readonly fetch: typeof globalThis.fetch;
  readonly control: GraphControl;
}

/** Opens one. @throws Error when the file cannot be used or the site id is malformed */
export function openGraphStandIn(options: InProcessOptions): InProcessGraph {
  const standIn = openStandIn(options, options.after);
  const line = new Line();
  return {
    url: "http://127.0.0.1/v1.0",
    fetch: (input, init) => line.during(init?.signal ?? signalOf(input), () => fetched(standIn, line, input, init)),
    control: controlOf(standIn, { goDown: async () => line.cut(), comeBack: async () => line.mend() }),
    [Symbol.dispose]: () => {
      line.cut();
      standIn[Symbol.dispose]();
    },
  };
}

/** The connections: all of them break when the service goes down. */
class Line {
  readonly #open = new Set<(reason: unknown) => void>();
  #up = true;

  requireUp(): void {
    if (!this.#up) throw new ConnectionBroken("ECONNREFUSED");
  }

  cut(): void {
    this.#up = false;
    for (const reject of this.#open) reject(failed(new ConnectionBroken("ECONNRESET")));
    this.#open.clear();
  }

  mend(): void {
    this.#up = true;
  }

  /** The work, unless the line is cut or the client gives up before it is done. */
  during(signal: AbortSignal | null | undefined, work: () => Promise<Response>): Promise<Response> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        this.#open.delete(reject);
        signal?.removeEventListener("abort", giveUp);
        settle();
      };
      const giveUp = (): void => end(() => reject(signal?.reason));
      work().then(
        (response) => end(() => resolve(response)),
        (error: unknown) => end(() => reject(failed(error))),
      );
      this.#open.add(reject);
      signal?.addEventListener("abort", giveUp);
    });
  }
}

function failed(error: unknown): unknown {
  return error instanceof ConnectionBroken ? new TypeError("fetch failed", { cause: error }) : error;
}

async function fetched(
  standIn: StandIn,
  line: Line,
  input: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
): Promise<Response> {
  line.requireUp();
  const asked = await askedOf(input, init);
  const { origin, pathname, search } = new URL(asked.url);
  const { body } = asked;
  const reply = await standIn.answer({
    method: asked.method,
    target: `${pathname}${search}`,
    header: (name) =>
      name === "content-length" && body.length > 0 ? String(body.length) : (asked.headers.get(name) ?? undefined),
    bytes: once(body),
    collect: async (most) => (body.length > most ? undefined : body),
    base: `${origin}/v1.0`,
  });
  const location = reply.headers?.Location;
  if (reply.status !== 302 || location === undefined || asked.redirect === "manual")
    return responseOf(reply, standIn.wait);
  if (asked.redirect === "error") throw new TypeError("fetch failed", { cause: new Error("unexpected redirect") });
  return fetched(standIn, line, location, {});
}

interface Asked {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
  readonly redirect: RequestRedirect;
}

/** Bodies that are at hand are taken as they are; anything else is read as fetch would read it. */
async function askedOf(input: Parameters<typeof fetch>[0], init: RequestInit | undefined): Promise<Asked> {
  const body = init?.body ?? undefined;
  if (!(input instanceof Request) && (body === undefined || typeof body === "string" || body instanceof Uint8Array))
    return {
      url: String(input),
      method: (init?.method ?? "GET").toUpperCase(),
      headers: new Headers(init?.headers),
      body: typeof body === "string" ? Buffer.from(body) : (body ?? new Uint8Array()),
      redirect: init?.redirect ?? "follow",
    };
  const request = new Request(input, init);
  const { url, method, headers, redirect } = request;
  return { url, method, headers, redirect, body: new Uint8Array(await request.arrayBuffer()) };
}

function responseOf(reply: Reply, wait: StandIn["wait"]): Response {
  const { status, headers = {}, pace } = reply;
  if (status === 204 || (reply.body === undefined && reply.content === undefined))
    return new Response(null, { status, headers });
  if (pace === undefined && reply.content === undefined)
    return new Response(JSON.stringify(reply.body), { status, headers });
  const content = reply.content ?? [Buffer.from(JSON.stringify(reply.body))];
  if (pace === undefined) return new Response(Buffer.concat([...content]), { status, headers });
  const parts = inPace(content, pace, wait)[Symbol.asyncIterator]();
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    const { done, value } = await parts.next();
    if (done) controller.close();
    else controller.enqueue(value);
  };
  return new Response(new ReadableStream({ pull }), { status, headers });
}

async function* once(body: Uint8Array): AsyncIterable<Uint8Array> {
  if (body.length > 0) yield body;
}

function signalOf(input: Parameters<typeof fetch>[0]): AbortSignal | undefined {
  return input instanceof Request ? input.signal : undefined;
}
