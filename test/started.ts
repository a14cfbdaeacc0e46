/** `src/main.ts` as a process of its own, as `npm start` runs it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Started extends AsyncDisposable {
  /** Resolves when this stands in the standard output; rejects when the process ends before. */
  said(text: string): Promise<void>;
  /** Sends the signal, and resolves when the process has ended. */
  stop(signal: "SIGTERM" | "SIGINT"): Promise<Ended>;
  readonly ended: Promise<Ended>;
  /** The standard output so far. */
  readonly out: string;
}

/** Starts it with these variables and no others of Lantern's. `imports` are loaded before it. */
export function startProcess(
  environment: Readonly<Record<string, string>>,
  { args = [], imports = [] }: { readonly args?: readonly string[]; readonly imports?: readonly string[] } = {},
): Started {
  const guards = [join(root, "infra/checks/loopback-only.ts"), ...imports].flatMap((file) => ["--import", file]);
  const child = spawn(process.execPath, [...guards, join(root, "src/main.ts"), ...args], {
    cwd: root,
    env: { PATH: process.env.PATH ?? "", ...environment },
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (part) => {
    out += String(part);
  });
  child.stderr.on("data", (part) => {
    err += String(part);
  });
  const ended = once(child, "close").then(([code]): Ended => ({ code, out, err }));
  const stop: Started["stop"] = (signal) => {
    child.kill(signal);
    return ended;
  };
  return {
    ended,
    stop,
    get out() {
      return out;
    },
    said: async (text) => {
      const early = ended.then(() => {
        throw new Error(`it ended before it said “${text}”: ${err}`);
      });
      while (!out.includes(text)) await Promise.race([once(child.stdout, "data"), early]);
    },
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
