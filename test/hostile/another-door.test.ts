/** The Bot Service has other doors than Teams; through its web chat a client may write itself who it is. */
import { describe, expect, it } from "vitest";
import { anActivity, botInTeams } from "../bot/bot-in-teams.ts";
import { teacher } from "../build.ts";

describe.each(["webchat", "directline", "emulator", "email", undefined])("who comes through %s", (channelId) => {
  it("is met with silence and a line in the log, whoever they say they are", async () => {
    await using bot = await botInTeams();
    expect(await bot.post(anActivity({ channelId }))).toEqual({ status: 200, body: "" });
    expect(bot.events).toEqual([{ event: "activity-refused", reason: "other-channel" }]);
    expect(bot.teams.control.requests()).toEqual([]);
    expect(await bot.ports.desk.conversationOf(teacher.id)).toBeUndefined();
  });

  it("finds no learner", async () => {
    await using bot = await botInTeams();
    const value = { queryText: "a", dataset: "learners" };
    const asked = { type: "invoke", name: "application/search", value, text: undefined, channelId };
    const { status, body } = await bot.post(anActivity(asked));
    expect(status).toBe(403);
    expect(body).not.toContain("Quill");
    expect(await bot.ports.desk.accessNotes(10)).toEqual([]);
  });
});
