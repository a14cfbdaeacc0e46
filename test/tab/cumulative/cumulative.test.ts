import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aReference } from "../../build.ts";
import { seriousIn } from "../../e2e/local-teams/axe.ts";
import { aConcernAgo } from "../../events.ts";
import { type Asked, executablePath, type PartBrowser, startPartBrowser } from "./part-browser.ts";
import { aView, fiveHundred, withOneMore, yearThatAddsUp } from "./views.ts";

const limit = 60_000;
const dismissed = [{ id: "mixed-kinds", reason: "Talked through with the family; the plan covers it." }];
const year = aView(yearThatAddsUp(), dismissed);
const newest = `concern/${aReference(8)}#1`;
const few = "Four concerns in 21 days; the 90 days before had one.";

let browser: PartBrowser | undefined;
beforeAll(async () => {
  if (executablePath !== undefined) browser = await startPartBrowser();
}, limit);
afterAll(() => browser?.[Symbol.asyncDispose](), limit);

function open(view = year, asked: Asked = {}) {
  if (browser === undefined) throw new Error("no browser was started");
  return browser.open(view, asked);
}

describe.skipIf(executablePath === undefined)("the cumulative view in Chromium (R9.1)", () => {
  it(
    "is walked by keyboard from entry to entry in order of time, and Enter opens one",
    async () => {
      await using it = await open();
      const { page } = it;
      const list = page.getByRole("listbox", { name: "Events over time, 15 entries" });
      const spoken = async () =>
        page.locator(`[id="${await list.getAttribute("aria-activedescendant")}"]`).textContent();
      await list.focus();
      expect(await spoken()).toBe(`Mon 23 Nov 2026 · Welfare · Bus stop · No decision yet · ${aReference(8)}`);
      await page.keyboard.press("Enter");
      await page.keyboard.press("ArrowLeft");
      expect(await spoken()).toContain("Sat 21 Nov 2026, during lunch · Injury or mark");
      expect(await list.getByRole("option", { selected: true }).count()).toBe(1);
      await page.getByText("Sat 21 Nov 2026, during lunch", { exact: true }).waitFor();
      await page.keyboard.press("Home");
      await page.getByText("Mon 29 Dec 2025", { exact: true }).waitFor();
      await page.keyboard.press("Enter");
      await expect.poll(() => it.opened).toEqual([newest, `concern/${aReference(1)}#1`]);
      expect(it.troubles).toEqual([]);
    },
    limit,
  );

  it(
    "gives an entry in words where one points, and goes on through the entries of one dot",
    async () => {
      const two = aView([aConcernAgo(1, 20), aConcernAgo(2, 20, { occurred: { day: "2026-11-04", time: "15:00" } })]);
      await using it = await open(two);
      const { page } = it;
      const dot = page.locator("svg g").filter({ hasText: /^2$/ });
      await dot.hover();
      await page.getByText("2 of 2 here").waitFor();
      await dot.click();
      await page.getByText("1 of 2 here").waitFor();
      await page.getByRole("button", { name: "Later entry" }).click();
      await page.mouse.move(0, 0);
      await page.getByText("Wed 4 Nov 2026, 15:00", { exact: true }).waitFor();
      await page.getByRole("button", { name: `Open ${aReference(2)}` }).click();
      await expect.poll(() => it.opened).toEqual([`concern/${aReference(2)}#1`]);
    },
    limit,
  );

  it(
    "says the same in a table, which shows as much as the picture does",
    async () => {
      await using it = await open();
      const { page } = it;
      await page.getByRole("button", { name: "Show as a table" }).click();
      const rows = page.getByRole("table", { name: "Events over time" }).locator("tbody tr");
      expect(await rows.count()).toBe(15);
      await page.getByLabel("Show", { exact: true }).selectOption("The last 13 weeks");
      await expect.poll(() => rows.count()).toBe(10);
      expect(await rows.last().textContent()).toBe(`Mon 23 Nov 2026WelfareBus stopNo decision yet${aReference(8)}`);
    },
    limit,
  );

  it.each([
    ["nothing", [], 1280, "light"],
    ["one concern", [aConcernAgo(1, 0)], 320, "light"],
    ["a year", yearThatAddsUp(), 1280, "contrast"],
    ["five hundred entries", fiveHundred(), 1280, "dark"],
    ["five hundred entries on a phone", fiveHundred(), 320, "dark"],
  ] as const)(
    "can be read by everybody with %s",
    async (_, events, width, theme) => {
      await using it = await open(aView(events, dismissed), { width, theme });
      const { page } = it;
      if (events.length > 0 && events.length < 100) await page.getByRole("button", { name: "Show as a table" }).click();
      for (const button of await page.getByRole("button", { name: /^\d entries: / }).all()) await button.click();
      expect(await seriousIn(page.mainFrame())).toEqual([]);
      const beyond = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
      expect(await page.evaluate(beyond)).toBe(0);
      expect(it.troubles).toEqual([]);
    },
    limit,
  );

  it(
    "tells who has no signals what is looked for, and who has no entries that there are none",
    async () => {
      await using it = await open(aView([]));
      await it.page.getByText("Nothing has been recorded about this learner yet.").waitFor();
      await it.page.getByText("No signals. Lantern looks for concerns that come close together").waitFor();
    },
    limit,
  );

  it(
    "shows the entries behind a signal, each with the way to it",
    async () => {
      await using it = await open();
      const { page } = it;
      const button = page.getByRole("button", { name: `4 entries: ${few}` });
      await button.click();
      expect(await button.getAttribute("aria-expanded")).toBe("true");
      await page
        .getByRole("button", { name: /^Thu 5 Nov 2026, during lunch · Injury or mark · the sports hall/ })
        .click();
      await expect.poll(() => it.opened).toEqual([`concern/${aReference(5)}#1`]);
    },
    limit,
  );
});

