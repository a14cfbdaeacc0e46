/** Where Lantern's lists are: by the names that provisioning gave them. */
import type { List } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import type { Graph } from "../graph/client.ts";
import { GraphRefused } from "../graph/fault.ts";
import { queryString, segment } from "../graph/odata.ts";
import { allOf } from "../graph/pages.ts";
import { read } from "../graph/reply.ts";
import { type ListName, listPlans } from "./columns.ts";

/** The ids of the lists that a register needs; `library` is that of the list behind the document library. */
export type ListIds = Readonly<Record<ListName, string>>;

const list = z.object({ id: z.string(), displayName: z.string() } satisfies Partial<Record<keyof List, z.ZodType>>);

/** The ids of those lists that the site has. @throws GraphRefused, RegisterUnavailable */
export async function findLists(graph: Graph, siteId: string): Promise<Partial<ListIds>> {
  const lists = await listsShown(graph, siteId);
  const found = Object.entries(listPlans).flatMap(([name, plan]) => {
    const there = lists.find(({ displayName }) => displayName === plan.displayName);
    return there === undefined ? [] : [[name, there.id] as const];
  });
  return Object.fromEntries(found);
}

/** Whether the site has all of them. */
export function areAllThere(found: Partial<ListIds>): found is ListIds {
  return Object.keys(listPlans).every((name) => name in found);
}

/** An app that was given the lists alone may be refused the site's collection of them; then each is asked for by its title. */
async function listsShown(graph: Graph, siteId: string): Promise<readonly z.infer<typeof list>[]> {
  const lists = `/sites/${segment(siteId)}/lists`;
  try {
    return await allOf(graph, `${lists}${queryString({ $select: "id,displayName", $top: "999" })}`, list);
  } catch (fault) {
    if (!(fault instanceof GraphRefused) || fault.status !== 403) throw fault;
    const each = Object.values(listPlans).map(({ displayName }) => listTitled(graph, lists, displayName));
    return (await Promise.all(each)).flatMap((one) => one ?? []);
  }
}

async function listTitled(graph: Graph, lists: string, title: string) {
  try {
    return read(list, await graph.get(`${lists}/${segment(title)}${queryString({ $select: "id,displayName" })}`));
  } catch (fault) {
    if (fault instanceof GraphRefused && fault.status === 404) return undefined;
    throw fault;
  }
}
