/**
 * A person's Local Teams in a browser window of its own, by what that person sees and does there. The pictures of the README
 * and the browser tests drive the product through it. It waits for what it asks for and knows no times.
 */
import type { Browser, Frame, FrameLocator, Locator, Page } from "playwright-core";
import { words } from "../../bot/texts/en.ts";

export interface WindowOptions {
  /** In CSS pixels; a laptop's window unless told otherwise. */
  readonly size?: { readonly width: number; readonly height: number };
  readonly theme?: "default" | "dark" | "contrast";
  /** A phone's browser: it is touched, and has no scroll bars. */
  readonly phone?: boolean;
}

export interface TeamsWindow extends AsyncDisposable {
  readonly page: Page;
  /** The messages of the chat with Lantern. */
  readonly log: Locator;
  /** Lantern's tab, in its frame. */
  readonly tab: FrameLocator;
  /** What scripts threw and what the pages complained of on the console. */
  readonly troubles: readonly string[];
  /** The newest card in the chat with this heading. */
  card(heading: string | RegExp): Locator;
  /** Types a message into the chat and sends it. */
  say(text: string): Promise<void>;
  /** Says something that Lantern answers with the form, and gives that form, whatever others stand in the chat. */
  begin(text: string): Promise<Locator>;
  openChat(): Promise<void>;
  openTab(): Promise<void>;
  /** The frame of the tab, where something must be run inside it. */
  frame(): Promise<Frame>;
}

const laptop = { width: 1280, height: 800 };

/** Opens the Teams of the person with this id, with the chat with Lantern on the screen. */
export async function openTeams(
  browser: Browser,
  address: string,
  person: string,
  { size = laptop, theme = "default", phone = false }: WindowOptions = {},
): Promise<TeamsWindow> {
  const context = await browser.newContext({
    viewport: size,
    hasTouch: phone,
    isMobile: phone,
    locale: "en-GB",
    timezoneId: "Europe/London",
    // What moves is neither the same in two pictures nor itself while somebody measures it.
    reducedMotion: "reduce",
  });
  await context.addInitScript((name) => localStorage.setItem("local-teams.theme", name), theme);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !isExpected(message.text())) troubles.push(message.text());
  });
  await page.goto(`${address}/local/?person=${person}`);
  const log = page.getByRole("log");
  await log.waitFor();
  const rail = page.getByRole("navigation", { name: "Apps" });
  const cards = (heading: string | RegExp) =>
    log
      .getByRole("region", { name: "Card from Lantern" })
      .filter({ has: page.getByRole("heading", { name: heading }) });
  const say = async (text: string) => {
    await page.getByRole("textbox", { name: "Message to Lantern" }).fill(text);
    await page.keyboard.press("Enter");
  };
  return {
    page,
    log,
    tab: page.frameLocator(".tab-pane iframe"),
    troubles,
    card: (heading) => cards(heading).last(),
    say,
    begin: async (text) => {
      const forms = cards(words.form.title);
      const form = forms.nth(await forms.count());
      await say(text);
      await form.waitFor();
      return form;
    },
    openChat: () => rail.getByRole("button", { name: /^Chat/ }).click(),
    openTab: () => rail.getByRole("button", { name: /^Lantern/ }).click(),
    frame: async () => {
      const element = await page.locator(".tab-pane iframe").elementHandle();
      const frame = await element?.contentFrame();
      if (!frame) throw new Error("The tab is not open.");
      return frame;
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}

/**
 * teams-js asks Microsoft for a list of hosts, which the tab's policy forbids in local mode. "Not found", "somebody came
 * first" and "not like this" are answers of the desk's API, which the browser writes down as if something had failed.
 */
function isExpected(text: string): boolean {
  return text.includes("res.cdn.office.net") || /status of (404|409|422)/.test(text);
}
