/** System query options: reading them, page sizes, opaque tokens and the links that carry them. */
import type { Call, Route } from "./call.ts";
import { badRequest, invalidRequest } from "./fault.ts";

/** Reads the query string. `$top` and `top` are one option; an option given twice or not served by the route is refused. */
export function queryOf(search: string, route: Route): ReadonlyMap<string, string> {
  const query = new Map<string, string>();
  if (search === "") return query;
  for (const [key, value] of new URLSearchParams(search)) {
    const name = key.startsWith("$") ? key.slice(1) : key;
    if (query.has(name))
      throw badRequest(`Query option '${key}' was specified more than once, but it must be specified at most once.`);
    if (key.startsWith("$") && !(route.options ?? []).includes(name))
      throw badRequest(`The query specified in the URI is not valid. The query option '${key}' is not supported here.`);
    query.set(name, value);
  }
  return query;
}

export interface PageSize {
  readonly standard: number;
  readonly most: number;
}

/** `$top`, or the standard page; above the most it is cut, not refused. */
export function pageSizeOf(call: Call, { standard, most }: PageSize): number {
  const top = call.query.get("top");
  if (top === undefined) return standard;
  if (!/^\d{1,9}$/.test(top) || Number(top) === 0)
    throw badRequest(`Invalid value '${top}' for $top query option found.`);
  return Math.min(Number(top), most);
}

/** The same request again with some options replaced, as an absolute link. */
export function linkTo(call: Call, replaced: Readonly<Record<string, string>>): string {
  const pairs: string[] = [];
  for (const [name, value] of new Map([...call.query, ...Object.entries(replaced)]))
    pairs.push(`${systemOptions.has(name) ? "$" : ""}${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return `${call.base}${call.path}?${pairs.join("&")}`;
}

const systemOptions = new Set(["select", "expand", "filter", "orderby", "top", "skiptoken"]);

/** An opaque token: clients may only hand it back. */
export function sealed(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** What a token was made of, unchecked; anything else than our own making is refused with the given words. */
export function unsealed(token: string, refusal: string): unknown {
  try {
    const value: unknown = JSON.parse(Buffer.from(token, "base64url").toString("utf8"));
    return value;
  } catch {
    throw invalidRequest(refusal);
  }
}

/** `$select` as a list of names, or undefined for the standard properties. */
export function selectOf(call: Call): readonly string[] | undefined {
  return namesIn(call.query.get("select"));
}

export interface Expansion {
  readonly name: string;
  readonly select: readonly string[] | undefined;
}

/** `$expand=fields($select=A,B)`, the older `fields(select=A,B)`, or plain names. */
export function expansionsOf(call: Call): readonly Expansion[] {
  const text = call.query.get("expand");
  if (text === undefined) return [];
  const parts = text.match(/[^,(]+(\([^)]*\))?/g) ?? [];
  return parts.map((part) => {
    const [, name, , nested] = /^\s*(\w+)\s*(\(\s*\$?select\s*=\s*([\w,\s@.]+)\))?\s*$/.exec(part) ?? [];
    if (name === undefined) throw badRequest(`Parsing OData Select and Expand failed: '${text}'.`);
    return { name, select: namesIn(nested) };
  });
}

/** The expansion of `fields`, for the routes that show items. */
export function fieldsExpansion(call: Call): Expansion | undefined {
  const expansions = expansionsOf(call);
  const other = expansions.find(({ name }) => name !== "fields");
  if (other !== undefined)
    throw badRequest(`Parsing OData Select and Expand failed: '${other.name}' cannot be expanded here.`);
  return expansions[0];
}

function namesIn(list: string | undefined): readonly string[] | undefined {
  if (list === undefined || list.trim() === "") return undefined;
  return list.split(",").map((name) => name.trim());
}

/** Keeps only the selected properties; annotations (`@odata…`) always stay. */
export function picked(body: Record<string, unknown>, select: readonly string[] | undefined): Record<string, unknown> {
  if (select === undefined) return body;
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body))
    if (name.includes("@odata") || select.includes(name)) kept[name] = value;
  return kept;
}
