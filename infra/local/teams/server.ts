/**
 * Local Teams: the connector that the bot talks to, the chats of every person, and the addresses of the page that shows them.
 * It stands in the place of Teams and of the Bot Service in local mode, on loopback only; README.md says in what it is like
 * them and what it leaves out.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { LocalIdentity } from "../identity/identity.ts";
import { isFromLoopback } from "../identity/loopback.ts";
import { addressesOf } from "./addresses.ts";
import { serveConnector } from "./connector.ts";
import { openCourier, type Timer, wallTimer } from "./courier.ts";
import { type LocalTeamsPerson, openDirectory } from "./directory.ts";
import { type Faults, openFaults, type TeamsControl } from "./faults.ts";
import { openFeed } from "./feed.ts";
import { notAllowed, problem, type Reply, readJson, sendReply } from "./http.ts";
import { addToLeadershipChannel, type Installed, installForEveryone } from "./installing.ts";
import { servePage } from "./page-api.ts";
import { type LocalPersonClient, personClient } from "./person-client.ts";
import type { MessageCommand } from "./protocol.ts";
import { type RateLimits, rateLimiter } from "./rate-limit.ts";
import { openStore } from "./store.ts";
import { seedTalk, type Talk } from "./talk.ts";
import type { World } from "./world.ts";

export interface LocalTeamsOptions {
  /** Data folder; undefined keeps everything in memory. */
  readonly folder?: string;
  readonly people: readonly LocalTeamsPerson[];
  /** Where the bot listens, e.g. `http://127.0.0.1:3978/api/messages`. */
  readonly botEndpoint: string;
  /** Where the bot reaches the connector, e.g. `http://127.0.0.1:3978/local/connector/`. */
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly identity: LocalIdentity;
  /** What the app's manifest offers in the overflow menu of a message; nothing unless given. */
  readonly messageCommands?: readonly MessageCommand[];
  /** What people said to each other before the first start. */
  readonly talk?: readonly Talk[];
  /** ISO 8601, UTC. */
  readonly now: () => string;
  /** For sending an unanswered activity again; the wall clock's unless given. */
  readonly timer?: Timer;
  /** Off unless given; `documentedLimits` are Teams' own. */
  readonly rateLimits?: RateLimits;
}

export interface LocalTeams extends AsyncDisposable {
  /**
   * Answers the request when its path is one of Local Teams' or of the local identity. It reads the body itself, so it must
   * be asked before any body parser.
   *
   * @returns false when the path is somebody else's; the response is untouched then.
   */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** Installs the app for everybody and tells the bot, once per person. Do not wait for it at start: it takes its time. */
  readonly installForEveryone: () => Promise<Installed>;
  /** Adds the app to the private channel, without which every post there is 403. Does nothing the second time. */
  readonly addToLeadershipChannel: () => Promise<boolean>;
  /** One person's Teams. @throws Error when nobody has this id. */
  readonly as: (person: string) => LocalPersonClient;
  readonly control: TeamsControl;
  readonly leadershipChannel: string;
  /** Ends the pages' event streams and whatever is under way with the bot; the HTTP server can be closed after it. */
  readonly close: () => Promise<void>;
}

const TokenWanted = z.strictObject({ person: z.string() });

