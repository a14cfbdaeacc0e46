/** A server on loopback that answers as the test says and remembers what it was asked. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";

export interface Asked {
  readonly method: string;
  /** Path and query as they came over the wire. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Scripted {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object goes out as JSON, a text as it is. */
  readonly body?: object | string;
}

/** What one request gets; `hang-up` breaks the connection, `silence` starts an answer and never ends it. */
export type Answer = Scripted | "hang-up" | "silence";

export interface ScriptedServer extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly asked: readonly Asked[];
}

/** Starts one that gives these answers in turn, the last one for ever, or asks a function for each. */
export async function scriptedServer(script: readonly Answer[] | ((asked: Asked) => Answer)): Promise<ScriptedServer> {
  const asked: Asked[] = [];
  const answerTo = typeof script === "function" ? script : () => script[Math.min(asked.length, script.length) - 1];
  const server = createServer((request, response) => {
    void readAll(request).then((body) => {
      const one = { method: request.method ?? "", target: request.url ?? "", headers: request.headers, body };
      asked.push(one);
      give(response, answerTo(one) ?? {});
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const close = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://127.0.0.1:${address.port}`, asked, [Symbol.asyncDispose]: close };
}

function give(response: ServerResponse, answer: Answer): void {
  if (answer === "hang-up") {
    response.destroy();
    return;
  }
  if (answer === "silence") {
    response.writeHead(200, { "Content-Type": "application/json" });
    response.write('{"value":');
    return;
  }
  const { status = 200, headers = {}, body = "" } = answer;
  const isText = typeof body === "string";
  response.writeHead(status, { "Content-Type": isText ? "text/html" : "application/json", ...headers });
  response.end(isText ? body : JSON.stringify(body));
}

async function readAll(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString("utf8");
}
