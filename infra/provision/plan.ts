/** What a site still lacks of Lantern's lists, and what stands in the way. Pure: what it says is done in lists.ts, or shown. */
import type { ColumnDefinition } from "@microsoft/microsoft-graph-types";
import { type ListName, type ListPlan, listPlans } from "../../src/register/columns.ts";
import { type FoundColumn, type FoundList, type FoundLists, kindOf, listNames } from "./survey.ts";

/** One thing to do. */
export type Step =
  | { readonly step: "make-list"; readonly list: ListName }
  | { readonly step: "add-column"; readonly list: ListName; readonly listId: string; readonly column: string }
  | {
      readonly step: "settle-column";
      readonly list: ListName;
      readonly listId: string;
      readonly column: string;
      readonly columnId: string;
      readonly change: ColumnChange;
    };

/** An index that is missing, or the uniqueness with it. Nothing else of a column is ever changed. */
export interface ColumnChange {
  readonly indexed: true;
  readonly enforceUniqueValues?: true;
}

/** What somebody made by hand under one of Lantern's names, and what only a person can put right. */
export interface Misfit {
  readonly list: ListName;
  /** Undefined where the list itself is of another template. */
  readonly column: string | undefined;
}

/** All that a site lacks, in the order in which it is to be done. */
export function stepsFor(found: FoundLists): readonly Step[] {
  return listNames.flatMap((list): readonly Step[] => {
    const there = found[list];
    return there === undefined ? [{ step: "make-list", list }] : columnSteps(list, there);
  });
}

/** What is there and does not fit. While there is any, nothing is changed. */
export function misfitsIn(found: FoundLists): readonly Misfit[] {
  return listNames.flatMap((list): readonly Misfit[] => {
    const there = found[list];
    if (there === undefined) return [];
    if (there.template !== listPlans[list].template) return [{ list, column: undefined }];
    return there.columns.filter((column) => !isOfItsKind(list, column)).map(({ name }) => ({ list, column: name }));
  });
}

function isOfItsKind(list: ListName, { name, kind }: FoundColumn): boolean {
  const wanted = columnsOf(list)[name];
  return wanted === undefined || kind === kindOf(wanted);
}

function columnSteps(list: ListName, { id: listId, columns }: FoundList): readonly Step[] {
  return Object.entries(columnsOf(list)).flatMap(([column, wanted]): readonly Step[] => {
    const there = columns.find(({ name }) => name === column);
    if (there === undefined) return [{ step: "add-column", list, listId, column }];
    const change = changeFor(there, wanted);
    return change === undefined ? [] : [{ step: "settle-column", list, listId, column, columnId: there.id, change }];
  });
}

/** What a column lacks of its index and uniqueness. */
export function changeFor(
  { indexed, unique }: Pick<FoundColumn, "indexed" | "unique">,
  wanted: ColumnDefinition,
): ColumnChange | undefined {
  if (wanted.enforceUniqueValues === true && !unique) return { indexed: true, enforceUniqueValues: true };
  return wanted.indexed === true && !indexed ? { indexed: true } : undefined;
}

function columnsOf(list: ListName): ListPlan["columns"] {
  const plan: ListPlan = listPlans[list];
  return plan.columns;
}