describe.skipIf(executablePath === undefined)("dismissing a signal in Chromium (R9.1)", () => {
  const begin = async (asked: Asked) => {
    const it = await open(year, asked);
    await it.page.getByRole("button", { name: `Dismiss: ${few}` }).click();
    await it.page.keyboard.type("The form tutor explained it.");
    return it;
  };
  const written = "Why it can be dismissed";

  it(
    "takes a reason, and shows under Dismissed by whom, when and why",
    async () => {
      await using it = await begin({ answer: "dismissed" });
      const { page } = it;
      await page.getByRole("button", { name: "Dismiss signal" }).click();
      const line = page.getByRole("listitem").filter({ hasText: few });
      await line.getByText("Dismissed by Priya Nair · Tue 09:40").waitFor();
      expect(await line.textContent()).toContain("The form tutor explained it.");
      expect(it.sent).toEqual([[year.signals[0]?.fingerprint, "The form tutor explained it."]]);
      expect(await page.getByRole("status").textContent()).toBe("Signal dismissed.");
      expect(await page.evaluate("document.activeElement.textContent")).toMatch(/^Patterns across the concerns/);
    },
    limit,
  );

  it.each([
    ["a refusal says what to mend", { refused: "rationale-missing" }, /^Write why/],
    ["a failure says so", undefined, /^Not saved/],
  ] as const)(
    "keeps the text where %s",
    async (_, answer, words) => {
      await using it = await begin(answer === undefined ? {} : { answer });
      const { page } = it;
      await page.getByRole("button", { name: "Dismiss signal" }).click();
      await page.getByText(words).first().waitFor();
      expect(await page.getByLabel(written).inputValue()).toBe("The form tutor explained it.");
      await page.getByRole("button", { name: "Keep it" }).click();
      expect(await page.evaluate("document.activeElement.textContent")).toBe("Dismiss");
      await page.keyboard.press("Enter");
      expect(await page.getByLabel(written).inputValue()).toBe("The form tutor explained it.");
    },
    limit,
  );

  it(
    "is not sent on evidence that its author has not seen: more came while they wrote",
    async () => {
      await using it = await begin({ answer: "dismissed" });
      const { page } = it;
      const more = aView(withOneMore(), dismissed);
      await page.evaluate(`window.give(${JSON.stringify(more)})`);
      await page.getByText("Five concerns in 21 days").waitFor();
      await page.getByRole("button", { name: "Dismiss signal" }).click();
      await page.getByText("Something new came behind this signal").first().waitFor();
      expect(it.sent).toEqual([]);
      expect(await page.getByLabel(written).inputValue()).toBe("The form tutor explained it.");
      await page.getByRole("button", { name: "Dismiss signal" }).click();
      await expect.poll(() => it.sent).toEqual([[more.signals[0]?.fingerprint, "The form tutor explained it."]]);
    },
    limit,
  );
});
