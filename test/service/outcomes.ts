/** What became of a concern, as the tests beside this file ask for it. */
import { words } from "../../bot/texts/en.ts";
import type { Received } from "../chat.ts";
import type { School } from "../school.ts";

/** The DSL and the deputy on duty have the alert, once; gives both. */
export function expectAlerts({ dsl, deputy }: School, reference: string, title: string = words.alert.title) {
  const about = { [words.alert.reference]: reference };
  return { dsl: dsl.chat.expectCard(title, about), deputy: deputy.chat.expectCard(title, about) };
}

/** After somebody took it on, both alerts say so in their place. */
export function expectInHand({ dsl, deputy }: School, alerts: { readonly dsl: Received; readonly deputy: Received }) {
  return {
    dsl: dsl.chat.expectUpdate(alerts.dsl.messageId),
    deputy: deputy.chat.expectUpdate(alerts.deputy.messageId),
  };
}

/** The keys of the entries that were filed, in the order in which it was logged. */
export function filed({ events }: School): readonly string[] {
  return events.flatMap((event) => (event.event === "entry-filed" ? [event.key] : []));
}

/** How many rows Graph has made in lists since the school opened; those of a batch, which is the access log's, are not counted. */
export function rowsMade({ graph }: School): number {
  return entryRequests(graph).filter(({ status }) => status === 201).length;
}

/** How often an entry was sent to Graph, whatever it answered. */
export function timesSent({ graph }: School): number {
  return entryRequests(graph).length;
}

/** The entries' own list is the first that is written to. */
function entryRequests(graph: School["graph"]) {
  const created = graph.requests().filter(({ method, path }) => method === "POST" && path.endsWith("/items"));
  return created.filter(({ path }) => path === created[0]?.path);
}
