import { describe, expect, it } from "vitest";
import { type ChannelSeen, checkChannel, readChannel } from "../../../infra/doctor/channel.ts";
import { answering, type SmallServer } from "./small-server.ts";

const tenantId = "6b1d7a52-3f0e-4c55-9d0f-1f7c2a9b8e10";
const ours = { id: "29:a", tenantId, userRole: "user" };

function deskWith(kept: string | undefined) {
  return { conversationOf: async () => kept };
}

const channelAt = ({ url }: Pick<SmallServer, "url">, id = "19:abc@thread.tacv2;messageid=17") =>
  deskWith(JSON.stringify({ serviceUrl: `${url}/`, conversation: { id } }));

async function seen(status: number, body: unknown): Promise<ChannelSeen> {
  await using connector = await answering(status, body);
  return await readChannel(channelAt(connector), { token: async () => "the-token", tenantId });
}

describe("the leadership's channel", () => {
  it("is well when the connector shows its members, and nothing is posted to see it", async () => {
    await using connector = await answering(200, { members: [ours, ours] });
    const channel = await readChannel(channelAt(connector), { token: async () => "the-token", tenantId });
    expect(checkChannel(channel)).toMatchObject({ id: "channel", answer: "ok" });
    expect(connector.asked).toEqual([
      {
        path: "/v3/conversations/19%3Aabc%40thread.tacv2/pagedmembers?pageSize=500",
        authorization: "Bearer the-token",
      },
    ]);
  });

  it("is not well when the bot was never added to it", async () => {
    const channel = await readChannel(deskWith(undefined), { token: undefined, tenantId });
    expect(checkChannel(channel)).toMatchObject({
      answer: "not ok",
      todo: expect.stringContaining("add Lantern there"),
    });
  });

  it.each([
    [403, { error: { code: "ForbiddenOperationException" } }, "not ok"],
    [404, { error: { code: "ConversationNotFound" } }, "not ok"],
    [401, {}, "cannot tell"],
    [503, {}, "cannot tell"],
    [429, {}, "cannot tell"],
    [200, { people: [] }, "cannot tell"],
  ])("when the connector answers %i", async (status, body, answer) => {
    expect(checkChannel(await seen(status, body)).answer).toBe(answer);
  });

  it.each([
    ["a guest", { ...ours, userRole: "guest" }],
    ["somebody of another tenant", { ...ours, tenantId: "0f4c7d1e-6b1d-4f58-9d5b-2d1a7c1c9a10" }],
  ])("is not well when %s is in it", async (_, outsider) => {
    const check = checkChannel(await seen(200, { members: [ours, outsider] }));
    expect(check).toMatchObject({ answer: "not ok", what: expect.stringContaining("1 of the 2 members") });
  });

  it("is never asked about over a line that others can read", async () => {
    const kept = JSON.stringify({ serviceUrl: "http://smba.example/", conversation: { id: "19:abc" } });
    const channel = await readChannel(deskWith(kept), {
      token: () => Promise.reject(new Error("no token should be asked for")),
      tenantId,
    });
    expect(channel).toEqual({ seen: "no-answer", why: "its address is not safe" });
  });
});
