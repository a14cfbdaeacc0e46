/**
 * The bot in Teams: its true adapter, conversation and messenger, Local Teams' connector on loopback beside them, the desk
 * and the view on SQLite. The register only seals: filing has tests of its own. Rounds go when a test delivers.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, plugins } from "restify";
import { type BotAdapter, localAdapter } from "../../bot/adapter.ts";
import { converse } from "../../bot/conversation.ts";
import { openMessenger } from "../../bot/messenger.ts";
import { type LocalIdentity, startIdentity } from "../../infra/local/identity/identity.ts";
import { messageCommandsIn } from "../../infra/local/teams/manifest.ts";
import type { LocalPersonClient } from "../../infra/local/teams/person-client.ts";
import type { LocalMessage } from "../../infra/local/teams/protocol.ts";
import { type LocalTeams, openLocalTeams } from "../../infra/local/teams/server.ts";
import { openDesk } from "../../src/desk/sqlite.ts";
import type { Person } from "../../src/domain/access.ts";
import { registers } from "../../src/domain/registers.ts";
import { openChanges } from "../../src/service/changes.ts";
import { deliverNotices } from "../../src/service/delivery.ts";
import type { Log, LogEvent, Ports, View } from "../../src/service/ports.ts";
import { openView } from "../../src/view/sqlite.ts";
import { aLearner, aLearnerId, anEntry, aStaffMember, deputy, dsl, teacher, zone } from "../build.ts";
import { type HeldClock, heldClock } from "../held-clock.ts";
import { noDocuments } from "../no-documents.ts";
import { seededRandom } from "../seeded-random.ts";
import { settings } from "./cards/every-card.ts";

export const tenantId = "11111111-2222-4333-8444-555555555555";
const clientId = "99999999-2222-4333-8444-555555555555";

export interface BotInTeams extends AsyncDisposable {
  readonly ports: Ports;
  readonly clock: HeldClock;
  readonly teams: LocalTeams;
  /** What was logged. */
  readonly events: readonly LogEvent[];
  /** One person's Teams. */
  chatOf(person: Person): LocalPersonClient;
  /** The cards that stand in a person's chat now, oldest first. */
  cardsOf(person: Person): readonly LocalMessage[];
  /** An activity as no client of Teams would send it. */
  post(activity: unknown, headers?: Readonly<Record<string, string>>): Promise<{ status: number; body: string }>;
  /** Sends every notice that is due. */
  deliver(): Promise<void>;
}

/** Ids as Teams knows them: the object id alone. */
export function objectIdOf({ id }: Person): string {
  return id.slice("staff/".length);
}

