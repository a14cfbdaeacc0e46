/** A learner, or a guest of the tenant, who has found the app in Teams. */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { anActivity, botInTeams } from "../bot/bot-in-teams.ts";
import { aForm, aLearner, uuid } from "../build.ts";

const stranger = { id: "29:9z", name: "Quincy", aadObjectId: uuid(77) };
const [givenName = ""] = aLearner().name.split(" ");
const search = {
  type: "invoke",
  name: "application/search",
  value: { queryText: givenName, dataset: "learners" },
  text: undefined,
};

describe("somebody whom the directory does not have among the staff", () => {
  it("learns no learner's name from the type-ahead, and the attempt is noted", async () => {
    await using bot = await botInTeams();
    expect((await bot.post(anActivity(search))).body).toContain(aLearner().name);
    const { status, body } = await bot.post(anActivity({ ...search, from: stranger }));
    expect(status).toBe(200);
    expect(body).not.toContain(givenName);
    expect((await bot.ports.desk.accessNotes(10)).at(-1)).toMatchObject({ verb: "find-learner", answer: "denied" });
  });

  it("learns from no form which ids are a learner's, nor whose they are, and the attempt is noted (R4.4)", async () => {
    await using bot = await botInTeams();
    const answerTo = async (learner: string, from: object) => {
      const data = { ...aForm(), learner, someoneElse: "" };
      const action = { type: "Action.Execute", verb: "concern.raise", data };
      const pressed = { type: "invoke", name: "adaptiveCard/action", value: { action }, text: undefined, ...from };
      return (await bot.post(anActivity(pressed))).body;
    };
    const [theirs, nobodys] = [aLearner().id, `learner/${uuid(98)}`];
    const answers = [await answerTo(theirs, { from: stranger }), await answerTo(nobodys, { from: stranger })];
    for (const body of answers) {
      expect(body).toContain(words.form.refused);
      expect(body).not.toContain(aLearner().name);
    }
    expect(answers[0]?.replaceAll(theirs, nobodys)).toBe(answers[1]);
    expect((await bot.ports.desk.accessNotes(10)).at(-1)).toMatchObject({ verb: "find-learner", answer: "denied" });
    expect(await bot.ports.desk.unfiled()).toEqual([]);
    expect(await answerTo(theirs, {})).toContain(words.receipt.title);
  });

  it("may still raise a concern: nothing stands between a person and the report of a child at risk (R4.2)", async () => {
    await using bot = await botInTeams();
    const action = {
      type: "Action.Execute",
      verb: "concern.raise",
      data: { ...aForm(), learner: "", someoneElse: "Ada" },
    };
    const pressed = { type: "invoke", name: "adaptiveCard/action", value: { action }, text: undefined };
    const { status, body } = await bot.post(anActivity({ ...pressed, from: stranger }));
    expect(status).toBe(200);
    expect(body).toContain(words.receipt.title);
  });

  it("is taken for staff while the directory could not be read yet", async () => {
    await using bot = await botInTeams();
    bot.ports.view.keepStaff([]);
    expect((await bot.post(anActivity({ ...search, from: stranger }))).body).toContain(aLearner().name);
  });
});
