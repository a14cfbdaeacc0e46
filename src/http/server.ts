/** The web server: restify, its guards, and every route. What a request may see is decided further in; here it gets its shape. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Next, type Request, type Response, type Server } from "restify";
import { isLoopbackHost } from "../contract/loopback.ts";
import type { Checks } from "../service/check-register.ts";
import { faultEvent } from "../service/fault.ts";
import type { Ports } from "../service/ports.ts";
import { readJsonBody, type ToldLater } from "./body.ts";
import { deskRoutes } from "./desk-routes.ts";
import { liveUpdates } from "./events.ts";
import { forSignedIn, sendProblem } from "./exchange.ts";
import { healthz, readyz } from "./health.ts";
import { openapi } from "./openapi.ts";
import { problem } from "./problem.ts";
import type { SignIn } from "./sign-in.ts";
import { serveTab, type TabFiles } from "./tab-files.ts";

/** The largest body that is read: a card full of text is far below it. Bytes. */
const largestBody = 512 * 1024;

export interface HttpParts {
  readonly ports: Ports;
  readonly signIn: SignIn;
  /** The register check that is under way on this server. */
  readonly checks: Checks;
  readonly tab: TabFiles;
  /** The bot's own handler of `POST /api/messages`: it checks the Bot Framework's token itself. */
  readonly messages: (request: Request, response: Response) => Promise<void>;
  /** Local mode: requests that the stand-ins answer, asked before all else. Gives whether it was theirs. */
  readonly standIns?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** Local mode: only requests that name this machine are answered, so that no other web page can speak through a browser. */
  readonly loopbackOnly: boolean;
}

/** The server with all its routes, not yet listening, and the closing of its open streams. */
export function createHttpServer(parts: HttpParts): { readonly server: Server; readonly endStreams: () => void } {
  const { ports, signIn, checks } = parts;
  const gate = { signIn, log: ports.log };
  const server = createServer({ name: "lantern", handleUncaughtExceptions: false });
  const routes = deskRoutes(ports, checks);
  guard(server, parts, {
    long: new Set(routes.flatMap(({ path, isLong }) => (isLong === true ? [inRestify(path)] : []))),
    desk: new Set(routes.map(({ path }) => inRestify(path))),
  });
  serveTab(server, parts.tab);
  server.get("/healthz", healthz);
  server.get("/readyz", readyz(ports));
  server.post("/api/messages", parts.messages);
  for (const { method, path, answer } of routes) server[method](inRestify(path), forSignedIn(gate, answer));
  const described = openapi(routes);
  server.get(
    "/api/openapi.json",
    forSignedIn(gate, async () => described),
  );
  const { handle, closeAll } = liveUpdates({ ...ports, gate });
  server.get("/api/events", handle);
  return { server, endStreams: closeAll };
}

/** A path in restify's spelling. */
function inRestify(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ":$1");
}

/** What holds for every request: who may be spoken to, how large a body may be, and the one shape of errors. */
function guard(server: Server, { ports: { log }, standIns, loopbackOnly }: HttpParts, later: ToldLater): void {
  server.pre((request: Request, response: Response, next: Next) => {
    if (loopbackOnly && !isLoopbackHost(request.headers.host ?? "")) {
      sendProblem(response, problem(403));
      return next(false);
    }
    return next();
  });
  if (standIns !== undefined)
    server.pre((request: Request, response: Response, next: Next) => {
      standIns(request, response).then((theirs) => next(theirs ? false : undefined), next);
    });
  server.use(readJsonBody(largestBody, later));
  // restify would send its own message, which may quote what was sent.
  server.on(
    "restifyError",
    (_request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      const { statusCode = 500 } = error;
      if (statusCode >= 500) log.note(faultEvent("http", error));
      // An answer that has begun cannot be taken back; whoever waits for its rest is told by the connection.
      if (response.headersSent) response.destroy();
      else sendProblem(response, problem(statusCode));
      done();
    },
  );
}
