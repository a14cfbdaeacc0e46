/**
 * Claims on the table: which server is at which piece of work. A claim is a row that names its holder; it is made where none
 * is, changed only as it was read, and removed only as it was read. So of two who want it one gets it, whatever they read.
 */
import { minutesBetween } from "../../domain/calendar.ts";
import { longestClaim } from "../../service/ports.ts";
import type { Claims } from "../parts.ts";
import type { Table } from "../table.ts";
import { key } from "./keys.ts";
import { parsed, untilWritten } from "./reading.ts";
import { claimValues } from "./stored.ts";

const claims = "claims";

/** The part of the desk that keeps claims. */
export function claimsOn(table: Table): Claims {
  return {
    async claim(work, holder, { now, until }) {
      const row = key(work);
      const values = { holder, until };
      return untilWritten(async (isRepeat) => {
        const found = await table.get(claims, row);
        if (found === undefined)
          return (await table.write(claims, [{ do: "insert", row, values }])) === "conflict" ? "conflict" : true;
        const held = parsed(claimValues, found);
        const isLive = held.until > now && minutesBetween(now, held.until) <= longestClaim;
        if (held.holder !== holder && isLive) return false;
        // A write whose answer was lost looks like a conflict with itself.
        if (isRepeat && held.holder === holder && held.until === until) return true;
        const { etag } = found;
        return (await table.write(claims, [{ do: "replace", row, values, etag }])) === "conflict" ? "conflict" : true;
      });
    },
    async release(work, holder) {
      await untilWritten(async () => {
        const found = await table.get(claims, key(work));
        if (found === undefined || parsed(claimValues, found).holder !== holder) return "written";
        return table.removeUnchanged(claims, found);
      });
    },
  };
}
