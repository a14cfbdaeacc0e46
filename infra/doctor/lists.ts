/** Lantern's lists: that they are there, with the columns, types, indexes and uniqueness that the register stands on. */
import type { Graph } from "../../src/graph/client.ts";
import { type ListName, type ListPlan, listPlans } from "../../src/register/columns.ts";
import { changeFor } from "../provision/plan.ts";
import { type FoundList, type FoundLists, kindOf, listNames, listsIn } from "../provision/survey.ts";
import { type Check, cannotTell, notOk, ok } from "./check.ts";
import { fromGraph, isUnread, type Read } from "./reading.ts";

/** Lantern's lists as the site has them. */
export function readLists(graph: Graph, siteId: string): Promise<Read<FoundLists>> {
  return fromGraph(() => listsIn(graph, siteId));
}

/** One check a list. */
export function checkLists(lists: Read<FoundLists>): readonly Check[] {
  if (!isUnread(lists)) return listNames.map((name) => checkList(name, lists[name]));
  const remedy = {
    why: "every record is kept in them. Concerns are taken meanwhile and wait on this machine.",
    todo: "was the app given its lists (npm run provision -- --grant <client id>), and does its token have the role for it?",
  };
  // Without a token or an answer, the fault is in the lines above.
  if (!lists.status) return [cannotTell("lists", `The lists were not looked for: ${lists.unread}.`, remedy)];
  return [notOk("lists", `The lists cannot be read: ${lists.unread}.`, remedy)];
}

function checkList(name: ListName, list: FoundList | undefined): Check {
  const id = `list-${name}`;
  const plan: ListPlan = listPlans[name];
  const title = `“${plan.displayName}”`;
  const provision = "run npm run provision: it makes what is missing and changes nothing else.";
  if (list === undefined)
    return notOk(id, `${title} is not in the site.`, { why: "without it Lantern does not start.", todo: provision });
  if (list.template !== plan.template)
    return notOk(id, `${title} is of another kind (${list.template}).`, {
      why: "Lantern cannot keep in it what it is for.",
      todo: "rename it in SharePoint, then run npm run provision.",
    });
  const faults = columnFaults(list, plan);
  if (faults.length === 0) return ok(id, `${title} is there, with its columns, indexes and unique values.`);
  return notOk(id, `${title}: ${faults.join("; ")}.`, {
    why: "an index is what SharePoint needs to find a record among many, and a unique column is what lets an entry be filed once and never twice.",
    todo: `${provision} A column of another type must be renamed by hand before.`,
  });
}

function columnFaults({ columns }: FoundList, plan: ListPlan): readonly string[] {
  return Object.entries(plan.columns).flatMap(([name, wanted]) => {
    const there = columns.find((column) => column.name === name);
    if (there === undefined) return [`the column ${name} is missing`];
    if (there.kind !== kindOf(wanted)) return [`the column ${name} is of another type`];
    const change = changeFor(there, wanted);
    if (change === undefined) return [];
    return [change.enforceUniqueValues === true ? `${name} takes a value twice` : `${name} has no index`];
  });
}
