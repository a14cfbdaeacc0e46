/** Faults left standing: they strike matching requests until they are used up, over, or taken away. */
import type { Reply } from "./call.ts";
import { ConnectionBroken, orderedFault } from "./fault.ts";
import type { FaultSpec } from "./fault-spec.ts";
import { seeded } from "./seeded.ts";
import { type Throttle, throttleOf } from "./throttle.ts";

export type StandingFault = FaultSpec & {
  readonly id: string;
  readonly seen: number;
  readonly struck: number;
};

/** What is wrong with one delta page. The functions draw by the fault's seed. */
export interface DeltaTrouble {
  readonly duplicates: (() => number) | undefined;
  readonly reorder: (() => number) | undefined;
}

export interface Faults {
  /** @throws Error when a fault of that id stands already. */
  readonly add: (spec: FaultSpec) => StandingFault;
  readonly all: () => readonly StandingFault[];
  /** False when there is none of that id. */
  readonly remove: (id: string) => boolean;
  readonly clear: () => void;
  /** Does the work with all that strikes this request before and after it. */
  readonly around: (method: string, path: string, work: () => Promise<Reply>) => Promise<Reply>;
  /** Charges the budgets that count this request. @throws GraphFault 429 */
  readonly charge: (method: string, path: string, units: number) => Readonly<Record<string, string>>;
  /** Whether a delta token is too old; asked only about requests that carry one. */
  readonly expires: (path: string) => boolean;
  readonly delta: (path: string) => DeltaTrouble;
  /** For the Date header. */
  readonly secondsAhead: (method: string, path: string) => number;
}

interface Standing {
  readonly spec: FaultSpec;
  readonly id: string;
  readonly pattern: RegExp | undefined;
  readonly until: number;
  readonly random: () => number;
  readonly throttle: Throttle | undefined;
  seen: number;
  struck: number;
}

const noTrouble: DeltaTrouble = { duplicates: undefined, reorder: undefined };
/** A promise made of it is never settled. */
const never = (): void => undefined;
/** No fault that strikes afterwards draws anything. */
const noChance = (): number => 0;
const none: Readonly<Record<string, string>> = {};

/** The faults that stand now; none at first. `wait` is the only thing here that takes time. */
export class StandingFaults implements Faults {
  readonly #now: () => string;
  readonly #wait: (milliseconds: number) => Promise<void>;
  #standing: readonly Standing[] = [];
  #made = 0;

  constructor(now: () => string, wait: (milliseconds: number) => Promise<void>) {
    this.#now = now;
    this.#wait = wait;
  }

  add(spec: FaultSpec): StandingFault {
    const others = this.#standing.filter((fault) => !this.#isOver(fault));
    const id = spec.id ?? `fault-${++this.#made}`;
    if (others.some((fault) => fault.id === id)) throw new Error(`A fault named ${id} stands already`);
    const fault = {
      spec,
      id,
      pattern: spec.path === undefined ? undefined : new RegExp(spec.path),
      until: spec.seconds === undefined ? Number.POSITIVE_INFINITY : Date.parse(this.#now()) + spec.seconds * 1000,
      random: seeded(spec.seed ?? 1),
      throttle: spec.kind === "budget" ? throttleOf(spec.unitsPerMinute, this.#now) : undefined,
      seen: 0,
      struck: 0,
    };
    this.#standing = [...others, fault];
    return shown(fault);
  }

  all(): readonly StandingFault[] {
    return this.#standing.filter((fault) => !this.#isOver(fault)).map(shown);
  }

  remove(id: string): boolean {
    const before = this.#standing.length;
    this.#standing = this.#standing.filter((fault) => fault.id !== id);
    return this.#standing.length < before;
  }

  clear(): void {
    this.#standing = [];
  }

  async around(method: string, path: string, work: () => Promise<Reply>): Promise<Reply> {
    if (this.#standing.length === 0) return work();
    const later: FaultSpec[] = [];
    for (const fault of this.#standing) {
      if (!aroundKinds.has(fault.spec.kind) || !this.#strikes(fault, method, path)) continue;
      if (isLater(fault.spec)) later.push(fault.spec);
      else await strike(fault.spec, fault.random, this.#wait);
    }
    return afterwards(later, work, this.#wait);
  }

  charge(method: string, path: string, units: number): Readonly<Record<string, string>> {
    let headers = none;
    for (const fault of this.#standing)
      if (fault.throttle !== undefined && this.#strikes(fault, method, path)) headers = fault.throttle.charge(units);
    return headers;
  }

  expires(path: string): boolean {
    return this.#striking("resync", "GET", path) !== undefined;
  }

  delta(path: string): DeltaTrouble {
    if (this.#standing.length === 0) return noTrouble;
    return {
      duplicates: this.#striking("duplicates", "GET", path)?.random,
      reorder: this.#striking("reorder", "GET", path)?.random,
    };
  }

  secondsAhead(method: string, path: string): number {
    const spec = this.#striking("clock", method, path)?.spec;
    return spec?.kind === "clock" ? spec.ahead : 0;
  }

  #striking(kind: FaultSpec["kind"], method: string, path: string): Standing | undefined {
    return this.#standing.find((fault) => fault.spec.kind === kind && this.#strikes(fault, method, path));
  }

  /** Draws whether the fault strikes this request, and takes note. */
  #strikes(fault: Standing, method: string, path: string): boolean {
    const { spec, pattern } = fault;
    if (this.#isOver(fault) || (spec.method ?? method) !== method || pattern?.test(path) === false) return false;
    fault.seen++;
    if (spec.share !== undefined && fault.random() >= spec.share) return false;
    fault.struck++;
    return true;
  }

  #isOver({ spec, struck, until }: Standing): boolean {
    if (struck >= (spec.times ?? Number.POSITIVE_INFINITY)) return true;
    return until !== Number.POSITIVE_INFINITY && Date.parse(this.#now()) >= until;
  }
}

const aroundKinds: ReadonlySet<FaultSpec["kind"]> = new Set([
  "latency",
  "status",
  "reset",
  "silence",
  "outage",
  "trickle",
]);

function isLater(spec: FaultSpec): boolean {
  return spec.kind === "trickle" || ("after" in spec && spec.after === "commit");
}

async function strike(
  spec: FaultSpec,
  random: () => number,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> {
  switch (spec.kind) {
    case "latency": {
      const { milliseconds } = spec;
      await wait(
        typeof milliseconds === "number"
          ? milliseconds
          : milliseconds.from + random() * (milliseconds.to - milliseconds.from),
      );
      return;
    }
    case "status":
      throw orderedFault(spec.status, spec.retryAfter);
    case "silence":
      return new Promise(never);
    case "reset":
      throw new ConnectionBroken("ECONNRESET");
    case "outage":
      throw new ConnectionBroken("ECONNREFUSED");
  }
}

/** The work is done whatever it answers; then its answer suffers. */
async function afterwards(
  later: readonly FaultSpec[],
  work: () => Promise<Reply>,
  wait: (milliseconds: number) => Promise<void>,
): Promise<Reply> {
  if (later.length === 0) return work();
  const [outcome] = await Promise.allSettled([work()]);
  let pace: Reply["pace"];
  for (const spec of later) {
    if (spec.kind === "trickle") pace = { bytes: spec.bytes, milliseconds: spec.milliseconds };
    else await strike(spec, noChance, wait);
  }
  if (outcome.status === "rejected") throw outcome.reason;
  return pace === undefined ? outcome.value : { ...outcome.value, pace };
}

function shown({ spec, id, seen, struck }: Standing): StandingFault {
  return { ...spec, id, seen, struck };
}
