/**
 * SharePoint's budget: so many resource units a minute for an app in a tenant. SharePoint's minute starts
 * when it likes, so no minute at all may hold more. When exactly it charges a request is not known either: somewhere between
 * sending and answer. So a request counts from its sending until one minute after its answer.
 */

const minute = 60_000;

/** What SharePoint said that is left, from 80 % of its own limit on. */
interface Told {
  left: number;
  readonly limit: number;
  readonly until: number;
}

/** The budget of one service. It is told of every request's beginning and end. Times are milliseconds of one steady clock. */
export class Budget {
  readonly #unitsPerMinute: number;
  /** Units of requests under way. */
  #open = 0;
  /** Answered requests that still count, oldest first, and their sum. */
  readonly #recent: { readonly until: number; readonly units: number }[] = [];
  #recentUnits = 0;
  #told: Told | undefined;

  constructor(unitsPerMinute: number) {
    this.#unitsPerMinute = unitsPerMinute;
  }

  /**
   * Milliseconds until a request may go that may fill the budget up to a share of it; 0: now; Infinity: not before a request
   * that is under way has its answer. One that is dearer than its share goes when nothing else counts.
   */
  allowedIn(units: number, share: number, now: number): number {
    this.#forget(now);
    if (units === 0) return 0;
    return Math.max(this.#allowedByUs(units, share, now), this.#allowedByThem(units, share, now));
  }

  /** A request is sent. */
  begin(units: number): void {
    this.#open += units;
    if (this.#told !== undefined) this.#told.left -= units;
  }

  /** A request has its answer, or will have none. */
  end(units: number, now: number): void {
    this.#open -= units;
    if (units === 0 || this.#unitsPerMinute === Number.POSITIVE_INFINITY) return;
    this.#recentUnits += units;
    this.#recent.push({ until: now + minute, units });
  }

  /** Takes note of the RateLimit headers, where SharePoint sent them. */
  heed(headers: Headers, now: number): void {
    const [left, seconds] = [numberIn(headers, "ratelimit-remaining"), numberIn(headers, "ratelimit-reset")];
    const limit = numberIn(headers, "ratelimit-limit") ?? this.#unitsPerMinute;
    if (left === undefined || seconds === undefined || !Number.isFinite(limit)) return;
    // What is under way is not yet in the number that came.
    this.#told = { left: left - this.#open, limit, until: now + seconds * 1000 };
  }

  #allowedByUs(units: number, share: number, now: number): number {
    const most = share * this.#unitsPerMinute;
    let counted = this.#open + this.#recentUnits;
    const fits = (): boolean => counted === 0 || counted + units <= most;
    if (fits()) return 0;
    for (const { until, units: freed } of this.#recent) {
      counted -= freed;
      if (fits()) return until - now;
    }
    return Number.POSITIVE_INFINITY;
  }

  #allowedByThem(units: number, share: number, now: number): number {
    if (this.#told === undefined) return 0;
    const { left, limit, until } = this.#told;
    return left - units >= Math.max(0, limit * (1 - share)) ? 0 : until - now;
  }

  #forget(now: number): void {
    const kept = this.#recent.findIndex(({ until }) => until > now);
    for (const { units } of this.#recent.splice(0, kept < 0 ? this.#recent.length : kept)) this.#recentUnits -= units;
    if (this.#told !== undefined && this.#told.until <= now) this.#told = undefined;
  }
}

function numberIn(headers: Headers, name: string): number | undefined {
  const text = headers.get(name)?.trim();
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
