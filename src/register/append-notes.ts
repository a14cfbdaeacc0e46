/** Filing notes of access into their log, by twenties and in order (R4.4). */
import { batchLimit } from "../graph/batch.ts";
import type { Graph } from "../graph/client.ts";
import { createRows, type ListAddress, rowsWith } from "../graph/lists.ts";
import type { AccessNote, Clock } from "../service/ports.ts";
import { mayBeTaken } from "./append.ts";
import { fieldsOfNote } from "./row.ts";

export interface AccessLog {
  readonly graph: Graph;
  readonly list: ListAddress;
  readonly clock: Pick<Clock, "now">;
}

/**
 * Files notes in their order and gives the ids of those that are filed now; throws only when none at all is.
 *
 * A note that meets a failure which may pass stops all after it, so that the log never holds somebody's second step without
 * the first. A note that Graph refuses for what it is stops nobody.
 *
 * @throws GraphRefused, RegisterUnavailable
 */
export async function appendNotes(log: AccessLog, waiting: readonly AccessNote[]): Promise<readonly string[]> {
  const filed = new Set<string>();
  const faults: unknown[] = [];
  try {
    for (let from = 0; from < waiting.length; ) {
      const { made, fault } = await appendTwenty(log, waiting.slice(from, from + batchLimit), filed);
      from += made;
      if (fault === undefined) continue;
      if (!mayBeTaken(fault)) throw fault;
      const there = await countThere(log, waiting.slice(from), filed);
      if (there === 0) faults.push(fault);
      from += Math.max(1, there);
    }
  } catch (fault) {
    faults.push(fault);
  }
  if (filed.size === 0 && faults.length > 0) throw faults[0];
  return [...filed];
}

/** Makes at most twenty rows in one request; `made` counts those before the first that failed. */
async function appendTwenty(
  { graph, list, clock }: AccessLog,
  twenty: readonly AccessNote[],
  filed: Set<string>,
): Promise<{ readonly made: number; readonly fault: unknown }> {
  const answers = await createRows(graph, list, twenty.map(fieldsOfNote), clock.now());
  const faults = answers.map((answer) => ("fault" in answer ? answer.fault : undefined));
  for (const [index, { id }] of twenty.entries()) if (faults[index] === undefined) filed.add(id);
  const failed = faults.findIndex((fault) => fault !== undefined);
  return failed < 0 ? { made: twenty.length, fault: undefined } : { made: failed, fault: faults[failed] };
}

/** How many, from the first on, are in the log already. Where one is, its answer was lost, and so were those of its neighbours. */
async function countThere(
  { graph, list }: AccessLog,
  notes: readonly AccessNote[],
  filed: Set<string>,
): Promise<number> {
  let count = 0;
  for (const { id } of notes) {
    const rows = await rowsWith(graph, list, { column: "NoteId", text: id, columns: ["NoteId"] });
    if (rows.length === 0) break;
    filed.add(id);
    count += 1;
  }
  return count;
}
