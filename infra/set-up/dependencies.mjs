/** Installs what package-lock.json names, when it is not there already. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { basename, join, sep } from "node:path";
import { fingerprint, readJson, writeJson } from "./fingerprint.mjs";
import { lastLines, run } from "./run.mjs";
import { SetUpProblem, say, since } from "./say.mjs";

const stampOf = (root) => join(root, "node_modules", ".lantern-set-up.json");

/**
 * True when what is installed is what the lock file names.
 *
 * Without our own stamp (somebody ran `npm ci` or `npm install` by hand) npm's record of what it installed decides, so
 * that nothing is installed twice.
 */
export function dependenciesInPlace(root) {
  if (!existsSync(nodeOf(root))) return false;
  const wanted = wantedDependencies(root);
  if (readJson(stampOf(root))?.dependencies === wanted) return true;
  if (!npmInstalledTheLock(root)) return false;
  stamp(root, wanted);
  return true;
}

/** @throws SetUpProblem when npm cannot be run or fails: nothing works without the dependencies. */
export async function installDependencies(root) {
  const from = performance.now();
  say("Installing dependencies: about 250 MB the first time, a minute or two on a good line.");
  rmSync(stampOf(root), { force: true });
  const npm = npmCommand();
  // On Windows a running program cannot be removed, and `npm ci` would remove the Node that runs this script.
  const verb =
    process.platform === "win32" && process.execPath.startsWith(join(root, "node_modules")) ? "install" : "ci";
  const args = [...npm.args, verb, "--include=dev", "--no-audit", "--no-fund"];
  const result = await run(npm.command, args, { cwd: root, shell: npm.shell, waitingFor: "installing" });
  if (result.missing)
    throw new SetUpProblem("npm was not found. It comes with Node: install Node 20 or newer from https://nodejs.org.");
  if (!result.ok) throw new SetUpProblem(whyNpmFailed(result.output));
  await checkNode(root);
  stamp(root, wantedDependencies(root));
  say(`Dependencies installed (${since(from)}).`);
}

/** The Node that the project runs on, whatever Node the machine has. */
export function nodeOf(root) {
  return join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
}

/** Scripts and descriptions in package.json may change freely; what npm installs from may not. */
function wantedDependencies(root) {
  const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  const named = JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides, allowScripts]);
  return fingerprint(root, ["package-lock.json", ".npmrc"], [named, process.platform, process.arch]);
}

function npmInstalledTheLock(root) {
  const wanted = readJson(join(root, "package-lock.json"))?.packages;
  const present = readJson(join(root, "node_modules", ".package-lock.json"))?.packages;
  const project = readJson(join(root, "package.json"));
  if (!wanted || !present || !project) return false;
  const { "": locked = {}, ...packages } = wanted;
  const sameNames = ["dependencies", "devDependencies"].every((kind) => sameEntries(locked[kind], project[kind]));
  return sameNames && Object.entries(packages).every(([path, entry]) => isPresent(entry, present[path]));
}

function isPresent(wanted, present) {
  if (present === undefined) return wanted.optional === true || wanted.devOptional === true;
  return present.version === wanted.version && present.integrity === wanted.integrity;
}

function sameEntries(one = {}, other = {}) {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

function stamp(root, dependencies) {
  try {
    writeJson(stampOf(root), { dependencies });
  } catch {
    // A read-only folder with everything in it still works: the comparison is made again next time.
  }
}

/** Inside an npm script npm says where it is; that also holds on Windows, where `npm` is a .cmd file. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && basename(script) === "npm-cli.js" && existsSync(script))
    return { command: outerNode(), args: [script], shell: false };
  return process.platform === "win32"
    ? { command: "npm.cmd", args: [], shell: true }
    : { command: "npm", args: [], shell: false };
}

/** npm runs on the machine's own Node: the one in node_modules is about to be replaced. */
function outerNode() {
  const outer = process.env.npm_node_execpath;
  const usable = outer && existsSync(outer) && !outer.includes(`${sep}node_modules${sep}`);
  return usable ? outer : process.execPath;
}

function whyNpmFailed(output) {
  const [remedy] = [
    [/EUSAGE|in sync/, "package.json and package-lock.json do not agree: run `npm install` and commit both."],
    [
      /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|E50\d/,
      "The npm registry could not be reached: check the network or proxy, then try again.",
    ],
    [/EACCES|EPERM|EROFS/, "A file could not be written: check who owns this folder and npm's cache."],
    [/ENOSPC/, "The disk is full: make room, then try again."],
  ].flatMap(([sign, text]) => (sign.test(output) ? [text] : []));
  return `Installing dependencies failed. ${remedy ?? "npm said:"}\n${lastLines(output)}`;
}

async function checkNode(root) {
  const { ok, output } = await run(nodeOf(root), ["--version"]);
  if (ok && Number(/^v(\d+)/.exec(output)?.[1]) >= 24) return;
  throw new SetUpProblem(
    "Node 24 did not arrive with the dependencies: its package needs its install script. " +
      "Run `npm config set ignore-scripts false` (or `npm rebuild node --ignore-scripts=false`) and try again.",
  );
}
