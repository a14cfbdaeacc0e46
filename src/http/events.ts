/** `GET /api/events`: server-sent events to open tabs. They say that something changed and nothing of what (R18.1). */
import type { Request, Response } from "restify";
import type { ChangeEvent } from "../contract/desk-api.ts";
import { isDenied, may } from "../domain/access.ts";
import type { Changes, Clock } from "../service/ports.ts";
import { type Gate, sendProblem, whoAsks } from "./exchange.ts";
import { problem } from "./problem.ts";

/** Proxies close a quiet connection after a minute or so. Milliseconds. */
const heartbeat = 25_000;
/** A burst of changes is told once. Milliseconds. */
const gather = 50;

/** The handler, and `closeAll`, which ends every open stream so that a server can stop. */
export function liveUpdates({
  changes,
  clock,
  gate,
}: {
  readonly changes: Changes;
  readonly clock: Clock;
  readonly gate: Gate;
}) {
  const open = new Set<() => void>();
  const handle = async (request: Request, response: Response): Promise<void> => {
    const person = await whoAsks(gate, request, response);
    if (person === undefined) return;
    const permit = may(person, "follow-changes", undefined);
    if (isDenied(permit)) {
      sendProblem(response, problem(404));
      return;
    }
    const stream = new Stream(response, clock);
    const unfollow = changes.follow(permit, () => stream.tell({ changed: "concerns" }));
    const close = () => {
      unfollow();
      stream.end();
      open.delete(close);
    };
    open.add(close);
    response.on("close", close);
  };
  const closeAll = () => {
    for (const close of open) close();
  };
  return { handle, closeAll };
}

class Stream {
  readonly #response: Response;
  readonly #clock: Clock;
  #cancelHeartbeat: () => void = () => undefined;
  #cancelNext: (() => void) | undefined;

  constructor(response: Response, clock: Clock) {
    this.#response = response;
    this.#clock = clock;
    response.writeHead(200, {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-store",
      "X-Accel-Buffering": "no",
    });
    response.write(line({ changed: "connection" }));
    this.#beat();
  }

  tell(event: ChangeEvent): void {
    this.#cancelNext ??= this.#clock.after(gather, () => {
      this.#cancelNext = undefined;
      this.#response.write(line(event));
    });
  }

  end(): void {
    this.#cancelHeartbeat();
    this.#cancelNext?.();
    this.#response.end();
  }

  #beat(): void {
    this.#cancelHeartbeat = this.#clock.after(heartbeat, () => {
      this.#response.write(":\n\n");
      this.#beat();
    });
  }
}

function line(event: ChangeEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
