/**
 * Whether a list keeps old versions. Graph v1.0 has no setting to read. What it shows is a row that was changed: with its version
 * before it, or without. In a register nothing is ever changed, so on a healthy one nobody can tell this from outside.
 */
import type { ListItem } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import type { Graph } from "../../src/graph/client.ts";
import { versionIn } from "../../src/graph/lists.ts";
import { queryString, segment } from "../../src/graph/odata.ts";
import { allOf, pagesOf } from "../../src/graph/pages.ts";
import { type ListName, listPlans } from "../../src/register/columns.ts";
import type { FoundList } from "../provision/survey.ts";
import { type Check, cannotTell, notOk, ok } from "./check.ts";
import { fromGraph, isUnread, type Read } from "./reading.ts";

/** How many versions SharePoint has of one row that was changed; undefined: no such row was found. */
export type VersionsSeen = number | undefined;

/** Of 200 rows each, at most: who changed one has many to choose from, and doctor is not the check of the register. */
const pagesLookedAt = 5;

const row = z.object({ id: z.string(), eTag: z.string().nullish() } satisfies Partial<
  Record<keyof ListItem, z.ZodType>
>);
const version = z.object({ id: z.string() });

/** Looks for a row that was changed, and counts its versions. */
export function readVersions(graph: Graph, siteId: string, listId: string): Promise<Read<VersionsSeen>> {
  const items = `/sites/${segment(siteId)}/lists/${segment(listId)}/items`;
  return fromGraph(async () => {
    let pages = 0;
    for await (const { value } of pagesOf(graph, `${items}${queryString({ $top: "200" })}`, row)) {
      const changed = value.find(({ eTag }) => (versionIn(eTag ?? "") ?? 1) > 1);
      if (changed !== undefined)
        return (await allOf(graph, `${items}/${segment(changed.id)}/versions`, version)).length;
      pages += 1;
      if (pages === pagesLookedAt) return undefined;
    }
    return undefined;
  });
}

/** That a list keeps versions, as far as its rows tell. */
export function checkVersions(
  name: ListName,
  list: FoundList,
  siteUrl: string | undefined,
  seen: Read<VersionsSeen>,
): Check {
  const id = `versions-${name}`;
  const title = `“${listPlans[name].displayName}”`;
  const page = `${siteUrl ?? "the site"}/_layouts/15/LstSetng.aspx?List=%7B${list.id}%7D`;
  const remedy = {
    why: "a version keeps what a row said before somebody changed it behind Lantern's back.",
    todo: `see that a version is created each time something is edited: ${page}`,
  };
  if (isUnread(seen)) return cannotTell(id, `The versions in ${title} could not be read: ${seen.unread}.`, remedy);
  if (seen === undefined)
    return cannotTell(
      id,
      `No row in ${title} was seen to be changed, as it should be; so Graph does not show whether versions are kept.`,
      remedy,
    );
  if (seen > 1) return ok(id, `${title} keeps versions.`);
  return notOk(id, `${title} keeps no versions: a row was changed, and what it said before is gone.`, remedy);
}
