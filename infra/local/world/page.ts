/** Serves the page of Local Teams, as Vite built it, at `/local/`. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const folder = join(import.meta.dirname, "../../../dist/local");
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/**
 * Answers `/local/` and the files below it; gives whether the request was one of them. Head and body are written one after the
 * other, because restify's `writeHead` gives nothing back that could be written to.
 */
export async function servePage(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  // An address such as `//` names no path that could be anybody's.
  const path = URL.parse(request.url ?? "/", "http://127.0.0.1")?.pathname ?? "";
  if (path === "/" || path === "/local") {
    response.writeHead(302, { Location: "/local/" });
    response.end();
    return true;
  }
  if (!path.startsWith("/local/")) return false;
  const file = await fileFor(path.slice("/local/".length));
  if (file === undefined || request.method !== "GET") {
    response.writeHead(404, { "Content-Type": "text/plain" });
    response.end("There is nothing here.");
    return true;
  }
  response.writeHead(200, {
    "Content-Type": types[extname(file)] ?? "application/octet-stream",
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
  return true;
}

async function fileFor(path: string): Promise<string | undefined> {
  const named = decoded(path === "" ? "index.html" : path);
  if (named === undefined) return undefined;
  const file = normalize(join(folder, named));
  if (!file.startsWith(folder + sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true ? file : undefined;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
