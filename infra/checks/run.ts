/**
 * `npm test`: the checks side by side, then every test. All failures are shown; the last lines are vitest's own summary.
 *
 * `node infra/checks/run.ts types lint` runs only those named.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

interface Check {
  readonly name: string;
  /** Run one after the other; each is a script for Node and its arguments. */
  readonly commands: readonly (readonly string[])[];
}

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const checks: readonly Check[] = [
  {
    name: "types",
    commands: [
      [program("@typescript/native", "tsc"), "-p", "."],
      [program("@typescript/native", "tsc"), "-p", "src/domain"],
    ],
  },
  { name: "lint", commands: [[program("@biomejs/biome", "biome"), "check", "--error-on-warnings"]] },
  { name: "arrows", commands: [["infra/checks/arrows.ts"]] },
  { name: "dead", commands: [[program("knip", "knip"), "--no-progress"]] },
];

const named = process.argv.slice(2);
const unknown = named.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  print(`No such check: ${unknown.join(", ")}. There are: ${checks.map((check) => check.name).join(", ")}.\n`);
  process.exit(1);
}

const wanted = checks.filter((check) => named.length === 0 || named.includes(check.name));
const outcomes = await Promise.all(wanted.map(async (check) => ({ name: check.name, passed: await holds(check) })));
const failed = outcomes.filter((outcome) => !outcome.passed).map((outcome) => outcome.name);
const testsPassed = named.length > 0 || (await runTests());
if (failed.length > 0)
  print(`Checks: ${outcomes.length - failed.length} passed, ${failed.length} failed (${failed.join(", ")})\n`);
process.exitCode = failed.length === 0 && testsPassed ? 0 : 1;

async function holds({ name, commands }: Check): Promise<boolean> {
  const from = performance.now();
  const results = [];
  for (const command of commands) results.push(await run(command));
  const passed = results.every((result) => result.passed);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  const output = results.map((result) => result.output).join("");
  print(`${passed ? "ok    " : "FAILED"} ${name.padEnd(6)} ${seconds.padStart(5)} s\n${passed ? "" : output}`);
  return passed;
}

function run(command: readonly string[]): Promise<{ readonly passed: boolean; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const child = spawn(process.execPath, command, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ passed: code === 0, output: Buffer.concat(chunks).toString("utf8") }));
  });
}

function runTests(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const command = [program("vitest", "vitest"), "run"];
    const child = spawn(process.execPath, command, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", reject);
    child.on("close", (code) => resolve(code === 0));
  });
}

/** The script behind a command of node_modules/.bin: what lies there is a shell script on Windows. */
function program(name: string, command: string): string {
  const folder = join(root, "node_modules", name);
  const { bin }: { bin: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const script = bin[command];
  if (script === undefined) throw new Error(`The package ${name} has no command ${command}.`);
  return join(folder, script);
}

function print(text: string): void {
  process.stdout.write(text);
}
