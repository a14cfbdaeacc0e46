/** Entries on the SQLite desk: accepted, waiting to be filed, filed, set aside. */
import type { DatabaseSync } from "node:sqlite";
import { keyOf, type SealedEntry, saysAtRisk } from "../../contract/entries.ts";
import { attempt, lightly, whole } from "../database.ts";
import { byRecording } from "../order.ts";
import type { Entries, Settling } from "../parts.ts";
import { type Present, standingOf } from "../standing.ts";
import { entryRow, heldRow, waitingRow } from "../stored.ts";
import { alertChangesOn } from "./alerts.ts";
import { queueOn } from "./notices.ts";

/** The part of the desk that keeps entries. */
export function entriesOn(database: DatabaseSync): Entries & Settling {
  return { ...acceptingOn(database), ...filingOn(database), ...settlingOn(database) };
}

function acceptingOn(database: DatabaseSync): Pick<Entries, "accept" | "acceptedAs"> {
  const hashOf = hashOn(database);
  const add = addOn(database);
  const queue = queueOn(database);
  const changeAlerts = alertChangesOn(database);
  return {
    async accept(entry, notices, alerts) {
      return whole(database, () => {
        const holder = hashOf(keyOf(entry));
        if (holder !== undefined) return holder === entry.hash ? "accepted" : "taken";
        add(entry);
        notices.forEach(queue);
        if (alerts !== undefined) changeAlerts(alerts);
        return "accepted";
      });
    },
    async acceptedAs(key) {
      return attempt("reading", () => hashOf(key));
    },
  };
}

function hashOn(database: DatabaseSync): (key: string) => string | undefined {
  const find = database.prepare("select hash from entry where key = ?");
  return (key) => heldRow.optional().parse(find.get(key))?.hash;
}

function addOn(database: DatabaseSync): (entry: SealedEntry) => void {
  const add = database.prepare("insert into entry (key, stream, seq, hash, at_risk, sealed) values (?, ?, ?, ?, ?, ?)");
  return (entry) => {
    const { stream, seq, hash } = entry;
    add.run(keyOf(entry), stream, seq, hash, saysAtRisk(entry) ? 1 : 0, JSON.stringify(entry));
  };
}

type Filing = Pick<Entries, "unfiled" | "held" | "noteFiled" | "forgetFiled" | "waiting">;

function filingOn(database: DatabaseSync): Filing {
  // What a stream said before counts too, be it filed or set aside: somebody at risk stays at risk.
  const unfiled = database.prepare(`
    select sealed from entry as one where item_id is null
    order by exists (select 1 from entry where stream = one.stream and at_risk = 1)
        or exists (select 1 from set_aside where stream = one.stream and at_risk = 1) desc,
      min(arrival) over (partition by stream), seq`);
  const held = database.prepare("select sealed from entry where stream = ? and sealed is not null order by seq");
  const filed = database.prepare("update entry set item_id = ?, filed_at = ? where key = ? and item_id is null");
  const forget = database.prepare("update entry set sealed = null where filed_at < ? and sealed is not null");
  const waiting = database.prepare(`
    select (select count(*) from entry where item_id is null) as unfiled,
      (select count(*) from set_aside) as setAside`);
  return {
    async unfiled() {
      return attempt("reading", () => unfiled.all().map((row) => entryRow.parse(row)));
    },
    async held(stream) {
      return attempt("reading", () => held.all(stream).map((row) => entryRow.parse(row)));
    },
    // Not waited onto the disk: were it undone by a loss of power, the entry would be filed once more, and be found there.
    async noteFiled(key, itemId, at) {
      lightly(database, () => filed.run(itemId, at, key));
    },
    async forgetFiled(before) {
      attempt("writing", () => forget.run(before));
    },
    async waiting() {
      return attempt("reading", () => waitingRow.parse(waiting.get()));
    },
  };
}

function settlingOn(database: DatabaseSync): Settling {
  const free = database.prepare("delete from entry where key = ? and hash = ? and item_id is null");
  const setAside = database.prepare(
    "insert into set_aside (key, stream, hash, at_risk, sealed) values (?, ?, ?, ?, ?) on conflict (hash) do nothing",
  );
  const aside = database.prepare("select sealed from set_aside where stream = ?");
  const present = presentOn(database);
  const add = addOn(database);
  const queue = queueOn(database);
  return {
    async resettle(stream, settled) {
      return whole(database, () => {
        const standing = standingOf(settled, present);
        if (standing !== "as-it-was") return standing;
        for (const entry of settled.replaced) free.run(keyOf(entry), entry.hash);
        for (const entry of settled.setAside)
          setAside.run(keyOf(entry), stream, entry.hash, saysAtRisk(entry) ? 1 : 0, JSON.stringify(entry));
        settled.anew.forEach(add);
        settled.notices.forEach(queue);
        return "settled";
      });
    },
    async setAsideOf(stream) {
      const entries = attempt("reading", () => aside.all(stream).map((row) => entryRow.parse(row)));
      return entries.toSorted(byRecording);
    },
  };
}

function presentOn(database: DatabaseSync): Present {
  const unfiled = database.prepare("select 1 from entry where key = ? and hash = ? and item_id is null");
  const aside = database.prepare("select 1 from set_aside where stream = ? and hash = ?");
  return {
    waits: (entry) => unfiled.get(keyOf(entry), entry.hash) !== undefined,
    heldUnder: hashOn(database),
    isAside: ({ stream, hash }) => aside.get(stream, hash) !== undefined,
  };
}
