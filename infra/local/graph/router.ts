/** From a method and a path to the route that answers, with Graph's own refusals where there is none. */
import type { Route } from "./call.ts";
import { badRequest, GraphFault } from "./fault.ts";

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

export type Router = (method: string, path: string) => Match;

/** Compiles the routes; the first one that fits path and method wins. `path` is percent-encoded and below `/v1.0`. */
export function routerOf(routes: readonly Route[]): Router {
  const compiled = routes.map((route) => ({ route, pattern: patternOf(route.path) }));
  return (method, path) => {
    let known = false;
    for (const { route, pattern } of compiled) {
      const groups = pattern.exec(path)?.groups;
      if (groups === undefined) continue;
      known = true;
      if (route.method === method) return { route, params: decoded(groups) };
    }
    throw known ? methodNotAllowed() : segmentNotFound(path);
  };
}

function patternOf(template: string): RegExp {
  const source = template
    .split(/(\{\w+\*?\})/)
    .map((part) => {
      const name = /^\{(\w+)(\*?)\}$/.exec(part);
      if (name === null) return part.replaceAll(/[$().*+?[\]^{|}\\]/g, "\\$&");
      return name[2] === "*" ? `(?<${name[1]}>.+?)` : `(?<${name[1]}>[^/]+?)`;
    })
    .join("");
  // The empty named group makes `groups` an object for templates without parameters too.
  return new RegExp(`^${source}(?<_>)/?$`);
}

function decoded(groups: Record<string, string>): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(groups)) params[name] = decodedSegment(value);
  return params;
}

function decodedSegment(value: string): string {
  if (!value.includes("%")) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    throw badRequest("The request URI is not valid.");
  }
}

function methodNotAllowed(): GraphFault {
  return new GraphFault(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
}

function segmentNotFound(path: string): GraphFault {
  const last = decodedSegment(path.split("/").filter(Boolean).at(-1) ?? "");
  return new GraphFault(404, "BadRequest", `Resource not found for the segment '${last}'.`);
}
