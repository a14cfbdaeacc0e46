/** Who gets what on each route (R4.4). What may not be seen answers as what does not exist. */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { ownConcerns } from "../../src/contract/desk-api.ts";
import type { Answered } from "../asking.ts";
import { aReference, uuid } from "../build.ts";
import type { Desk } from "../desk-client.ts";
import { learners, type Who } from "../little-school.ts";
import { inSchool, untilCheckpoint, whos } from "../school.ts";
import { expectAlerts } from "../service/outcomes.ts";
import { apiRoutes, contact, decision } from "./routes.ts";

const safeguarding: readonly Who[] = ["dsl", "deputy", "otherDeputy"];
/** Those who may see whether the registers are as Lantern left them (R3.3). */
const guardians: readonly Who[] = [...safeguarding, "principal", "administrator"];
const guardiansOnly = ["GET /api/register", "POST /api/register/check", "GET /api/register/{register}/checkpoint"];
/** What only whoever was given an action may do: here the DSL. */
const owners = ["POST /api/my-actions"];
/** What everybody on the staff may ask for; everything else is the safeguarding team's. */
const everybodys = [
  "POST /api/concerns",
  "POST /api/learners/search",
  "GET /api/me",
  "GET /api/my-concerns",
  "GET /api/my-actions",
  "GET /api/my-questions",
  "GET /api/my-worries",
  "GET /api/events",
  "GET /api/openapi.json",
];

/** What the reporter of the concern may ask for, who was asked a question too, and nobody else: not even the DSL. */
const reportersOnly = ["GET /api/my-concerns/{reference}", "POST /api/my-questions/{reference}/{seq}/answer"];
/** What the reporter may ask for beside those who have the whole record. */
const reportersToo = ["POST /api/my-concerns/{reference}/work"];

function mayAsk(who: Who, name: string): boolean {
  if (everybodys.includes(name)) return true;
  if (reportersOnly.includes(name)) return who === "pastoral";
  if (owners.includes(name)) return who === "dsl";
  if (guardiansOnly.includes(name)) return guardians.includes(who);
  return safeguarding.includes(who) || (reportersToo.includes(name) && who === "pastoral");
}

describe("each route", () => {
  it.each(whos)("for %s", (who) =>
    inSchool(async (school) => {
      const { reference } = await school.pastoral.chat.raise();
      expectAlerts(school, reference);
      await school.forward(untilCheckpoint);
      for (const { name, path, asked } of await apiRoutes(school, { reference, reporter: "pastoral" })) {
        const { desk } = school[who];
        const { status } = name.endsWith("/events") ? await followed(desk) : await desk.get(path, asked);
        expect([who, name, status]).toEqual([who, name, mayAsk(who, name) ? 200 : 404]);
      }
      await school.settled();
      school.pastoral.chat.expectCard(words.question.title(reference));
      if (who === "pastoral") school.dsl.chat.expectCard(words.questionAnswered.title(reference));
      for (const { chat } of [school.dsl, school.deputy]) chat.expectCard(words.alert.title);
      if (!safeguarding.includes(who)) return;
      school.pastoral.chat.expectCard(words.reviewed.title(reference));
      for (const { chat } of [school.dsl, school.deputy]) chat.expectAnyUpdates();
    })(),
  );
});

async function followed(desk: Desk): Promise<{ readonly status: number }> {
  const updates = await desk.follow();
  updates.close();
  return updates;
}

/** Everything that a sender can compare: all but the time of day. */
function seen({ status, text, headers }: Answered) {
  const { date: _, ...comparable } = headers;
  return { status, text, headers: comparable };
}

function asksOfTheReporter(desk: Desk, one: string) {
  const path = `/api/my-concerns/${one}`;
  return [
    () => desk.get(path),
    () => desk.post(`${path}/work`, { do: "raise-worry", why: "A week has gone by." }),
    () => desk.post(`${path}/work`, { do: "amend", of: 1, what: "So.", why: "Why." }),
    () => desk.post(`${path}/work`, { do: "add-account", text: "She came back." }),
  ];
}

describe("a record that is not yours cannot be told from one that does not exist", () => {
  it(
    "when it is opened, acknowledged, decided on or worked on",
    inSchool(async (school) => {
      const { reference } = await school.pastoral.chat.raise();
      expectAlerts(school, reference);
      for (const who of ["teacher", "pastoral", "principal", "administrator"] as const) {
        const { desk } = school[who];
        const asks = (one: string) => [
          () => desk.get(`/api/concerns/${one}`),
          () => desk.post(`/api/concerns/${one}/acknowledgement`, {}),
          () => desk.post(`/api/concerns/${one}/triage`, decision),
          () => desk.post(`/api/concerns/${one}/work`, contact),
          () => desk.post(`/api/my-questions/${one}/1/answer`, { answer: "On Monday." }),
          ...(who === "pastoral" ? [] : asksOfTheReporter(desk, one)),
        ];
        const there = asks(reference);
        const [absent, misspelt] = [asks(aReference(1)), asks("C-000000")];
        for (const [i, ask] of there.entries()) {
          const answer = seen(await ask());
          expect(answer.status).toBe(404);
          expect(seen((await absent[i]?.()) ?? none)).toEqual(answer);
          expect(seen((await misspelt[i]?.()) ?? none)).toEqual(answer);
        }
      }
    }),
  );

  it(
    "when it is acknowledged from a card that was changed or passed on",
    inSchool(async (school) => {
      const { reference } = await school.pastoral.chat.raise();
      const alerts = expectAlerts(school, reference);
      const greeting = await school.teacher.chat.openForm();
      const press = (one: string) =>
        school.teacher.chat.execute({ ...alerts.dsl, messageId: greeting.messageId }, words.alert.acknowledge, {
          reference: one,
        });
      expect(await press(reference)).toEqual(await press(aReference(1)));
      expect(JSON.stringify(await press(reference))).toContain(words.notThere);
    }),
  );

  it(
    "nor a learner who is on the roll from one who is not",
    inSchool(async ({ teacher }) => {
      const known = seen(await teacher.desk.get(`/api/learners/${learners.ada.id}/chronology`));
      expect(seen(await teacher.desk.get(`/api/learners/${uuid(999)}/chronology`))).toEqual(known);
      expect(known.status).toBe(404);
    }),
  );

  it(
    "nor an address that is no route",
    inSchool(async ({ teacher }) => {
      const { status, text } = await teacher.desk.get("/api/triage");
      const other = await teacher.desk.get("/api/nothing");
      expect({ status: other.status, text: other.text }).toEqual({ status, text });
    }),
  );
});

const none: Answered = { status: 0, headers: {}, text: "", bytes: Buffer.alloc(0), json: undefined };

describe("what a member of staff sees of their own concerns", () => {
  it(
    "is the reference, the moment and the status, and nothing of what they wrote (R4.4)",
    inSchool(async (school) => {
      const { reference } = await school.teacher.chat.raise();
      expectAlerts(school, reference);
      const answer = await school.teacher.desk.get("/api/my-concerns");
      expect(ownConcerns.element.strict().array().parse(answer.json)).toHaveLength(1);
      expect(await school.pastoral.desk.read(ownConcerns, "/api/my-concerns")).toEqual([]);
    }),
  );
});
