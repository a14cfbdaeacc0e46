/** The description of the API is true: valid, complete, and every answer is what it says. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { words } from "../../bot/texts/en.ts";
import { deskRoutes } from "../../src/http/desk-routes.ts";
import { openChecks } from "../../src/service/check-register.ts";
import { learners } from "../little-school.ts";
import { inSchool, untilCheckpoint } from "../school.ts";
import { expectAlerts } from "../service/outcomes.ts";
import { apiRoutes, described } from "./routes.ts";

const reference = z.object({ $ref: z.string() });

describe("openapi.json", () => {
  it(
    "describes exactly the routes that are served, each with its parameters",
    inSchool(async ({ dsl, lantern }) => {
      const { paths } = described.parse((await dsl.desk.get("/api/openapi.json")).json);
      const served = deskRoutes(lantern.ports, openChecks()).map(({ method, path }) => `${method} ${path}`);
      const listed = Object.entries(paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method} ${path}`),
      );
      expect(listed.toSorted()).toEqual([...served, "get /api/events"].toSorted());
      for (const [path, methods] of Object.entries(paths))
        for (const operation of Object.values(methods)) {
          const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: "path", required: true }));
          const parameters = z.array(z.looseObject({ in: z.string() })).parse(operation.parameters ?? []);
          expect(parameters.filter((one) => one.in === "path")).toMatchObject(names);
        }
    }),
  );

  it(
    "R17.1 tells of the key under which a form is sent wherever something is recorded",
    inSchool(async ({ dsl }) => {
      const { paths } = described.parse((await dsl.desk.get("/api/openapi.json")).json);
      const keyed = Object.entries(paths).filter(([, { post }]) =>
        z
          .array(z.looseObject({ name: z.string() }))
          .safeParse(post?.parameters)
          .data?.some(({ name }) => name === "Idempotency-Key"),
      );
      // A search records nothing, a check begins once, and a concern that is raised has its key in its form.
      const others = ["/api/concerns", "/api/search", "/api/learners/search", "/api/register/check"];
      const posted = Object.entries(paths).flatMap(([path, { post }]) => (post === undefined ? [] : [path]));
      expect(keyed.map(([path]) => path).toSorted()).toEqual(
        posted.filter((path) => !others.includes(path)).toSorted(),
      );
    }),
  );

  it(
    "is whole: every reference in it leads somewhere, and no part is anything goes",
    inSchool(async ({ dsl }) => {
      const { json } = await dsl.desk.get("/api/openapi.json");
      const document = z.looseObject({ info: z.object({ title: z.string(), version: z.string() }) }).parse(json);
      const references = [...within(document)].flatMap((one) => reference.safeParse(one).data?.$ref ?? []);
      expect(references.length).toBeGreaterThan(0);
      for (const one of references) expect([one, at(document, one)]).not.toEqual([one, undefined]);
      for (const schema of schemas(document)) expect(Object.keys(schema)).not.toEqual([]);
    }),
  );

  it(
    "tells the truth: each route's answer is what the contract says, down to the last field",
    inSchool(async (school) => {
      const { reference: concern } = await school.teacher.chat.raise({ learner: `learner/${learners.ben.id}` });
      expectAlerts(school, concern);
      await school.forward(untilCheckpoint);
      const replies = new Map(
        deskRoutes(school.lantern.ports, openChecks()).map(({ method, path, reply }) => [
          `${method.toUpperCase()} ${path}`,
          reply,
        ]),
      );
      for (const { name, path, asked } of await apiRoutes(school, { reference: concern, reporter: "teacher" })) {
        const reply = replies.get(name);
        if (reply === undefined || reply === "file" || (name.endsWith("/triage") && name.startsWith("POST"))) continue;
        const { desk } = /my-(?:concerns|questions)/.test(path) ? school.teacher : school.dsl;
        const { json, status } = await desk.get(path, asked);
        expect([name, status]).toEqual([name, 200]);
        expect([name, reply.parse(json)]).toEqual([name, json]);
      }
      await school.settled();
      school.teacher.chat.expectCard(words.question.title(concern));
      school.dsl.chat.expectCard(words.questionAnswered.title(concern));
      for (const { chat } of [school.dsl, school.deputy]) {
        chat.expectCard(words.alert.title);
        chat.expectAnyUpdates();
      }
    }),
  );
});

function* within(value: unknown): Generator<object> {
  if (typeof value !== "object" || value === null) return;
  yield value;
  for (const part of Object.values(value)) yield* within(part);
}

function* schemas(value: unknown): Generator<object> {
  for (const one of within(value))
    if ("schema" in one && typeof one.schema === "object" && one.schema !== null) yield one.schema;
}

/** What a JSON pointer of this document leads to. */
function at(document: unknown, pointer: string): unknown {
  const steps = pointer.replace(/^#\//, "").split("/");
  return steps.reduce<unknown>((value, step) => Object(value)[step], document);
}
