/** One HTTP request as a test words it, to the letter: `fetch` would correct the Host header, the path and much else. */
import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";

export interface Asked {
  readonly method?: string;
  /** The tab token to send; none unless given. */
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is. */
  readonly body?: string;
  /** Sent as JSON. */
  readonly json?: unknown;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body as it came. */
  readonly bytes: Buffer;
  /** The body parsed; undefined where it is no JSON. */
  readonly json: unknown;
}

/** Asks a server on this machine. */
export async function ask(port: number, path: string, asked: Asked = {}): Promise<Answered> {
  const response = await open(port, path, asked);
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(Buffer.from(part));
  const bytes = Buffer.concat(parts);
  const text = bytes.toString("utf8");
  return { status: response.statusCode ?? 0, headers: response.headers, text, bytes, json: parsed(text) };
}

/** Begins to ask, and gives the answer whose body is still to come. */
export function open(port: number, path: string, asked: Asked = {}): Promise<IncomingMessage> {
  const { method = asked.json === undefined && asked.body === undefined ? "GET" : "POST", token, headers } = asked;
  const body = asked.json === undefined ? asked.body : JSON.stringify(asked.json);
  const given = {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(asked.json === undefined ? {} : { "content-type": "application/json" }),
    ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
    connection: "close",
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, method, headers: given, agent: false }, resolve);
    sent.on("error", reject);
    sent.end(body);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
