/** Somebody sends what makes no sense to places that are not for them, to see what answers (R4.4). */
import { describe, expect, it } from "vitest";
import type { Asked } from "../asking.ts";
import { apiRoutes } from "../http/routes.ts";
import { inSchool, type School } from "../school.ts";
import { expectAlerts } from "../service/outcomes.ts";

const json = { "content-type": "application/json" };
const senseless: readonly (readonly [string, Asked])[] = [
  ["no JSON", { method: "POST", headers: json, body: '{"do": ' }],
  ["nothing", { method: "POST" }],
  ["something else", { method: "POST", json: [1, 2] }],
  ["an unknown command", { method: "POST", json: { do: "remove" } }],
  ["a form", { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body: "do=remove" }],
  ["too much", { method: "POST", json: { text: "x".repeat(600 * 1024) } }],
];

/** What anybody on the staff may send something to, as far as it is their own; and what takes nothing. */
const everybodys = ["POST /api/concerns", "POST /api/my-actions", "POST /api/learners/search"];
const empty = ["POST /api/concerns/{reference}/acknowledgement", "POST /api/register/check"];

async function writingRoutes(school: School) {
  const { reference } = await school.teacher.chat.raise();
  expectAlerts(school, reference);
  const routes = await apiRoutes(school, { reference, reporter: "teacher" });
  return routes.filter(({ name }) => name.startsWith("POST") && !empty.includes(name));
}

function ignoreNews(school: School): void {
  for (const { chat } of [school.teacher, school.dsl, school.deputy]) {
    for (const title of chat.leftOver) if (!title.startsWith("changed: ")) chat.expectCard(title);
    chat.expectAnyUpdates();
  }
}

describe("what makes no sense", () => {
  it.each(senseless)(
    "R4.4 %s: whoever may not send anything there is answered as if there were nothing, and the attempt is noted",
    (_, asked) =>
      inSchool(async (school) => {
        const { pastoral, lantern } = school;
        const routes = (await writingRoutes(school)).filter(({ name }) => !everybodys.includes(name));
        expect(routes.length).toBeGreaterThan(6);
        for (const { name, path } of routes) {
          const before = school.events.length;
          const { status, text } = await pastoral.desk.get(path, asked);
          expect([name, status, text]).toEqual([name, 404, (await pastoral.desk.get("/api/concerns/C-22222Z")).text]);
          const denied = school.events.slice(before).filter(({ event }) => event === "access-denied");
          expect([name, denied.length]).toEqual([name, 2]);
          expect((await lantern.ports.desk.accessNotes(1_000)).some(({ answer }) => answer === "denied")).toBe(true);
        }
        ignoreNews(school);
      })(),
  );

  it(
    "R4.4 from somebody who is not signed in is answered as anything from them is",
    inSchool(async (school) => {
      const routes = await writingRoutes(school);
      for (const { name, path } of routes)
        for (const [what, asked] of senseless)
          expect([name, what, (await school.ask(path, asked)).status]).toEqual([name, what, 401]);
      ignoreNews(school);
    }),
  );

  it(
    "from whoever may send something there is told to be that, and each attempt is noted",
    inSchool(async (school) => {
      const routes = await writingRoutes(school);
      for (const { name, path } of routes) {
        const { desk } = /my-(?:concerns|questions)/.test(path) ? school.teacher : school.dsl;
        for (const [what, asked] of senseless.slice(0, 4))
          expect([name, what, (await desk.get(path, asked)).status]).toEqual([name, what, 400]);
        const [, form] = senseless[4] ?? [];
        expect([name, (await desk.get(path, form)).status]).toEqual([name, 415]);
      }
      ignoreNews(school);
    }),
  );
});
