/** Where Lantern's lists are: by the names that provisioning gave them. */
import type { List } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import type { Graph } from "../graph/client.ts";
import { queryString, segment } from "../graph/odata.ts";
import { allOf } from "../graph/pages.ts";
import { accessLogList, registerList } from "./columns.ts";

/** The ids of the lists that a register needs. */
export interface ListIds {
  readonly register: string;
  readonly accessLog: string;
}

const list = z.object({ id: z.string(), displayName: z.string() } satisfies Partial<Record<keyof List, z.ZodType>>);

/** The ids of those lists that the site has. @throws GraphRefused, RegisterUnavailable */
export async function findLists(graph: Graph, siteId: string): Promise<Partial<ListIds>> {
  const query = queryString({ $select: "id,displayName", $top: "999" });
  const lists = await allOf(graph, `/sites/${segment(siteId)}/lists${query}`, list);
  const idOf = (name: string): string | undefined => lists.find(({ displayName }) => displayName === name)?.id;
  const [register, accessLog] = [idOf(registerList.displayName), idOf(accessLogList.displayName)];
  return { ...(register === undefined ? {} : { register }), ...(accessLog === undefined ? {} : { accessLog }) };
}
