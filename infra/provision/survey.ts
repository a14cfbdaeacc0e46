/** What a site has of Lantern's lists, as Graph shows it: read by provisioning, and by doctor after it. */
import type { ColumnDefinition, List, Site } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import type { Graph } from "../../src/graph/client.ts";
import { queryString, segment } from "../../src/graph/odata.ts";
import { allOf } from "../../src/graph/pages.ts";
import { read } from "../../src/graph/reply.ts";
import type { ListName } from "../../src/register/columns.ts";
import { findLists } from "../../src/register/find-lists.ts";

/** What a column holds; `other` is anything that Lantern has no use for. */
export type ColumnKind = "line" | "note" | "number" | "dateTime" | "other";

export interface FoundColumn {
  readonly id: string;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly indexed: boolean;
  readonly unique: boolean;
}

export interface FoundList {
  readonly id: string;
  readonly webUrl: string;
  readonly template: string;
  readonly columns: readonly FoundColumn[];
}

/** Those of Lantern's lists that are there. */
export type FoundLists = Readonly<Partial<Record<ListName, FoundList>>>;

export interface FoundSite {
  readonly id: string;
  /** `https://school.sharepoint.com/sites/safeguarding` */
  readonly webUrl: string;
}

const site = z.object({ id: z.string(), webUrl: z.string() } satisfies Partial<Record<keyof Site, z.ZodType>>);

const list = z.object({
  webUrl: z.string(),
  list: z.object({ template: z.string() }),
} satisfies Partial<Record<keyof List, z.ZodType>>);

const facet = z.looseObject({}).nullish();
const column = z
  .object({
    id: z.string(),
    name: z.string(),
    indexed: z.boolean().nullish(),
    enforceUniqueValues: z.boolean().nullish(),
    text: z.looseObject({ allowMultipleLines: z.boolean().nullish() }).nullish(),
    number: facet,
    dateTime: facet,
  } satisfies Partial<Record<keyof ColumnDefinition, z.ZodType>>)
  .transform(
    ({ id, name, indexed, enforceUniqueValues, ...facets }): FoundColumn => ({
      id,
      name,
      kind: kindOf(facets),
      indexed: indexed === true,
      unique: enforceUniqueValues === true,
    }),
  );

/** What a definition makes of a column, whether it is planned or found. */
export function kindOf({
  text,
  number,
  dateTime,
}: {
  readonly text?: { readonly allowMultipleLines?: boolean | null | undefined } | null | undefined;
  readonly number?: object | null | undefined;
  readonly dateTime?: object | null | undefined;
}): ColumnKind {
  if (text != null) return text.allowMultipleLines === true ? "note" : "line";
  if (number != null) return "number";
  return dateTime != null ? "dateTime" : "other";
}

/** The site by its id. @throws GraphRefused, RegisterUnavailable */
export async function siteOf(graph: Graph, siteId: string): Promise<FoundSite> {
  return read(site, await graph.get(`/sites/${segment(siteId)}${queryString({ $select: "id,webUrl" })}`));
}

/** The site by its address in the browser. @throws GraphRefused, RegisterUnavailable */
export async function siteAt(graph: Graph, { hostname, pathname }: URL): Promise<FoundSite> {
  const path = pathname.split("/").filter((part) => part !== "");
  // What follows `/sites/name` in the browser's address is a page of the site.
  const place = path.slice(0, 2).map((part) => segment(decodeURIComponent(part)));
  return read(
    site,
    await graph.get(`/sites/${segment(hostname)}:/${place.join("/")}${queryString({ $select: "id,webUrl" })}`),
  );
}

/** Lantern's lists in the site, with their columns. @throws GraphRefused, RegisterUnavailable */
export async function listsIn(graph: Graph, siteId: string): Promise<FoundLists> {
  const lists = `/sites/${segment(siteId)}/lists`;
  const ids = await findLists(graph, siteId);
  const found: Partial<Record<ListName, FoundList>> = {};
  for (const name of listNames) {
    const id = ids[name];
    if (id === undefined) continue;
    const path = `${lists}/${segment(id)}`;
    const one = read(list, await graph.get(`${path}${queryString({ $select: "id,webUrl,list" })}`));
    const columns = await allOf(graph, `${path}/columns`, column);
    found[name] = { id, webUrl: one.webUrl, template: one.list.template, columns };
  }
  return found;
}

/** The names of all lists, in the order in which they are spoken of. */
export const listNames = ["learners", "adults", "accessLog", "library"] as const satisfies readonly ListName[];
