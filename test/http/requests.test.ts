/** Requests as nobody should send them. Each is answered in the one shape of problems, and none is told anything from inside. */
import { describe, expect, it } from "vitest";
import { problem } from "../../src/contract/desk-api.ts";
import type { Answered, Asked } from "../asking.ts";
import { aReference } from "../build.ts";
import { learners } from "../little-school.ts";
import { inSchool, type School } from "../school.ts";
import { expectAlerts } from "../service/outcomes.ts";
import { decision } from "./routes.ts";

const tooLarge = JSON.stringify({ ...decision, rationale: "a".repeat(600 * 1024) });
const json = { "content-type": "application/json" };
const gzip = { ...json, "content-encoding": "gzip" };
const triage = `/api/concerns/${aReference(1)}/triage`;

/** Name, path, request, status. */
const wrong: readonly (readonly [string, string, Asked, number])[] = [
  ["an unknown route", "/api/nothing", {}, 404],
  ["an unknown route outside the API", "/admin.php", {}, 404],
  ["a wrong method", "/api/me", { method: "POST", json: {} }, 405],
  ["a method that changes", triage, { method: "PUT", json: decision }, 405],
  ["a method that removes", `/api/concerns/${aReference(1)}`, { method: "DELETE" }, 405],
  ["GET where something is sent", "/api/messages", {}, 405],
  ["malformed JSON", triage, { method: "POST", headers: json, body: '{"rationale": "ZEBRA' }, 400],
  ["malformed JSON to the bot", "/api/messages", { method: "POST", headers: json, body: "{ZEBRA" }, 400],
  ["JSON that is no object", triage, { method: "POST", json: [1, 2] }, 400],
  ["no body", triage, { method: "POST" }, 400],
  ["a form in the place of JSON", triage, { method: "POST", headers: form(), body: "rationale=ZEBRA" }, 415],
  [
    "text in the place of JSON",
    triage,
    { method: "POST", headers: { "content-type": "text/plain" }, body: "ZEBRA" },
    415,
  ],
  ["a body that is too large", triage, { method: "POST", headers: json, body: tooLarge }, 413],
  ["a body that is too large to the bot", "/api/messages", { method: "POST", headers: json, body: tooLarge }, 413],
  ["a body said to be packed", "/api/messages", { method: "POST", headers: gzip, body: "ZEBRA" }, 415],
  [
    "a body packed in an unknown way",
    triage,
    { method: "POST", headers: { ...json, "content-encoding": "x" }, body: "x" },
    415,
  ],
  ["a field too many levels deep", triage, { method: "POST", headers: json, body: `${"[".repeat(50_000)}` }, 400],
  ["a threshold that is none", triage, { json: { ...decision, threshold: "ZEBRA" } }, 400],
  ["a page that nobody has seen", triage, { json: { ...decision, basedOn: 0 } }, 400],
  [
    "an owner that is no person",
    triage,
    { json: { ...decision, actions: [{ what: "x", owner: "ZEBRA", due: "2026-11-27" }] } },
    400,
  ],
  ["a path out of the folder", "/api/concerns/../../package.json", {}, 404],
  ["the same, encoded", "/api/concerns/..%2f..%2fpackage.json", {}, 404],
  ["a path out of the tab's folder", "/tab/..%2f..%2fpackage.json", {}, 403],
  ["a path out of its assets", "/tab/assets/..%2f..%2f..%2fpackage.json", {}, 403],
  ["a page that Local Teams does not have", "/local/nothing", {}, 404],
  ["a path out of Local Teams' folder", "/local/..%2f..%2fpackage.json", {}, 404],
  ["a zero byte", "/api/concerns/C-234567%00", {}, 404],
  ["a zero byte in a file's name", "/tab/index.html%00.js", {}, 403],
  ["half a percent sign", "/api/learners/%E0%A4%A/chronology", {}, 404],
  ["half a percent sign in Local Teams", "/local/%E0%A4%A", {}, 404],
  ["half a percent sign in a file's name", "/tab/%E0%A4%A", {}, 404],
  ["a learner that is a query", "/api/learners/1'%20or%20'1'='1/chronology", {}, 404],
  ["a reference with other letters", "/api/concerns/C-%D0%A1AAAAA", {}, 404],
  ["a very long path", `/api/concerns/${"C".repeat(8000)}`, {}, 404],
];