/** Opens Local Teams on its data folder. Nothing is sent to the bot before `installForEveryone` or a person's own doing. */
export function openLocalTeams(options: LocalTeamsOptions): LocalTeams {
  const world = openWorld(options);
  seedTalk(world, options.talk ?? []);
  const faults = openFaults(options.rateLimits && rateLimiter(options.rateLimits));
  const responses = new Set<ServerResponse>();
  const installing = new Set<Promise<unknown>>();
  let closed = false;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    world.feed.close();
    await world.courier.close();
    await Promise.all(installing);
    for (const response of responses) response.end();
    world.store.close();
  };
  // A request that was being read when the store was closed finds it shut; its response has been ended above.
  const unlessClosed = (error: unknown): void => {
    if (!closed) throw error;
  };
  const track = <T>(work: Promise<T>): Promise<T> => {
    installing.add(work);
    return work.finally(() => installing.delete(work));
  };
  return {
    handle: async (request, response) => {
      const route = routeOf(request, options.identity);
      if (route === undefined) return false;
      responses.add(response);
      response.on("close", () => responses.delete(response));
      if (closed) sendReply(response, problem(503));
      else if (!isFromLoopback(request)) sendReply(response, problem(403));
      else await serve(world, faults, options, request, response, route).catch(unlessClosed);
      return true;
    },
    // What was to be done next when Teams was closed is done at the next start.
    installForEveryone: async () => (closed ? { told: 0, failed: 0 } : track(installForEveryone(world))),
    addToLeadershipChannel: async () => !closed && track(addToLeadershipChannel(world)),
    as: (id) => {
      const person = world.directory.person(id);
      if (person === undefined) throw new Error("Local Teams: nobody has this id.");
      return personClient(world, person);
    },
    control: controlOf(world, faults),
    leadershipChannel: world.setting.addresses.leadershipChannel,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function openWorld(options: LocalTeamsOptions): World {
  const { tenantId, clientId, serviceUrl, people, folder, botEndpoint, timer = wallTimer, now } = options;
  const { messageCommands = [] } = options;
  const addresses = addressesOf(tenantId, clientId);
  return {
    setting: {
      serviceUrl: serviceUrl.endsWith("/") ? serviceUrl : `${serviceUrl}/`,
      tenantId,
      botName: "Lantern",
      teamName: "All staff",
      channelName: "Safeguarding leadership",
      addresses,
    },
    directory: openDirectory(people, addresses, tenantId),
    store: openStore(folder),
    feed: openFeed(),
    courier: openCourier(botEndpoint, timer),
    messageCommands,
    now,
  };
}

function controlOf({ store }: World, faults: Faults): TeamsControl {
  return {
    failNext: faults.plan,
    goDown: (how = 503) => faults.setDown(how),
    comeBack: () => faults.setDown(undefined),
    blockBot: (person) => store.block(person, true),
    unblockBot: (person) => store.block(person, false),
    uninstall: (person) => store.uninstall(person),
    requests: faults.requests,
  };
}

interface Route {
  readonly to: "connector" | "page" | "identity" | "token" | "people";
  /** The path below that part's own. */
  readonly path: string;
  readonly url: URL;
}

function routeOf(request: IncomingMessage, identity: LocalIdentity): Route | undefined {
  const text = `http://local${request.url ?? "/"}`;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const prefixes = [
    ["connector", "/local/connector/"],
    ["page", "/local/teams/api/"],
    ["identity", `${new URL(identity.authority).pathname}/`],
  ] as const;
  if (url.pathname === "/local/token") return { to: "token", path: "", url };
  if (url.pathname === "/local/people") return { to: "people", path: "", url };
  for (const [to, prefix] of prefixes)
    if (url.pathname.startsWith(prefix)) return { to, path: url.pathname.slice(prefix.length - 1), url };
  return undefined;
}

async function serve(
  world: World,
  faults: Faults,
  options: LocalTeamsOptions,
  request: IncomingMessage,
  response: ServerResponse,
  { to, path, url }: Route,
): Promise<void> {
  switch (to) {
    case "connector":
      return serveConnector(world, faults, request, response, new URL(path + url.search, url));
    case "page":
      return servePage(world, request, response, path, url.searchParams);
    case "identity":
      if (!(await options.identity.handle(request, response, path))) sendReply(response, problem(404));
      return;
    case "people":
      if (request.method !== "GET") return sendReply(response, notAllowed("GET"));
      return sendReply(response, { status: 200, body: world.directory.people });
    case "token":
      if (request.method !== "POST") return sendReply(response, notAllowed("POST"));
      return sendReply(response, await token(world, options, request));
  }
}

async function token(world: World, options: LocalTeamsOptions, request: IncomingMessage): Promise<Reply> {
  const body = await readJson(request);
  if (!body.read) return body.reply;
  const wanted = TokenWanted.safeParse(body.value);
  if (!wanted.success) return problem(400);
  const person = world.directory.person(wanted.data.person);
  if (person === undefined) return problem(404);
  return { status: 200, body: { token: await options.identity.tabToken({ person, clientId: options.clientId }) } };
}
