/** What the servers of a simulation share: SharePoint, the desk's table, Teams, the people, the time and the weather. */
import { generateKeyPairSync, sign } from "node:crypto";
import { type InProcessGraph, openGraphStandIn } from "../../infra/local/graph/in-process.ts";
import { provisionLists } from "../../infra/provision/lists.ts";
import type { Notice } from "../../src/contract/notices.ts";
import { deskOnTable } from "../../src/desk/tables.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { openGraph } from "../../src/graph/client.ts";
import type { ListIds } from "../../src/register/find-lists.ts";
import { keyHeader, type SigningKey } from "../../src/register/signed-note.ts";
import type { Directory, Log, LogEvent, School } from "../../src/service/ports.ts";
import { aLearner, aStaffMember, deputy, dsl, teacher, zone } from "../build.ts";
import { seededRandom } from "../seeded-random.ts";
import { type MemoryTable, memoryTable } from "./memory-table.ts";
import { VirtualTime } from "./virtual-time.ts";
import { fairWeather, type Service, type Weather } from "./wire.ts";

export interface Message {
  readonly to: string;
  readonly notice: Notice;
  readonly at: Instant;
}

export interface Site {
  readonly seed: string;
  readonly time: VirtualTime;
  readonly weather: Readonly<Record<Service, Weather>>;
  readonly graph: InProcessGraph;
  readonly siteId: string;
  readonly tenantId: string;
  readonly listIds: ListIds;
  /**
   * The desks' tables: one for all servers, as it should be, or two, between which the servers are divided. Nobody should run it
   * so, and nothing may be lost all the same.
   */
  readonly tables: readonly MemoryTable[];
  readonly signingKey: SigningKey;
  readonly directory: Directory;
  readonly school: School;
  readonly messages: Message[];
  readonly log: Log;
  readonly events: LogEvent[];
}

const siteId = "school.sharepoint.com,2c712604-1370-44e7-a1f5-426573fda80a,2d2244c3-251a-49ea-93a8-39e1c3a060fe";
const tenantId = "0f4c7d1e-6b1d-4f58-9d5b-2d1a7c1c9a10";
const aKey = keyOfTheSimulation();

/** A site with its lists and nothing in them. */
export async function openSite(seed: string, desks: 1 | 2 = 1): Promise<Site & Disposable> {
  const time = new VirtualTime();
  const random = seededRandom(`${seed} site`);
  const graph = openGraphStandIn({
    file: ":memory:",
    now: () => time.now(),
    after: (milliseconds, call) => time.after(milliseconds, call),
    random: random.fraction,
    verifyToken: async () => true,
    siteId,
    tenantId,
  });
  const client = openGraph({
    baseUrl: graph.url,
    fetch: graph.fetch,
    token: async () => "the-token",
    clock: { now: () => time.now(), after: (milliseconds, call) => time.after(milliseconds, call) },
    random: () => 0,
  });
  const listIds = await provisionLists(client, siteId);
  const events: LogEvent[] = [];
  const tables = Array.from({ length: desks }, () => memoryTable());
  for (const table of tables)
    for (const { id } of [teacher, dsl, deputy]) await deskOnTable(table).keepConversation(id, id);
  return {
    seed,
    time,
    weather: { graph: fairWeather(), desk: fairWeather(), teams: fairWeather() },
    graph,
    siteId,
    tenantId,
    listIds,
    tables,
    signingKey: aKey,
    directory: {
      staff: async () => [teacher, dsl, deputy].map((person) => aStaffMember(person)),
      learners: async () => [aLearner()],
    },
    school: { name: "Simulated School", timeZone: zone },
    messages: [],
    log: { note: (event) => void events.push(event) },
    events,
    [Symbol.dispose]: () => graph[Symbol.dispose](),
  };
}

/** One key for all seeds: making one takes longer than many a story. */
function keyOfTheSimulation(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const raw = publicKey.export({ format: "der", type: "spki" }).subarray(keyHeader.length);
  return { publicKey: raw.toString("base64"), sign: (text) => sign(null, Buffer.from(text, "utf8"), privateKey) };
}
