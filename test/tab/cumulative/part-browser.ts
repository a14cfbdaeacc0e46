/** The parts of the cumulative view in Chromium, built by Vite. Where no Chromium is found, tests that need it are skipped. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import react from "@vitejs/plugin-react";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { chromiumArguments, findChromium } from "../../../infra/set-up/chromium.mjs";
import type { CumulativeView } from "../../../src/contract/signals.ts";

/** The browser to use; undefined where there is none. */
export const executablePath = findChromium();

const origin = "http://parts.localhost";
const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

export interface Asked {
  readonly width?: number;
  readonly theme?: "light" | "dark" | "contrast";
  /** What the server answers to a dismissal; it fails where there is nothing. */
  readonly answer?: "dismissed" | { readonly refused: "rationale-missing" };
}

export interface Opened extends AsyncDisposable {
  readonly page: Page;
  /** Keys of the entries that were opened. */
  readonly opened: string[];
  /** What was sent to the server. */
  readonly sent: (readonly [fingerprint: string, reason: string])[];
  /** Errors and warnings of scripts. */
  readonly troubles: string[];
}

export interface PartBrowser extends AsyncDisposable {
  open(view: CumulativeView, asked?: Asked): Promise<Opened>;
}

/** Builds the parts and starts a browser. */
export async function startPartBrowser(): Promise<PartBrowser> {
  const folder = await mkdtemp(join(tmpdir(), "lantern-parts-"));
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: "error",
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 5_000 },
  });
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...chromiumArguments],
  });
  return {
    open: (view, asked = {}) => opened(browser, folder, view, asked),
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function opened(browser: Browser, folder: string, view: CumulativeView, asked: Asked): Promise<Opened> {
  const { width = 1280, theme = "light", answer } = asked;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: "en-GB",
    reducedMotion: "reduce",
  });
  await context.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    const name = pathname === "/" ? "index.html" : pathname.slice(1);
    const body = await readFile(join(folder, name)).catch(() => undefined);
    if (body === undefined) return route.abort();
    return route.fulfill({ body, contentType: types[extname(name)] ?? "application/octet-stream" });
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const [keys, sent, troubles]: [string[], [string, string][], string[]] = [[], [], []];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && troubles.push(message.text()));
  await page.exposeFunction("opened", (key: string) => void keys.push(key));
  await page.exposeFunction("answer", (fingerprint: string, reason: string) => {
    sent.push([fingerprint, reason]);
    if (answer === undefined) throw new Error("no answer");
    return answer;
  });
  await page.addInitScript(`window.given = ${JSON.stringify(view)}; window.theme = ${JSON.stringify(theme)};`);
  await page.goto(`${origin}/`);
  await page.getByRole("heading", { name: "Signals" }).waitFor();
  return { page, opened: keys, sent, troubles, [Symbol.asyncDispose]: () => context.close() };
}
