/** Where Lantern's lists are: by the names that provisioning gave them. */
import type { List } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import type { Graph } from "../graph/client.ts";
import { queryString, segment } from "../graph/odata.ts";
import { allOf } from "../graph/pages.ts";
import { type ListName, listPlans } from "./columns.ts";

/** The ids of the lists that a register needs; `library` is that of the list behind the document library. */
export type ListIds = Readonly<Record<ListName, string>>;

const list = z.object({ id: z.string(), displayName: z.string() } satisfies Partial<Record<keyof List, z.ZodType>>);

/** The ids of those lists that the site has. @throws GraphRefused, RegisterUnavailable */
export async function findLists(graph: Graph, siteId: string): Promise<Partial<ListIds>> {
  const query = queryString({ $select: "id,displayName", $top: "999" });
  const lists = await allOf(graph, `/sites/${segment(siteId)}/lists${query}`, list);
  const found = Object.entries(listPlans).flatMap(([name, plan]) => {
    const there = lists.find(({ displayName }) => displayName === plan.displayName);
    return there === undefined ? [] : [[name, there.id] as const];
  });
  return Object.fromEntries(found);
}
