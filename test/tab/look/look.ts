/**
 * Looks at the built desk in Chromium and keeps what it saw: `node test/tab/look/look.ts <folder> [scene …]` writes one
 * picture a scene, width and theme, and says what axe found. Not a test: a person looks.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Frame, type Page } from "playwright-core";
import { chromiumArguments, findChromium } from "../../../infra/set-up/chromium.mjs";
import { scenes } from "./scenes.ts";
import { startWorld } from "./world.ts";

const [folder = "/tmp/lantern-look", ...wanted] = process.argv.slice(2);
const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const widths = [1280, 320];
const themes = ["default", "dark", "contrast"];

mkdirSync(folder, { recursive: true });
const executablePath = findChromium();
if (executablePath === undefined) throw new Error("Looking needs Chromium: set LANTERN_CHROMIUM to the path of one.");
const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
for (const [name, scene] of Object.entries(scenes)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const width of widths) for (const theme of themes) await look(browser, name, scene, width, theme);
}
await browser.close();

async function look(
  browser: Browser,
  name: string,
  scene: (typeof scenes)[string],
  width: number,
  theme: string,
): Promise<void> {
  const world = await startWorld();
  const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: false });
  const page = await context.newPage();
  const said: string[] = [];
  page.on(
    "console",
    (message) => message.type() === "error" && !isExpected(message.text()) && said.push(message.text()),
  );
  page.on("pageerror", (error) => said.push(String(error)));
  try {
    await scene.before?.(world);
    await page.goto(`${world.origin}${scene.path ?? "/host"}#theme=${theme}&sub=${scene.sub ?? ""}`);
    const frame = await frameOf(page, scene.path);
    await frame.waitForSelector(scene.ready ?? "h1");
    await scene.act?.(frame, page, world);
    await page.waitForTimeout(350);
    await page.screenshot({ path: join(folder, `${name}-${width}-${theme}.png`) });
    await judge(frame, `${name} ${width} ${theme}`, said);
  } catch (error) {
    await page.screenshot({ path: join(folder, `${name}-${width}-${theme}-FAILED.png`) });
    process.stdout.write(`${name} ${width} ${theme}: ${String(error).split("\n")[0]}\n`);
  } finally {
    await context.close();
    world.close();
  }
}

/** teams-js asks a server of Microsoft's for hosts, which the policy forbids; a scene may make the API refuse or vanish. */
function isExpected(text: string): boolean {
  return /res\.cdn\.office\.net|Failed to load resource/.test(text);
}

async function frameOf(page: Page, path: string | undefined): Promise<Page | Frame> {
  if (path !== undefined) return page;
  const element = await page.waitForSelector("iframe");
  const frame = await element.contentFrame();
  if (frame === null) throw new Error("the host has no frame");
  return frame;
}

async function judge(frame: Page | Frame, where: string, said: readonly string[]): Promise<void> {
  await frame.evaluate(axe).catch(() => undefined);
  const found = await frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe?: {
        run(context: object): Promise<{
          violations: { id: string; impact: string; nodes: { html: string; failureSummary?: string }[] }[];
        }>;
      };
    };
    return axe === undefined ? undefined : (await axe.run({ exclude: [["[data-tabster-dummy]"]] })).violations;
  });
  const overflow = await frame.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  for (const { id, impact, nodes } of found ?? [{ id: "axe did not run", impact: "?", nodes: [] }])
    process.stdout.write(
      `${where}: ${impact} ${id} × ${nodes.length}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary ?? ""}\n`,
    );
  if (overflow > 0) process.stdout.write(`${where}: ${overflow} px wider than the screen\n`);
  for (const text of new Set(said)) process.stdout.write(`${where}: console: ${text.slice(0, 200)}\n`);
}
