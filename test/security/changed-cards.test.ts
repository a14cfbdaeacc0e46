/** What a changed client sends: nothing in a card is taken as true, and what people write is shown as text, never executed. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { words } from "../../bot/texts/en.ts";
import { concernPage, triagePage } from "../../src/contract/desk-api.ts";
import { aReference, uuid } from "../build.ts";
import { somethingSeen } from "../chat.ts";
import { learners, people } from "../little-school.ts";
import { inSchool, type School } from "../school.ts";
import { expectAlerts } from "../service/outcomes.ts";

const body = z.object({ value: z.unknown() });

async function recorded({ dsl }: School): Promise<number> {
  return (await dsl.desk.read(triagePage, "/api/triage")).rows.length;
}

describe("a form that was changed on its way is refused, and nothing is recorded:", () => {
  it.each([
    ["a learner who is not in the school", { learner: `learner/${uuid(999)}` }, words.form.refused],
    ["a learner's id that is a path", { learner: "learner/../../staff" }, words.form.refused],
    ["a member of staff as the learner", { learner: `learner/${people.dsl.id}` }, words.form.refused],
    ["a category that does not exist", { category: "welfare,constructor" }, words.form.refused],
    ["a day that does not exist", { day: "2026-02-30" }, words.form.refused],
    ["a day to come", { day: "2026-12-01" }, words.form.refused],
    ["a risk that is neither yes nor no", { atRisk: "maybe" }, words.form.refused],
    ["a text of 200,000 characters", { seen: "a".repeat(200_000) }, words.form.refused],
  ])("%s", (_, changes, told) =>
    inSchool(async (school) => {
      const form = await school.teacher.chat.openForm();
      const shown = await school.teacher.chat.press(form, words.form.submit, { ...somethingSeen, ...changes });
      expect(shown.texts).toContain(told);
      expect(shown.fields).toMatchObject({ where: somethingSeen.where });
      expect(await recorded(school)).toBe(0);
    })(),
  );

  it.each([
    ["without its key", { submissionKey: undefined }],
    ["with a key that is none", { submissionKey: "../../etc/passwd" }],
    ["with a number for a text", { seen: 7 }],
    ["with an object for a text", { seen: { $ne: "" } }],
    ["with a list for a text", { atRisk: ["yes"] }],
    ["with a verb that does not exist", { verb: "concern.delete" }],
    ["with a reference that is none", { verb: "concern.acknowledge", reference: "C-1; drop table entry" }],
  ])("%s", (_, changes) =>
    inSchool(async (school) => {
      const form = await school.teacher.chat.openForm();
      const verb = "verb" in changes ? changes.verb : "concern.raise";
      const data = { ...form.buttons[words.form.submit]?.data, ...somethingSeen, ...changes };
      const answer = await school.teacher.chat.client.execute(verb, data, form.messageId);
      expect(answer.body).toMatchObject({ statusCode: 400, value: { code: "BadRequest" } });
      expect(await recorded(school)).toBe(0);
      expect(school.events).toContainEqual({ event: "activity-refused", reason: "malformed-card" });
    })(),
  );
});

describe("an acknowledgement of", () => {
  it.each([
    ["a concern that does not exist", "dsl"],
    ["somebody's concern, by their colleague without the role", "pastoral"],
    ["one's own concern, without the role", "teacher"],
  ] as const)("%s says that there is nothing, and records nothing", (what, who) =>
    inSchool(async (school) => {
      const { reference } = await school.teacher.chat.raise();
      expectAlerts(school, reference);
      const form = await school[who].chat.openForm();
      const asked = what.includes("not exist") ? aReference(1) : reference;
      const answer = await school[who].chat.client.execute(
        "concern.acknowledge",
        { verb: "concern.acknowledge", reference: asked },
        form.messageId,
      );
      expect(JSON.stringify(body.parse(answer.body).value)).toContain(words.notThere);
      const page = await school.dsl.desk.read(concernPage, `/api/concerns/${reference}`);
      expect(page.entries).toHaveLength(1);
    })(),
  );
});

const hostile = [
  ["HTML", '<img src=x onerror="alert(1)"><script>alert(2)</script>'],
  ["Markdown", "[click](https://evil.example) **bold** ![x](https://evil.example/x.png)"],
  ["a card's own template", `\${$root.secret} {{DATE(2026-01-01)}}`],
  ["SQL", "'); drop table entry; --"],
  ["OData", "' or fields/Title ne '"],
  ["JSON", '"},"body":{"data":{"atRisk":false}}'],
  ["a mention", "<at>Everyone</at>"],
  ["an emoji and other alphabets", "👩‍👩‍👧 Łódź 𝒜 日本語 عربى"],
] as const;

describe("what people write is kept and shown to the letter, as text:", () => {
  it.each(hostile)("%s", (_, text) =>
    inSchool(async (school) => {
      const fields = { seen: text, ownWords: text, where: text, someoneElse: text };
      const { reference, card } = await school.teacher.chat.raise(fields);
      expect(JSON.stringify(card)).not.toContain(JSON.stringify(text).slice(1, -1));
      expectAlerts(school, reference);
      const page = await school.dsl.desk.read(concernPage, `/api/concerns/${reference}`);
      const account = { seen: text, ownWords: text, where: text };
      expect(page).toMatchObject({ entries: [{ account }], filed: true });
      expect(page.subjects).toContainEqual({ described: text });
      const answer = await school.dsl.desk.get(`/api/concerns/${reference}`);
      expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
    })(),
  );

  it(
    "and on a form that comes back it stands in input fields only, which read no Markdown",
    inSchool(async ({ teacher }) => {
      const [, [, markdown]] = hostile;
      const form = await teacher.chat.openForm(`Look: ${markdown}`);
      const { texts, fields } = await teacher.chat.press(form, words.form.submit, { seen: `Look: ${markdown}` });
      expect(texts.join("\n")).not.toContain("evil.example");
      expect(fields.seen).toBe(`Look: ${markdown}`);
    }),
  );

  it(
    "without the characters that no person writes: control characters, and marks that turn a line around",
    inSchool(async (school) => {
      const seen = "before\u0000\u0007\u001b[31m \u202Egnp.exe\u202C \u2066x\u2069 after\r\nnext";
      const { reference } = await school.teacher.chat.raise({ seen });
      expectAlerts(school, reference);
      const page = await school.dsl.desk.read(concernPage, `/api/concerns/${reference}`);
      expect(page.entries).toMatchObject([{ account: { seen: "before[31m gnp.exe x after\nnext" } }]);
    }),
  );

  it(
    "also where a decision is written",
    inSchool(async (school) => {
      const { reference } = await school.teacher.chat.raise();
      expectAlerts(school, reference);
      const [[, html]] = hostile;
      const path = `/api/concerns/${reference}/triage`;
      const decision = { threshold: "early-help", rationale: html, vulnerability: "", basedOn: 1 };
      const actions = [{ what: html, owner: `staff/${people.deputy.id}`, due: "2026-11-27" }];
      const page = await school.dsl.desk.done(concernPage, path, { ...decision, actions });
      expect(page.entries.at(-1)).toMatchObject({ rationale: html, actions: [{ what: html }] });
      const told = school.teacher.chat.expectCard(words.reviewed.title(reference));
      expect(JSON.stringify([told, school.deputy.chat.expectCard(words.actionGiven.title)])).not.toContain("<img");
      for (const { chat } of [school.dsl, school.deputy]) chat.expectAnyUpdates();
    }),
  );
});

describe("an activity", () => {
  const said = (changes: object) => ({
    type: "message",
    id: "1",
    text: "hello",
    channelId: "msteams",
    serviceUrl: "http://127.0.0.1:9/",
    from: { id: "29:x", aadObjectId: people.dsl.id, name: "Priya Nair" },
    recipient: { id: "28:x" },
    conversation: { id: "a:x", conversationType: "personal", tenantId: "6b1d7a52-3f0e-4c55-9d0f-1f7c2a9b8e10" },
    ...changes,
  });

  it.each([
    [
      "from another tenant",
      { conversation: { id: "a:x", conversationType: "personal", tenantId: uuid(9) } },
      "other-tenant",
    ],
    ["from no tenant", { conversation: { id: "a:x", conversationType: "personal" } }, "other-tenant"],
    ["from somebody without an object id", { from: { id: "29:x", name: "Guest" } }, "no-object-id"],
  ])("%s is answered nothing, and leaves a line without personal data", (_, changes, reason) =>
    inSchool(async (school) => {
      const before = school.events.length;
      await school.ask("/api/messages", { json: said(changes) });
      expect(school.events.slice(before)).toEqual([{ event: "activity-refused", reason }]);
      expect(await school.lantern.ports.desk.accessNotes(5)).toEqual([]);
    })(),
  );

  it(
    "in a channel, where others read along, shows nothing and records nothing",
    inSchool(async (school) => {
      const { chat } = school.principal;
      const channel = school.lantern.teams.leadershipChannel;
      await chat.client.say(`@Lantern my concerns about ${learners.ada.name}`, channel);
      await school.settled();
      expect(chat.posts.map(({ texts }) => texts)).toEqual([[words.onlyPersonal]]);
      expect(await school.lantern.ports.desk.accessNotes(5)).toEqual([]);
    }),
  );
});
