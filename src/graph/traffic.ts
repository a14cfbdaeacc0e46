/**
 * The manners of Lantern's traffic with one service behind Graph (docs/decisions/008): each request waits for its turn, and
 * what comes back says when the next one may go. Lines and shares are in priority.ts, the minute's units in budget.ts, a dead
 * service in breaker.ts; here they are held together, with the rest that the service itself asks for.
 */
import { type Clock, type Log, RegisterUnavailable } from "../service/ports.ts";
import type { Answer } from "./attempt.ts";
import { Breaker } from "./breaker.ts";
import { Budget } from "./budget.ts";
import { Lines, type Turn, type Waiting } from "./lines.ts";
import { type Priority, shares } from "./priority.ts";
import { retryAfterSeconds } from "./retry-after.ts";
import { steadyTime } from "./steady-time.ts";

export interface TrafficOptions {
  readonly clock: Clock;
  /** A number from 0 up to, but not, 1. */
  readonly random: () => number;
  readonly log: Log | undefined;
  /** SharePoint's resource units; Infinity where nobody counts them. */
  readonly unitsPerMinute: number;
}

/** The requests that may be under way at once; urgent ones are not counted. */
const mostUnderWay = 8;

/**
 * The longest that anybody waits for a service at rest, and only where a person waits for the answer, or a part of the work is
 * done already. All others are told at once how long it will be: a round comes back by itself. Seconds.
 */
const shortWhile = 5;

type Verdict =
  | { readonly is: "go"; readonly probe: boolean }
  | { readonly is: "refuse"; readonly fault: RegisterUnavailable }
  /** Infinity: until a request that is under way has its answer. */
  | { readonly is: "wait"; readonly milliseconds: number };

const untilAnAnswer = { is: "wait", milliseconds: Number.POSITIVE_INFINITY } as const;

/** The traffic with one service; what one request learns of it, all that come after it heed. */
export class Traffic {
  readonly #options: TrafficOptions;
  readonly #now: () => number;
  readonly #lines = new Lines();
  readonly #budget: Budget;
  readonly #breaker: Breaker;
  #restUntil = Number.NEGATIVE_INFINITY;
  #underWay = 0;
  #arrived = 0;
  #cancelWake: (() => void) | undefined;

  constructor(options: TrafficOptions) {
    this.#options = options;
    this.#now = steadyTime(options.clock);
    this.#budget = new Budget(options.unitsPerMinute);
    this.#breaker = new Breaker(options.random);
  }

  /** A place in a line, from now on. */
  turn(priority: Priority, units: number, creates: boolean): Turn {
    this.#arrived += 1;
    return { priority, units, creates, patient: priority === "asked", arrived: this.#arrived, since: this.#now() };
  }

  /** The place of a request that is sent again: the one that it had. Undefined when it would wait for too long. */
  again(turn: Turn): Turn | undefined {
    return this.#restUntil - this.#now() > shortWhile * 1000 ? undefined : { ...turn, patient: true };
  }

  /**
   * Waits until it is a request's turn, sends it, and takes note of what came back.
   *
   * @throws what `send` throws; RegisterUnavailable when the service is at rest and this one does not wait: nothing was sent
   */
  async pass(turn: Turn, send: () => Promise<Answer>): Promise<Answer> {
    const probe = await new Promise<boolean>((go, refuse) => {
      this.#lines.join({ turn, go, refuse });
      this.#letGo();
    });
    let status = 0;
    let answer: Answer | undefined;
    try {
      answer = await send();
      status = answer.status;
      return answer;
    } catch (fault) {
      if (fault instanceof RegisterUnavailable) status = fault.status;
      throw fault;
    } finally {
      this.#over(turn, probe, status);
      if (answer !== undefined) this.heed(answer);
      this.#letGo();
    }
  }

  /** Does what an answer asks for, also one that came inside another: rests, and spares what is left of the budget. */
  heed({ status, headers }: Pick<Answer, "status" | "headers">): void {
    const now = this.#now();
    this.#budget.heed(headers, now);
    if (status !== 429 && status < 500) return;
    const seconds = retryAfterSeconds(headers, this.#options.clock.now());
    if (seconds === undefined || seconds === 0) return;
    const until = now + seconds * 1000;
    if (this.#restUntil <= now) this.#note(until - now);
    this.#restUntil = Math.max(this.#restUntil, until);
  }

  /** @param status 0 when there was no answer */
  #over({ priority, units, creates }: Turn, probe: boolean, status: number): void {
    const now = this.#now();
    if (priority !== "urgent") this.#underWay -= 1;
    this.#budget.end(units, now);
    if (status !== 0 && status < 500) this.#breaker.answered();
    // The gateway gave up on this one create; others may do well.
    else if (probe || status !== 504 || !creates) this.#note(this.#breaker.failed(probe, now));
  }

  /** Lets go, or refuses, everybody whose moment has come. */
  #letGo(): void {
    this.#cancelWake?.();
    this.#cancelWake = undefined;
    const now = this.#now();
    for (let next = this.#lines.next(now); next !== undefined; next = this.#lines.next(now)) {
      const verdict = this.#verdict(next.waiting.turn, next.as, now);
      if (verdict.is === "wait") {
        this.#wakeIn(verdict.milliseconds);
        return;
      }
      this.#lines.leave(next.waiting);
      if (verdict.is === "refuse") next.waiting.refuse(verdict.fault);
      else this.#start(next.waiting, verdict.probe);
    }
  }

  #start({ turn, go }: Waiting, probe: boolean): void {
    if (turn.priority !== "urgent") this.#underWay += 1;
    this.#budget.begin(turn.units);
    if (probe) this.#breaker.probe();
    go(probe);
  }

  /** What the first in the lines meets. Nobody behind goes before them: a small request would overtake a large one for ever. */
  #verdict({ units, patient }: Turn, as: Priority, now: number): Verdict {
    const rest = this.#restUntil - now;
    if (rest > (patient ? shortWhile * 1000 : 0)) return refusal(429, rest);
    if (rest > 0) return { is: "wait", milliseconds: rest };
    const met = this.#breaker.meets(as === "urgent", now);
    if (met === "wait") return untilAnAnswer;
    if (typeof met === "object") return refusal(0, met.closedFor);
    const share = shares[as];
    if (this.#underWay >= share.underWay * mostUnderWay) return untilAnAnswer;
    const milliseconds = as === "urgent" ? 0 : this.#budget.allowedIn(units, share.budget, now);
    return milliseconds > 0 ? { is: "wait", milliseconds } : { is: "go", probe: met === "probe" };
  }

  #wakeIn(milliseconds: number): void {
    if (!Number.isFinite(milliseconds)) return;
    this.#cancelWake = this.#options.clock.after(Math.ceil(milliseconds), () => {
      this.#cancelWake = undefined;
      this.#letGo();
    });
  }

  #note(milliseconds: number | undefined): void {
    if (milliseconds === undefined) return;
    this.#options.log?.note({ event: "graph-resting", seconds: Math.ceil(milliseconds / 1000) });
  }
}

/** At 429 its caller knows that nothing was done; 0 tells nothing but that Graph is not there. */
function refusal(status: number, milliseconds: number): Verdict {
  const fault = new RegisterUnavailable(status, { retryAfterSeconds: Math.ceil(milliseconds / 1000) });
  return { is: "refuse", fault };
}
