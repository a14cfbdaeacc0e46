/** A Lantern that is killed again and again, and started again on the same folder and port, as a supervisor would. */
import { join } from "node:path";
import { type LocalTeamsOutside, localTeamsAt } from "../e2e/local-teams.ts";
import { jsonIn, type Server, startServer } from "../e2e/running.ts";

export interface MortalOptions {
  readonly folder: string;
  readonly graphUrl: string;
  /** Told every event of the log, of all its lives. */
  readonly onEvent?: (event: unknown) => void;
}

export class MortalLantern implements AsyncDisposable {
  readonly #options: MortalOptions;
  #server: Server | undefined;
  #port = "0";
  readonly #closed = new AbortController();
  #running = false;
  #up = Promise.withResolvers<void>();

  constructor(options: MortalOptions) {
    this.#options = options;
  }

  /** `http://127.0.0.1:PORT`, the same in every life. */
  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get teams(): LocalTeamsOutside {
    return localTeamsAt(this.address);
  }

  /** The desk store's file. */
  get deskFile(): string {
    return join(this.#options.folder, "desk.sqlite");
  }

  /** Resolves when it runs, at once if it does. */
  up(): Promise<void> {
    return this.#up.promise;
  }

  async start(): Promise<void> {
    await this.#start(this.#closed.signal);
  }

  /** Kills it, wherever it is in its work. Whoever asks for `up` waits from now on. */
  async kill(): Promise<void> {
    this.#goDown();
    await this.#server?.kill();
  }

  /** Starts it and kills it after so many milliseconds, which is before it is ready, or shortly after. */
  async startAndKill(milliseconds: number): Promise<void> {
    const killed = AbortSignal.timeout(milliseconds);
    await this.#start(AbortSignal.any([killed, this.#closed.signal])).catch((fault: unknown) => {
      if (!killed.aborted) throw fault;
    });
    await this.kill();
  }

  /** Asks it to stop; gives its exit code. */
  async stop(): Promise<number | null> {
    this.#goDown();
    return (await this.#server?.stop()) ?? null;
  }

  /** What `/readyz` says of the work that waits. */
  async waiting(): Promise<unknown> {
    return (await fetch(`${this.address}/readyz`)).json();
  }

  /** Kills it for good, also while it starts. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed.abort();
    await this.#server?.kill();
  }

  async #start(killed: AbortSignal): Promise<void> {
    killed.throwIfAborted();
    const { folder, graphUrl, onEvent } = this.#options;
    const env = { LANTERN_DATA: folder, GRAPH_BASE_URL: graphUrl, PORT: this.#port };
    const onLine = (line: string) => onEvent?.(jsonIn(line));
    const server = await startServer({ env, args: ["--empty"], onLine, killed });
    this.#server = server;
    this.#port = String(server.port);
    this.#running = true;
    this.#up.resolve();
  }

  /** Who waits for a start already goes on waiting for the same. */
  #goDown(): void {
    if (this.#running) this.#up = Promise.withResolvers();
    this.#running = false;
  }
}
