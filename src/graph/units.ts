/** What requests cost in SharePoint's resource units, by which it throttles. */
import { z } from "zod";
import type { Asked } from "./attempt.ts";
import { batchPath } from "./batch-reply.ts";

const single = 1;
const several = 2;
const permissions = 5;

/** Last parts of a path that stand for many things. */
const collections = new Set([
  "children",
  "columns",
  "contentTypes",
  "delta",
  "drives",
  "items",
  "lists",
  "sites",
  "versions",
]);

const directory = /^\/(?:users|groups|education|servicePrincipals|applications|organization)(?:[/(?]|$)/;

/** Whether a path leads to the directory and not to SharePoint: its throttling is counted apart. A group's site is SharePoint's. */
export function isOfDirectory(path: string): boolean {
  return directory.test(path) && !/^\/groups\/[^/]+\/(?:sites|drive)/.test(path);
}

/** The units of one request; a batch costs what is in it. */
export function unitsOf(asked: Asked): number {
  if (asked.path !== batchPath || asked.method !== "POST") return unitsOfOne(asked.method, asked.path);
  const inside = batchBody.parse(asked.body).requests;
  return inside.reduce((sum, { method, url }) => sum + unitsOfOne(method, url), 0);
}

const batchBody = z.object({ requests: z.array(z.object({ method: z.string(), url: z.string() })) });

function unitsOfOne(method: string, path: string): number {
  if (isOfDirectory(path)) return 0;
  const [place = "", query = ""] = path.split("?");
  if (/\/permissions(?:\/|$)/.test(place) || /expand=[^&]*permissions/i.test(query)) return permissions;
  if (method !== "GET") return several;
  // A delta that goes on from somewhere is the one query of many things that costs no more than one.
  if (place.endsWith("/delta") && /(?:^|&)(?:token|(?:\$|%24)skiptoken)=./i.test(query)) return single;
  return collections.has(place.split("/").at(-1) ?? "") ? several : single;
}
