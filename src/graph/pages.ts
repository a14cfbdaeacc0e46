/** Collections that come in pages. */
import { z } from "zod";
import type { Graph } from "./client.ts";
import { pathOfLink } from "./odata.ts";
import { read } from "./reply.ts";

/** A page of a collection. Only the last page of a delta has `deltaPath`: where the next run goes on. */
export interface Page<T> {
  readonly value: readonly T[];
  readonly deltaPath: string | undefined;
}

/** Asks for a collection page by page. @throws GraphRefused, RegisterUnavailable */
export async function* pagesOf<T>(graph: Graph, path: string, item: z.ZodType<T>): AsyncGenerator<Page<T>> {
  const schema = z.object({
    value: z.array(item),
    "@odata.nextLink": z.url().optional(),
    "@odata.deltaLink": z.url().optional(),
  });
  let next: string | undefined = path;
  while (next !== undefined) {
    const { value, ...links } = read(schema, await graph.get(next));
    next = pathIn(links["@odata.nextLink"]);
    yield { value, deltaPath: pathIn(links["@odata.deltaLink"]) };
  }
}

/** A whole collection, for those that are known to be small enough to hold. @throws GraphRefused, RegisterUnavailable */
export async function allOf<T>(graph: Graph, path: string, item: z.ZodType<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const { value } of pagesOf(graph, path, item)) all.push(...value);
  return all;
}

function pathIn(link: string | undefined): string | undefined {
  return link === undefined ? undefined : pathOfLink(link);
}
