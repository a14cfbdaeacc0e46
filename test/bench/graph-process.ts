/**
 * Graph in a process of its own, so that neither its work nor its memory is taken for Lantern's. Says its address; then does one
 * thing after another, as it is told by `graph.ts`, and ends with whoever started it.
 */
import { z } from "zod";
import { learnersList } from "../../src/register/columns.ts";
import { startDemoGraph } from "../e2e/demo-graph.ts";
import { sealedRows } from "./rows.ts";

export const order = z.discriminatedUnion("do", [
  /** Gives what was asked since the last time. */
  z.strictObject({ do: z.literal("tell") }),
  /** Puts so many entries into the learners' register, each sealed and in its place; gives their hashes. */
  z.strictObject({ do: z.literal("fill"), entries: z.int().positive() }),
  /** Lets every answer wait so long; 0 for none. */
  z.strictObject({ do: z.literal("keep-away"), milliseconds: z.int().nonnegative() }),
]);

const { url, control, listIds } = await startDemoGraph();

let accessLog = "";

async function tell(): Promise<readonly object[]> {
  const asked = control.requests();
  // Asked for once, when it is there. What comes of asking is not told.
  if (accessLog === "") ({ accessLog } = await listIds());
  control.forget();
  // The access log is only ever written to in batches, whose parts are listed beside them.
  const isPart = (path: string) => accessLog !== "" && path.includes(`/lists/${accessLog}/`);
  return asked.map((request) => ({ ...request, inBatch: isPart(request.path) }));
}

async function obey(told: z.infer<typeof order>): Promise<unknown> {
  switch (told.do) {
    case "tell":
      return tell();
    case "fill": {
      const hashes: string[] = [];
      control.fill(
        learnersList.displayName,
        sealedRows(told.entries, (hash) => hashes.push(hash)),
      );
      return hashes;
    }
    case "keep-away":
      control.faults.clear();
      if (told.milliseconds > 0) control.faults.add({ kind: "latency", milliseconds: told.milliseconds });
      return undefined;
  }
}

process.on("message", async (message) => process.send?.({ answer: await obey(order.parse(message)) }));
process.on("disconnect", () => process.exit());
process.send?.({ answer: url });
