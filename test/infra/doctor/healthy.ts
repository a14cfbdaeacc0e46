/** A tenant in which all is well: the stand-in with a site, its group, lists and grants, a desk, a server and a channel. */
import { join } from "node:path";
import type { Permission } from "@microsoft/microsoft-graph-types";
import { SignJWT } from "jose";
import { directoryRoles } from "../../../infra/doctor/app-token.ts";
import type { Check } from "../../../infra/doctor/check.ts";
import { examine, type Surroundings } from "../../../infra/doctor/examine.ts";
import { type Directory, type GraphStandIn, startGraphStandIn } from "../../../infra/local/graph/server.ts";
import { directoryOf } from "../../../infra/local/school/directory.ts";
import { letWrite } from "../../../infra/provision/grants.ts";
import { provisionLists } from "../../../infra/provision/lists.ts";
import { fictionalApp } from "../../../src/config.ts";
import { openDesk } from "../../../src/desk/sqlite.ts";
import { eicar } from "../../../src/documents/eicar.ts";
import { type Instant, instantOf } from "../../../src/domain/calendar.ts";
import { openGraph } from "../../../src/graph/client.ts";
import { createRow } from "../../../src/graph/lists.ts";
import type { ListIds } from "../../../src/register/find-lists.ts";
import { openSigningKey, readSigningKey } from "../../../src/register/signing-key.ts";
import type { Desk } from "../../../src/service/ports.ts";
import { aCheckpoint, aFolder, start, uuid } from "../../build.ts";
import { hurriedClock } from "../../graph/hurried-clock.ts";
import { siteId } from "../../graph/stand-in.ts";
import { littleSchool, people } from "../../little-school.ts";
import { answering } from "./small-server.ts";

/** What a test may break. */
export interface Tenant extends AsyncDisposable {
  readonly around: Surroundings;
  readonly standIn: GraphStandIn;
  readonly ids: ListIds;
  readonly desk: Desk;
  readonly folder: string;
  readonly now: {
    /** How far this machine's clock is from Graph's, in seconds. */
    skew: number;
    /** In the app's token. */
    readonly roles: string[];
  };
  /** Puts another directory in the place of the school's. */
  direct(change: (directory: Directory) => Directory): void;
  /** Lets somebody into the document library, beside SharePoint's own groups. */
  letIn(...permissions: readonly Permission[]): void;
  examine(changed?: Partial<Surroundings>): Promise<ReadonlyMap<string, Check>>;
}

const groupId = uuid(700);
const openers = [people.dsl, people.deputy, people.otherDeputy, people.principal].map(({ id }) => id);

/** The school's directory, with a private group behind the site in which are those who may open it. */
function healthyDirectory(): Directory {
  const group = {
    id: groupId,
    displayName: "Safeguarding",
    visibility: "Private",
    mail: "safeguarding@little.example",
  };
  return {
    ...directoryOf(littleSchool()),
    groups: [{ group, members: openers, owners: [people.dsl.id] }],
    siteGroup: groupId,
  };
}

export async function healthyTenant(): Promise<Tenant> {
  await using opening = new AsyncDisposableStack();
  const folder = opening.use(aFolder()).path;
  const clock = hurriedClock();
  const standIn = opening.use(
    await startGraphStandIn({
      file: ":memory:",
      now: clock.now,
      verifyToken: async () => true,
      siteId,
      tenantId: fictionalApp.tenantId,
    }),
  );
  standIn.control.directory(healthyDirectory());
  const now = { skew: 0, roles: ["Sites.Selected", ...directoryRoles.map(({ role }) => role)] };
  const token = async () => tokenWith(now.roles);
  const graph = openGraph({ baseUrl: standIn.url, token, clock, random: () => 0 });
  const ids = await provisionLists(graph, siteId);
  await letWrite(graph, { siteId }, fictionalApp.clientId);
  const desk = opening.use(openDesk(join(folder, "desk.sqlite")));
  const keyFile = join(folder, "checkpoint-key.pem");
  const { publicKey } = openSigningKey(keyFile);
  const connector = opening.use(await answering(200, { members: [{ tenantId: fictionalApp.tenantId }] }));
  await keepChats(desk, connector.url);
  const list = { siteId, listId: ids.learners };
  await createRow(graph, list, { Title: "one", EntryKey: "concern/C-234567#1", RecordedAt: start });
  await desk.keepCheckpoint(aCheckpoint({ size: 1, lastItemId: 1, publicKey }), []);
  const server = opening.use(await answering(200, { status: "ready", unfiled: 0, setAside: 0, followsRegister: true }));
  const around: Surroundings = {
    graph,
    graphBaseUrl: standIn.url,
    token,
    siteId,
    tenantId: fictionalApp.tenantId,
    clientId: fictionalApp.clientId,
    graphAppId: fictionalApp.clientId,
    asServer: true,
    connectorToken: token,
    desk,
    everStarted: true,
    data: folder,
    keyFile,
    publicKeyIn: (file) => readSigningKey(file).publicKey,
    scanner: { scan: async (bytes) => (bytes.length === eicar.length ? "infected" : "clean") },
    port: server.port,
    appPackage: undefined,
    clock: { now: () => shifted(clock.now(), now.skew) },
    random: { uuid: () => uuid(1) },
  };
  const parts = opening.move();
  return {
    around,
    now,
    standIn,
    ids,
    desk,
    folder,
    direct: (change) => standIn.control.directory(change(healthyDirectory())),
    letIn: (...permissions) => standIn.control.siteAccess(permissions),
    examine: async (changed = {}) => {
      const checks = new Map<string, Check>();
      for await (const check of examine({ ...around, ...changed })) checks.set(check.id, check);
      return checks;
    },
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}

async function keepChats(desk: Desk, serviceUrl: string): Promise<void> {
  for (const { id } of Object.values(people)) await desk.keepConversation(`staff/${id}`, "{}");
  const channel = { serviceUrl, conversation: { id: "19:leadership@thread.tacv2" } };
  await desk.keepConversation("leadership-channel", JSON.stringify(channel));
}

function shifted(now: Instant, seconds: number): Instant {
  return instantOf(Date.parse(now) + seconds * 1000);
}

function tokenWith(roles: readonly string[]): Promise<string> {
  const key = new TextEncoder().encode("nobody looks at the signature here");
  return new SignJWT({ roles: [...roles] }).setProtectedHeader({ alg: "HS256" }).sign(key);
}
