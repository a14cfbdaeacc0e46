/** The lists of the site. Kept in memory as read from the file, because every request asks for one. */
import { changedColumn } from "./column-change.ts";
import { type Column, checkColumns, columnOf, titleColumn } from "./columns.ts";
import { type Database, integerIn, type Row, textIn } from "./database.ts";
import { invalidRequest, itemNotFound, nameAlreadyExists } from "./fault.ts";
import { addItemColumn, createItemTable, ItemTable, indexItemColumn, unindexItemColumn } from "./item-table.ts";
import { bytesFrom } from "./seeded.ts";

export interface StoredList {
  /** The list's number in the file. */
  readonly n: number;
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly template: "genericList" | "documentLibrary";
  readonly created: string;
  /** Only libraries have a drive. */
  readonly driveId: string | undefined;
  readonly hidden: boolean;
  /** Every change of an item keeps the state before it. */
  readonly versioning: boolean;
  /** The list no longer inherits the site's permissions. */
  readonly ownPermissions: boolean;
  readonly items: ItemTable;
}

export interface NewList {
  readonly displayName: string;
  readonly description: string;
  readonly template: StoredList["template"];
  readonly hidden: boolean;
  readonly columns: readonly unknown[];
}

/** What is switched at a list that exists. */
export type ListSwitch = "versioning" | "ownPermissions";

export interface ListStore {
  readonly all: () => readonly StoredList[];
  /** By id or display name, as Graph's `/lists/{list}` takes both. */
  readonly find: (idOrName: string) => StoredList | undefined;
  readonly findDrive: (driveId: string) => StoredList | undefined;
  readonly create: (list: NewList, at: string) => StoredList;
  readonly addColumn: (list: StoredList, definition: unknown) => Column;
  /** @throws GraphFault 400 for what SharePoint would not change, 404 for a column that is not there. */
  readonly changeColumn: (list: StoredList, idOrName: string, change: unknown) => Column;
  readonly turn: (list: StoredList, which: ListSwitch, on: boolean) => void;
}

/** An index on a list this big cannot be made any more. */
const mostRowsToIndex = 5_000;

/** Reads the lists; a new file gets the "Documents" library that every team site has. */
export function openLists(database: Database, now: () => string, newId: () => string): ListStore {
  const lists = new Map<string, StoredList>();
  for (const row of database.rows("SELECT * FROM lists ORDER BY n")) {
    const list = listIn(database, row);
    lists.set(list.id, list);
  }

  const readAgain = (n: number): StoredList => {
    const list = listIn(database, rowOf(database, n));
    lists.set(list.id, list);
    return list;
  };
  const store: ListStore = {
    all: () => [...lists.values()],
    find: (idOrName) => {
      const key = idOrName.toLowerCase();
      return lists.get(key) ?? store.all().find((list) => list.displayName.toLowerCase() === key);
    },
    findDrive: (driveId) => store.all().find((list) => list.driveId === driveId),
    create: (list, at) => {
      if (store.find(list.displayName) !== undefined) throw nameAlreadyExists();
      return readAgain(createList(database, list, at, newId));
    },
    addColumn: (list, definition) => {
      const column = columnOf(definition, newId());
      checkColumns([...list.items.columns.values(), column]);
      if (column.indexed) requireIndexable(list);
      database.transaction(() => {
        addItemColumn(database, list.n, column);
        saveColumn(database, list.n, column);
      });
      readAgain(list.n);
      return column;
    },
    changeColumn: (list, idOrName, change) => {
      const before = columnNamed(list, idOrName);
      const after = changedColumn(before, change);
      checkColumns([...list.items.columns.values()].map((column) => (column === before ? after : column)));
      if (after.indexed && !before.indexed) requireIndexable(list);
      if (after.unique && !before.unique && list.items.holdsTwice(before.name))
        throw invalidRequest("The column cannot enforce unique values: it holds the same value more than once.");
      database.transaction(() => {
        if (before.indexed) unindexItemColumn(database, list.n, before);
        if (after.indexed) indexItemColumn(database, list.n, after);
        database.run(
          "UPDATE columns SET definition = ? WHERE list = ? AND json_extract(definition, '$.id') = ?",
          JSON.stringify(after.definition),
          list.n,
          before.definition.id ?? "",
        );
      });
      readAgain(list.n);
      return after;
    },
    turn: (list, which, on) => {
      database.run(`UPDATE lists SET ${which} = ? WHERE n = ?`, on ? 1 : 0, list.n);
      readAgain(list.n);
    },
  };
  if (lists.size === 0)
    store.create(
      { displayName: "Documents", description: "", template: "documentLibrary", hidden: false, columns: [] },
      now(),
    );
  return store;
}

