/** Claims on the SQLite desk: which server is at which piece of work. */
import type { DatabaseSync } from "node:sqlite";
import { plusMinutes } from "../../domain/calendar.ts";
import { longestClaim } from "../../service/ports.ts";
import { lightly } from "../database.ts";
import type { Claims } from "../parts.ts";

/** The part of the desk that keeps claims. Whoever held one is gone after a loss of power, so none is waited onto the disk. */
export function claimsOn(database: DatabaseSync): Claims {
  const take = database.prepare(`
    insert into claim (work, holder, until) values (:work, :holder, :until)
    on conflict (work) do update set holder = excluded.holder, until = excluded.until
      where holder = excluded.holder or until <= :now or until > :longest`);
  const release = database.prepare("delete from claim where work = ? and holder = ?");
  return {
    async claim(work, holder, { now, until }) {
      return (
        lightly(
          database,
          () => take.run({ work, holder, now, until, longest: plusMinutes(now, longestClaim) }).changes,
        ) === 1
      );
    },
    async release(work, holder) {
      lightly(database, () => release.run(work, holder));
    },
  };
}

/** Takes every claim away, whoever has it. */
export function voidClaims(database: DatabaseSync): void {
  database.exec("delete from claim");
}
