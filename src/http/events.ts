/** `GET /api/events`: server-sent events to open tabs. They say that something changed and nothing of what (R18.1). */
import type { Request, Response } from "restify";
import type { ChangeEvent, Loading } from "../contract/desk-api.ts";
import { isDenied, may } from "../domain/access.ts";
import type { StaffId } from "../domain/ids.ts";
import { faultEvent } from "../service/fault.ts";
import { loadingOf } from "../service/following.ts";
import type { Changes, Clock, Ports } from "../service/ports.ts";
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
  readonly view: Ports["view"];
  readonly desk: Ports["desk"];
  readonly gate: Gate;
}

interface OpenStream {
  readonly person: StaffId;
  readonly close: () => void;
}

/** The handler, and `closeAll`, which ends every open stream so that a server can stop. */
export function liveUpdates({ changes, clock, view, desk, gate }: LiveParts) {
  /** A desk that cannot be read is no reason to end a stream: how far it is, is told another time. */
  const loading = async () => {
    try {
      return await loadingOf({ view, desk });
    } catch (fault) {
      gate.log.note(faultEvent("events", fault));
      return undefined;
    }
  };
  const open = new Set<OpenStream>();
  const handle = async (request: Request, response: Response): Promise<void> => {
    const person = await whoAsks(gate, request, response);
    if (person === undefined) return;
    const permit = may(person, "follow-changes", undefined);
    if (isDenied(permit)) {
      sendProblem(response, problem(404));
      return;
    }
    const stream = new Stream(response, { clock, loading });
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
  readonly #loading: () => Promise<Loading | undefined>;
  #cancelHeartbeat: () => void = () => undefined;
  #cancelNext: (() => void) | undefined;

  constructor(
    response: Response,
    outside: { readonly clock: Clock; readonly loading: () => Promise<Loading | undefined> },
  ) {
    this.#response = response;
    this.#clock = outside.clock;
    this.#loading = outside.loading;
    response.writeHead(200, {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-store",
      "X-Accel-Buffering": "no",
    });
    void this.#write("connection");
    this.#beat();
  }

  tell(changed: ChangeEvent["changed"]): void {
    this.#cancelNext ??= this.#clock.after(gather, () => {
      this.#cancelNext = undefined;
      void this.#write(changed);
    });
  }

  async #write(changed: ChangeEvent["changed"]): Promise<void> {
    const loading = await this.#loading();
    if (this.#response.writableEnded) return;
    const event: ChangeEvent = loading === undefined ? { changed } : { changed, loading };
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
