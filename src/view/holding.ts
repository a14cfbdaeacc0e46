/** The rows of one entry: itself, and the words it is found by. */
import type { DatabaseSync } from "node:sqlite";
import { opened, type SealedEntry } from "../contract/entries.ts";
import { isSettingId } from "../domain/ids.ts";
import { registerOf } from "../domain/registers.ts";
import { speltForIndex } from "./spelling.ts";
import { heldRow, sealedRow } from "./stored.ts";
import { type Told, toldIn } from "./told.ts";

export interface Holding {
  /** Who has this entry's key. `item_id` is null while it is not filed. */
  holder(
    entry: SealedEntry,
  ): { readonly id: number; readonly hash: string; readonly item_id: number | null } | undefined;
  /** Whether another entry was in this row of the register. */
  isTaken(entry: SealedEntry, row: number): boolean;
  file(id: number, row: number): void;
  add(entry: SealedEntry, row: number | undefined): void;
  remove(id: number): void;
}

/** Entries on these tables. */
export function holdingOn(database: DatabaseSync): Holding {
  const held = database.prepare("select id, hash, item_id from entry where stream = ? and seq = ?");
  const inRow = database.prepare("select 1 from entry where register = ? and item_id = ? and hash <> ?");
  const file = database.prepare("update entry set item_id = ? where id = ?");
  const add = database.prepare(
    `insert into entry (stream, seq, hash, register, item_id, recorded_at, tells, sealed)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const sealed = database.prepare("select sealed from entry where id = ?");
  const remove = database.prepare("delete from entry where id = ?");
  const index = indexOn(database);
  return {
    holder: ({ stream, seq }) => heldRow.optional().parse(held.get(stream, seq)),
    isTaken: ({ stream, hash }, row) => inRow.get(registerOf(stream), row, hash) !== undefined,
    file: (id, row) => void file.run(row, id),
    add(entry, row) {
      const { stream, seq, hash, recordedAt } = entry;
      const told = toldIn(stream, opened(entry));
      const tells = told.said.length > 0 ? 1 : 0;
      const text = JSON.stringify(entry);
      const known = [registerOf(stream), row ?? null, recordedAt, tells, text];
      const { lastInsertRowid: id } = add.run(stream, seq, hash, ...known);
      if (isSearched(entry)) index.add(Number(id), spelt(told));
    },
    remove(id) {
      const { sealed: entry } = sealedRow.parse(sealed.get(id));
      if (isSearched(entry)) index.remove(id, spelt(toldIn(entry.stream, opened(entry))));
      remove.run(id);
    },
  };
}

/** The index has no text of its own: what is taken out of it must be told as it was put in. */
function indexOn(database: DatabaseSync): Record<"add" | "remove", (id: number, spelt: string) => void> {
  const add = database.prepare("insert into word (rowid, spelt) values (?, ?)");
  const remove = database.prepare("insert into word (word, rowid, spelt) values ('delete', ?, ?)");
  return { add: (id, spelt) => void add.run(id, spelt), remove: (id, spelt) => void remove.run(id, spelt) };
}

/** Whoever may search may open every record of the learners' register, and none of the other because of that. */
function isSearched({ stream }: SealedEntry): boolean {
  return registerOf(stream) === "learners" && !isSettingId(stream);
}

function spelt({ said, around }: Told): string {
  return speltForIndex([...said, ...around]);
}
