/** Graph in this process, with the demo school's directory in it, for a Lantern that runs in another and may die. */
import { randomBytes } from "node:crypto";
import { type GraphControl, startGraphStandIn } from "../../infra/local/graph/server.ts";
import { directoryOf } from "../../infra/local/school/directory.ts";
import { makeDemoSchool } from "../../infra/local/school/school.ts";
import { seed } from "../../infra/local/world/beginning.ts";
import { breathe, systemClock } from "../../src/clock.ts";
import { readConfig } from "../../src/config.ts";
import type { SealedEntry } from "../../src/contract/entries.ts";
import { openGraph } from "../../src/graph/client.ts";
import { findLists, type ListIds } from "../../src/register/find-lists.ts";
import { openRegister } from "../../src/register/register.ts";
import { type Hand, handOn } from "../hand-in-sharepoint.ts";

/** The site of the local world. */
const siteId = "harbourlane.sharepoint.com,3f6f2a1c-8b0e-4d55-9a53-0d6c1e0b7a11,8c2f4b7d-15aa-4f0e-bb1e-6f3a9d2c5e40";

export interface DemoGraph extends AsyncDisposable {
  /** To be Lantern's GRAPH_BASE_URL. */
  readonly url: string;
  readonly control: GraphControl;
  /** The ids of Lantern's two lists; empty where it has not made them. */
  readonly listIds: () => Promise<ListIds>;
  /** Every row of the register, read as Lantern itself reads it. @throws Error when a row is not as Lantern wrote it */
  readonly entries: () => Promise<readonly SealedEntry[]>;
  /** What lies in the library, by path; empty where Lantern has not made one. */
  readonly libraryPaths: () => Promise<readonly string[]>;
  /** Somebody's own hand in a list, past Lantern. @throws Error when there is no list of this name */
  readonly handOn: (displayName: string) => Promise<Hand>;
}

/** Starts it, in memory. */
export async function startDemoGraph(): Promise<DemoGraph> {
  const { tenantId, clientId } = readConfig({}, []);
  const { now } = systemClock;
  const standIn = await startGraphStandIn({
    file: ":memory:",
    now,
    // Lantern signs its own tokens in local mode; whether they are checked is tested elsewhere.
    verifyToken: async () => true,
    siteId,
    tenantId,
  });
  standIn.control.directory(directoryOf(makeDemoSchool({ seed, now: now() }), clientId));
  const graph = openGraph({
    baseUrl: standIn.url,
    token: async () => "the-reader-of-the-test",
    clock: systemClock,
    random: () => 0,
    unitsPerMinute: Number.POSITIVE_INFINITY,
  });
  const listIds = async () => {
    const { learners = "", adults = "", accessLog = "", library = "" } = await findLists(graph, siteId);
    return { learners, adults, accessLog, library };
  };
  const register = openRegister({ graph, siteId, listIds, randomBytes, breathe, clock: systemClock });
  return {
    url: standIn.url,
    control: standIn.control,
    listIds,
    entries: async () => {
      const entries: SealedEntry[] = [];
      for await (const page of register.entriesSince("learners", undefined)) {
        if (page.suspicious.length > 0)
          throw new Error(`rows that are not as they were written: ${JSON.stringify(page.suspicious)}`);
        entries.push(...page.entries.map(({ entry }) => entry));
      }
      return entries;
    },
    handOn: async (displayName) => {
      const hand = await handOn({ url: standIn.url, siteId, token: "an-administrator-of-sharepoint" }, displayName);
      if (hand === undefined) throw new Error(`There is no list ${displayName}.`);
      return hand;
    },
    libraryPaths: async () => {
      const { library } = await listIds();
      return library === "" ? [] : standIn.control.library(library).paths();
    },
    [Symbol.asyncDispose]: () => standIn.close(),
  };
}
