/**
 * A stand-in for Microsoft Graph v1.0 on loopback, for development and tests: to Graph what Azurite is to Azure Storage. Its wire format,
 * limits and failures are the service's; README.md says where it stops.
 */
import type { Reply } from "./call.ts";
import { type Database, metaOf, openDatabase, setMeta } from "./database.ts";
import { directoryRoutes } from "./directory-routes.ts";
import { type Directory, openDirectory } from "./directory-store.ts";
import { type Downloads, downloadReply, driveRoutes } from "./drive-routes.ts";
import { GraphFault } from "./fault.ts";
import { wholeSeconds } from "./field-values.ts";
import { openFiles } from "./file-store.ts";
import { type Failure, type Interference, interference, type RequestMatch } from "./interference.ts";
import { itemRoutes } from "./item-routes.ts";
import { listRoutes } from "./list-routes.ts";
import { openLists } from "./list-store.ts";
import { type Listener, listen } from "./listener.ts";
import { answering, pipelineOf } from "./pipeline.ts";
import { type LoggedRequest, type RequestLog, requestLog } from "./request-log.ts";
import { siteIdentityOf } from "./site-identity.ts";
import { siteRoutes } from "./site-routes.ts";
import { throttleOf } from "./throttle.ts";
import type { World } from "./world.ts";

export interface GraphStandInOptions {
  /** SQLite path, or `:memory:`. One stand-in per file at a time. */
  readonly file: string;
  /** 0 (the default) lets the system choose. */
  readonly port?: number;
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
}

/** For tests and the Local world, in process; nothing of it is reachable over HTTP. */
export interface GraphControl {
  /** Replaces the whole directory; kept in the file. */
  readonly directory: (directory: Directory) => void;
  /** Breaks open connections and refuses new ones until `comeBack`, which takes the same port. */
  readonly goDown: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
  /** The next matching request (inner requests of a batch count) fails once; `after: "commit"` loses only the answer. */
  readonly failNext: (failure: Failure) => void;
  /** The next matching request waits for the gate. The returned promise resolves when one is being held. */
  readonly delayNext: (gate: Promise<unknown>, match?: RequestMatch) => Promise<void>;
  /** Every delta token handed out so far is answered 410 from now on. */
  readonly expireDeltaTokens: () => void;
  /** Since the last `forget`; a batch and each of its inner requests are listed. */
  readonly requests: () => readonly LoggedRequest[];
  readonly resourceUnits: () => number;
  readonly forget: () => void;
}

export interface GraphStandIn extends AsyncDisposable {
  /** `http://127.0.0.1:PORT/v1.0` */
  readonly url: string;
  readonly control: GraphControl;
  readonly close: () => Promise<void>;
}

export type { Directory, Failure, LoggedRequest, RequestMatch };

/** Opens the file and listens. @throws Error when the port is taken, the file cannot be used or the site id is malformed. */
export async function startGraphStandIn(options: GraphStandInOptions): Promise<GraphStandIn> {
  const database = openDatabase(options.file);
  try {
    return await standInOn(database, options);
  } catch (error) {
    database[Symbol.dispose]();
    throw error;
  }
}

async function standInOn(database: Database, options: GraphStandInOptions): Promise<GraphStandIn> {
  const world = worldOf(database, options);
  const downloads: Downloads = new Map();
  const parts = {
    routes: [
      ...siteRoutes(world),
      ...listRoutes(world),
      ...itemRoutes(world),
      ...driveRoutes(world, downloads),
      ...directoryRoutes(world),
    ],
    throttle: throttleOf(options.resourceUnitsPerMinute ?? Number.POSITIVE_INFINITY, options.now),
    interference: interference(),
    log: requestLog(),
    now: options.now,
  };
  const dispatch = pipelineOf(parts);
  const listener = await listen(options.port ?? 0, async (incoming): Promise<Reply> => {
    const ticket = /^\/download\/([\w-]+)$/.exec(incoming.target)?.[1];
    if (ticket !== undefined) return answering(parts, incoming, async () => downloadReply(world, downloads, ticket));
    const refused = await refusalOf(options, incoming.header("authorization"));
    return refused === undefined ? dispatch(incoming) : answering(parts, incoming, () => Promise.reject(refused));
  });
  let open = true;
  const close = async (): Promise<void> => {
    if (!open) return;
    open = false;
    await listener.goDown();
    database[Symbol.dispose]();
  };
  return {
    url: `http://127.0.0.1:${listener.port}/v1.0`,
    control: controlOf(world, listener, parts.interference, parts.log),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function worldOf(database: Database, options: GraphStandInOptions): World {
  const created = metaOf(database, "created", () => wholeSeconds(options.now()));
  return {
    database,
    site: siteIdentityOf(options.siteId, options.sitePath ?? "sites/safeguarding", options.tenantId, created),
    lists: openLists(database, options.now),
    files: openFiles(database),
    directory: openDirectory(database),
    deltaEpoch: () => Number(metaOf(database, "deltaEpoch", () => "1")),
    now: options.now,
  };
}

async function refusalOf(
  options: GraphStandInOptions,
  authorization: string | undefined,
): Promise<GraphFault | undefined> {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
  if (token !== undefined && (await options.verifyToken(token))) return undefined;
  const message = token === undefined ? "Access token is empty." : "Access token validation failure.";
  const authority = `https://login.microsoftonline.com/${options.tenantId}/oauth2/v2.0/authorize`;
  return new GraphFault(401, "InvalidAuthenticationToken", message, {
    headers: { "WWW-Authenticate": `Bearer realm="", authorization_uri="${authority}"` },
  });
}

function controlOf(world: World, listener: Listener, trouble: Interference, log: RequestLog): GraphControl {
  return {
    directory: world.directory.replace,
    goDown: listener.goDown,
    comeBack: listener.comeBack,
    failNext: trouble.failNext,
    delayNext: trouble.delayNext,
    expireDeltaTokens: () => setMeta(world.database, "deltaEpoch", String(world.deltaEpoch() + 1)),
    requests: log.all,
    resourceUnits: () => log.all().reduce((sum, { resourceUnits }) => sum + resourceUnits, 0),
    forget: log.forget,
  };
}
