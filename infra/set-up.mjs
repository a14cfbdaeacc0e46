/**
 * Puts in place what `npm start` and `npm test` need, and does nothing (in a blink) when it is there already.
 *
 * Runs before anything is installed, on the machine's own Node, so it knows only Node's built-ins. It installs the
 * dependencies, builds the pages, and for `test` sees to a Chromium. What it cannot do it says, with what to do about it.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium, provideChromium } from "./set-up/chromium.mjs";
import { dependenciesInPlace, installDependencies } from "./set-up/dependencies.mjs";
import { takeTurn } from "./set-up/lock.mjs";
import { buildPages, stalePages } from "./set-up/pages.mjs";
import { stopAll } from "./set-up/run.mjs";
import { inPlainWords, SetUpProblem, say, since } from "./set-up/say.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

async function setUp(purpose) {
  if (purpose !== "start" && purpose !== "test")
    throw new SetUpProblem("Say what for: node infra/set-up.mjs start|test");
  if (Number(process.versions.node.split(".")[0]) < 20)
    throw new SetUpProblem(`This is Node ${process.versions.node}. Install Node 20 or newer from https://nodejs.org.`);

  const from = performance.now();
  if (isInPlace(purpose)) return;
  const release = await takeTurn(join(root, "dist", ".set-up.lock"));
  try {
    await putInPlace(purpose);
  } finally {
    release();
  }
  say(`Set-up is done (${since(from)}).`);
}

function isInPlace(purpose) {
  return dependenciesInPlace(root) && stalePages(root).length === 0 && (purpose === "start" || Boolean(findChromium()));
}

/** Asks again before each step: who waited for another set-up finds its work done. */
async function putInPlace(purpose) {
  const firstTime = !dependenciesInPlace(root);
  if (firstTime) await installDependencies(root);
  await buildPagesFor(purpose);
  if (purpose === "test") await provideChromium();
  else if (firstTime && !findChromium()) say("No Chromium found. Lantern runs without one; only `npm test` needs it.");
}

async function buildPagesFor(purpose) {
  const stale = stalePages(root);
  if (stale.length === 0) return;
  try {
    await buildPages(root, stale);
  } catch (error) {
    if (purpose === "start" || !(error instanceof SetUpProblem)) throw error;
    say(`${error.message}\nThe browser tests (test/e2e) will fail for that reason; the others go on.`);
  }
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => {
    stopAll();
    process.exit(1);
  });

try {
  await setUp(process.argv[2]);
} catch (error) {
  const reason = inPlainWords(error, root);
  if (reason === undefined) throw error;
  say(`Lantern cannot be set up. ${reason}`);
  process.exit(1);
}
