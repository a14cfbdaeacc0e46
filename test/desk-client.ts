/** The tab as one person has it: requests with their token, and the live updates. */
import type { IncomingMessage } from "node:http";
import type { z } from "zod";
import { type Answered, type Asked, ask, open } from "./asking.ts";

/** The live updates that an open tab gets. */
export interface LiveUpdates {
  readonly status: number;
  /** The next line that is no heartbeat, as it came. */
  next(): Promise<string>;
  close(): void;
}

export class Desk {
  readonly #port: () => number;
  readonly #token: () => Promise<string>;
  readonly #settled: () => Promise<void>;

  /** `token` gives one that is good now; `settled` resolves when the server has nothing more to do. */
  constructor(port: () => number, token: () => Promise<string>, settled: () => Promise<void>) {
    this.#port = port;
    this.#token = token;
    this.#settled = settled;
  }

  async get(path: string, asked: Asked = {}): Promise<Answered> {
    return ask(this.#port(), path, { token: await this.#token(), ...asked });
  }

  /** `key`: that of the form which is sent. */
  async post(path: string, json?: unknown, key?: string): Promise<Answered> {
    const headers: Record<string, string> = key === undefined ? {} : { "idempotency-key": key };
    if (json !== undefined) headers["content-type"] = "application/json";
    return ask(this.#port(), path, { token: await this.#token(), method: "POST", json, headers });
  }

  /** What a page shows: it must be there, and be what the contract says. */
  async read<Schema extends z.ZodType>(schema: Schema, path: string): Promise<z.infer<Schema>> {
    return shown(schema, await this.get(path));
  }

  /** The same for what the server answers when something was done; what follows from it is done too. */
  async done<Schema extends z.ZodType>(schema: Schema, path: string, json?: unknown): Promise<z.infer<Schema>> {
    const answered = await this.post(path, json);
    await this.#settled();
    return shown(schema, answered);
  }

  /** Opens the live updates. The first line is read already. */
  async follow(): Promise<LiveUpdates> {
    const response = await open(this.#port(), "/api/events", { token: await this.#token() });
    const updates = linesOf(response);
    const status = response.statusCode ?? 0;
    if (status === 200) await updates.next();
    return { status, next: async () => (await updates.next()).value ?? "", close: () => response.destroy() };
  }
}

function shown<Schema extends z.ZodType>(schema: Schema, { status, json, text }: Answered): z.infer<Schema> {
  if (status !== 200) throw new Error(`answered ${status}: ${text}`);
  return schema.parse(json);
}

async function* linesOf(response: IncomingMessage): AsyncGenerator<string, undefined> {
  let text = "";
  for await (const part of response) {
    text += Buffer.from(part).toString("utf8");
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const line = text.slice(0, end);
      text = text.slice(end + 2);
      if (!line.startsWith(":")) yield line;
    }
  }
  return undefined;
}
