/** The site and the clocks: the first request to Graph tells of both. */

import type { Graph } from "../../src/graph/client.ts";
import { segment } from "../../src/graph/odata.ts";
import type { TokenSource } from "../../src/graph/tokens.ts";
import type { Clock } from "../../src/service/ports.ts";
import { type FoundSite, siteOf } from "../provision/survey.ts";
import { type Check, cannotTell, notOk, ok } from "./check.ts";
import { fromGraph, isUnread, type Read, unread } from "./reading.ts";

/** Graph's time and ours in the middle of one request; seconds since 1970. */
export interface Clocks {
  readonly graph: number;
  readonly here: number;
}

const patience = 20_000;

/** Reads the Date of an answer; which answer it is does not matter. */
export async function readClocks(
  { baseUrl, siteId, token }: { readonly baseUrl: string; readonly siteId: string; readonly token: TokenSource },
  clock: Pick<Clock, "now">,
): Promise<Read<Clocks>> {
  const root = baseUrl.replace(/\/+$/, "").replace(/\/v1\.0$/, "");
  try {
    const headers = { Authorization: `Bearer ${await token()}` };
    const from = Date.parse(clock.now());
    const answer = await fetch(`${root}/v1.0/sites/${segment(siteId)}?$select=id`, {
      headers,
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    });
    const until = Date.parse(clock.now());
    await answer.arrayBuffer();
    const graph = Date.parse(answer.headers.get("date") ?? "");
    if (Number.isNaN(graph)) return unread("its answer has no date");
    return { graph: graph / 1000, here: (from + until) / 2000 };
  } catch {
    return unread("Graph did not answer");
  }
}

/** Seconds from which a difference is worth a word, and from which nothing can be signed in any more. */
const noticed = 30;
const tooMuch = 5 * 60;

/** Whether this machine's clock is Graph's. Every record's time is this machine's. */
export function checkClock(clocks: Read<Clocks>): Check {
  const why = "this machine's clock is the time of every record, of every deadline and of every sign-in.";
  const todo =
    "let the machine take its time from the network (Windows: w32tm /resync; Linux: timedatectl set-ntp true).";
  if (isUnread(clocks))
    return cannotTell("clock", `The clock could not be compared, because ${clocks.unread}.`, { why, todo });
  const seconds = Math.round(clocks.here - clocks.graph);
  const size = Math.abs(seconds);
  const words = `This machine's clock is ${size} s ${seconds < 0 ? "behind" : "ahead of"} Graph's`;
  if (size > tooMuch) return notOk("clock", `${words}: tokens are refused at such a difference.`, { why, todo });
  if (size > noticed) return notOk("clock", `${words}.`, { why, todo });
  return ok("clock", "This machine's clock agrees with Graph's.");
}

/** The site, if the app can see it. */
export function readSite(graph: Graph, siteId: string): Promise<Read<FoundSite>> {
  return fromGraph(() => siteOf(graph, siteId));
}

/** That the site can be reached. */
export function checkSite(site: Read<FoundSite>): Check {
  if (!isUnread(site)) return ok("site", `The safeguarding site can be reached: ${site.webUrl}`);
  const remedy = {
    why: "every record is kept there. Concerns are taken meanwhile and wait on this machine.",
    todo: "is SITE_ID the site as npm run provision printed it, and was the app given its lists or the site (npm run provision -- --grant)?",
  };
  if (site.status === undefined) return cannotTell("site", `The site was not looked for: ${site.unread}.`, remedy);
  // An app that was given the lists alone need not be shown the site around them.
  return site.status === 403
    ? cannotTell("site", `The site itself is not shown to the app: ${site.unread}.`, remedy)
    : notOk("site", `The site cannot be reached: ${site.unread}.`, remedy);
}
