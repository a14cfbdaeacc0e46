/**
 * The page in Chromium, built as it is shipped, against a fake of its server. Where no Chromium is found, tests that need it
 * are skipped; everything that needs no browser is tested beside them.
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { LocalMessage } from "../../../../../infra/local/teams/protocol.ts";
import { chromiumArguments, findChromium } from "../../../../../infra/set-up/chromium.mjs";
import { aState, people } from "./a-school.ts";
import { type FakeTeams, startFakeTeams } from "./fake-teams.ts";

/** The browser to use; undefined where there is none. */
export const executablePath = findChromium();

/** Milliseconds a test in a browser may take on a busy machine. */
export const limit = 60_000;

export interface OpenedPage extends AsyncDisposable {
  readonly fake: FakeTeams;
  readonly page: Page;
  /** Errors of scripts, and dialogs that a script opened. */
  readonly troubles: string[];
}

export interface PageBrowser extends AsyncDisposable {
  /** Priya's Teams with these messages, listening to events. */
  open(
    messages: readonly LocalMessage[],
    size?: { readonly width: number; readonly height: number },
  ): Promise<OpenedPage>;
}

/** Builds the page and starts a browser. */
async function startPageBrowser(): Promise<PageBrowser> {
  const folder = await mkdtemp(join(tmpdir(), "local-teams-"));
  await buildPage(folder);
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...chromiumArguments],
  });
  return {
    open: async (messages, size = { width: 1280, height: 900 }) => {
      const fake = await startFakeTeams(folder, people, aState({ messages }));
      const context = await browser.newContext({ viewport: size, locale: "en-GB" });
      // teams-js looks for a list of hosts at Microsoft's: nothing here may leave the machine.
      await context.route(
        (url) => url.origin !== fake.origin,
        (route) => route.abort(),
      );
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const troubles = troublesOf(page);
      await page.goto(`${fake.origin}/local/?person=p-1`);
      await page.getByRole("log").waitFor();
      await fake.listening;
      const close = async (): Promise<void> => {
        await context.close();
        await fake[Symbol.asyncDispose]();
      };
      return { fake, page, troubles, [Symbol.asyncDispose]: close };
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One browser for all tests of a `describe`; gives what opens the page in it. */
export function pageBrowserForAll(): PageBrowser["open"] {
  let browser: PageBrowser | undefined;
  beforeAll(async () => {
    browser = await startPageBrowser();
  }, limit);
  afterAll(() => browser?.[Symbol.asyncDispose](), limit);
  return (...args) => {
    if (!browser) throw new Error("No browser was started.");
    return browser.open(...args);
  };
}

function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("dialog", (dialog) => {
    troubles.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  return troubles;
}

/** In a process of its own, because vitest's NODE_ENV would make it a development build. */
async function buildPage(outDir: string): Promise<void> {
  const root = join(import.meta.dirname, "../../../../..");
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const config = join(root, "infra/local/teams/page/vite.config.ts");
  const args = [vite, "build", "--config", config, "--outDir", outDir, "--emptyOutDir", "--logLevel", "error"];
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, NODE_ENV: "production" } });
}
