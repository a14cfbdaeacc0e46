/** A cold start in Chromium: the view is lost, SharePoint is slow, and the desk says how far it is until everything is there. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openTeams, type TeamsWindow } from "../../infra/screenshots/teams-window.ts";
import { texts } from "../../tab/texts/en.ts";
import { aFolder } from "../build.ts";
import { type DemoGraph, startDemoGraph } from "./demo-graph.ts";
import { seriousIn } from "./local-teams/axe.ts";
import { beyondTheSides } from "./local-teams/layout.ts";
import { goTo } from "./local-teams/stage.ts";
import { localTeamsAt, personNamed } from "./local-teams.ts";
import { launchBrowser, startServer } from "./running.ts";

const t = texts.connection;
const phone = { size: { width: 320, height: 640 }, phone: true } as const;
/** How many rows Lantern asks for at once. */
const rowsOfPage = 1_000;

it("the desk says how much of the records is loaded, claims nothing of the rest, and then shows everything", async () => {
  await using parts = new AsyncDisposableStack();
  const graph = parts.use(await startDemoGraph());
  const folder = parts.use(aFolder());
  const env = { LANTERN_DATA: folder.path, GRAPH_BASE_URL: graph.url };
  const before = parts.use(await startServer({ env }));
  await before.stop();
  for (const suffix of ["", "-wal", "-shm"]) rmSync(join(folder.path, `view.sqlite${suffix}`), { force: true });
  const entries = await graph.entries();
  const newest = entries.findLast(({ kind }) => kind === "concern.raised");
  const pages = await holdPages(graph);

  const server = parts.use(await startServer({ env }));
  const browser = parts.use(await launchBrowser());
  const { id } = await personNamed(localTeamsAt(server.address), "Miriam Okafor");
  const window = parts.use(await openTeams(browser, server.address, id, phone));
  const { tab } = window;
  const loading = tab.getByRole("region", { name: texts.loading });
  await window.openTab();
  await loading.getByText(t.loadingPart(0)).waitFor();
  await loading.getByText(t.loadingMeans).waitFor();
  await tab.getByText(t.loading).waitFor();
  expect(await tab.getByText(texts.today.nothingWaits).count()).toBe(0);
  await fits(window);

  pages.first.resolve();
  await loading.getByText(t.loadingPart(Math.floor((100 * rowsOfPage) / entries.length))).waitFor();
  await tab.locator("[data-concern]").first().waitFor();
  await fits(window);
  await goTo(window, "#/search");
  await tab.getByText(texts.search.loading).waitFor();
  await fits(window);

  await goTo(window, `#/${newest?.stream}`);
  await tab.getByRole("heading", { name: t.notYet }).waitFor();
  await fits(window);

  pages.second.resolve();
  await loading.waitFor({ state: "detached" });
  await tab.getByRole("article").first().waitFor();
  await goTo(window, "#/register");
  await tab.getByText(entries.length.toLocaleString("en-GB"), { exact: true }).waitFor();
  // The answer to whoever asks for what is not loaded, which the browser writes down as if something had failed.
  expect(window.troubles.filter((trouble) => !trouble.includes("status of 503"))).toEqual([]);
});

/** Has Graph hold back the first two pages of the learners' register, each until it is let go. */
async function holdPages({ control, listIds }: DemoGraph) {
  const { learners } = await listIds();
  const path = new RegExp(`/lists/${learners}/items/delta$`);
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  for (const { promise } of [first, second]) void control.delayNext(promise, { method: "GET", path });
  return { first, second };
}

async function fits(window: TeamsWindow): Promise<void> {
  const frame = await window.frame();
  expect(await beyondTheSides(frame)).toEqual([]);
  expect(await seriousIn(frame)).toEqual([]);
}
