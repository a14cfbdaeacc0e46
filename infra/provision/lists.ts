/**
 * Makes Lantern's lists in a site, or what is missing of them. Running it again changes nothing.
 *
 * Graph can neither turn on a list's version history nor restrict who sees it: the administrator's guide says how.
 */
import type { ColumnDefinition, List } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import type { Graph } from "../../src/graph/client.ts";
import { segment } from "../../src/graph/odata.ts";
import { allOf } from "../../src/graph/pages.ts";
import { read } from "../../src/graph/reply.ts";
import { accessLogList, definitionOf, type ListPlan, registerList } from "../../src/register/columns.ts";
import { findLists, type ListIds } from "../../src/register/find-lists.ts";

const made = z.object({ id: z.string() });
const column = z.object({
  name: z.string(),
  indexed: z.boolean().nullish(),
  enforceUniqueValues: z.boolean().nullish(),
} satisfies Partial<Record<keyof ColumnDefinition, z.ZodType>>);

/**
 * A column is there, but without the index or the uniqueness that the register stands on. Somebody made it by hand; on a
 * list with rows only the administrator can mend that, in the list's settings.
 */
export class ColumnUnfit extends Error {
  override readonly name = "ColumnUnfit";
  constructor(list: string, columnName: string) {
    super(`In the list “${list}” the column ${columnName} must be indexed, and unique where Lantern relies on it.`);
  }
}

/**
 * Makes the lists, columns, indexes and uniqueness that a register needs, and gives the lists' ids.
 *
 * @throws ColumnUnfit, GraphRefused (which permission is missing is in its status and code), RegisterUnavailable
 */
export async function provisionLists(graph: Graph, siteId: string): Promise<ListIds> {
  const found = await findLists(graph, siteId);
  return {
    register: await provision(graph, siteId, registerList, found.register),
    accessLog: await provision(graph, siteId, accessLogList, found.accessLog),
  };
}

async function provision(graph: Graph, siteId: string, plan: ListPlan, id: string | undefined): Promise<string> {
  const lists = `/sites/${segment(siteId)}/lists`;
  if (id === undefined) return read(made, await graph.post(lists, newList(plan))).id;
  await completeColumns(graph, `${lists}/${segment(id)}/columns`, plan);
  return id;
}

function newList(plan: ListPlan): List {
  return {
    displayName: plan.displayName,
    description: plan.description,
    list: { template: "genericList" },
    columns: Object.keys(plan.columns).map((name) => definitionOf(plan, name)),
  };
}

async function completeColumns(graph: Graph, path: string, plan: ListPlan): Promise<void> {
  const present = new Map((await allOf(graph, path, column)).map((one) => [one.name, one]));
  for (const [name, wanted] of Object.entries(plan.columns)) {
    const there = present.get(name);
    if (there === undefined) await graph.post(path, definitionOf(plan, name));
    else if (lacks(there.indexed, wanted.indexed) || lacks(there.enforceUniqueValues, wanted.enforceUniqueValues))
      throw new ColumnUnfit(plan.displayName, name);
  }
}

function lacks(is: boolean | null | undefined, should: boolean | null | undefined): boolean {
  return should === true && is !== true;
}
