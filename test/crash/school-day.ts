/** A mortal Lantern, the Graph that outlives it, and the people of the demo school, ready for a busy day. */
import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { words } from "../../bot/texts/en.ts";
import { aFolder } from "../build.ts";
import { type DemoGraph, startDemoGraph } from "../e2e/demo-graph.ts";
import { type Person, personNamed } from "../e2e/local-teams.ts";
import { MortalLantern } from "./mortal-lantern.ts";

export interface SchoolDay extends AsyncDisposable {
  readonly graph: DemoGraph;
  readonly lantern: MortalLantern;
  readonly people: readonly Person[];
  readonly dsl: Person;
  /** What was logged, by every server and in all their lives. */
  readonly events: readonly Logged[];
  /** Resolves when such an event has been logged so many times from now on. */
  readonly next: (event: string, times?: number) => Promise<void>;
  /** Starts another server on the same lists. */
  readonly another: (options: AnotherServer) => Promise<MortalLantern>;
}

export interface AnotherServer {
  /** Whether its people sit at the first server's Teams; else each has a Teams there too, and is greeted in it. */
  readonly sameTeams: boolean;
}

export interface DayOptions {
  /** The connection string of the desk that all servers share; without one each has its own. */
  readonly storage?: string;
  /** The data folder of the first server; a new one unless given. */
  readonly folder?: string;
  /** A command that becomes the server. */
  readonly within?: readonly string[];
}

const logged = z.looseObject({ event: z.string() });
const directoryRead = z.object({ event: z.literal("directory-read") });

export type Logged = z.infer<typeof logged>;

/** Starts everything; resolves when everybody has been greeted and Lantern knows who they are. */
export async function aSchoolDay({ storage, folder, within }: DayOptions = {}): Promise<SchoolDay> {
  await using starting = new AsyncDisposableStack();
  const graph = starting.use(await startDemoGraph());
  const events: Logged[] = [];
  const awaited = new Set<(event: string) => void>();
  const serverIn = async (place: AsyncDisposableStack, data: string, teamsOf?: MortalLantern) => {
    const known = Promise.withResolvers<void>();
    const onEvent = (line: unknown) => {
      const { data: event } = logged.safeParse(line);
      if (event === undefined) return;
      events.push(event);
      for (const tell of awaited) tell(event.event);
      if (directoryRead.safeParse(event).success) known.resolve();
    };
    const given = {
      ...(storage === undefined ? {} : { storage }),
      ...(teamsOf === undefined ? {} : { teamsOf }),
      ...(within === undefined ? {} : { within }),
    };
    const server = place.use(new MortalLantern({ folder: data, graphUrl: graph.url, onEvent, ...given }));
    await server.start();
    await known.promise;
    return server;
  };
  const lantern = await serverIn(starting, folder ?? starting.use(aFolder()).path);
  const people = await lantern.teams.people();
  const everybodyGreeted = async ({ teams }: MortalLantern) => {
    const greeted = ({ id }: Person) => teams.card(id, ({ title }) => title === words.greeting.title);
    await Promise.all(people.map(greeted));
  };
  await everybodyGreeted(lantern);
  const dsl = await personNamed(lantern.teams, "Miriam Okafor");
  const parts = starting.move();
  return {
    graph,
    lantern,
    people,
    dsl,
    events,
    next: (wanted, times = 1) =>
      new Promise((resolve) => {
        let left = times;
        const tell = (event: string) => {
          if (event === wanted) left -= 1;
          if (left > 0) return;
          awaited.delete(tell);
          resolve();
        };
        awaited.add(tell);
      }),
    another: async ({ sameTeams }) => {
      const data = parts.use(aFolder()).path;
      if (sameTeams) copyWorld(lantern.folder, data);
      const server = await serverIn(parts, data, sameTeams ? lantern : undefined);
      if (!sameTeams) await everybodyGreeted(server);
      return server;
    },
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}

/** The world of one server for another: the same school, whose people all have the app already and are not greeted again. */
function copyWorld(from: string, to: string): void {
  const teams = "local-teams.sqlite";
  const isTeams = (name: string) => name.startsWith(teams);
  for (const name of readdirSync(join(from, "local")))
    if (!isTeams(name)) cpSync(join(from, "local", name), join(to, "local", name), { recursive: true });
  using database = new DatabaseSync(join(from, "local", teams), { readOnly: true });
  database.prepare("vacuum into ?").run(join(to, "local", teams));
}
