/** Somebody's own hand in a SharePoint list, past Lantern: over Graph's wire, with every right that an administrator has. */
import { z } from "zod";

export interface HandledRow {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Hand {
  rows(): Promise<readonly HandledRow[]>;
  change(itemId: string, fields: Readonly<Record<string, unknown>>): Promise<void>;
  remove(itemId: string): Promise<void>;
  insert(fields: Readonly<Record<string, unknown>>): Promise<void>;
}

const lists = z.object({ value: z.array(z.object({ id: z.string(), displayName: z.string() })) });
const items = z.object({
  value: z.array(z.object({ id: z.string(), fields: z.record(z.string(), z.unknown()) })),
});

/** A hand on the list of this name; undefined when there is no such list. */
export async function handOn(
  { url, siteId, token }: { readonly url: string; readonly siteId: string; readonly token: string },
  displayName: string,
): Promise<Hand | undefined> {
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${url}/sites/${siteId}/lists${path}`, { method, headers, ...sent });
    if (!answer.ok) throw new Error(`SharePoint refused the hand: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? undefined : answer.json();
  };
  const list = lists.parse(await ask("GET", "")).value.find((one) => one.displayName === displayName);
  if (list === undefined) return undefined;
  const path = `/${list.id}/items`;
  return {
    rows: async () => items.parse(await ask("GET", `${path}?$expand=fields&$top=500`)).value,
    change: async (itemId, fields) => void (await ask("PATCH", `${path}/${itemId}/fields`, fields)),
    remove: async (itemId) => void (await ask("DELETE", `${path}/${itemId}`)),
    insert: async (fields) => void (await ask("POST", path, { fields })),
  };
}
