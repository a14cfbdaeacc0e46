/** Nobody gets in who is not who they say: every route, every kind of token that must not open it. */
import { describe, expect, it } from "vitest";
import { problem } from "../../src/contract/desk-api.ts";
import { ask } from "../asking.ts";
import { aReference, uuid } from "../build.ts";
import { routesToNothing } from "../http/routes.ts";
import { emptyLocal } from "../lantern.ts";
import { people } from "../little-school.ts";
import { inSchool } from "../school.ts";
import { forgedTokens } from "./forged-tokens.ts";

describe("a request without a good token", () => {
  it(
    "is refused on every route, says nothing but that, and leaves a line in the log without personal data",
    inSchool(async (school) => {
      const routes = await routesToNothing(school, aReference(1));
      expect(routes.map(({ name }) => name)).toContain("GET /api/events");
      for (const { name, header, status, reason } of await forgedTokens(school))
        for (const route of routes) {
          const before = school.events.length;
          const headers = header === undefined ? {} : { authorization: header };
          const answer = await ask(school.lantern.port, route.path, { ...route.asked, headers: { ...headers } });
          const what = `${name}: ${route.name}`;
          expect([what, answer.status]).toEqual([what, status]);
          const title = status === 401 ? "Unauthorized" : "Forbidden";
          expect(problem.strict().parse(answer.json)).toEqual({ type: "about:blank", status, title });
          expect(answer.headers).toMatchObject({
            "content-type": "application/problem+json",
            "cache-control": "no-store",
            ...(status === 401 ? { "www-authenticate": "Bearer" } : {}),
          });
          expect([what, school.events.slice(before)]).toEqual([what, [{ event: "sign-in-refused", reason }]]);
        }
    }),
  );

  it(
    "changes nothing and is in nobody's access log",
    inSchool(async (school) => {
      const { reference } = await school.teacher.chat.raise();
      for (const { chat } of [school.dsl, school.deputy]) chat.expectCard("A concern was raised");
      await school.forward({ seconds: 3 });
      const { desk } = school.lantern.ports;
      for (const route of await routesToNothing(school, reference)) await school.ask(route.path, route.asked);
      expect(await desk.accessNotes(10)).toEqual([]);
      expect(await desk.waiting()).toEqual({ unfiled: 0, setAside: 0 });
    }),
  );
});

describe("a good token", () => {
  it(
    "says who somebody is: what they claim to be called elsewhere counts for nothing",
    inSchool(async ({ teacher }) => {
      const { json } = await teacher.desk.get("/api/me", { headers: { "x-ms-client-principal": people.dsl.id } });
      expect(json).toMatchObject({ id: `staff/${people.teacher.id}`, may: { seeTriage: false } });
    }),
  );

  it(
    "with a role that is not Lantern's gives no role",
    inSchool(async ({ lantern, ask: asked }) => {
      const person = { id: uuid(50), name: "Zoe Hart", roles: ["Safeguarding.dsl", "DSL", "constructor", "__proto__"] };
      const { clientId } = emptyLocal("");
      const token = await lantern.identity.tabToken({ person, clientId });
      expect((await asked("/api/me", { token })).json).toMatchObject({ may: { seeTriage: false } });
      expect((await asked("/api/triage", { token })).status).toBe(404);
    }),
  );

  it(
    "is good for as long as it says, with a minute for clocks that differ, and no longer",
    inSchool(async ({ lantern, clock, ask: asked }) => {
      const { clientId } = emptyLocal("");
      const token = await lantern.identity.tabToken({ person: people.dsl, clientId, ttlSeconds: 600 });
      await clock.forward({ minutes: 10, seconds: 59 });
      expect((await asked("/api/me", { token })).status).toBe(200);
      await clock.forward({ seconds: 1 });
      expect((await asked("/api/me", { token })).status).toBe(401);
    }),
  );
});
