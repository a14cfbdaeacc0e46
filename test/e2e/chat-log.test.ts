/** The chat of Local Teams goes on where one reads: what comes last is on the screen, unless one has gone to look for something. */
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import type { TeamsWindow } from "../../infra/screenshots/teams-window.ts";
import { openStage } from "./local-teams/stage.ts";

const parts = new AsyncDisposableStack();
let teacher: TeamsWindow;

beforeAll(async () => {
  const stage = parts.use(await openStage("empty"));
  teacher = await stage.open("Daniel Price");
});

afterAll(() => parts.disposeAsync());

/** The log's own measure: how far, in pixels, its end is below its lower edge. */
function belowTheEdge(log: Locator): Promise<number> {
  return log.evaluate(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight);
}

it("shows the end of each answer, also below a form that is longer than the window", async () => {
  for (const said of ["hello", "what can you do", "hello again"]) {
    await teacher.say(said);
    await answered(said);
    await expect.poll(() => belowTheEdge(teacher.log)).toBeLessThan(2);
  }
  await teacher.begin("He told me that he is afraid to go home");
  await teacher.say("my concerns");
  await teacher.card(words.own.title).waitFor();
  await expect.poll(() => belowTheEdge(teacher.log)).toBeLessThan(2);
});

it("shows a form that is longer than the window from its beginning", async () => {
  const form = await teacher.begin("She has had nothing to eat since yesterday");
  const top = async () => ((await form.boundingBox())?.y ?? 0) - ((await teacher.log.boundingBox())?.y ?? 0);
  await expect.poll(top).toBeGreaterThanOrEqual(0);
  expect(await top()).toBeLessThan(60);
});

/** Waits until Lantern's card stands below what was said. */
async function answered(said: string): Promise<void> {
  const entries = teacher.log.locator(".log-entry");
  const own = entries.filter({ hasText: said }).filter({ hasNot: teacher.page.getByRole("region") });
  await own
    .last()
    .locator("xpath=following-sibling::*")
    .getByRole("region", { name: "Card from Lantern" })
    .last()
    .waitFor();
}
