/**
 * What gives way: an entry that only this server has accepted, and whose key another holds in the register. It is never filed,
 * and neither is what was built on it, whichever of them comes in first.
 */
import type { DatabaseSync } from "node:sqlite";
import type { SealedEntry } from "../contract/entries.ts";
import type { Holding } from "./holding.ts";
import { goneRow, headRow, numberedRow } from "./stored.ts";

interface GivingWay {
  /** Takes an entry out, if it is there, with what was built on it. Whether anything was taken out. */
  giveWay(entry: Pick<SealedEntry, "stream" | "hash">): boolean;
  /** Takes out what stands behind a filed entry and was built on another. */
  giveWayAfter(entry: SealedEntry): boolean;
  /** Whether an entry was built on one that gave way. */
  isBuiltOnWhatGaveWay(entry: SealedEntry): boolean;
}

/** Giving way on these tables. */
export function givingWayOn(database: DatabaseSync, holding: Pick<Holding, "remove">): GivingWay {
  const aside = database.prepare(`
    with recursive aside (id, hash) as (
      select id, hash from entry
      where stream = :stream and item_id is null and (hash = :hash or sealed ->> 'prev' = :hash)
      union select next.id, next.hash from entry as next join aside on next.sealed ->> 'prev' = aside.hash
      where next.stream = :stream and next.item_id is null
    ) select id, hash from aside`);
  const after = database.prepare(`
    select hash from entry where stream = ? and seq = ? and item_id is null and sealed ->> 'prev' <> ?`);
  const before = database.prepare("select seq, hash from entry where stream = ? and seq = ? and item_id is not null");
  const gone = database.prepare("select 1 from gone where hash = ?");
  const keepGone = database.prepare("insert or ignore into gone (hash) values (?)");

  function giveWay({ stream, hash }: Pick<SealedEntry, "stream" | "hash">): boolean {
    keepGone.run(hash);
    const found = aside.all({ stream, hash }).map((row) => numberedRow.parse(row));
    for (const one of found) {
      keepGone.run(one.hash);
      holding.remove(one.id);
    }
    return found.length > 0;
  }
  return {
    giveWay,
    giveWayAfter({ stream, seq, hash }) {
      const next = goneRow.optional().parse(after.get(stream, seq + 1, hash));
      return next !== undefined && giveWay({ stream, hash: next.hash });
    },
    isBuiltOnWhatGaveWay({ stream, seq, prev }) {
      const filed = headRow.optional().parse(before.get(stream, seq - 1));
      return filed === undefined ? gone.get(prev) !== undefined : filed.hash !== prev;
    },
  };
}
