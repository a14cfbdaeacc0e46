/** The Graph stand-in as the bench has it: in a process of its own, with the demo school's directory, in memory. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { z } from "zod";
import type { order } from "./graph-process.ts";

export interface BenchGraph extends AsyncDisposable {
  /** To be Lantern's GRAPH_BASE_URL. */
  readonly url: string;
  /** What was asked since the last time, and what SharePoint charges for it. */
  readonly asked: () => Promise<readonly AskedOfGraph[]>;
  /** Puts entries into the learners' register, which must be empty; gives their hashes in the order of their item ids, from 1. */
  readonly fill: (entries: number) => Promise<readonly string[]>;
  /** Lets every answer wait, as it does where Graph is not on the same machine. */
  readonly keepAway: (milliseconds: number) => Promise<void>;
}

const askedOfGraph = z.object({
  method: z.string(),
  path: z.string(),
  status: z.number(),
  resourceUnits: z.number(),
  /** It came inside another. It costs what it costs alone, and the batch costs nothing. */
  inBatch: z.boolean(),
});
export type AskedOfGraph = z.infer<typeof askedOfGraph>;

const reply = z.object({ answer: z.unknown() });

/** Starts it. */
export async function startGraph(): Promise<BenchGraph> {
  const loopbackOnly = join(import.meta.dirname, "../../infra/checks/loopback-only.ts");
  const child = fork(join(import.meta.dirname, "graph-process.ts"), {
    execArgv: ["--import", loopbackOnly],
    serialization: "advanced",
  });
  const url = z.string().parse(await answerOf(child));
  const tell = async (told: z.infer<typeof order>) => {
    const answer = answerOf(child);
    child.send(told);
    return answer;
  };
  return {
    url,
    asked: async () => z.array(askedOfGraph).parse(await tell({ do: "tell" })),
    fill: async (entries) => z.array(z.string()).parse(await tell({ do: "fill", entries })),
    keepAway: async (milliseconds) => {
      await tell({ do: "keep-away", milliseconds });
    },
    [Symbol.asyncDispose]: async () => {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const gone = new AbortController();
  const ended = once(child, "exit", { signal: gone.signal }).then(() => Promise.reject(new Error("Graph ended")));
  try {
    const [message]: unknown[] = await Promise.race([once(child, "message", { signal: gone.signal }), ended]);
    return reply.parse(message).answer;
  } finally {
    ended.catch(() => undefined);
    gone.abort();
  }
}
