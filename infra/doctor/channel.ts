/**
 * The leadership's private channel: that the bot knows it, may write in it, and that nobody from outside the school is in it.
 * Nothing is posted: the Bot connector is asked for the first page of its members.
 */
import { z } from "zod";
import { jsonIn } from "../../src/contract/json.ts";
import { isLoopbackHost } from "../../src/contract/loopback.ts";
import type { Desk } from "../../src/service/ports.ts";
import { type Check, cannotTell, notOk, ok } from "./check.ts";

/** What the connector answered about the channel. */
export type ChannelSeen =
  | { readonly seen: "not-known" }
  | { readonly seen: "no-answer"; readonly why: string }
  | { readonly seen: "refused"; readonly status: number }
  | { readonly seen: "reached"; readonly members: number; readonly outsiders: number };

const reference = z.object({ serviceUrl: z.url(), conversation: z.object({ id: z.string() }) });
const page = z.object({
  members: z.array(z.object({ tenantId: z.string().nullish(), userRole: z.string().nullish() })),
});
const patience = 20_000;

/** Asks the connector; `token` is undefined where it asks for none, in local mode. */
export async function readChannel(
  desk: Pick<Desk, "conversationOf">,
  { token, tenantId }: { readonly token: (() => Promise<string>) | undefined; readonly tenantId: string },
): Promise<ChannelSeen> {
  const kept = await desk.conversationOf("leadership-channel");
  if (kept === undefined) return { seen: "not-known" };
  const { data: known } = reference.safeParse(jsonIn(kept));
  if (known === undefined) return { seen: "no-answer", why: "what is kept of it cannot be read" };
  const service = new URL(known.serviceUrl);
  if (service.protocol !== "https:" && !isLoopbackHost(service.host))
    return { seen: "no-answer", why: "its address is not safe" };
  // The id of a thread in the channel is the channel's with the thread's first message behind it.
  const [channel = ""] = known.conversation.id.split(";");
  const root = known.serviceUrl.replace(/\/+$/, "");
  try {
    const answer = await fetch(`${root}/v3/conversations/${encodeURIComponent(channel)}/pagedmembers?pageSize=500`, {
      headers: token === undefined ? {} : { Authorization: `Bearer ${await token()}` },
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    });
    const text = await answer.text();
    // The two noes that stay: not added to the channel, and no such channel.
    if (answer.status === 403 || answer.status === 404) return { seen: "refused", status: answer.status };
    if (!answer.ok) return { seen: "no-answer", why: `Teams answered with status ${answer.status}` };
    const { data } = page.safeParse(jsonIn(text));
    if (data === undefined) return { seen: "no-answer", why: "Teams answered in a form that is not known" };
    const outsiders = data.members.filter(
      (one) => one.userRole === "guest" || (one.tenantId != null && one.tenantId !== tenantId),
    );
    return { seen: "reached", members: data.members.length, outsiders: outsiders.length };
  } catch {
    return { seen: "no-answer", why: "Teams could not be reached, or gave no token" };
  }
}

/** That the bot may write to the leadership's channel, and that only the school's own people read it. */
export function checkChannel(channel: ChannelSeen): Check {
  const why =
    "notices to the leadership, without names, go there: that records were changed, that an urgent concern waits.";
  const add =
    "in Teams, open the private channel, Manage channel, Apps, and add Lantern there. That the team has it is not enough.";
  switch (channel.seen) {
    case "not-known":
      return notOk("channel", "The bot was never added to the leadership's private channel.", { why, todo: add });
    case "refused":
      return notOk(
        "channel",
        `Teams does not let the bot into the leadership's channel any more (status ${channel.status}).`,
        { why, todo: add },
      );
    case "no-answer":
      return cannotTell(
        "channel",
        `The leadership's channel is known, but not whether it can be reached: ${channel.why}.`,
        {
          why,
          todo: "run doctor again when the server runs and Teams can be reached.",
        },
      );
    case "reached":
      if (channel.outsiders === 0)
        return ok("channel", `The bot is in the leadership's channel, which has ${channel.members} members.`);
      return notOk(
        "channel",
        `${channel.outsiders} of the ${channel.members} members of the leadership's channel are guests or of another tenant.`,
        {
          why: "notices there are for the school's own leadership.",
          todo: "in Teams, remove them from the channel.",
        },
      );
  }
}
