/** A program that a test runs beside itself, as a person would: started, listened to, stopped or killed. */
import { spawn } from "node:child_process";
import { join } from "node:path";

export interface Program {
  readonly pid: number;
  readonly output: () => string;
  /** Resolves with the first line that `read` makes something of. Rejects, with the output, when the program ends before. */
  readonly said: <T>(read: (line: string) => T | undefined) => Promise<T>;
  /** The exit code, when the program has ended by itself or otherwise; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Sends the signal, and resolves with the exit code when the program has ended; null when a signal ended it. */
  readonly end: (signal: "SIGTERM" | "SIGKILL") => Promise<number | null>;
}

export interface Started {
  /** The script and its arguments; this test's own Node runs it. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly folder?: string;
  /** A command that becomes the program, such as one that gives it a disk of its own. */
  readonly within?: readonly string[] | undefined;
  /** Called with every whole line of either output. */
  readonly onLine?: ((line: string) => void) | undefined;
}

const loopbackOnly = join(import.meta.dirname, "../../infra/checks/loopback-only.ts");
/** What a program needs of the machine. Everything else of this environment would be chance. */
const machine = ["PATH", "TMPDIR", "TEMP", "SystemRoot", "LD_LIBRARY_PATH"];

/** Starts a program that cannot reach anything but this machine. */
export function startProgram({ args, env, folder, within = [], onLine }: Started): Program {
  const given = Object.fromEntries(machine.flatMap((name) => [[name, process.env[name]]]));
  const [command = process.execPath, ...behind] = [...within, process.execPath, "--import", loopbackOnly, ...args];
  const child = spawn(command, behind, {
    cwd: folder,
    env: { ...given, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const listeners = new Set<(line: string) => void>();
  if (onLine !== undefined) listeners.add(onLine);
  const take = (line: string) => {
    lines.push(line);
    for (const listener of [...listeners]) listener(line);
  };
  const rests = [child.stdout, child.stderr].map((stream) => eachLine(stream, take));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      for (const rest of rests) rest();
      resolve(code);
    });
  });
  return {
    pid: child.pid ?? 0,
    output: () => lines.join("\n"),
    said: (read) =>
      new Promise((resolve, reject) => {
        const listener = (line: string) => {
          const found = read(line);
          if (found === undefined) return;
          listeners.delete(listener);
          resolve(found);
        };
        listeners.add(listener);
        for (const line of [...lines]) listener(line);
        ended.then(() => reject(new Error(`The program ended:\n${lines.join("\n")}`)), reject);
      }),
    ended,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs a script to its end: its exit code, and what it wrote. */
export async function runProgram(started: Started): Promise<{ readonly code: number | null; readonly said: string }> {
  const program = startProgram(started);
  const code = await program.ended;
  return { code, said: program.output() };
}

/** Cuts a stream into lines; gives what hands over a last line that has no end. */
function eachLine(stream: NodeJS.ReadableStream, take: (line: string) => void): () => void {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop() ?? "";
    parts.forEach(take);
  });
  return () => {
    if (rest !== "") take(rest);
  };
}
