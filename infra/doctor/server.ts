/** The server that runs on this machine, by its own `/readyz`: whether its view is in step with SharePoint. */
import { z } from "zod";
import { jsonIn } from "../../src/contract/json.ts";
import { type Check, cannotTell, notOk, ok } from "./check.ts";

/** What the server said of itself; `none`: nothing answers at its port. */
export type ServerSeen =
  | { readonly seen: "none" }
  | { readonly seen: "not-lantern" }
  | { readonly seen: "unready" }
  | { readonly seen: "ready"; readonly inStep: boolean };

const ready = z.object({ status: z.literal("ready"), followsRegister: z.boolean() });
const unready = z.object({ status: z.string() });
const patience = 5_000;

/** Asks the server at this port of this machine. */
export async function readServer(port: number): Promise<ServerSeen> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(patience) });
    const body = jsonIn(await answer.text());
    const { data } = ready.safeParse(body);
    if (answer.ok && data !== undefined) return { seen: "ready", inStep: data.followsRegister };
    return unready.safeParse(body).success && answer.status === 503 ? { seen: "unready" } : { seen: "not-lantern" };
  } catch {
    return { seen: "none" };
  }
}

/** That the server answers on this machine, and its view has followed the registers. */
export function checkServer(server: ServerSeen, port: number): Check {
  const why = "the tab shows what the view holds: out of step, it does not show the newest records.";
  switch (server.seen) {
    case "none":
      return cannotTell("view", `No server answers at port ${port} of this machine.`, {
        why,
        todo: "run doctor where the server runs, with its PORT; or start it.",
      });
    case "not-lantern":
      return cannotTell("view", `What answers at port ${port} of this machine is not Lantern.`, {
        why,
        todo: "give doctor the server's PORT.",
      });
    case "unready":
      return notOk("view", "The server cannot read its stores, and takes no concerns.", {
        why: "nobody can raise a concern now.",
        todo: "see data-folder, disk and desk above; the server's log says more.",
      });
    case "ready":
      return server.inStep
        ? ok("view", "The server runs, and its view is in step with SharePoint.")
        : notOk("view", "The server runs, and has not read all of SharePoint yet.", {
            why,
            todo: "wait: the tab shows how far it is. If it does not move, see site, lists and token above.",
          });
  }
}
