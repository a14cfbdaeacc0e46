/**
 * The tab's own files: the page, its scripts, and which mode the server runs in. They hold no data, so they are the one
 * thing beside health that is served without a token: a page must be loaded before it can ask Teams for one.
 */
import { join } from "node:path";
import { plugins, type Request, type RequestHandler, type Response, type Server } from "restify";
import { sendJson } from "./exchange.ts";

const hour = 3600;

export interface TabFiles {
  /** The folder that Vite built: holds `index.html` and `assets/`. */
  readonly folder: string;
  readonly mode: "local" | "tenant";
  /** Who may show the tab in a frame, in CSP's spelling. */
  readonly framedBy: string;
}

/** Serves `/tab/` from the built folder. */
export function serveTab(server: Server, { folder, mode, framedBy }: TabFiles): void {
  const secured = securityHeaders(framedBy, mode);
  server.get("/tab/config.json", secured, async (_request, response) => {
    sendJson(response, 200, { mode });
  });
  // The names of assets hold a digest of their content, so they never change; the page that names them does.
  const assets = plugins.serveStaticFiles(join(folder, "assets"), { maxAge: 24 * hour * 1000 });
  server.get("/tab/assets/*", secured, assets);
  const page = plugins.serveStaticFiles(folder, { maxAge: 0 });
  server.get("/tab/*", secured, page);
  server.get("/tab", (_request, response, next) => response.redirect(301, "/tab/", next));
}

/** Where teams-js asks which hosts may frame a tab; without an answer it goes by the list it was built with. */
const teamsHosts = "https://res.cdn.office.net";

function securityHeaders(framedBy: string, mode: TabFiles["mode"]): RequestHandler {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    // Fluent writes its styles into the page.
    "style-src 'self' 'unsafe-inline'",
    // A picture of a record is fetched with the token, and shown from the page's own memory.
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    mode === "tenant" ? `connect-src 'self' ${teamsHosts}` : "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy}`,
  ].join("; ");
  return (_request: Request, response: Response, next) => {
    response.header("Content-Security-Policy", policy);
    response.header("X-Content-Type-Options", "nosniff");
    response.header("Referrer-Policy", "no-referrer");
    return next();
  };
}
