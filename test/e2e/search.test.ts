/** The search in Chromium: from a few letters to the entry that holds them and back, without a mouse and without a trace. */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { deskAs } from "../../infra/screenshots/desk.ts";
import type { TeamsWindow } from "../../infra/screenshots/teams-window.ts";
import { texts } from "../../tab/texts/en.ts";
import { goTo, openStage, read, type Stage } from "./local-teams/stage.ts";
import { personNamed } from "./local-teams.ts";

const t = texts.search;
/** In no record. */
const nowhere = "Zqxv wkjh";

const parts = new AsyncDisposableStack();
let stage: Stage;
let dsl: TeamsWindow;
/** Every address that anything in the window asked for. */
const asked: string[] = [];
/** What is looked for: the surname of a learner, and a long word of what was seen of them. */
let sought = { reference: "", name: "", word: "" };

beforeAll(async () => {
  stage = parts.use(await openStage("demo"));
  dsl = await stage.open("Miriam Okafor");
  await dsl.openTab();
  sought = await aRecord();
  dsl.page.on("request", (request) => asked.push(request.url()));
});

afterAll(() => parts.disposeAsync());

it("finds while somebody types, opens the entry, and comes back to it, by keys alone (WCAG 2.1.1)", async () => {
  const { page, tab } = dsl;
  const { keyboard } = page;
  const box = tab.getByRole("searchbox", { name: t.label });
  await tab.locator("[data-concern]").first().focus();
  await keyboard.press("/");
  await hasFocus(box);
  const [first = "", rest = ""] = [sought.name.slice(0, 3), sought.name.slice(3)];
  await keyboard.type(first);
  await keyboard.press("Enter");
  await tab.getByRole("heading", { level: 1, name: t.title }).waitFor();
  await hasFocus(box);

  // More letters find fewer, without another key.
  await keyboard.type(`${rest} ${sought.word.slice(0, -1)}`);
  const found = tab.locator(`[data-found^="${sought.reference}-"]`).first();
  await expect.poll(() => marked(found)).toContain(sought.word);
  const count = await tab.locator("[data-found]").count();
  await tab.getByText(t.found(count)).first().waitFor();

  await keyboard.press("ArrowDown");
  await hasFocus(tab.locator("[data-found]").first());
  for (let pressed = 0; pressed < count && !(await isFocused(found)); pressed += 1) await keyboard.press("j");
  await hasFocus(found);
  const [, seq] = /-(\d+)$/.exec((await found.getAttribute("data-found")) ?? "") ?? [];
  await keyboard.press("Enter");
  await tab.getByRole("article").first().waitFor();
  const entry = tab.locator(`#entry-${seq}`);
  await hasFocus(entry);
  expect((await read(entry)).toLowerCase()).toContain(sought.word);

  await keyboard.press("Escape");
  await hasFocus(found);
  await keyboard.press("Escape");
  await tab.getByRole("heading", { level: 1, name: texts.today.title }).waitFor();
});

it("says when nothing is found, and clears with one key", async () => {
  const { page, tab } = dsl;
  await tab.locator("[data-concern]").first().focus();
  await page.keyboard.press("/");
  await page.keyboard.type(nowhere);
  await page.keyboard.press("Enter");
  await tab.getByText(t.nothing(nowhere)).waitFor();
  await page.keyboard.press("Escape");
  await tab.getByText(t.teach).waitFor();
  expect(await tab.getByRole("searchbox").inputValue()).toBe("");
});

it("what was looked for stands in no address, no history, no storage and no log (R18.1)", async () => {
  const { page, tab } = dsl;
  await tab.getByRole("searchbox").fill(`${sought.name} ${sought.word}`);
  await tab.locator(`[data-found^="${sought.reference}-"]`).first().click();
  await tab.getByRole("article").first().waitFor();
  await tab.getByRole("link", { name: texts.concern.backTo.search }).click();
  await tab.locator("[data-found]").first().waitFor();
  expect(asked.filter((url) => url.endsWith("/api/search")).length).toBeGreaterThan(2);
  const traces = [...asked, ...(await leftBehind(page)), page.url(), stage.server.output()];
  for (const trace of traces)
    for (const word of [sought.name, sought.word, nowhere])
      expect(decoded(trace).toLowerCase()).not.toContain(word.toLowerCase());
  expect(dsl.troubles).toEqual([]);
});

it("is there for those who may read records: a teacher has none, and its page answers as one that does not exist", async () => {
  await using daniel = await stage.open("Daniel Price");
  await daniel.openTab();
  await daniel.tab.getByRole("heading", { level: 1, name: texts.myConcerns.title }).waitFor();
  expect(await daniel.tab.getByRole("searchbox").count()).toBe(0);
  await goTo(daniel, "#/search");
  await daniel.tab.getByRole("heading", { name: texts.nothingHere.title }).waitFor();
});

/** A record of the demo school, with a word that is long enough to tell it from most others and stands nowhere else. */
async function aRecord(): Promise<typeof sought> {
  const { id } = await personNamed(stage.teams, "Miriam Okafor");
  const { reference, subjects, entries } = await (await deskAs(stage.server.address, id)).newestReviewed();
  const [subject] = subjects;
  const [raised] = entries;
  if (raised?.kind !== "concern.raised" || subject === undefined || !("name" in subject))
    throw new Error("The concern that was reviewed last is about nobody of the school's list.");
  const said = stage.server.output().toLowerCase();
  const words = (raised.account.seen.toLowerCase().match(/\b[a-z]{6,}\b/g) ?? []).filter(
    (word) => !said.includes(word),
  );
  const [word = ""] = words.toSorted((one, other) => other.length - one.length);
  return { reference, name: subject.name.split(" ").at(-1) ?? "", word };
}

/** The words that are marked there, in lower case. */
async function marked(place: Locator): Promise<string> {
  return (await read(place.locator("mark"))).toLowerCase();
}

function isFocused(place: Locator): Promise<boolean> {
  return place.evaluate((element) => element === document.activeElement);
}

async function hasFocus(place: Locator): Promise<void> {
  await expect.poll(() => isFocused(place)).toBe(true);
}

/** What the browser keeps of the window and of every page in it: histories, storages, cookies. */
async function leftBehind(page: Page): Promise<readonly string[]> {
  const kept = page
    .frames()
    .map((frame) =>
      frame.evaluate(() => [
        ...navigation.entries().map(({ url }) => url ?? ""),
        JSON.stringify(history.state),
        JSON.stringify({ ...localStorage }),
        JSON.stringify({ ...sessionStorage }),
        document.cookie,
      ]),
    );
  return z.array(z.string()).parse((await Promise.all(kept)).flat());
}

/** As somebody reads an address. */
function decoded(text: string): string {
  return text.replaceAll(/%[0-9A-Fa-f]{2}/g, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}
