/** What became of a concern, as the tests beside this file ask for it. */
import { words } from "../../bot/texts/en.ts";
import { learnersList } from "../../src/register/columns.ts";
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

/** The keys of the rows in the register, in the order in which they were made. */
export async function rowsMade(school: School): Promise<readonly unknown[]> {
  return (await school.rowsOf(learnersList.displayName)).map(({ EntryKey }) => EntryKey);
}

/** How often Graph was asked to make rows in the list in which it refused one with this status. */
export function timesSentAfter({ graph }: School, status: number): number {
  const sent = graph.requests().filter(({ method, path }) => method === "POST" && path.endsWith("/items"));
  const refused = sent.find((one) => one.status === status);
  return sent.filter(({ path }) => path === refused?.path).length;
}
