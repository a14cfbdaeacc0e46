/**
 * `npm test`: every `check:…` script of package.json side by side, then every test. All failures are shown; where all is
 * well the last lines are vitest's own summary.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

interface Outcome {
  readonly passed: boolean;
  readonly output: string;
}

const root = join(import.meta.dirname, "../..");
const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
);
const checks = Object.entries(scripts).flatMap(([name, command]) =>
  name.startsWith("check:") ? [{ name: name.slice("check:".length), command }] : [],
);
if (checks.length === 0) throw new Error("package.json names no check: nothing would be checked.");

const outcomes = await Promise.all(
  checks.map(async ({ name, command }) => {
    const from = performance.now();
    const { passed, output } = await run(command, "pipe");
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    process.stdout.write(
      `${passed ? "ok    " : "FAILED"} ${name.padEnd(8)} ${seconds.padStart(5)} s\n${passed ? "" : output}`,
    );
    return { name, passed };
  }),
);
const tests = await run("vitest run", "inherit");

const failed = outcomes.filter(({ passed }) => !passed).map(({ name }) => name);
if (failed.length > 0)
  process.stdout.write(
    `Checks: ${checks.length - failed.length} passed, ${failed.length} failed (${failed.join(", ")})\n`,
  );
process.exitCode = failed.length === 0 && tests.passed ? 0 : 1;

/** In a shell that knows the project's own programs, as npm's is: `node infra/checks/run.ts` by hand does the same. */
function run(command: string, output: "pipe" | "inherit"): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const PATH = [join(root, "node_modules/.bin"), process.env.PATH ?? ""].join(delimiter);
    const chunks: Buffer[] = [];
    const env = { ...process.env, PATH };
    const child = spawn(command, { cwd: root, shell: true, env, stdio: ["ignore", output, output] });
    child.stdout?.on("data", (chunk) => chunks.push(chunk));
    child.stderr?.on("data", (chunk) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ passed: code === 0, output: Buffer.concat(chunks).toString("utf8") }));
  });
}
