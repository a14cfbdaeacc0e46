/** Makes Lantern's lists in a site, or what is missing of them. Running it again changes nothing. */
import type { List } from "@microsoft/microsoft-graph-types";
import type { Graph } from "../../src/graph/client.ts";
import { segment } from "../../src/graph/odata.ts";
import { definitionOf, type ListName, type ListPlan, listPlans } from "../../src/register/columns.ts";
import { areAllThere, type ListIds } from "../../src/register/find-lists.ts";
import type { SettleColumn } from "./column-door.ts";
import { type Misfit, misfitsIn, type Step, stepsFor } from "./plan.ts";
import { type FoundLists, listNames, listsIn } from "./survey.ts";

/** A list or column is there under Lantern's name, but is something else. Only a person can say what it is for. */
export class ListUnfit extends Error {
  override readonly name = "ListUnfit";
  constructor(misfits: readonly Misfit[]) {
    super(misfits.map(lineFor).join("\n"));
  }
}

/** Columns lack an index or uniqueness, and whoever asked for the lists has no door to give it to them. */
export class ColumnUnfit extends Error {
  override readonly name = "ColumnUnfit";
  constructor(list: string, column: string) {
    super(`In the list “${list}” the column ${column} must be indexed, and unique where Lantern relies on it.`);
  }
}

/**
 * Makes the lists, columns, indexes and uniqueness that a register needs, and gives the lists' ids.
 *
 * @param settle gives a column its index; without it a column that lacks one is a fault
 * @param done is told of each step that was done
 * @throws ListUnfit, ColumnUnfit, GraphRefused (which permission is missing is in its status and code), RegisterUnavailable
 */
export async function provisionLists(
  graph: Graph,
  siteId: string,
  { settle, done = () => undefined }: { readonly settle?: SettleColumn; readonly done?: (step: Step) => void } = {},
): Promise<ListIds> {
  // A new list is looked at again: whether its columns came to be as they were asked for is for SharePoint to say.
  for (let round = 1; round <= mostRounds; round++) {
    const found = await listsIn(graph, siteId);
    const misfits = misfitsIn(found);
    if (misfits.length > 0) throw new ListUnfit(misfits);
    const steps = stepsFor(found);
    if (steps.length === 0) return idsOf(found);
    for (const step of steps) {
      await take(graph, siteId, step, settle);
      done(step);
    }
  }
  throw new Error("the site does not show what was made in it");
}

/** One to make the lists, one for what is missing of them then, one to see that nothing is. */
const mostRounds = 3;

async function take(graph: Graph, siteId: string, step: Step, settle: SettleColumn | undefined): Promise<void> {
  const lists = `/sites/${segment(siteId)}/lists`;
  const plan: ListPlan = listPlans[step.list];
  switch (step.step) {
    case "make-list":
      await graph.post(lists, newList(plan));
      return;
    case "add-column":
      await graph.post(`${lists}/${segment(step.listId)}/columns`, definitionOf(plan, step.column));
      return;
    case "settle-column":
      if (settle === undefined) throw new ColumnUnfit(plan.displayName, step.column);
      await settle({ siteId, listId: step.listId, columnId: step.columnId }, step.change);
  }
}

function newList(plan: ListPlan): List {
  return {
    displayName: plan.displayName,
    description: plan.description,
    list: { template: plan.template },
    columns: Object.keys(plan.columns).map((name) => definitionOf(plan, name)),
  };
}

function idsOf(found: FoundLists): ListIds {
  const ids: Partial<Record<ListName, string>> = {};
  for (const name of listNames) {
    const list = found[name];
    if (list !== undefined) ids[name] = list.id;
  }
  if (!areAllThere(ids)) throw new TypeError("nothing is missing, and yet a list is");
  return ids;
}

function lineFor({ list, column }: Misfit): string {
  const { displayName, template } = listPlans[list];
  return column === undefined
    ? `“${displayName}” is there already, but it is no ${template === "genericList" ? "list" : "document library"}. Rename it, then run this again.`
    : `In “${displayName}” the column ${column} is of another type than Lantern's. Rename it, then run this again.`;
}
