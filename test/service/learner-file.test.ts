/** A learner's file from the desk: what is recorded, what the page tells of it, and who is told nothing (R8, R9). */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { concernPage } from "../../src/contract/desk-api.ts";
import { learnerPage } from "../../src/contract/learner-page.ts";
import { decision, meeting } from "../http/routes.ts";
import { learners, people } from "../little-school.ts";
import { inSchool, type School } from "../school.ts";
import { expectAlerts } from "./outcomes.ts";

const ada = `/api/learners/${learners.ada.id}`;
const opening = {
  do: "open-file",
  reason: "multi-agency",
  rationale: "Two agencies work with the family.",
  reviewOn: "2027-01-05",
  basedOn: 0,
};

const see = ({ dsl }: School, path = ada) => dsl.desk.read(learnerPage, `${path}/chronology`);
const record = ({ dsl }: School, command: object, path = ada) => dsl.desk.done(learnerPage, `${path}/file`, command);

async function refused({ dsl }: School, command: object) {
  const { status, json } = await dsl.desk.post(`${ada}/file`, command);
  return { status, ...Object(json) };
}

/** A concern about Ada, seen by nobody yet. */
async function aConcernAboutAda(school: School): Promise<string> {
  const { reference } = await school.teacher.chat.raise({ learner: `learner/${learners.ada.id}` });
  expectAlerts(school, reference);
  return reference;
}

describe("a child protection file", () => {
  it(
    "R8.1 is opened, reviewed and closed, and everything of it stays in the chronology and in SharePoint",
    inSchool(async (school) => {
      const opened = await record(school, opening);
      expect(opened.file).toMatchObject({ newest: 1, protection: { reason: "multi-agency", reviewOn: "2027-01-05" } });
      await record(school, meeting);
      await record(school, { do: "review-file", note: "The plan holds.", nextOn: "2027-02-16" });
      const refusal = { status: 422, refused: "rationale-missing", field: "rationale" };
      expect(await refused(school, { do: "close-file", rationale: " ", basedOn: 3 })).toMatchObject(refusal);
      const { file, rows } = await record(school, { do: "close-file", rationale: "Stepped down.", basedOn: 3 });
      expect(file).toMatchObject({ newest: 4, closedAt: "2026-11-24T09:40:00.000Z" });
      expect(file.protection).toBeUndefined();
      expect(rows.map(({ entry }) => entry.kind)).toEqual([
        "meeting.held",
        "file.opened",
        "file.reviewed",
        "file.closed",
      ]);
      await school.forward({ seconds: 5 });
      expect((await see(school)).file.filed).toBe(true);
    }),
  );

  it(
    "R8.1 is not closed on what its author has not seen, and their words come back",
    inSchool(async (school) => {
      await record(school, opening);
      await school.deputy.desk.done(learnerPage, `${ada}/file`, meeting);
      const closing = { do: "close-file", rationale: "Stepped down.", basedOn: 1 };
      expect(await refused(school, closing)).toMatchObject({ status: 409, refused: "changed-meanwhile" });
      expect((await see(school)).file.protection).toBeDefined();
    }),
  );

  it(
    "R8.1 is suggested with its reason when a concern goes beyond pastoral support, and never opened by itself",
    inSchool(async (school) => {
      const reference = await aConcernAboutAda(school);
      expect((await see(school)).file.suggestions).toEqual([]);
      await decided(school, reference, "child-in-need");
      const { file, may } = await see(school);
      expect(file.suggestions).toMatchObject([{ because: "threshold", threshold: "child-in-need", reference }]);
      expect([file.protection, may.work]).toEqual([undefined, true]);
      expect((await record(school, opening)).file.suggestions).toEqual([]);
    }),
  );
});

async function decided(school: School, reference: string, threshold: string): Promise<void> {
  await school.dsl.desk.done(concernPage, `/api/concerns/${reference}/triage`, { ...decision, threshold });
  for (const { chat } of [school.dsl, school.deputy]) chat.expectAnyUpdates();
  school.teacher.chat.expectCard(words.reviewed.title(reference));
}

describe("a correction", () => {
  it(
    "R17.1 stands beside the entry of the file that it is about, and makes a review due to be made again",
    inSchool(async (school) => {
      const { review } = await record(school, meeting);
      await record(school, { do: "review-chronology", note: "Read.", upTo: review.upTo, nextOn: "2027-02-23" });
      await school.forward({ minutes: 1 });
      const amend = { do: "amend", of: 1, what: "It was on Thursday.", why: "I read my own notes again." };
      const after = await record(school, amend);
      expect(after.rows.map(({ entry }) => entry.kind)).toEqual(["meeting.held", "chronology.reviewed"]);
      expect(after.rows[0]).toMatchObject({ amendments: [{ kind: "amendment.recorded", of: 1 }], unseen: [3] });
      expect(after.review.isCurrent).toBe(false);
      await school.forward({ seconds: 5 });
      expect((await see(school)).file.filed).toBe(true);
    }),
  );
});

