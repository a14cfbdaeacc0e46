/** The checkpoints of a register: that nothing was recorded for long that none of them covers. */
import type { ListItem } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import type { Checkpoint } from "../../src/contract/checkpoints.ts";
import { type Instant, instantOf, minutesBetween } from "../../src/domain/calendar.ts";
import type { RegisterName } from "../../src/domain/registers.ts";
import type { Graph } from "../../src/graph/client.ts";
import { literal, queryString, segment } from "../../src/graph/odata.ts";
import { read } from "../../src/graph/reply.ts";
import { type Check, cannotTell, notOk, ok } from "./check.ts";
import { fromGraph, isUnread, type Read } from "./reading.ts";

const rows = z.object({
  value: z.array(z.object({ createdDateTime: z.string() } satisfies Partial<Record<keyof ListItem, z.ZodType>>)),
});

/** When the oldest row was made that was recorded since the newest checkpoint; of all rows where there is none. */
export function readUncovered(
  graph: Graph,
  { siteId, listId }: { readonly siteId: string; readonly listId: string },
  newest: Checkpoint | undefined,
): Promise<Read<Instant | undefined>> {
  const since = newest === undefined ? undefined : `fields/RecordedAt gt ${literal(newest.at)}`;
  const query = queryString({ $filter: since, $top: "1" });
  return fromGraph(async () => {
    const path = `/sites/${segment(siteId)}/lists/${segment(listId)}/items${query}`;
    const made = read(rows, await graph.get(path)).value[0]?.createdDateTime;
    return made === undefined ? undefined : instantOf(Date.parse(made));
  });
}

/** What is known of one register's checkpoints. */
export interface CheckpointsSeen {
  readonly newest: Checkpoint | undefined;
  /** When the oldest row was made that none of them covers. */
  readonly uncoveredSince: Read<Instant | undefined>;
}

/** The first checkpoint is made within the hour, and each where something is new. Minutes. */
const firstWithin = 2 * 60;
const nextWithin = 24 * 60;

/** That nothing was recorded for longer than it may be without a checkpoint that covers it. */
export function checkCheckpoints(register: RegisterName, seen: Read<CheckpointsSeen>, now: Instant): Check {
  const id = `checkpoints-${register}`;
  const title = `register of ${register}`;
  const remedy = {
    why: "what was recorded since the last checkpoint could be altered without anybody being able to prove it.",
    todo: "is the server running, is its key ok below, and does its log say why it makes no checkpoint?",
  };
  if (isUnread(seen))
    return cannotTell(id, `The checkpoints of the ${title} could not be read: ${seen.unread}.`, remedy);
  const { newest, uncoveredSince: since } = seen;
  if (isUnread(since))
    return cannotTell(id, `Whether checkpoints cover the whole ${title} could not be read: ${since.unread}.`, remedy);
  if (since === undefined)
    return ok(
      id,
      newest === undefined
        ? `The ${title} has no entries yet, and so no checkpoint.`
        : `A checkpoint covers all ${newest.size} entries of the ${title}.`,
    );
  const minutes = minutesBetween(since, now);
  const age = minutes < 120 ? `${Math.max(minutes, 0)} minutes` : `${Math.floor(minutes / 60)} hours`;
  if (newest === undefined)
    return minutes > firstWithin
      ? notOk(id, `The ${title} has entries, the first of them ${age} old, and no checkpoint.`, remedy)
      : cannotTell(id, `The ${title} began ${age} ago; its first checkpoint comes within the hour.`, remedy);
  if (minutes > nextWithin)
    return notOk(id, `In the ${title} an entry of ${age} ago is covered by no checkpoint.`, remedy);
  return ok(id, `A checkpoint covers the ${title} but for the last ${age}.`);
}
