/** The bot API's documented rate limits, as sliding windows. Figures are Microsoft's estimates and may change. */
import type { ConnectorRoute } from "./routes.ts";

/** So many requests within so many seconds. */
export interface Limit {
  readonly seconds: number;
  readonly requests: number;
}

type Kind = "send" | "create" | "members" | "conversations";

/** Limits per bot and conversation by kind of request, and over all requests of the app in the tenant. */
export type RateLimits = Readonly<Record<Kind | "all", readonly Limit[]>>;

const windows = (...requests: readonly number[]): readonly Limit[] =>
  requests.map((count, i) => ({ seconds: [1, 2, 30, 3600][i] ?? 3600, requests: count }));

/** What the page on rate limits says (2026). */
export const documentedLimits: RateLimits = {
  send: windows(7, 8, 60, 1800),
  create: windows(7, 8, 60, 1800),
  members: windows(14, 16, 120, 3600),
  conversations: windows(14, 16, 120, 3600),
  all: windows(50),
};

const kinds: Readonly<Record<ConnectorRoute, Kind>> = {
  createConversation: "create",
  send: "send",
  reply: "send",
  update: "send",
  delete: "send",
  members: "members",
  pagedMembers: "members",
  member: "members",
  team: "conversations",
  channels: "conversations",
};

/** Counts a request; answers the seconds to wait when it is one too many, which is then not counted. */
export type RateLimiter = (route: ConnectorRoute, conversation: string, now: string) => number | undefined;

/** A limiter with an empty past. */
export function rateLimiter(limits: RateLimits): RateLimiter {
  const past = new Map<string, number[]>();
  return (route, conversation, now) => {
    const at = Date.parse(now);
    const kind = kinds[route];
    const buckets = [
      { key: "all", limits: limits.all },
      { key: `${kind} ${conversation}`, limits: limits[kind] },
    ];
    const waits = buckets.flatMap((bucket) => waitsOf(past.get(bucket.key) ?? [], bucket.limits, at));
    if (waits.length > 0) return Math.max(...waits);
    for (const { key, limits: own } of buckets) {
      const longest = Math.max(...own.map((limit) => limit.seconds)) * 1000;
      past.set(key, [...(past.get(key) ?? []).filter((time) => time > at - longest), at]);
    }
    return undefined;
  };
}

function waitsOf(times: readonly number[], limits: readonly Limit[], at: number): readonly number[] {
  return limits.flatMap(({ seconds, requests }) => {
    const within = times.filter((time) => time > at - seconds * 1000);
    const oldest = within.at(-requests);
    return oldest === undefined ? [] : [Math.max(1, Math.ceil((oldest + seconds * 1000 - at) / 1000))];
  });
}
