/**
 * The running system on a held clock: the true server in this process, with the stand-ins around it and a little school in
 * them (STYLE 5.5). It speaks of people: `school.teacher.chat.raise()`, `school.dsl.desk.get("/api/triage")`.
 */
import { words } from "../bot/texts/en.ts";
import { type GraphControl, type GraphStandIn, startGraphStandIn } from "../infra/local/graph/server.ts";
import { directoryOf } from "../infra/local/school/directory.ts";
import type { Log, LogEvent } from "../src/service/ports.ts";
import { type Answered, type Asked, ask } from "./asking.ts";
import { aFolder } from "./build.ts";
import { Chat } from "./chat.ts";
import { Desk } from "./desk-client.ts";
import { type Hand, handOn } from "./hand-in-sharepoint.ts";
import { type HeldClock, heldClock, type Span } from "./held-clock.ts";
import { emptyLocal, Lantern } from "./lantern.ts";
import { littleSchool, people, type Who } from "./little-school.ts";
import { seededRandom } from "./seeded-random.ts";

interface SchoolPerson {
  readonly chat: Chat;
  /** The tab, signed in as this person. */
  readonly desk: Desk;
}

export interface School extends Readonly<Record<Who, SchoolPerson>> {
  readonly clock: HeldClock;
  readonly lantern: Lantern;
  /** The stand-in of Graph, which goes on while Lantern restarts. */
  readonly graph: GraphControl;
  /** What was logged, from the first start on. */
  readonly events: readonly LogEvent[];
  readonly folder: string;
  /** Somebody's hand in a list, past Lantern; undefined when there is no such list. */
  handOn(displayName: string): Promise<Hand | undefined>;
  /** The rows of a list, as Graph shows them to the app. */
  rowsOf(displayName: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Time goes by, and everything that it brings is done. */
  forward(span: Span): Promise<void>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
  /** Stops the server and starts it again on the same folder; `between` happens while it is down. */
  restart(between?: () => void | Promise<void>): Promise<void>;
  /** A request of nobody in particular. */
  ask(path: string, asked?: Asked): Promise<Answered>;
}

interface SchoolOptions {
  /** Graph does not answer when Lantern starts for the first time. */
  readonly graphIsDown?: boolean;
  /** Where the malware scanner listens; the school has none unless given. */
  readonly scanner?: string;
  /** A second log, which is told everything too. */
  readonly log?: Log;
}

/** A test that plays in a school. It fails when anything arrived in anybody's chat that nobody expected. */
export function inSchool(story: (school: School) => Promise<void>, options: SchoolOptions = {}): () => Promise<void> {
  return async () => {
    await using parts = new AsyncDisposableStack();
    const school = await openSchool(parts, options);
    await story(school);
    await school.settled();
    const unexpected = whos.flatMap((who) => school[who].chat.leftOver.map((title) => `${who}: ${title}`));
    if (unexpected.length > 0) throw new Error(`Nobody expected these messages: ${unexpected.join("; ")}`);
  };
}

/** After this, what was filed before is covered by a checkpoint. */
export const untilCheckpoint: Span = { minutes: 21 };

/** Everybody who works in the little school. */
export const whos = ["teacher", "dsl", "deputy", "otherDeputy", "pastoral", "principal", "administrator"] as const;

/** Opens a school; `parts` closes it. */
async function openSchool(parts: AsyncDisposableStack, options: SchoolOptions = {}): Promise<School> {
  const folder = parts.use(aFolder()).path;
  const clock = heldClock();
  const events: LogEvent[] = [];
  const note = (event: LogEvent) => {
    events.push(event);
    options.log?.note(event);
  };
  const graph = parts.use(await startGraph(clock, () => lantern));
  const outside = { clock, random: seededRandom(), log: { note } };
  const lantern: Lantern = new Lantern(emptyLocal(folder, graph.url, options.scanner), outside, (teams) => {
    for (const who of whos) persons[who].chat.connect(teams.as(people[who].id));
  });
  const persons = everybody(() => lantern);
  graph.control.directory(directoryOf(littleSchool()));
  if (options.graphIsDown === true) await graph.control.goDown();
  parts.defer(() => lantern.stop());
  await lantern.start();
  for (const who of whos) persons[who].chat.expectCard(words.greeting.title);
  const hand = async (displayName: string) =>
    handOn({ url: graph.url, siteId, token: await lantern.identity.appToken() }, displayName);
  return {
    ...persons,
    clock,
    lantern,
    graph: graph.control,
    events,
    folder,
    handOn: (displayName) => hand(displayName),
    rowsOf: async (displayName) => ((await (await hand(displayName))?.rows()) ?? []).map(({ fields }) => fields),
    forward: (span) => clock.forward(span, () => lantern.settled()),
    settled: () => lantern.settled(),
    restart: async (between) => {
      await lantern.stop();
      await between?.();
      await lantern.start();
    },
    ask: (path, asked) => ask(lantern.port, path, asked),
  };
}

const siteId = "harbourlane.sharepoint.com,3f6f2a1c-8b0e-4d55-9a53-0d6c1e0b7a11,8c2f4b7d-15aa-4f0e-bb1e-6f3a9d2c5e40";

function startGraph(clock: HeldClock, lantern: () => Lantern): Promise<GraphStandIn> {
  return startGraphStandIn({
    file: ":memory:",
    now: clock.now,
    verifyToken: (token) => lantern().identity.verifyAppToken(token),
    siteId,
    tenantId: "0f4c7d1e-6b1d-4f58-9d5b-2d1a7c1c9a10",
  });
}

function everybody(lantern: () => Lantern): Readonly<Record<Who, SchoolPerson>> {
  const person = (who: Who): SchoolPerson => {
    const { id, name, roles } = people[who];
    const { clientId } = emptyLocal("");
    return {
      chat: new Chat(() => lantern().settled()),
      desk: new Desk(
        () => lantern().port,
        () => lantern().identity.tabToken({ person: { id, name, roles }, clientId }),
        () => lantern().settled(),
      ),
    };
  };
  return {
    teacher: person("teacher"),
    dsl: person("dsl"),
    deputy: person("deputy"),
    otherDeputy: person("otherDeputy"),
    pastoral: person("pastoral"),
    principal: person("principal"),
    administrator: person("administrator"),
  };
}
