/** Lantern as a person runs it, and the browser that they use: for the tests that see the whole product from outside. */
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { z } from "zod";
import { chromiumArguments, findChromium } from "../../infra/set-up/chromium.mjs";
import { startProgram } from "./program.ts";

export const root = join(import.meta.dirname, "../..");

/** A Lantern in a process of its own. Disposing of it kills it, where it has not ended before. */
export interface Server extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  readonly port: number;
  readonly pid: number;
  /** Everything it has written so far, standard output and log. */
  readonly output: () => string;
  /** Asks it to stop, as Ctrl+C does; resolves with its exit code. */
  readonly stop: () => Promise<number | null>;
  /** Ends it as a power cut would: nothing of it runs any more. */
  readonly kill: () => Promise<void>;
}

export interface ServerOptions {
  /** At least LANTERN_DATA. Without a PORT the system chooses. */
  readonly env: Readonly<Record<string, string>> & { readonly LANTERN_DATA: string };
  readonly args?: readonly string[];
  /** A command that becomes the server. */
  readonly within?: readonly string[];
  /** Told every line of the log. */
  readonly onLine?: (line: string) => void;
  /** Kills it when aborted, also while it starts. */
  readonly killed?: AbortSignal;
}

const startedLine = z.object({ event: z.literal("started"), port: z.number() });

/** Starts `src/main.ts`; resolves when it takes requests and its people are there. @throws Error with its output when it ends instead */
export async function startServer({ env, args = [], within, onLine, killed }: ServerOptions): Promise<Server> {
  const main = join(root, "src/main.ts");
  const program = startProgram({ args: [main, ...args], env: { PORT: "0", ...env }, folder: root, within, onLine });
  const kill = async () => {
    await program.end("SIGKILL");
  };
  killed?.addEventListener("abort", kill, { once: true });
  const { port } = await program.said((line) => startedLine.safeParse(jsonIn(line)).data);
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    pid: program.pid,
    output: program.output,
    stop: () => program.end("SIGTERM"),
    kill,
    [Symbol.asyncDispose]: kill,
  };
}

/** Starts a headless Chromium that finds nothing but this machine. @throws Error when there is no browser */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error("No Chromium was found: install one, or name one in LANTERN_CHROMIUM.");
  const loopbackOnly = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost";
  return chromium.launch({ executablePath, args: [...chromiumArguments, loopbackOnly] });
}

/** What a line of the log says; undefined for a line that is none. */
export function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
