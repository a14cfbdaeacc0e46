/**
 * `npm run doctor`: whether everything that Lantern stands on is as it should be, a line for each thing. The exit code is 0 when
 * nothing is not ok. It changes nothing: on the desk it takes a piece of work that is nobody's, and gives it back.
 */
import { ConfigInvalid, readConfig } from "../../src/config.ts";
import { type Check, cannotTell, foldedLine, lineOf, notOk, ok, summaryOf } from "./check.ts";
import { examine } from "./examine.ts";
import { doctorOptions } from "./options.ts";
import { surroundingsOf } from "./surroundings.ts";

const checks: Check[] = [];

function tell(check: Check): void {
  const { isTTY, columns } = process.stdout;
  checks.push(check);
  process.stdout.write(`${isTTY ? foldedLine(check, columns) : lineOf(check)}\n`);
}

async function run(): Promise<void> {
  const options = doctorOptions(process.argv.slice(2));
  if ("problem" in options) throw new ConfigInvalid(options.problem);
  const config = readConfig(process.env, []);
  tell(ok("configuration", `The configuration is complete (${config.mode} mode).`));
  await using open = new AsyncDisposableStack();
  const around = await surroundingsOf(config, options.app, open);
  if (around !== undefined) for await (const check of examine(around)) tell(check);
  else
    tell(
      cannotTell("data-folder", "No server has ever run on this data folder, so there is nothing to look at.", {
        why: "the local school is made at the first start.",
        todo: "run npm start once, or give doctor the server's LANTERN_DATA.",
      }),
    );
}

try {
  await run();
} catch (fault) {
  if (!(fault instanceof ConfigInvalid)) throw fault;
  tell(
    notOk("configuration", fault.message, {
      why: "the server does not start while anything is missing.",
      todo: "see docs/configuration.md; give doctor the server's own environment.",
    }),
  );
}
process.stdout.write(`${summaryOf(checks)}\n`);
process.exitCode = checks.some(({ answer }) => answer === "not ok") ? 1 : 0;
