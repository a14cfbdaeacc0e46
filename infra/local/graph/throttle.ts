/** Throttling as SharePoint does it: by what requests cost, not by how many they are. */
import { GraphFault } from "./fault.ts";

const windowMs = 60_000;

export interface Throttle {
  /**
   * Charges one request. Throttled requests are charged too, as the service does.
   * @returns the RateLimit headers, from 80 % of the budget on.
   * @throws GraphFault 429 with Retry-After in seconds.
   */
  readonly charge: (units: number) => Readonly<Record<string, string>>;
}

/** SharePoint's budget of resource units per app and minute (fixed windows, opened by the first request). */
export function throttleOf(unitsPerMinute: number, now: () => string): Throttle {
  let opened = Number.NEGATIVE_INFINITY;
  let used = 0;
  return {
    charge: (units) => {
      if (units === 0 || unitsPerMinute === Number.POSITIVE_INFINITY) return {};
      const at = Date.parse(now());
      if (at - opened >= windowMs) {
        opened = at;
        used = 0;
      }
      used += units;
      if (used < unitsPerMinute * 0.8) return {};
      const reset = String(Math.max(1, Math.ceil((opened + windowMs - at) / 1000)));
      const headers = {
        "RateLimit-Limit": String(unitsPerMinute),
        "RateLimit-Remaining": String(Math.max(0, unitsPerMinute - used)),
        "RateLimit-Reset": reset,
      };
      if (used <= unitsPerMinute) return headers;
      throw new GraphFault(429, "activityLimitReached", "The request has been throttled", {
        headers: { ...headers, "Retry-After": reset },
        innerCode: "throttledRequest",
      });
    },
  };
}
