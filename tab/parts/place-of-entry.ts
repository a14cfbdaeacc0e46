/** Where an entry stands on the page of its concern. */
import type { EntryCard } from "../../src/contract/desk-api.ts";

/** The id of an entry on the page of its concern. */
export function placeOf({ seq }: Pick<EntryCard, "seq">): string {
  return `entry-${seq}`;
}
