/** Where the register's lists and its library are in the site: asked for when first needed, and kept once known. */
import type { Graph } from "../graph/client.ts";
import { driveOf } from "../graph/documents.ts";
import type { ListAddress } from "../graph/lists.ts";
import type { ListName } from "./columns.ts";
import type { ListIds } from "./find-lists.ts";

export interface Places {
  /** @throws GraphRefused, RegisterUnavailable */
  list(name: Exclude<ListName, "library">): Promise<ListAddress>;
  /** The id of the library's drive. @throws GraphRefused, RegisterUnavailable */
  drive(): Promise<string>;
}

export interface PlacesOptions {
  readonly graph: Graph;
  /** `hostname,guid,guid` */
  readonly siteId: string;
  /** Where the lists are; asked again as long as it fails. */
  readonly listIds: () => Promise<ListIds>;
}

/** The places of a site. Asks nothing until it is asked, so that a server may start while Graph is down. */
export function placesOf({ graph, siteId, listIds }: PlacesOptions): Places {
  const lists = onceKnown(listIds);
  return {
    list: async (name) => ({ siteId, listId: (await lists())[name] }),
    drive: onceKnown(async () => driveOf(graph, siteId, (await lists()).library)),
  };
}

/** Asks once, and again only where asking failed. */
function onceKnown<T>(ask: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined;
  return () => {
    known ??= ask().catch((fault: unknown) => {
      known = undefined;
      throw fault;
    });
    return known;
  };
}
