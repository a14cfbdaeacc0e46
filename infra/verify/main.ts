/**
 * `npm run verify`: whether the registers are as Lantern left them, read from SharePoint itself and held against checkpoints
 * (R3.3). Runs beside a server or without one, with the server's own environment, and changes nothing.
 *
 * Exit code: 0 everything is as Lantern left it, 1 something is not, 2 it could not be checked.
 */
import { ConfigInvalid, readConfig } from "../../src/config.ts";
import { DeskUnavailable } from "../../src/desk/desk-unavailable.ts";
import { GraphRefused } from "../../src/graph/fault.ts";
import { whyNotStarted } from "../../src/not-started.ts";
import { RegisterUnavailable } from "../../src/service/ports.ts";
import { NoCheckpoint } from "./given.ts";
import { verifyOptions } from "./options.ts";
import { surroundingsOf } from "./surroundings.ts";
import { verify } from "./verify.ts";

async function run(): Promise<0 | 1> {
  const options = verifyOptions(process.argv.slice(2));
  if ("problem" in options) throw new ConfigInvalid(options.problem);
  await using open = new AsyncDisposableStack();
  const around = await surroundingsOf(readConfig(process.env, []), open);
  return (await verify(around, options, (line) => process.stdout.write(`${line}\n`))) ? 0 : 1;
}

function lineFor(fault: unknown): string {
  if (fault instanceof NoCheckpoint) return fault.message;
  if (fault instanceof GraphRefused || (fault instanceof RegisterUnavailable && fault.status > 0))
    return `SharePoint could not be read: it answered with status ${fault.status}. May this app read the site?`;
  if (fault instanceof RegisterUnavailable) return "SharePoint could not be read: there was no answer, or no token.";
  if (fault instanceof ConfigInvalid || fault instanceof DeskUnavailable) return whyNotStarted(fault);
  return fault instanceof Error ? (fault.stack ?? fault.name) : "unknown fault";
}

try {
  process.exitCode = await run();
} catch (fault) {
  process.stderr.write(`Not checked. ${lineFor(fault)}\n`);
  process.exitCode = 2;
}
