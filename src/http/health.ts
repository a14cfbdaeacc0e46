/** `/healthz`: the process answers. `/readyz`: it can take a concern, and what waits. Numbers only, for whoever watches. */
import type { Request, Response } from "restify";
import { faultEvent } from "../service/fault.ts";
import { isComplete } from "../service/following.ts";
import type { Ports } from "../service/ports.ts";
import { sendJson } from "./exchange.ts";

/** Answers that the process lives. */
export async function healthz(_request: Request, response: Response): Promise<void> {
  sendJson(response, 200, { status: "ok" });
}

/**
 * Answers 200 when a concern can be accepted, else 503. Entries that wait for SharePoint do not make the server unready:
 * taking concerns while Graph is down is what it is for.
 */
export function readyz({ desk, view, log }: Pick<Ports, "desk" | "view" | "log">) {
  return async (_request: Request, response: Response): Promise<void> => {
    try {
      const { unfiled, setAside } = await desk.waiting();
      sendJson(response, 200, { status: "ready", unfiled, setAside, followsRegister: isComplete(view) });
    } catch (fault) {
      log.note(faultEvent("readyz", fault));
      sendJson(response, 503, { status: "the stores cannot be read" });
    }
  };
}
