/** Every check, in the order in which a fault explains those after it. */
import type { Checkpoint } from "../../src/contract/checkpoints.ts";
import { registers } from "../../src/domain/registers.ts";
import type { Graph } from "../../src/graph/client.ts";
import type { TokenSource } from "../../src/graph/tokens.ts";
import type { Clock, Desk, Randomness, Scanner } from "../../src/service/ports.ts";
import { type FoundLists, listNames } from "../provision/survey.ts";
import { type ConfiguredIds, checkPackage, readPackage } from "./app-package.ts";
import { checkToken, otherIdentity, readTokenRoles } from "./app-token.ts";
import { checkChannel, readChannel } from "./channel.ts";
import type { Check } from "./check.ts";
import { checkCheckpoints, readUncovered } from "./checkpoints.ts";
import { checkDesk, checkWaiting, fromDesk, readWaiting, tryDesk } from "./desk.ts";
import { checkApps, checkInheritance } from "./grants.ts";
import { checkLists } from "./lists.ts";
import { checkFolder, checkKey, readFolder, readKey } from "./machine.ts";
import { checkLibraryAccess, checkSiteGroup } from "./openers.ts";
import { type GraphSeen, nothingOf, readGraph } from "./read-graph.ts";
import { isUnread, type Read, unread } from "./reading.ts";
import { checkChats, checkRoles, withoutChat } from "./roles.ts";
import { checkScanner, readScanner } from "./scanner.ts";
import { checkServer, readServer } from "./server.ts";
import { checkClock, checkSite, readClocks } from "./site.ts";
import { checkVersions } from "./versions.ts";

/** All that doctor looks at, whatever mode it is in. */
export interface Surroundings {
  readonly graph: Graph;
  readonly graphBaseUrl: string;
  readonly token: TokenSource;
  readonly siteId: string;
  readonly tenantId: string;
  /** The app registration: its roles are people's roles, and the tab signs in to it. */
  readonly clientId: string;
  /** As whom the server speaks to Graph: the same app, or a managed identity. */
  readonly graphAppId: string;
  /** Whether doctor runs as that app too; otherwise the token is another's, and says nothing of the server's. */
  readonly asServer: boolean;
  /** For the Bot connector; undefined where it asks for none. */
  readonly connectorToken: TokenSource | undefined;
  readonly desk: Read<Desk>;
  /** Whether a server has ever kept anything here. */
  readonly everStarted: boolean;
  readonly data: string;
  readonly keyFile: string;
  readonly publicKeyIn: (file: string) => string;
  readonly scanner: Scanner;
  readonly port: number;
  /** Where the app package would be, and what it should say; undefined in local mode, which needs none. */
  readonly appPackage: { readonly file: string; readonly ids: ConfiguredIds } | undefined;
  readonly clock: Pick<Clock, "now">;
  readonly random: Pick<Randomness, "uuid">;
}

/** Looks at everything, and gives the checks as they are done. */
export async function* examine(around: Surroundings): AsyncGenerator<Check> {
  const roles = await readTokenRoles(around.token);
  if (around.asServer || isUnread(roles)) yield* checkToken(roles, around.graphAppId);
  else yield otherIdentity(around.graphAppId);
  const { graphBaseUrl: baseUrl, siteId, token } = around;
  yield checkClock(isUnread(roles) ? roles : await readClocks({ baseUrl, siteId, token }, around.clock));
  const seen = isUnread(roles)
    ? nothingOf(unread("there is no token for Graph"))
    : await readGraph(around.graph, siteId, around);
  yield* checkGraph(seen, around.graphAppId);
  yield* checkStores(around, seen);
  const { appPackage } = around;
  if (appPackage !== undefined) yield checkPackage(await readPackage(appPackage.file), appPackage.ids);
}

function* checkGraph(seen: GraphSeen, graphAppId: string): Generator<Check> {
  const { site, lists, versions, grants, group, access, allowed, staff } = seen;
  const siteUrl = isUnread(site) ? undefined : site.webUrl;
  yield checkSite(site);
  yield* checkLists(lists);
  for (const name of listNames) {
    const list = isUnread(lists) ? undefined : lists[name];
    if (list !== undefined) yield checkVersions(name, list, siteUrl, versions[name]);
  }
  if (!isUnread(grants)) {
    yield checkInheritance(grants, graphAppId);
    yield checkApps(grants, graphAppId);
  }
  yield* checkSiteGroup(group, allowed, siteUrl);
  yield* checkLibraryAccess(access, allowed, siteUrl);
  yield* checkRoles(staff);
}

async function* checkStores(around: Surroundings, { staff, lists }: GraphSeen): AsyncGenerator<Check> {
  const { desk, clock, random, connectorToken: token, tenantId } = around;
  yield* checkFolder(await readFolder(around.data));
  yield checkDesk(isUnread(desk) ? desk : await tryDesk(desk, clock, random), around.everStarted);
  let signed: Checkpoint | undefined;
  if (!isUnread(desk)) {
    yield* checkWaiting(await readWaiting(desk), clock.now());
    yield checkChats(isUnread(staff) ? staff : await fromDesk(() => withoutChat(desk, staff)));
    yield checkChannel(await readChannel(desk, { token, tenantId }));
    signed = yield* checkEvidence(around, desk, lists);
  }
  yield checkKey(await readKey(around.keyFile, around.publicKeyIn), signed?.publicKey);
  yield checkScanner(await readScanner(around.scanner));
  yield checkServer(await readServer(around.port), around.port);
}

/** The checkpoints of each register; gives one of them, to hold the key against. */
async function* checkEvidence(
  { graph, siteId, clock }: Surroundings,
  desk: Desk,
  lists: Read<FoundLists>,
): AsyncGenerator<Check, Checkpoint | undefined> {
  let signed: Checkpoint | undefined;
  for (const register of registers) {
    const newest = await fromDesk(() => desk.newestCheckpoint(register));
    if (isUnread(newest)) {
      yield checkCheckpoints(register, newest, clock.now());
      continue;
    }
    signed ??= newest;
    const list = isUnread(lists) ? lists : (lists[register] ?? unread("its list is not there"));
    const uncoveredSince = isUnread(list) ? list : await readUncovered(graph, { siteId, listId: list.id }, newest);
    yield checkCheckpoints(register, { newest, uncoveredSince }, clock.now());
  }
  return signed;
}
