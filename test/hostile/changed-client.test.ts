/** A client that was changed sends the API what no form of Lantern's sends. */
import { describe, expect, it } from "vitest";
import { concernPage, problem } from "../../src/contract/desk-api.ts";
import { raised } from "../../src/contract/raise-form.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { aRaiseForm } from "../build.ts";
import { learners } from "../little-school.ts";
import { inSchool } from "../school.ts";
import { expectAlerts } from "../service/outcomes.ts";

const about = { learners: [`learner/${learners.ada.id}`], described: [] };
const json = { "content-type": "application/json" };

describe("a form that a changed client sends", () => {
  it(
    "puts no words into somebody else's mouth: what is quoted was read in Teams by Lantern, or is not quoted (R4.2)",
    inSchool(async (school) => {
      const { teacher, dsl } = school;
      const at = "2026-11-23T09:00:00.000Z";
      const quoted = { text: "He had it coming.", author: "Priya Nair", at, link: "javascript:alert(1)" };
      const form = { ...aRaiseForm(), about, quoted };
      const { reference } = await teacher.desk.done(raised, "/api/concerns", form);
      expectAlerts(school, reference);
      teacher.chat.expectAnyUpdates();
      const { entries } = await dsl.desk.read(concernPage, `/api/concerns/${reference}`);
      expect(JSON.stringify(entries)).not.toContain("Priya Nair");
    }),
  );

  it(
    "fills no concern with descriptions of people until nothing more can be recorded on it",
    inSchool(async ({ teacher }) => {
      const described = Array.from({ length: 30 }, (_, i) => `${i}`.padEnd(longestText - 1, "x"));
      const { status, json: answer } = await teacher.desk.post("/api/concerns", {
        ...aRaiseForm(),
        about: { learners: [], described },
      });
      expect(status).toBe(422);
      expect(problem.parse(answer)).toMatchObject({ refused: "text-too-long", field: "someoneElse" });
    }),
  );
});

describe("a setting that is nested without end", () => {
  it(
    "is not there for whoever may change none, is refused for whoever may, and breaks nothing",
    inSchool(async ({ teacher, dsl, events }) => {
      for (const depth of [20, 5_000, 200_000]) {
        const value = "[".repeat(depth) + "]".repeat(depth);
        const asked = { method: "POST", headers: json, body: `{"value":${value},"why":"So.","basedOn":0}` };
        expect((await teacher.desk.get("/api/settings/agencies", asked)).status).toBe(404);
        const { status, json: answer } = await dsl.desk.get("/api/settings/agencies", asked);
        expect([depth, status, problem.parse(answer).refused]).toEqual([depth, 422, "setting-unusable"]);
      }
      expect(events.filter(({ event }) => event === "fault")).toEqual([]);
    }),
  );
});