/** Starts everything; the block that holds it ends it. `changes` take the place of what a test wants to go wrong. */
export async function botInTeams(
  changes: Partial<Ports> = {},
  adapterFor: (log: Log) => BotAdapter = localAdapter,
  locale: (person: Person) => string = () => "en-GB",
): Promise<BotInTeams> {
  await using parts = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), "lantern-bot-"));
  parts.defer(() => rmSync(folder, { recursive: true }));
  const clock = heldClock();
  const events: LogEvent[] = [];
  const log = { note: (event: LogEvent) => void events.push(event) };
  const adapter = adapterFor(log);
  const view = parts.use(openView(join(folder, "view.sqlite"), zone));
  view.keepStaff([teacher, dsl, deputy].map((person) => aStaffMember(person)));
  view.keepLearners([
    aLearner(),
    aLearner({ id: aLearnerId(2), name: "Ben Marsh", tutorGroup: "8C", needs: ["Uses AAC"] }),
  ]);
  for (const register of registers) view.keepCursor(register, "all is read");
  const ports: Ports = {
    clock,
    log,
    view,
    random: seededRandom(),
    desk: parts.use(openDesk(join(folder, "desk.sqlite"))),
    register: {
      seal: (stream, head, entry) => anEntry(entry, stream, head),
      append: notHere,
      appendAccess: notHere,
      accessOf: notHere,
      entriesOf: notHere,
      entriesSince: notHere,
      keepCheckpoint: notHere,
    },
    ...noDocuments,
    evidence: { checkpointOf: notHere, check: notHere, proofOf: notHere },
    server: "the server",
    breathe: async () => undefined,
    directory: { staff: notHere, learners: notHere },
    messenger: openMessenger(adapter, "", settings),
    changes: openChanges(),
    rounds: { wake: () => undefined },
    school: { name: "Little Green", timeZone: zone },
    bankHolidays: () => false,
    ...changes,
  };
  const server = createServer({ handleUncaughtExceptions: false });
  server.pre((request, response, next) => {
    teams.handle(request, response).then((theirs) => next(theirs ? false : undefined), next);
  });
  server.use(plugins.bodyParser({ mapParams: false }));
  server.post("/api/messages", converse({ ports, adapter, tenantId, settings }));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${server.address().port}`;
  parts.defer(() => {
    server.server.closeAllConnections();
    return new Promise<void>((closed) => server.close(closed));
  });
  const teams = parts.use(await openTeams(origin, { folder, clock, locale }));
  const chatOf = (person: Person) => teams.as(objectIdOf(person));
  const running = parts.move();
  return {
    ports,
    clock,
    teams,
    events,
    chatOf,
    cardsOf: (person) =>
      chatOf(person)
        .messages()
        .filter(({ from, deleted }) => from === "bot" && deleted !== true),
    post: async (activity, headers = {}) => {
      const body = typeof activity === "string" ? activity : JSON.stringify(activity);
      const sent = { method: "POST", headers: { "Content-Type": "application/json", ...headers }, body };
      const answer = await fetch(`${origin}/api/messages`, sent);
      return { status: answer.status, body: await answer.text() };
    },
    deliver: async () => {
      await deliverNotices(ports);
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

interface World {
  readonly folder: string;
  readonly clock: HeldClock;
  /** What somebody's Teams is set to. */
  readonly locale: (person: Person) => string;
}

async function openTeams(origin: string, { folder, clock, locale }: World): Promise<LocalTeams> {
  const now = () => clock.now();
  const identity: LocalIdentity = await startIdentity({
    folder,
    authority: `${origin}/local/identity`,
    tenantId,
    clientId,
    clientSecret: "s",
    now,
  });
  const people = [teacher, dsl, deputy].map((person) => ({
    id: objectIdOf(person),
    name: person.name,
    jobTitle: "Staff",
    roles: [],
    leadership: person !== teacher,
    locale: locale(person),
  }));
  return openLocalTeams({
    people,
    botEndpoint: `${origin}/api/messages`,
    serviceUrl: `${origin}/local/connector`,
    tenantId,
    clientId,
    identity,
    now,
    messageCommands: messageCommandsIn(
      readFileSync(join(import.meta.dirname, "../../appPackage/manifest.json"), "utf8"),
    ),
    timer: () => () => undefined,
  });
}

function notHere(): never {
  throw new Error("this test has no register and no directory");
}

/** An activity as Teams writes one in a person's own chat, without a chat behind it. */
export function anActivity(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    type: "message",
    id: "1",
    channelId: "msteams",
    serviceUrl: "http://127.0.0.1:9/",
    from: { id: "29:1a", name: teacher.name, aadObjectId: objectIdOf(teacher) },
    recipient: { id: `28:${clientId}`, name: "Lantern" },
    conversation: { conversationType: "personal", tenantId, id: "a:1b" },
    channelData: { tenant: { id: tenantId } },
    text: "hello",
    ...changes,
  };
}

/** A view that fails as a broken disk does, with words in its error that must not leave. */
export function brokenView(): View {
  const broken = () => {
    throw new Error("secret: Ada Quill had no coat");
  };
  return {
    take: broken,
    cursor: broken,
    keepCursor: broken,
    filedCount: broken,
    filedAs: broken,
    leaves: broken,
    sealedEntry: broken,
    search: broken,
    ownActions: broken,
    deadlines: broken,
    head: broken,
    guarded: broken,
    guardedAction: broken,
    guardedQuestion: broken,
    concern: broken,
    triage: broken,
    ownConcerns: broken,
    questionsTo: broken,
    worriesOf: broken,
    chronology: broken,
    learnerFile: broken,
    learnersTold: broken,
    setting: broken,
    keepStaff: broken,
    keepLearners: broken,
    staffMember: () => undefined,
    staffWith: broken,
    // What drawing a form asks is whole.
    allStaff: () => [],
    learnersNamed: broken,
    learner: () => aLearner(),
  };
}
