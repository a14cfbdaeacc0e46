/** A server's own line to the desk's table: requests take time, get lost, or are done and not answered. */
import type { Table } from "../../src/desk/table.ts";
import type { MemoryTable } from "./memory-table.ts";
import { type WireParts, wayOf } from "./wire.ts";

/** The same table, as a server with this wire reaches it. */
export function overWire(table: MemoryTable, parts: Omit<WireParts, "fault">): Table {
  const { random, weather } = parts;
  const way = wayOf(parts);
  const near = table.connect(async () => {
    await way();
    if (weather.down || random.fraction() < weather.lost) return "lost";
    if (random.fraction() >= weather.answerLost) return "well";
    return random.fraction() < 0.5 ? "answer-lost" : "repeated";
  });
  // The answer takes its time too: a server may die when its write is made and before it knows.
  const back = <T>(answer: Promise<T>): Promise<T> => answer.finally(way);
  return {
    get: (partition, row) => back(near.get(partition, row)),
    query: near.query,
    write: (partition, steps) => back(near.write(partition, steps)),
    removeUnchanged: (partition, row) => back(near.removeUnchanged(partition, row)),
  };
}
