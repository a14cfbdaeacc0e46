/**
 * The one request of Lantern's that changes something in SharePoint: it gives a column its index. The server has no way to send
 * it, because `src` has no verb that changes anything (R3.1); and no other address than a column's can be named here.
 */
import { jsonIn } from "../../src/contract/json.ts";
import { segment } from "../../src/graph/odata.ts";
import { faultOf } from "../../src/graph/reply.ts";
import type { TokenSource } from "../../src/graph/tokens.ts";
import { type Clock, RegisterUnavailable } from "../../src/service/ports.ts";
import type { ColumnChange } from "./plan.ts";

/** A column by its ids. */
export interface ColumnAddress {
  readonly siteId: string;
  readonly listId: string;
  readonly columnId: string;
}

/**
 * Gives a column what it lacks. To repeat it does no harm.
 *
 * @throws GraphRefused when SharePoint will not: the rows hold a value twice, or are too many for a new index; RegisterUnavailable
 */
export type SettleColumn = (column: ColumnAddress, change: ColumnChange) => Promise<void>;

export interface DoorOptions {
  readonly baseUrl: string;
  readonly token: TokenSource;
  readonly clock: Pick<Clock, "now">;
}

/** An index over many rows takes SharePoint a while. Milliseconds. */
const deadline = 120_000;

/** The door to one Graph. Each request takes a token of its own. */
export function openColumnDoor({ baseUrl, token, clock }: DoorOptions): SettleColumn {
  const root = baseUrl.replace(/\/+$/, "").replace(/\/v1\.0$/, "");
  return async ({ siteId, listId, columnId }, change) => {
    const path = `/sites/${segment(siteId)}/lists/${segment(listId)}/columns/${segment(columnId)}`;
    const { indexed, enforceUniqueValues } = change;
    const response = await fetch(`${root}/v1.0${path}`, {
      method: "PATCH",
      headers: { Authorization: `Bearer ${await token()}`, "Content-Type": "application/json" },
      body: JSON.stringify({ indexed, enforceUniqueValues }),
      redirect: "error",
      signal: AbortSignal.timeout(deadline),
    }).catch((cause: unknown) => {
      throw new RegisterUnavailable(0, { cause });
    });
    const text = await response.text();
    if (!response.ok) throw faultOf(response.status, response.headers, jsonIn(text), clock.now());
  };
}