function form() {
  return { "content-type": "application/x-www-form-urlencoded" };
}

describe("a request with", () => {
  it(
    "something wrong is answered with its status, in one shape, and without a word from inside or from itself",
    inSchool(async (school) => {
      // What is sent to a concern that is not there is told nothing of it.
      const { reference } = await school.teacher.chat.raise();
      expectAlerts(school, reference);
      for (const [name, anywhere, asked, status] of wrong) {
        const path = anywhere === triage ? `/api/concerns/${reference}/triage` : anywhere;
        const answer = await school.dsl.desk.get(path, asked);
        expect([name, answer.status]).toEqual([name, status]);
        expectPlainProblem(name, answer, path);
      }
      expect(JSON.stringify(school.events)).not.toContain("ZEBRA");
      expect(school.events.filter(({ event }) => event === "fault")).toEqual([]);
    }),
  );

  it(
    "another site's Host is refused on every path in local mode, so that no web page can speak through a browser",
    inSchool(async (school) => {
      const hosts = ["evil.example", "127.0.0.1.evil.example", "localhost@evil.example", "0.0.0.0", "[::]"];
      for (const host of hosts)
        for (const path of ["/api/me", "/local/", "/local/people", "/healthz", "/tab/", "/api/messages"]) {
          const answer = await school.ask(path, { headers: { host } });
          expect([host, path, answer.status]).toEqual([host, path, 403]);
        }
      for (const host of ["localhost:3978", "127.0.0.1", "[::1]:80"])
        expect((await school.ask("/healthz", { headers: { host } })).status).toBe(200);
    }),
  );
});

/** The one shape, strictly; nothing of ours, and nothing of what was sent. */
function expectPlainProblem(name: string, { status, json: body, text, headers }: Answered, path: string) {
  if (path.startsWith("/local/") || path.startsWith("/tab/")) {
    expect([name, text]).not.toEqual([name, expect.stringMatching(/ZEBRA|node_modules|\.ts|devDependencies|Error:/)]);
    return;
  }
  const { title, ...rest } = problem.strict().parse(body);
  expect([name, rest]).toEqual([name, { type: "about:blank", status }]);
  expect([name, headers["content-type"]]).toEqual([name, "application/problem+json"]);
  expect(title).toMatch(/^[A-Z][A-Za-z ]+$/);
}

describe("the tab's own files", () => {
  it(
    "are served without a token, and only into Teams' own frames",
    inSchool(async (school) => {
      const page = await school.ask("/tab/config.json");
      expect(page).toMatchObject({ status: 200, json: { mode: "local" } });
      expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
      expect(page.headers["content-security-policy"]).toContain("frame-ancestors 'self'");
      expect(page.headers["x-content-type-options"]).toBe("nosniff");
    }),
  );
});

describe("health", () => {
  it(
    "tells numbers only, and is ready while Graph is away",
    inSchool(async (school) => {
      expect(await ready(school)).toEqual([200, { status: "ready", unfiled: 0, setAside: 0, followsRegister: true }]);
      await school.graph.goDown();
      await school.teacher.chat.raise({ learner: `learner/${learners.ada.id}` });
      for (const { chat } of [school.dsl, school.deputy]) chat.expectCard("A concern was raised");
      expect(await ready(school)).toEqual([200, { status: "ready", unfiled: 1, setAside: 0, followsRegister: true }]);
      expect(await school.ask("/healthz")).toMatchObject({ status: 200, json: { status: "ok" } });
    }),
  );
});

async function ready(school: School) {
  const { status, json: body } = await school.ask("/readyz");
  return [status, body];
}