describe("a review of the chronology", () => {
  it(
    "R9.2 covers what was on screen, sets the next day, and is no longer current when more is told",
    inSchool(async (school) => {
      await aConcernAboutAda(school);
      const { review } = await see(school);
      expect(review).toMatchObject({ isCurrent: false, upTo: "2026-11-24T09:40:00.000Z" });
      const command = { do: "review-chronology", note: "First of its kind.", upTo: review.upTo, nextOn: "2027-02-23" };
      expect((await record(school, command)).review).toMatchObject({
        isCurrent: true,
        dueOn: "2027-02-23",
        last: { author: people.dsl.name, upTo: review.upTo },
      });
      await school.forward({ minutes: 1 });
      await aConcernAboutAda(school);
      expect((await see(school)).review.isCurrent).toBe(false);
      const again = { ...command, note: "Once more." };
      expect(await refused(school, again)).toMatchObject({ status: 409, refused: "changed-meanwhile" });
    }),
  );
});

describe("a link", () => {
  it(
    "R9.1 shows at both learners, and is ended where it was made",
    inSchool(async (school) => {
      const ben = `/api/learners/${learners.ben.id}`;
      const to = `learner/${learners.ben.id}`;
      await record(school, { do: "link-learner", to, relation: "sibling", why: "" });
      expect((await see(school)).file.links).toMatchObject([{ id: to, name: learners.ben.name, seq: 1 }]);
      const other = await see(school, ben);
      expect(other.file.links).toEqual([
        { id: `learner/${learners.ada.id}`, name: learners.ada.name, relation: "sibling", why: "" },
      ]);
      expect(other.rows).toMatchObject([{ onFileOf: `learner/${learners.ada.id}`, entry: { kind: "learner.linked" } }]);
      await record(school, { do: "unlink-learner", of: 1, why: "Cousins." });
      expect([(await see(school)).file.links, (await see(school, ben)).file.links]).toEqual([[], []]);
    }),
  );
});

describe("signals", () => {
  it(
    "R9.1 point to the entries behind them, and one that was dismissed stays so until there is more",
    inSchool(async (school) => {
      for (let n = 0; n < 3; n += 1) await aConcernAboutAda(school);
      const { cumulative } = await see(school);
      const frequent = cumulative.signals.find(({ id }) => id === "frequent");
      expect(frequent?.evidence).toHaveLength(3);
      const dismissal = { signal: "frequent", fingerprint: frequent?.fingerprint, reason: "One event, told thrice." };
      const after = (await record(school, { do: "dismiss-signal", ...dismissal })).cumulative;
      expect(after.signals.map(({ id }) => id)).not.toContain("frequent");
      expect(after.dismissed).toMatchObject([{ by: people.dsl.name, reason: "One event, told thrice." }]);
      await aConcernAboutAda(school);
      expect((await see(school)).cumulative.signals.map(({ id }) => id)).toContain("frequent");
      expect(await refused(school, { do: "dismiss-signal", ...dismissal, reason: "No." })).toMatchObject({
        status: 422,
        refused: "signal-changed",
      });
    }),
  );
});

describe("the page of a learner", () => {
  it(
    "R10.1 tells what matters: age by the school's calendar, key worker, needs",
    inSchool(async (school) => {
      expect(await see(school, `/api/learners/${learners.ben.id}`)).toMatchObject({
        age: 17,
        listed: true,
        learner: { keyWorker: people.pastoral.name, needs: learners.ben.needs },
      });
    }),
  );

  it(
    "R8 is nobody's but the safeguarding team's, and what they try answers as what does not exist",
    inSchool(async ({ teacher, principal, dsl }) => {
      for (const { desk } of [teacher, principal]) {
        expect((await desk.get(`${ada}/chronology`)).status).toBe(404);
        expect((await desk.post(`${ada}/file`, opening)).status).toBe(404);
      }
      expect((await dsl.desk.post(`${ada}/file`, { do: "delete-file" })).status).toBe(400);
      expect((await dsl.desk.post("/api/learners/nobody/file", opening)).status).toBe(404);
    }),
  );
});
