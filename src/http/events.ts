/** `GET /api/events`: server-sent events to open tabs. They say that something changed and nothing of what (R18.1). */
import type { Request, Response } from "restify";
import type { ChangeEvent } from "../contract/desk-api.ts";
import { isDenied, may } from "../domain/access.ts";
import type { StaffId } from "../domain/ids.ts";
import { isComplete } from "../service/following.ts";
import type { Changes, Clock, View } from "../service/ports.ts";
import { type Gate, sendProblem, whoAsks } from "./exchange.ts";
import { problem } from "./problem.ts";

/** Proxies close a quiet connection after a minute or so. Milliseconds. */
const heartbeat = 25_000;
/** A burst of changes is told once. Milliseconds. */
const gather = 50;
/** As many tabs as somebody may have open; the oldest makes way for one more. */
const streamsEach = 20;

interface LiveParts {
  readonly changes: Changes;
  readonly clock: Clock;
  readonly view: Pick<View, "cursor">;
  readonly gate: Gate;
}

interface OpenStream {
  readonly person: StaffId;
  readonly close: () => void;
}

/** The handler, and `closeAll`, which ends every open stream so that a server can stop. */
export function liveUpdates({ changes, clock, view, gate }: LiveParts) {
  const open = new Set<OpenStream>();
  const handle = async (request: Request, response: Response): Promise<void> => {
    const person = await whoAsks(gate, request, response);
    if (person === undefined) return;
    const permit = may(person, "follow-changes", undefined);
    if (isDenied(permit)) {
      sendProblem(response, problem(404));
      return;
    }
    const stream = new Stream(response, { clock, loading: () => !isComplete(view) });
    const unfollow = changes.follow(permit, () => stream.tell("concerns"));
    const opened: OpenStream = {
      person: person.id,
      close: () => {
        unfollow();
        stream.end();
        open.delete(opened);
      },
    };
    const others = [...open].filter((one) => one.person === person.id);
    if (others.length >= streamsEach) others[0]?.close();
    open.add(opened);
    response.on("close", opened.close);
  };
  const closeAll = () => {
    for (const { close } of open) close();
  };
  return { handle, closeAll };
}

class Stream {
  readonly #response: Response;
  readonly #clock: Clock;
  readonly #loading: () => boolean;
  #cancelHeartbeat: () => void = () => undefined;
  #cancelNext: (() => void) | undefined;

  constructor(response: Response, outside: { readonly clock: Clock; readonly loading: () => boolean }) {
    this.#response = response;
    this.#clock = outside.clock;
    this.#loading = outside.loading;
    response.writeHead(200, {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-store",
      "X-Accel-Buffering": "no",
    });
    this.#write("connection");
    this.#beat();
  }

  tell(changed: ChangeEvent["changed"]): void {
    this.#cancelNext ??= this.#clock.after(gather, () => {
      this.#cancelNext = undefined;
      this.#write(changed);
    });
  }

  #write(changed: ChangeEvent["changed"]): void {
    const event: ChangeEvent = this.#loading() ? { changed, loading: true } : { changed };
    this.#response.write(`data: ${JSON.stringify(event)}\n\n`);
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
