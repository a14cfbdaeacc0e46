/**
 * Draws the app's icons from their SVG sources: `node infra/package/render-icons.ts`, after a change to one of them.
 * The pictures are committed, since `npm run package` must work where there is no browser.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { chromiumArguments, findChromium } from "../set-up/chromium.mjs";

/** Sizes are Teams' own. */
const icons = [
  { source: "icon-color.svg", picture: "color.png", size: 192 },
  { source: "icon-outline.svg", picture: "outline.png", size: 32 },
];

const executablePath = findChromium();
if (executablePath === undefined)
  throw new Error("Drawing the icons needs Chromium: set LANTERN_CHROMIUM to the path of one.");

const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
for (const { source, picture, size } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawing = readFileSync(join(import.meta.dirname, source), "utf8");
  await page.setContent(`<body style="margin:0;line-height:0">${drawing}</body>`);
  const path = join(import.meta.dirname, "../../appPackage", picture);
  await page.screenshot({ path, omitBackground: true });
  process.stdout.write(`appPackage/${picture}: ${size}x${size}\n`);
}
await browser.close();
