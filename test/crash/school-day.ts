/** A mortal Lantern, the Graph that outlives it, and the people of the demo school, ready for a busy day. */
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
  /** Resolves when so many concerns were accepted in all. */
  readonly acceptedAtLeast: (count: number) => Promise<void>;
}

const raised = z.object({ event: z.literal("concern-accepted"), kind: z.literal("concern.raised") });
const directoryRead = z.object({ event: z.literal("directory-read") });

/** Starts everything; resolves when everybody has been greeted and Lantern knows who they are. */
export async function aSchoolDay(): Promise<SchoolDay> {
  await using starting = new AsyncDisposableStack();
  const graph = starting.use(await startDemoGraph());
  const known = Promise.withResolvers<void>();
  let accepted = 0;
  let look = (): void => undefined;
  const onEvent = (event: unknown) => {
    if (directoryRead.safeParse(event).success) known.resolve();
    if (!raised.safeParse(event).success) return;
    accepted += 1;
    look();
  };
  const folder = starting.use(aFolder()).path;
  const lantern = starting.use(new MortalLantern({ folder, graphUrl: graph.url, onEvent }));
  await lantern.start();
  await known.promise;
  const people = await lantern.teams.people();
  const greeted = ({ id }: Person) => lantern.teams.card(id, ({ title }) => title === words.greeting.title);
  await Promise.all(people.map(greeted));
  const parts = starting.move();
  return {
    graph,
    lantern,
    people,
    dsl: await personNamed(lantern.teams, "Miriam Okafor"),
    acceptedAtLeast: (count) =>
      new Promise((resolve) => {
        look = () => {
          if (accepted >= count) resolve();
        };
        look();
      }),
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}
