/** The product with a browser on it: a Lantern of its own, and a window for each person who plays a part. */
import type { Browser, Locator } from "playwright-core";
import { makeDemoSchool } from "../../../infra/local/school/school.ts";
import { seed } from "../../../infra/local/world/beginning.ts";
import { alertsHaveCome } from "../../../infra/screenshots/demo-alerts.ts";
import { openTeams, type TeamsWindow, type WindowOptions } from "../../../infra/screenshots/teams-window.ts";
import { instantOf } from "../../../src/domain/calendar.ts";
import { aFolder } from "../../build.ts";
import { type LocalTeamsOutside, localTeamsAt, personNamed } from "../local-teams.ts";
import { launchBrowser, type Server, startServer } from "../running.ts";

/** What a stage needs of a server, in this process or in one of its own. */
type Lantern = Pick<Server, "address" | "port" | "output"> & AsyncDisposable;

export interface Stage<S extends Lantern = Server> extends AsyncDisposable {
  readonly server: S;
  /** The server's data folder. */
  readonly data: string;
  readonly browser: Browser;
  readonly teams: LocalTeamsOutside;
  /** Opens the Teams of the person with this name, once Lantern has greeted them. */
  open(name: string, options?: WindowOptions): Promise<TeamsWindow>;
}

/** Starts a Lantern: with the demo school's records, or with its people only. */
export function openStage(school: "demo" | "empty"): Promise<Stage> {
  return openStageOn((env, args) => startServer({ env, args }), school === "empty" ? ["--empty"] : []);
}

/** The same with a server that `start` starts: it is given its data folder, and arguments. */
export async function openStageOn<S extends Lantern>(
  start: (env: { readonly LANTERN_DATA: string }, args: readonly string[]) => Promise<S>,
  args: readonly string[] = [],
): Promise<Stage<S>> {
  await using starting = new AsyncDisposableStack();
  const folder = starting.use(aFolder()).path;
  const server = starting.use(await start({ LANTERN_DATA: folder }, args));
  const browser = starting.use(await launchBrowser());
  const teams = localTeamsAt(server.address);
  await alertsHaveCome(browser, server.address, (await personNamed(teams, "Miriam Okafor")).id);
  const parts = starting.move();
  return {
    server,
    data: folder,
    browser,
    teams,
    open: async (name, options) => {
      const { id } = await personNamed(teams, name);
      await teams.card(id, () => true);
      const opened = parts.use(await openTeams(browser, server.address, id, options));
      await opened.log.getByRole("article").first().waitFor();
      return opened;
    },
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}

/** Goes to a place of the desk as a link does, e.g. `#/register`. A desk that is still opening would go on to its first page from there. */
export async function goTo(window: TeamsWindow, place: string): Promise<void> {
  await window.tab.getByRole("heading", { level: 1 }).first().waitFor();
  await (await window.frame()).evaluate((hash) => globalThis.location.assign(hash), place);
}

/** What is to be read there. */
export async function read(place: Locator): Promise<string> {
  return (await place.allInnerTexts()).join("\n");
}

/** A learner of the demo school whom the type-ahead finds by `typed` alone. */
export interface FoundLearner {
  readonly name: string;
  readonly typed: string;
}

/** The first learner with, or without, recorded needs, of a name that nobody else has. */
export function aLearner({ withNeeds }: { readonly withNeeds: boolean }): FoundLearner {
  const { learners } = makeDemoSchool({ seed, now: instantOf(Date.now()) });
  const found = learners.find(
    ({ name, needs }) => needs.length > 0 === withNeeds && learners.filter((one) => one.name === name).length === 1,
  );
  if (found === undefined) throw new Error("The demo school has no such learner.");
  return { name: found.name, typed: found.name };
}

/** A day by which something can be due, whenever the tests run. */
export const nextYear = `${new Date().getUTCFullYear() + 1}-01-04`;
