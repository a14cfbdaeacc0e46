/**
 * `npm run screenshots`: starts Lantern with the demo school and takes the pictures of the README from it, into
 * docs/screenshots. Everybody in them is fictional. Two runs differ in the times of day and in references only.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { chromiumArguments, findChromium } from "../set-up/chromium.mjs";
import { alertsHaveCome } from "./demo-alerts.ts";
import { type Pictures, takeDesk, takeRaising } from "./pictures.ts";
import { startDemo } from "./server.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "docs/screenshots");

/** A README that loads slowly is not read. In bytes. */
const largest = 200_000;

await mkdir(folder, { recursive: true });
await using server = await startDemo(root);
const browser = await launch();
await using _ = { [Symbol.asyncDispose]: () => browser.close() };
await alertsHaveCome(browser, server.address, server.idOf("Miriam Okafor"));
const pictures: Pictures = { browser, address: server.address, idOf: server.idOf, keep };
await takeRaising(pictures);
await takeDesk(pictures);

async function keep(name: string, png: Buffer): Promise<void> {
  if (png.length > largest) throw new Error(`${name} has ${png.length} bytes, and ${largest} are allowed.`);
  await writeFile(join(folder, `${name}.png`), png);
  process.stdout.write(`docs/screenshots/${name}.png  ${Math.round(png.length / 1000)} kB\n`);
}

/** A field shows its date in the browser's own language, as far as it has that (on Debian: chromium-l10n), whatever the page says. */
function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("No Chromium was found. Name one in LANTERN_CHROMIUM.");
  return chromium.launch({
    executablePath,
    args: [...chromiumArguments, "--lang=en-GB"],
    env: { ...process.env, LANGUAGE: "en_GB" },
  });
}
