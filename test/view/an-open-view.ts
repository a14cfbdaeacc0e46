/** A view in a folder of its own, the permits to read it, and entries as it takes them. */
import type { SealedEntry } from "../../src/contract/entries.ts";
import type { View } from "../../src/service/ports.ts";
import { openView } from "../../src/view/sqlite.ts";
import { aConcernId, aFolder, aPerson, dsl, permitted, teacher, zone } from "../build.ts";

/** An empty view, gone at the end of the block that holds it. */
export function anOpenView(timeZone = zone): View & Disposable {
  const folder = aFolder();
  const view = openView(folder.file("view.db"), timeZone);
  return {
    ...view,
    [Symbol.dispose]() {
      view[Symbol.dispose]();
      folder[Symbol.dispose]();
    },
  };
}

export const toTriage = permitted(dsl, "see-triage", undefined);
export const toOpen = permitted(dsl, "open-concern", { raisedBy: teacher.id });
export const toChronology = permitted(dsl, "see-chronology", undefined);
export const toFind = permitted(teacher, "find-learner", undefined);

export function toList(person = aPerson()) {
  return permitted(person, "list-own-concerns", person.id);
}

/** Entries that are filed, each in a row whose id is made from its hash: the same whenever it is asked for. */
export function filed(...entries: readonly SealedEntry[]) {
  return entries.map((entry) => ({ entry, itemId: rowOf(entry) }));
}

/** SharePoint's id of the row that holds an entry. */
export function rowOf({ hash }: SealedEntry): string {
  return `${1 + Number.parseInt(hash.slice(0, 12), 16)}`;
}

/** Entries that this server has accepted and not yet filed. */
export function accepted(...entries: readonly SealedEntry[]) {
  return entries.map((entry) => ({ entry, itemId: undefined }));
}

/** References, in the order in which they were given. */
export function numbers(concerns: readonly { readonly id: string }[]): readonly number[] {
  return concerns.map(({ id }) => Array.from({ length: 500 }, (_, n) => n).find((n) => aConcernId(n) === id) ?? -1);
}
