/**
 * One story of a simulation, played from a seed: servers that die, a Graph, a desk and a Teams that fail in every way they are
 * known to, and people who go on all the same. Then the weather clears, and everything that anybody was told must be true.
 */
import type { Randomness } from "../../src/service/ports.ts";
import { seededRandom } from "../seeded-random.ts";
import { type Clients, report, safeguard, type Told } from "./clients.ts";
import { violations } from "./invariants.ts";
import { SimulatedServer, type Spoil } from "./server.ts";
import { openSite, type Site } from "./site.ts";
import { fairWeather, services } from "./wire.ts";

/** How long the troubles last, and how long everything may take to be well afterwards. Milliseconds of the story. */
const troubles = 60_000;
const recovery = 12 * 60_000;
const anHour = 60 * 60_000;
/** How often it is looked whether all is well. */
const look = 10_000;

/** What came of a story. */
export interface Played {
  readonly seed: string;
  /** What is not as it must be; empty in a story that ended well. */
  readonly violations: readonly string[];
  readonly told: number;
  readonly deaths: number;
  /** How long the recovery took. Milliseconds of the story. */
  readonly recovered: number;
  /** What was logged and sent, and when: the same for the same seed. */
  readonly trace: string;
}

/** Plays the story of a seed, the same one every time. `spoil` breaks the servers on purpose. */
export async function play(seed: string, spoil?: Spoil): Promise<Played> {
  const random = seededRandom(seed);
  using site = await openSite(seed, random.fraction() < 0.15 ? 2 : 1);
  const { time } = site;
  const servers = Array.from(
    { length: 2 + Math.floor(random.fraction() * 3) },
    (_, n) => new SimulatedServer(n, site, spoil),
  );
  const told: Told[] = [];
  const clients: Clients = { time, random: seededRandom(`${seed} people`), servers, told };
  for (const server of servers) server.start();

  const deaths = plan(site, servers, random);
  const reporters = 3 + Math.floor(random.fraction() * 4);
  const people = [
    ...Array.from({ length: reporters }, async (_, n) => {
      await time.sleep(random.fraction() * troubles * 0.7);
      await report(clients, n + 1, random.fraction() < 0.3);
    }),
    safeguard(clients, 8),
  ];
  let busy = people.length;
  for (const one of people) void one.then(() => (busy -= 1));
  await time.run(troubles);

  clearUp(site, servers);
  let wrong: readonly string[] = ["it was not looked yet"];
  while (wrong.length > 0 && time.elapsed < troubles + recovery) {
    await time.run(time.elapsed + look);
    wrong = busy > 0 ? ["somebody still waits for an answer"] : await violations(site, servers, told);
  }
  const recovered = time.elapsed - troubles;
  if (wrong.length === 0 && random.fraction() < 0.2) wrong = await playOn(site, servers, told);
  for (const server of servers) server.die();
  const trace = JSON.stringify([site.events, site.messages]);
  return { seed, violations: wrong, told: told.length, deaths, recovered, trace };
}

/** An hour in which nobody does anything more: whatever nobody has taken is told to everybody, again and again (R5.2). */
async function playOn(
  site: Site,
  servers: readonly SimulatedServer[],
  told: readonly Told[],
): Promise<readonly string[]> {
  await site.time.run(site.time.elapsed + anHour);
  let wrong: readonly string[] = ["it was not looked yet"];
  for (let looks = 0; wrong.length > 0 && looks < 6; looks += 1) {
    await site.time.run(site.time.elapsed + look);
    wrong = await violations(site, servers, told);
  }
  return wrong;
}

/** Everything is well again, and every server lives. */
function clearUp({ weather }: Site, servers: readonly SimulatedServer[]): void {
  for (const service of services) Object.assign(weather[service], fairWeather());
  for (const server of servers) server.start();
}

/** What will go wrong, and when. Gives how many times a server dies. */
function plan(site: Site, servers: readonly SimulatedServer[], random: Randomness): number {
  const { time, weather } = site;
  for (const service of services) {
    if (random.fraction() < 0.7) {
      weather[service].lost = random.fraction() * 0.15;
      weather[service].answerLost = random.fraction() * 0.15;
      weather[service].slowest = random.fraction() < 0.2 ? 4_000 : 200;
    }
    if (random.fraction() < 0.4) outage(site, service, random);
  }
  if (random.fraction() < 0.4) graphFaults(site, random);
  let deaths = 0;
  for (const server of servers)
    for (let n = Math.floor(random.fraction() * 4); n > 0; n -= 1) {
      deaths += 1;
      time.after(random.fraction() * troubles, () => server.die());
      time.after(random.fraction() * troubles, () => server.start());
    }
  return deaths;
}

function outage({ time, weather }: Site, service: keyof Site["weather"], random: Randomness): void {
  const from = random.fraction() * troubles * 0.8;
  time.after(from, () => {
    weather[service].down = true;
  });
  time.after(from + random.fraction() * 40_000, () => {
    weather[service].down = false;
  });
}

/** Graph's own ways to fail: cursors that are too old, throttling, refusals after the work was done. */
function graphFaults({ time, graph }: Site, random: Randomness): void {
  for (let n = 0; n < 4; n += 1)
    time.after(random.fraction() * troubles, () => {
      const drawn = random.fraction();
      if (drawn < 0.25) graph.control.expireDeltaTokens();
      else if (drawn < 0.5) graph.control.failNext({ status: 429, retryAfter: 1 + Math.floor(random.fraction() * 20) });
      else if (drawn < 0.75) graph.control.failNext({ status: 504, method: "POST", after: "commit" });
      else graph.control.failNext({ status: 503 });
    });
}
