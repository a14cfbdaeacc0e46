/**
 * One set-up at a time in one folder: `npm start` and `npm test` may be typed in two windows.
 *
 * The lock is a file that its owner touches every second. It is stale when the owner is gone, or when it has not been
 * touched for half a minute (a container that was stopped, another machine, a process number used again).
 */
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { say } from "./say.mjs";

const staleAfter = 30_000;

/**
 * Waits for its turn.
 *
 * @param {string} path
 * @returns {Promise<() => void>} what gives the lock back; it is given back at exit in any case
 */
export async function takeTurn(path) {
  mkdirSync(dirname(path), { recursive: true });
  let told = false;
  while (!(await taken(path))) {
    const owner = ownerOf(path);
    if (owner === undefined) continue;
    if (isStale(path, owner)) {
      say("A set-up that was interrupted left its lock behind; going on without it.");
      rmSync(path, { force: true });
      continue;
    }
    if (!told) say(`Another set-up is at work in this folder (process ${owner.pid}). Waiting for it.`);
    told = true;
    await wait(200);
  }
  return hold(path);
}

async function taken(path) {
  try {
    writeFileSync(path, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: "wx" });
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
  // Two that found the same stale lock may each remove it, the slower one removing the faster one's new lock. After this
  // pause only one of them still finds its own name in the file.
  await wait(50);
  return isOurs(path);
}

function hold(path) {
  const beating = setInterval(() => touch(path), 1_000);
  const release = () => {
    clearInterval(beating);
    if (isOurs(path)) rmSync(path, { force: true });
  };
  process.on("exit", release);
  return release;
}

function touch(path) {
  const now = new Date();
  if (isOurs(path)) utimesSync(path, now, now);
}

function isOurs(path) {
  const owner = ownerOf(path);
  return owner?.pid === process.pid && owner.host === hostname();
}

function ownerOf(path) {
  try {
    const text = readFileSync(path, "utf8");
    return text === "" ? {} : JSON.parse(text);
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function isStale(path, owner) {
  const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (touched === undefined) return false;
  if (Date.now() - touched > staleAfter) return true;
  return owner.host === hostname() && owner.pid !== undefined && !isAlive(owner.pid);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
