/** The lists of the site. Kept in memory as read from the file, because every request asks for one. */
import { randomBytes, randomUUID } from "node:crypto";
import { type Column, checkColumns, columnOf, titleColumn } from "./columns.ts";
import { type Database, integerIn, type Row, textIn } from "./database.ts";
import { invalidRequest, nameAlreadyExists } from "./fault.ts";
import { addItemColumn, createItemTable, ItemTable } from "./item-table.ts";

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
  readonly items: ItemTable;
}

export interface NewList {
  readonly displayName: string;
  readonly description: string;
  readonly template: StoredList["template"];
  readonly columns: readonly unknown[];
}

export interface ListStore {
  readonly all: () => readonly StoredList[];
  /** By id or display name, as Graph's `/lists/{list}` takes both. */
  readonly find: (idOrName: string) => StoredList | undefined;
  readonly findDrive: (driveId: string) => StoredList | undefined;
  readonly create: (list: NewList, at: string) => StoredList;
  readonly addColumn: (list: StoredList, definition: unknown) => Column;
}

/** An index on a list this big cannot be made any more. */
const mostRowsToIndex = 5_000;

/** Reads the lists; a new file gets the "Documents" library that every team site has. */
export function openLists(database: Database, now: () => string): ListStore {
  const lists = new Map<string, StoredList>();
  for (const row of database.rows("SELECT * FROM lists ORDER BY n")) {
    const list = listIn(database, row);
    lists.set(list.id, list);
  }

  const store: ListStore = {
    all: () => [...lists.values()],
    find: (idOrName) => {
      const key = idOrName.toLowerCase();
      return lists.get(key) ?? store.all().find((list) => list.displayName.toLowerCase() === key);
    },
    findDrive: (driveId) => store.all().find((list) => list.driveId === driveId),
    create: (list, at) => {
      if (store.find(list.displayName) !== undefined) throw nameAlreadyExists();
      const n = createList(database, list, at);
      const created = listIn(database, rowOf(database, n));
      lists.set(created.id, created);
      return created;
    },
    addColumn: (list, definition) => {
      const column = columnOf(definition, randomUUID());
      checkColumns([...list.items.columns.values(), column]);
      if (column.indexed && list.items.hasMoreThan(mostRowsToIndex, "1", []))
        throw invalidRequest("The list is too large to add an index to it.");
      database.transaction(() => {
        addItemColumn(database, list.n, column);
        saveColumn(database, list.n, column);
      });
      lists.set(list.id, listIn(database, rowOf(database, list.n)));
      return column;
    },
  };
  if (lists.size === 0)
    store.create({ displayName: "Documents", description: "", template: "documentLibrary", columns: [] }, now());
  return store;
}

function createList(database: Database, list: NewList, at: string): number {
  const columns = [titleColumn(randomUUID()), ...list.columns.map((definition) => columnOf(definition, randomUUID()))];
  checkColumns(columns);
  const driveId = list.template === "documentLibrary" ? `b!${randomBytes(48).toString("base64url")}` : null;
  const sql =
    "INSERT INTO lists (id, name, displayName, description, template, created, driveId) VALUES (?, ?, ?, ?, ?, ?, ?)";
  return database.transaction(() => {
    const name = freeName(database, list.displayName);
    const n = database.run(sql, randomUUID(), name, list.displayName, list.description, list.template, at, driveId);
    createItemTable(database, n, columns);
    for (const column of columns) saveColumn(database, n, column);
    return n;
  });
}

/** SharePoint makes the name (part of the URL) out of the display name. */
function freeName(database: Database, displayName: string): string {
  const name = displayName.replaceAll(/[^\w\- ]/g, "") || "list";
  const taken = database.row("SELECT count(*) AS many FROM lists WHERE name = ?", name);
  return taken !== undefined && integerIn(taken, "many") > 0 ? `${name}-${randomUUID().slice(0, 8)}` : name;
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
    items: new ItemTable(database, n, columns),
  };
}

function idIn(definition: unknown): string {
  if (typeof definition === "object" && definition !== null && "id" in definition && typeof definition.id === "string")
    return definition.id;
  throw new Error("A stored column has no id");
}
