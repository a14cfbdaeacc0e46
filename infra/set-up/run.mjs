/** Runs another program for the set-up: quiet while it goes well, its last lines when it does not. */
import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { say, since } from "./say.mjs";

const patience = 20_000;
const running = new Set();

/** Stops whatever is still running: an interrupted set-up leaves no orphan behind. */
export function stopAll() {
  for (const child of running) child.kill();
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, waitingFor?: string }} options
 * `waitingFor` names the work in a line every 20 seconds, so that a slow network does not look like a hang.
 * @returns {Promise<{ ok: boolean, missing: boolean, output: string }>} `missing` means there is no such program.
 */
export function run(command, args, { cwd, env = process.env, shell = false, waitingFor } = {}) {
  return new Promise((resolve) => {
    const from = performance.now();
    const chunks = [];
    const child = spawn(command, args, { cwd, env, shell, stdio: ["ignore", "pipe", "pipe"], windowsHide: true });
    running.add(child);
    const ticking = setInterval(() => {
      if (waitingFor) say(`  still ${waitingFor} (${since(from)})`);
    }, patience);
    const finish = (ok, missing) => {
      clearInterval(ticking);
      running.delete(child);
      resolve({ ok, missing, output: Buffer.concat(chunks).toString("utf8") });
    };
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    child.on("error", (error) => finish(false, error.code === "ENOENT"));
    child.on("close", (code) => finish(code === 0, false));
  });
}

/**
 * The end of what a program said; of npm only its errors, which begin with the reason and end in pages of help.
 *
 * @param {string} output
 */
export function lastLines(output, count = 15) {
  const lines = stripVTControlCharacters(output).trimEnd().split("\n");
  const errors = lines.filter((line) => /^npm (error|ERR!) \S/.test(line));
  const shown = errors.length > 0 ? errors.slice(0, count) : lines.slice(-count);
  return shown.map((line) => `  | ${line}`).join("\n");
}