/** A column by its id or name. @throws GraphFault 404 */
export function columnNamed(list: StoredList, idOrName: string): Column {
  const column =
    list.items.columns.get(idOrName) ??
    [...list.items.columns.values()].find(({ definition }) => definition.id === idOrName.toLowerCase());
  if (column === undefined) throw itemNotFound("The specified column was not found");
  return column;
}

function requireIndexable(list: StoredList): void {
  if (list.items.size > mostRowsToIndex) throw invalidRequest("The list is too large to add an index to it.");
}

function createList(database: Database, list: NewList, at: string, newId: () => string): number {
  const columns = [titleColumn(newId()), ...list.columns.map((definition) => columnOf(definition, newId()))];
  checkColumns(columns);
  const driveId =
    list.template === "documentLibrary" ? `b!${Buffer.from(bytesFrom(newId, 48)).toString("base64url")}` : null;
  const sql =
    "INSERT INTO lists (id, name, displayName, description, template, created, driveId, hidden) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
  return database.transaction(() => {
    const id = newId();
    const name = freeName(database, list.displayName, id);
    const { displayName, description, template, hidden } = list;
    const n = database.run(sql, id, name, displayName, description, template, at, driveId, hidden ? 1 : 0);
    createItemTable(database, n, columns);
    for (const column of columns) saveColumn(database, n, column);
    return n;
  });
}

/** SharePoint makes the name (part of the URL) out of the display name. */
function freeName(database: Database, displayName: string, id: string): string {
  const name = displayName.replaceAll(/[^\w\- ]/g, "") || "list";
  const taken = database.row("SELECT count(*) AS many FROM lists WHERE name = ?", name);
  return taken !== undefined && integerIn(taken, "many") > 0 ? `${name}-${id.slice(0, 8)}` : name;
}

function saveColumn(database: Database, list: number, column: Column): void {
  database.run("INSERT INTO columns (list, definition) VALUES (?, ?)", list, JSON.stringify(column.definition));
}

function rowOf(database: Database, n: number): Row {
  const row = database.row("SELECT * FROM lists WHERE n = ?", n);
  if (row === undefined) throw new Error(`List ${n} is not in the file`);
  return row;
}

function listIn(database: Database, row: Row): StoredList {
  const n = integerIn(row, "n");
  const columns = database.rows("SELECT definition FROM columns WHERE list = ? ORDER BY n", n).map((stored) => {
    const definition: unknown = JSON.parse(textIn(stored, "definition"));
    return columnOf(definition, idIn(definition));
  });
  return {
    n,
    id: textIn(row, "id"),
    name: textIn(row, "name"),
    displayName: textIn(row, "displayName"),
    description: textIn(row, "description"),
    template: textIn(row, "template") === "documentLibrary" ? "documentLibrary" : "genericList",
    created: textIn(row, "created"),
    driveId: row.driveId === null ? undefined : textIn(row, "driveId"),
    hidden: row.hidden === 1,
    versioning: row.versioning === 1,
    ownPermissions: row.ownPermissions === 1,
    items: new ItemTable(database, n, columns, row.versioning === 1),
  };
}

function idIn(definition: unknown): string {
  if (typeof definition === "object" && definition !== null && "id" in definition && typeof definition.id === "string")
    return definition.id;
  throw new Error("A stored column has no id");
}
