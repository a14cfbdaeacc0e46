/** The HTTP edge: node:http on loopback, and going down and coming back on one port. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Incoming, Pace, Reply } from "./call.ts";
import { inPace } from "./pace.ts";

const loopback = "127.0.0.1";

export interface Listener {
  readonly port: number;
  /** Breaks every connection and refuses new ones. Does nothing when already down. */
  readonly goDown: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
}

export interface Answers {
  /** A promise that is rejected breaks the connection. */
  readonly answer: (incoming: Incoming) => Promise<Reply>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Listens on loopback; port 0 lets the system choose, and the choice is kept. */
export async function listen(port: number, { answer, wait }: Answers): Promise<Listener> {
  const serve = (): Server =>
    createServer((request, response) => {
      answer(incomingOf(request))
        .then((reply) => send(response, reply, wait))
        // A client that has gone away cannot be told anything.
        .catch(() => request.socket.resetAndDestroy());
    });
  let server = serve();
  const chosen = await listening(server, port);
  let up = true;
  return {
    port: chosen,
    goDown: async () => {
      if (!up) return;
      up = false;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
    comeBack: async () => {
      if (up) return;
      server = serve();
      await listening(server, chosen);
      up = true;
    },
  };
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, loopback, () => {
      server.off("error", reject);
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("No port"));
      else resolve(address.port);
    });
  });
}

function incomingOf(request: IncomingMessage): Incoming {
  return {
    method: request.method ?? "GET",
    target: request.url ?? "/",
    from: request.socket.remoteAddress,
    header: (name) => {
      const value = request.headers[name];
      return Array.isArray(value) ? value.join(", ") : value;
    },
    bytes: request,
    collect: (most) => collected(request, most),
    base: `http://${request.headers.host ?? loopback}/v1.0`,
  };
}

/** Quicker than iterating, which matters for thousands of small bodies a second. */
function collected(request: IncomingMessage, most: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on("data", (part: Buffer) => {
      size += part.length;
      if (size <= most) parts.push(part);
      else resolve(undefined);
    });
    request.on("end", () => resolve(parts.length === 1 ? parts[0] : Buffer.concat(parts)));
    if (request.destroyed) reject(new Error("The client has gone away"));
    request.on("close", () => reject(new Error("The client has gone away")));
    request.on("error", reject);
  });
}

async function send(
  response: ServerResponse,
  reply: Reply,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> {
  if (reply.content !== undefined) {
    response.writeHead(reply.status, { ...reply.headers });
    await pipeline(paced(reply.content, reply.pace, wait), response);
    return;
  }
  const body = Buffer.from(reply.body === undefined ? "" : JSON.stringify(reply.body));
  const length = reply.status === 204 ? {} : { "Content-Length": String(body.length) };
  response.writeHead(reply.status, { ...reply.headers, ...length });
  if (reply.pace === undefined) response.end(body);
  else await pipeline(paced([body], reply.pace, wait), response);
}

function paced(
  content: Iterable<Uint8Array>,
  pace: Pace | undefined,
  wait: (milliseconds: number) => Promise<void>,
): Readable {
  return Readable.from(pace === undefined ? content : inPace(content, pace, wait));
}
