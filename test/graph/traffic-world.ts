/** Traffic with a service that does not exist: requests of every line on a held clock, and when each of them was sent. */
import type { Answer } from "../../src/graph/attempt.ts";
import type { Priority } from "../../src/graph/priority.ts";
import { Traffic } from "../../src/graph/traffic.ts";
import type { LogEvent } from "../../src/service/ports.ts";
import { type HeldClock, heldClock, type Span } from "../held-clock.ts";

/** A request: what it costs, how long its answer takes, and what that is. */
export interface Request {
  readonly priority: Priority;
  readonly units?: number;
  readonly takes?: number;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly creates?: boolean;
}

/** What became of one. Moments in milliseconds since the beginning; undefined: not yet. */
export interface Course extends Required<Pick<Request, "priority" | "units">> {
  readonly cameAt: number;
  sentAt: number | undefined;
  overAt: number | undefined;
  /** The how-manyth to be sent. */
  order: number | undefined;
  fault: unknown;
}

export interface TrafficWorld {
  readonly clock: HeldClock;
  readonly traffic: Traffic;
  readonly events: readonly LogEvent[];
  /** Every request so far, in the order in which they came. */
  readonly courses: readonly Course[];
  /** A request comes now. Status 0: no answer comes. */
  ask(request: Request): Course;
  forward(span: Span): Promise<void>;
  /** Lets what can be done at this moment be done. */
  settle(): Promise<void>;
}

export function trafficWorld({ unitsPerMinute = Number.POSITIVE_INFINITY, random = 0 } = {}): TrafficWorld {
  const clock = heldClock();
  const beginning = Date.parse(clock.now());
  const now = () => Date.parse(clock.now()) - beginning;
  const events: LogEvent[] = [];
  const log = { note: (event: LogEvent) => void events.push(event) };
  const traffic = new Traffic({ clock, random: () => random, log, unitsPerMinute });
  const courses: Course[] = [];
  let sent = 0;
  const ask = ({ priority, units = 1, takes = 0, status = 200, headers = {}, creates = false }: Request): Course => {
    const course: Course = {
      priority,
      units,
      cameAt: now(),
      sentAt: undefined,
      overAt: undefined,
      order: undefined,
      fault: undefined,
    };
    courses.push(course);
    const send = async (): Promise<Answer> => {
      Object.assign(course, { sentAt: now(), order: sent });
      sent += 1;
      if (takes > 0) await new Promise<void>((resolve) => clock.after(takes, resolve));
      course.overAt = now();
      if (status === 0) throw new Error("no answer");
      return { status, headers: new Headers(headers), bytes: new Uint8Array() };
    };
    traffic.pass(traffic.turn(priority, units, creates), send).catch((fault: unknown) => {
      course.fault = fault;
    });
    return course;
  };
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return { clock, traffic, events, courses, ask, settle, forward: (span) => clock.forward(span, settle) };
}
