/** The HTTP edge: node:http on loopback, and going down and coming back on one port. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Incoming, Reply } from "./call.ts";

const loopback = "127.0.0.1";

export interface Listener {
  readonly port: number;
  /** Breaks every connection and refuses new ones. Does nothing when already down. */
  readonly goDown: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
}

/** Listens on loopback; port 0 lets the system choose, and the choice is kept. */
export async function listen(port: number, answer: (incoming: Incoming) => Promise<Reply>): Promise<Listener> {
  const serve = (): Server =>
    createServer((request, response) => {
      // A client that has gone away cannot be told anything.
      answer(incomingOf(request))
        .then((reply) => send(response, reply))
        .catch(() => response.destroy());
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
    header: (name) => {
      const value = request.headers[name];
      return Array.isArray(value) ? value.join(", ") : value;
    },
    bytes: request,
    base: `http://${request.headers.host ?? loopback}/v1.0`,
  };
}

async function send(response: ServerResponse, reply: Reply): Promise<void> {
  if (reply.content !== undefined) {
    response.writeHead(reply.status, { ...reply.headers });
    await pipeline(Readable.from(reply.content), response);
    return;
  }
  const body = reply.body === undefined ? "" : JSON.stringify(reply.body);
  const length = reply.status === 204 ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
  response.writeHead(reply.status, { ...reply.headers, ...length });
  response.end(body);
}
