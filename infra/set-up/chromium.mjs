/** Finds the Chromium that browser tests and pictures use; installs Debian's where that is possible without asking. */
import { existsSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";
import { say, since } from "./say.mjs";

const programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

/**
 * The first of: LANTERN_CHROMIUM, Chromium, Chrome or Edge on the PATH, then where the system usually keeps them.
 *
 * A LANTERN_CHROMIUM that is not there finds nothing rather than another browser: who names one means that one.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {string | undefined}
 */
export function findChromium(env = process.env, platform = process.platform) {
  if (env.LANTERN_CHROMIUM) return isProgram(env.LANTERN_CHROMIUM) ? env.LANTERN_CHROMIUM : undefined;
  return usualPlaces(env, platform).find(isProgram);
}

/** Chromium in a container has no display, no user namespaces and nobody to update it. */
export const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Looks, and on a Debian-like system where we may, installs. Says what it did and what is left to do.
 *
 * @returns {Promise<boolean>} whether there is a browser
 */
export async function provideChromium(env = process.env) {
  if (findChromium(env)) return true;
  if (env.LANTERN_CHROMIUM)
    return withoutChromium(`LANTERN_CHROMIUM names ${env.LANTERN_CHROMIUM}, which is not there.`);
  const asRoot = await aptPrefix();
  if (asRoot === undefined)
    return withoutChromium("No Chromium, Chrome or Edge was found, and it cannot be installed from here.");
  const from = performance.now();
  say("No Chromium found: installing Debian's package for the browser tests (apt-get install chromium).");
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"]]) {
    const [command, ...rest] = [...asRoot, "apt-get", ...args];
    const result = await run(command, rest, {
      env: { ...env, DEBIAN_FRONTEND: "noninteractive" },
      waitingFor: "installing Chromium",
    });
    if (!result.ok) return withoutChromium(`apt-get ${args[0]} failed: ${result.output.trim().split("\n").at(-1)}`);
  }
  if (!findChromium(env))
    return withoutChromium("apt-get installed its chromium package, but no browser came with it.");
  say(`Chromium installed (${since(from)}).`);
  return true;
}

function withoutChromium(why) {
  say(`${why}\nThe browser tests (test/e2e) will fail without one; everything else works.`);
  say("Install Chromium or Chrome, or set LANTERN_CHROMIUM to the path of one.");
  return false;
}

/** What to write before `apt-get` so that it may install, or `undefined`. Never asks for a password. */
async function aptPrefix() {
  if (process.platform !== "linux" || !(await run("apt-get", ["--version"])).ok) return undefined;
  if (process.getuid?.() === 0) return [];
  const passwordless = await run("sudo", ["-n", "true"]);
  return passwordless.ok ? ["sudo", "-n"] : undefined;
}

function usualPlaces(env, platform) {
  if (platform === "win32") {
    const folders = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA].filter(Boolean);
    const paths = [
      "Google\\Chrome\\Application\\chrome.exe",
      "Chromium\\Application\\chrome.exe",
      "Microsoft\\Edge\\Application\\msedge.exe",
    ];
    return paths.flatMap((path) => folders.map((folder) => `${folder}\\${path}`));
  }
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  if (platform !== "darwin") return onPath;
  const apps = ["Google Chrome", "Chromium", "Microsoft Edge"].map(
    (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
  );
  return [...apps, ...onPath];
}

function isProgram(path) {
  return existsSync(path) && statSync(path).isFile();
}
