import { spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const infra = join(import.meta.dirname, "../../../infra");

export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** A folder as a newcomer has it after cloning, and a small npm, Vite and Chromium that note when they are called. */
export interface Folder extends Disposable {
  readonly root: string;
  /** Runs the set-up as npm would. `env` changes its environment; `undefined` takes a variable away. */
  setUp(
    purpose: string,
    env?: Readonly<Record<string, string | undefined>>,
    nodeArgs?: readonly string[],
  ): Promise<Ended>;
  write(path: string, text: string): void;
  /** What was called so far, in order: `npm ci …`, `vite tab/vite.config.ts`. */
  calls(): readonly string[];
  has(path: string): boolean;
}

/** Its path has a space in it, as many a folder on Windows and macOS has. */
export function aFolder(): Folder {
  const top = mkdtempSync(join(tmpdir(), "lantern set-up "));
  const root = join(top, "my clone");
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(clone)) write(path, text);
  cpSync(join(infra, "set-up.mjs"), join(root, "infra/set-up.mjs"));
  cpSync(join(infra, "set-up"), join(root, "infra/set-up"), { recursive: true });
  write("../programs/npm-cli.js", npm);
  program(join(top, "programs/chromium"), "");
  const environment = {
    PATH: join(top, "programs"),
    npm_execpath: join(top, "programs/npm-cli.js"),
    NODE: process.execPath,
  };
  return {
    root,
    write,
    setUp: (purpose, env = {}, nodeArgs = []) =>
      run(root, [...nodeArgs, join(root, "infra/set-up.mjs"), purpose], { ...environment, ...env }),
    calls: () => (existsSync(join(root, "calls")) ? readFileSync(join(root, "calls"), "utf8").trim().split("\n") : []),
    has: (path) => existsSync(join(root, path)),
    [Symbol.dispose]: () => rmSync(top, { recursive: true }),
  };
}

/** A shell script that can be called by its name. */
export function program(path: string, script: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

function run(cwd: string, args: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const said: string[] = [];
    child.stdout.on("data", (chunk) => said.push(String(chunk)));
    child.stderr.on("data", (chunk) => said.push(String(chunk)));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, said: said.join("") }));
  });
}

const packages = {
  "": { dependencies: { one: "1.0.0" } },
  "node_modules/one": { version: "1.0.0", integrity: "sha512-one" },
};

const clone = {
  "package.json": JSON.stringify({ dependencies: { one: "1.0.0" }, scripts: { start: "node src/main.ts" } }),
  "package-lock.json": JSON.stringify({ packages }),
  "tab/main.tsx": "the tab",
  "src/domain/rule.ts": "a rule",
  "infra/local/teams/page/main.tsx": "the page",
};

/** Fails while there is a file `npm-fails` (whose text it prints); else installs a Node and a Vite. */
const npm = `
const fs = require("node:fs");
fs.appendFileSync("calls", "npm " + process.argv.slice(2).join(" ") + "\\n");
if (fs.existsSync("npm-fails")) { console.error(fs.readFileSync("npm-fails", "utf8")); process.exit(1); }
fs.rmSync("node_modules", { recursive: true, force: true });
fs.mkdirSync("node_modules/node/bin", { recursive: true });
fs.mkdirSync("node_modules/vite/bin", { recursive: true });
fs.symlinkSync(process.env.NODE, "node_modules/node/bin/node");
fs.writeFileSync("node_modules/vite/bin/vite.js", ${JSON.stringify(`
const fs = require("node:fs");
const config = process.argv[process.argv.indexOf("--config") + 1];
fs.appendFileSync("calls", "vite " + config + "\\n");
if (fs.existsSync("vite-fails")) { console.error("page does not parse"); process.exit(1); }
const out = config.startsWith("tab/") ? "dist/tab" : "dist/local";
fs.mkdirSync(out, { recursive: true });
fs.writeFileSync(out + "/index.html", "built");
`)});
const { packages } = JSON.parse(fs.readFileSync("package-lock.json", "utf8"));
delete packages[""];
fs.writeFileSync("node_modules/.package-lock.json", JSON.stringify({ packages }));
`;
