/** A Lantern that is killed again and again, and started again on the same folder and port, as a supervisor would. */
import { join } from "node:path";
import { z } from "zod";
import { ask } from "../asking.ts";
import { Desk } from "../desk-client.ts";
import { type LocalTeamsOutside, localTeamsAt, type Person } from "../e2e/local-teams.ts";
import { jsonIn, type Server, startServer } from "../e2e/running.ts";
import { type Step, steps } from "./clock-steps.ts";

export interface MortalOptions {
  readonly folder: string;
  readonly graphUrl: string;
  /** The connection string of a desk that it shares with others; without one it has a desk of its own. */
  readonly storage?: string;
  /** The server whose Local Teams everybody sits at, where that is another one: people have one Teams, whichever server answers. */
  readonly teamsOf?: MortalLantern;
  /** A command that becomes the server. */
  readonly within?: readonly string[];
  /** Told every event of the log, of all its lives. */
  readonly onEvent?: (event: unknown) => void;
}

const clockAhead = join(import.meta.dirname, "clock-ahead.ts");
const putForward = z.object({ event: z.literal("clock-put-forward") });
const signedIn = z.object({ token: z.string() });

export class MortalLantern implements AsyncDisposable {
  readonly #options: MortalOptions;
  #server: Server | undefined;
  #port = "0";
  readonly #closed = new AbortController();
  #running = false;
  #up = Promise.withResolvers<void>();
  #ahead = 0;
  #forward = Promise.withResolvers<void>();

  constructor(options: MortalOptions) {
    this.#options = options;
  }

  /** `http://127.0.0.1:PORT`, the same in every life. */
  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Where the Teams is that people write in. */
  get teamsAddress(): string {
    return this.#options.teamsOf?.teamsAddress ?? this.address;
  }

  get teams(): LocalTeamsOutside {
    return localTeamsAt(this.teamsAddress);
  }

  get folder(): string {
    return this.#options.folder;
  }

  get pid(): number {
    return this.#server?.pid ?? 0;
  }

  /** What it has written in this life. */
  get output(): string {
    return this.#server?.output() ?? "";
  }

  /** The tab of a person, as this server serves it. */
  desk({ id }: Person): Desk {
    const token = async () =>
      signedIn.parse((await ask(Number(this.#port), "/local/token", { json: { person: id } })).json).token;
    return new Desk(
      () => Number(this.#port),
      token,
      async () => undefined,
    );
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

  /** Starts it and kills it after so many milliseconds, which is before it is ready, or shortly after: gives whether it was before. */
  async startAndKill(milliseconds: number): Promise<boolean> {
    const killed = AbortSignal.timeout(milliseconds);
    let starting = false;
    await this.#start(AbortSignal.any([killed, this.#closed.signal])).catch((fault: unknown) => {
      if (!killed.aborted) throw fault;
      starting = true;
    });
    await this.kill();
    return starting;
  }

  /** Asks it to stop; gives its exit code. */
  async stop(): Promise<number | null> {
    this.#goDown();
    return (await this.#server?.stop()) ?? null;
  }

  /** An hour and a minute pass, in this life and for all that come. Resolves when what was due by then has begun. */
  async anHourPasses(): Promise<void> {
    await this.#goForward("SIGUSR2");
  }

  /** The same with eleven minutes: the register is looked at once more, and no checkpoint need be due. */
  async elevenMinutesPass(): Promise<void> {
    await this.#goForward("SIGHUP");
  }

  /** What `/readyz` says. */
  async ready(): Promise<{ readonly status: number; readonly json: unknown }> {
    const { status, json } = await ask(Number(this.#port), "/readyz");
    return { status, json };
  }

  /** What `/readyz` says of the work that waits. */
  async waiting(): Promise<unknown> {
    return (await this.ready()).json;
  }

  /** Kills it for good, also while it starts. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed.abort();
    await this.#server?.kill();
  }

  async #goForward(by: Step): Promise<void> {
    this.#forward = Promise.withResolvers();
    this.#ahead += steps[by];
    process.kill(this.pid, by);
    await this.#forward.promise;
  }

  async #start(killed: AbortSignal): Promise<void> {
    killed.throwIfAborted();
    const { folder, graphUrl, storage, within = [], onEvent } = this.#options;
    const env = {
      LANTERN_DATA: folder,
      GRAPH_BASE_URL: graphUrl,
      PORT: this.#port,
      NODE_OPTIONS: `--import=${clockAhead}`,
      CLOCK_AHEAD: String(this.#ahead),
      ...(storage === undefined ? {} : { STORAGE_CONNECTION: storage }),
    };
    const onLine = (line: string) => {
      const event = jsonIn(line);
      if (putForward.safeParse(event).success) this.#forward.resolve();
      onEvent?.(event);
    };
    const server = await startServer({ env, args: ["--empty"], within, onLine, killed });
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
