/** The stand-in itself, without a way in: its world, its trouble, and the answer to each request. */
import type { Permission } from "@microsoft/microsoft-graph-types";
import type { Incoming, Reply } from "./call.ts";
import { columnRoutes } from "./column-routes.ts";
import { type Database, metaOf, openDatabase } from "./database.ts";
import { directoryRoutes, groupRoutes } from "./directory-routes.ts";
import { openDirectory } from "./directory-store.ts";
import { openDownloads } from "./downloads.ts";
import { driveRoutes } from "./drive-routes.ts";
import { ConnectionBroken, GraphFault } from "./fault.ts";
import { type Faults, StandingFaults } from "./faults.ts";
import { wholeSeconds } from "./field-values.ts";
import { fileRoutes } from "./file-routes.ts";
import { openFiles } from "./file-store.ts";
import { type Interference, interference } from "./interference.ts";
import { itemRoutes } from "./item-routes.ts";
import { listRoutes } from "./list-routes.ts";
import { openLists } from "./list-store.ts";
import { permissionRoutes } from "./permission-routes.ts";
import { openPermissions } from "./permission-store.ts";
import { answering, pipelineOf } from "./pipeline.ts";
import { type RequestLog, requestLog } from "./request-log.ts";
import { idsFrom } from "./seeded.ts";
import { siteIdentityOf } from "./site-identity.ts";
import { siteRoutes } from "./site-routes.ts";
import { throttleOf } from "./throttle.ts";
import { uploadRoutes } from "./upload-routes.ts";
import { openUploadSessions, type UploadSessions } from "./upload-sessions.ts";
import { versionRoutes } from "./version-routes.ts";
import type { World } from "./world.ts";

export interface StandInOptions {
  /** SQLite path, or `:memory:`. One stand-in per file at a time. */
  readonly file: string;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  readonly verifyToken: (token: string) => Promise<boolean>;
  /** `hostname,site collection GUID,web GUID`. */
  readonly siteId: string;
  /** Server-relative path of the one site; `sites/safeguarding` unless told otherwise. */
  readonly sitePath?: string;
  readonly tenantId: string;
  /** SharePoint's budget; off unless set. A small school's is 1,250. */
  readonly resourceUnitsPerMinute?: number;
  /** What every GUID is made of, from 0 up to, but not, 1; the system's chance unless given. */
  readonly random?: () => number;
}

/** Calls once after so many milliseconds. */
export type After = (milliseconds: number, call: () => void) => unknown;

export interface StandIn extends Disposable {
  readonly world: World;
  readonly faults: Faults;
  readonly interference: Interference;
  readonly log: RequestLog;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** @throws ConnectionBroken, and nothing else */
  readonly answer: (incoming: Incoming) => Promise<Reply>;
}

/** Opens the file. `after` is the only clock that slow answers wait by. @throws Error when the file cannot be used or the site id is malformed */
export function openStandIn(options: StandInOptions, after: After): StandIn {
  const database = openDatabase(options.file);
  try {
    return standInOn(database, options, after);
  } catch (error) {
    database[Symbol.dispose]();
    throw error;
  }
}

function standInOn(database: Database, options: StandInOptions, after: After): StandIn {
  const wait = (milliseconds: number): Promise<void> =>
    milliseconds <= 0 ? Promise.resolve() : new Promise((resolve) => void after(milliseconds, resolve));
  const faults = new StandingFaults(options.now, wait);
  const world = worldOf(database, options, faults);
  const sessions = openUploadSessions(world);
  let open = true;
  const parts = {
    routes: routesOf(world, sessions),
    throttle: throttleOf(options.resourceUnitsPerMinute ?? Number.POSITIVE_INFINITY, options.now),
    faults,
    interference: interference(),
    log: requestLog(),
    now: options.now,
    newId: world.newId,
    requireOpen: () => {
      if (!open) throw new ConnectionBroken("ECONNRESET");
    },
  };
  const dispatch = pipelineOf(parts);
  const beside = (incoming: Incoming, path: string, work: () => Promise<Reply>): Promise<Reply> =>
    answering(parts, incoming, path, () => faults.around(incoming.method, path, work));
  const answer = async (incoming: Incoming): Promise<Reply> => {
    const [, door, ticket] = /^\/(download|upload)\/([\w-]+)$/.exec(incoming.target) ?? [];
    if (ticket !== undefined)
      return beside(incoming, `/${door}`, async () => {
        parts.requireOpen();
        return door === "upload" ? sessions.answer(incoming, ticket) : world.downloads.reply(ticket);
      });
    const refused = await refusalOf(options, incoming.header("authorization"));
    return refused === undefined ? dispatch(incoming) : beside(incoming, "/", () => Promise.reject(refused));
  };
  const { interference: trouble, log } = parts;
  const close = (): void => {
    open = false;
    database[Symbol.dispose]();
  };
  return { world, faults, interference: trouble, log, wait, answer, [Symbol.dispose]: close };
}

function routesOf(world: World, sessions: UploadSessions) {
  return [
    ...itemRoutes(world),
    ...versionRoutes(world),
    ...columnRoutes(world),
    ...permissionRoutes(world),
    ...driveRoutes(world),
    ...uploadRoutes(world, sessions),
    ...fileRoutes(world),
    ...listRoutes(world),
    ...siteRoutes(world),
    ...directoryRoutes(world),
    ...groupRoutes(world),
  ];
}

function worldOf(database: Database, options: StandInOptions, faults: Faults): World {
  const { now, tenantId } = options;
  const newId = idsFrom(options.random);
  const created = metaOf(database, "created", () => wholeSeconds(now()));
  const lists = openLists(database, now, newId);
  const files = openFiles(database, newId);
  return {
    database,
    site: siteIdentityOf(options.siteId, options.sitePath ?? "sites/safeguarding", tenantId, created),
    lists,
    files,
    directory: openDirectory(database),
    permissions: openPermissions(database, lists, tenantId),
    downloads: openDownloads(files, now, newId),
    siteAccess: () => {
      const permissions: readonly Permission[] = JSON.parse(metaOf(database, "siteAccess", () => "[]"));
      return permissions;
    },
    faults,
    deltaEpoch: () => Number(metaOf(database, "deltaEpoch", () => "1")),
    now,
    newId,
  };
}

async function refusalOf(options: StandInOptions, authorization: string | undefined): Promise<GraphFault | undefined> {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
  if (token !== undefined && (await options.verifyToken(token))) return undefined;
  const message = token === undefined ? "Access token is empty." : "Access token validation failure.";
  const authority = `https://login.microsoftonline.com/${options.tenantId}/oauth2/v2.0/authorize`;
  return new GraphFault(401, "InvalidAuthenticationToken", message, {
    headers: { "WWW-Authenticate": `Bearer realm="", authorization_uri="${authority}"` },
  });
}
