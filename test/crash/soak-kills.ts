/** `npm run soak -- kills`: the test of kills, with two hundred of them unless told otherwise, from a seed of its own. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const vitest = join(createRequire(import.meta.url).resolve("vitest/package.json"), "../vitest.mjs");

/**
 * Kills Lantern so many times over ten times as many submissions; gives the exit code.
 *
 * @param kills `200` unless given
 * @param seed chance's, unless given: the one that an earlier run said it had
 */
export async function soakKills(kills = "200", seed = String(Date.now() % 1_000_000)): Promise<number> {
  const options = ["run", "--project", "unit", "test/crash/kill.test.ts", "-t", "moments of a burst"];
  const env = { ...process.env, LANTERN_KILLS: kills, LANTERN_SEED: seed };
  const child = spawn(process.execPath, [vitest, ...options], { cwd: root, env, stdio: "inherit" });
  const [code] = await once(child, "exit");
  return Number(code ?? 1);
}
