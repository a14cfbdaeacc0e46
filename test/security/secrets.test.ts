/**
 * What people wrote and whom it is about stays in the record: a whole story with marked words in every field, and then a
 * search for them everywhere else (R18.1).
 */
import { openSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { concernPage } from "../../src/contract/desk-api.ts";
import { ownReceipt } from "../../src/contract/own-concern.ts";
import { openLog } from "../../src/log.ts";
import type { Answered } from "../asking.ts";
import { aFolder } from "../build.ts";
import { referenceOn, somethingSeen } from "../chat.ts";
import { learners, people } from "../little-school.ts";
import { inSchool, type School, whos } from "../school.ts";
import { expectAlerts } from "../service/outcomes.ts";

const mark = (field: string) => `ZEBRA-${field}`;
const marked = {
  ...somethingSeen,
  learner: `learner/${learners.ben.id}`,
  someoneElse: mark("described"),
  seen: `${mark("seen")}\n    at home, ${mark("seen")} (file.ts:1)`,
  ownWords: mark("own-words"),
  where: mark("where"),
};
const decision = {
  threshold: "child-protection",
  rationale: mark("rationale"),
  vulnerability: mark("vulnerability"),
  actions: [{ what: mark("action"), owner: `staff/${people.deputy.id}`, due: "2026-11-27" }],
};

/** Everything marked, and the names of everybody in the school, whole and in parts. */
const names = [...Object.values(learners), ...Object.values(people)].flatMap(({ name }) => name.split(" "));
const secret = new RegExp(`ZEBRA|\\b(${names.join("|")})\\b`);

/** The story; gives every answer that was an error, and what Teams was asked until the restart. */
async function story(school: School) {
  const { teacher, pastoral, dsl, deputy, graph, lantern } = school;
  await teacher.chat.say(mark("typed: he said that nobody may know"));
  const form = teacher.chat.expectCard(words.form.title);
  await teacher.chat.press(form, words.form.submit, { ...marked, atRisk: "", day: mark("day"), time: mark("time") });
  await teacher.chat.press(form, words.form.submit, {
    ...marked,
    learner: mark("learner"),
    category: mark("category"),
  });
  await teacher.chat.client.invoke("application/search", { dataset: mark("dataset"), queryText: mark("query") });
  await teacher.chat.client.invoke(mark("invoke"), { text: mark("value") });

  await graph.goDown();
  lantern.teams.control.failNext({ route: "any", status: 500 });
  const reference = referenceOn(await teacher.chat.press(form, words.form.submit, { ...marked, atRisk: "yes" }));
  await school.forward({ minutes: 1 });
  const alerts = expectAlerts(school, reference, words.alert.urgentTitle);
  await graph.comeBack();
  graph.failNext({ method: "POST", status: 400 });
  await teacher.chat.press(form, words.form.submit, { ...marked, atRisk: "yes", seen: mark("later") });
  expectAlerts(school, reference, words.alert.urgentTitle);
  await school.forward({ minutes: 2 });
  await dsl.chat.press(alerts.dsl, words.alert.acknowledge);
  teacher.chat.expectCard(words.taken.dsl);

  const path = `/api/concerns/${reference}`;
  const { newest } = await dsl.desk.read(concernPage, path);
  const errors = [
    await dsl.desk.post(`${path}/triage`, { ...decision, basedOn: 1 }),
    await dsl.desk.post(`${path}/triage`, { ...decision, basedOn: newest, rationale: " " }),
    await dsl.desk.post(`${path}/triage`, { ...decision, basedOn: mark("based-on") }),
    await dsl.desk.get(`/api/concerns/${mark("reference")}`),
    await dsl.desk.get(`/api/learners/${mark("id")}/chronology`),
    await dsl.desk.get(`/${mark("path")}`),
    await pastoral.desk.get(path),
    await pastoral.desk.get(`/api/learners/${learners.ben.id}/chronology`),
    await school.ask("/api/me", { token: `${mark("a")}.${mark("b")}.${mark("c")}` }),
    await school.ask("/api/messages", {
      method: "POST",
      body: mark("body"),
      headers: { "content-type": "application/json" },
    }),
    await school.ask("/api/messages", { json: { type: mark("type"), from: { id: mark("from") }, text: mark("text") } }),
  ];
  await dsl.desk.done(concernPage, `${path}/triage`, { ...decision, basedOn: newest });
  deputy.chat.expectCard(words.actionGiven.title);
  errors.push(...(await worked(school, reference)));
  await dsl.desk.get(`/api/learners/${learners.ben.id}/chronology`);
  await deputy.desk.get(path);
  await school.forward({ minutes: 1 });
  const askedOfTeams = lantern.teams.control.requests();
  await school.restart();
  teacher.chat.expectCard(words.reviewed.title(reference));
  for (const who of whos) school[who].chat.expectAnyUpdates();
  return { errors, askedOfTeams };
}

/** The same story goes on: a question in chat, a worry, corrections; gives every answer that was an error. */
async function worked({ teacher, pastoral, dsl, principal }: School, reference: string): Promise<Answered[]> {
  const path = `/api/concerns/${reference}/work`;
  const own = `/api/my-concerns/${reference}/work`;
  const asking = { do: "ask-question", to: `staff/${people.pastoral.id}`, question: mark("question") };
  const { newest } = await dsl.desk.done(concernPage, path, asking);
  const told = pastoral.chat.expectCard(words.question.title(reference));
  const shown = await pastoral.chat.press(told, words.question.show);
  expect(JSON.stringify(shown)).toContain(mark("question"));
  await pastoral.chat.press({ ...told, ...shown }, words.question.send, { answer: mark("answer") });
  dsl.chat.expectCard(words.questionAnswered.title(reference));
  await teacher.desk.done(ownReceipt, own, { do: "raise-worry", why: mark("worry") });
  for (const { chat } of [dsl, principal]) chat.expectCard(words.worry.title);
  const worry = { do: "answer-worry", of: newest + 2, answer: mark("worry-answer") };
  await dsl.desk.done(concernPage, path, worry);
  teacher.chat.expectCard(words.news["worry-answered"](reference));
  await teacher.desk.done(ownReceipt, own, { do: "amend", of: 1, what: mark("amendment"), why: mark("why") });
  return [
    await dsl.desk.post(path, { do: "amend", of: 99, what: mark("amendment"), why: mark("why") }),
    await teacher.desk.post(own, { do: "amend", of: newest, what: mark("amendment"), why: mark("why") }),
    await dsl.desk.post(path, { do: "close", rationale: mark("closing"), basedOn: 1 }),
  ];
}

/** The line that tells who is on duty. */
const onDuty = new RegExp(words.duty.now(`[^"]*`), "g");

it("nothing that was written, and nobody's name, is found outside the record", async () => {
  using folder = aFolder();
  const log = openLog(openSync(folder.file("log"), "w"));
  await inSchool(
    async (school) => {
      const { errors, askedOfTeams } = await story(school);
      expect(errors.map(({ status }) => status)).toEqual([
        409, 422, 400, 404, 404, 404, 404, 404, 401, 400, 200, 422, 422, 409,
      ]);
      const where = {
        "error bodies": errors.map(({ text, headers }) => [text, headers]),
        "log lines": readFileSync(folder.file("log"), "utf8"),
        "addresses asked of Graph": school.graph.requests(),
        "addresses asked of Teams": askedOfTeams,
        "what is ready": (await school.ask("/readyz")).text,
        "alert cards": [school.dsl, school.deputy].map(({ chat }) => chat.client.messages().map(({ card }) => card)),
        notifications: whos.flatMap((who) => fromBot(school, who).map(({ summary }) => summary)),
        // In a chat of two, staff are told which colleague is on duty (R6.2), and nobody else's name.
        "what the bot left in chats": whos.flatMap((who) =>
          fromBot(school, who).map(({ card }) => JSON.stringify(card ?? "").replaceAll(onDuty, "")),
        ),
        "the leadership's channel": school.principal.chat.client.messages(school.lantern.teams.leadershipChannel),
      };
      for (const [place, found] of Object.entries(where)) {
        expect([place, secret.exec(JSON.stringify(found))?.[0]]).toEqual([place, undefined]);
        // Nobody posts there yet; a place that is empty proves nothing of the others.
        if (place !== "the leadership's channel") expect(found).not.toHaveLength(0);
      }
    },
    { log },
  )();
});

it(
  "the search would find it: the record itself holds every marked word",
  inSchool(async (school) => {
    const { reference } = await school.teacher.chat.raise(marked);
    expectAlerts(school, reference);
    const { text } = await school.dsl.desk.get(`/api/concerns/${reference}`);
    for (const field of ["described", "seen", "own-words", "where"]) expect(text).toContain(mark(field));
    expect(secret.exec(text)).not.toBeNull();
  }),
);

function fromBot(school: School, who: (typeof whos)[number]) {
  return school[who].chat.client.messages().filter(({ from }) => from === "bot");
}
