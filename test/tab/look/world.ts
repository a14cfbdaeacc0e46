/**
 * A small world around the built tab: its API with fictional records, and a host page that speaks teams-js. For looking at the
 * desk alone, in states that the running product shows seldom. The true host is infra/local/teams.
 */
import { createReadStream, existsSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type ConcernPage,
  concernPage,
  type Loading,
  type RegisterPage,
  type SearchPage,
  searchCommand,
  type TriagePage,
  triageCommand,
} from "../../../src/contract/desk-api.ts";
import type { DuePage, OwnActions } from "../../../src/contract/due.ts";
import { learnerFileCommand } from "../../../src/contract/learner-file-commands.ts";
import type { LearnerPage } from "../../../src/contract/learner-page.ts";
import { settingSent } from "../../../src/contract/setting-bodies.ts";
import * as fictional from "./fictional.ts";
import { documentOf } from "./fictional-documents.ts";
import { due, ownActions } from "./fictional-due.ts";
import { looksAtLearner, storyOfLearner } from "./fictional-learner.ts";
import { learnersNamed, toldLearners } from "./fictional-learners.ts";
import { checked, register, search } from "./fictional-register.ts";
import { fictionalDuty, fictionalSetting } from "./fictional-settings.ts";

const dist = fileURLToPath(new URL("../../../dist/tab", import.meta.url));
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/** What the world does next; a look changes it as it goes. */
export interface World {
  readonly origin: string;
  person: typeof fictional.dsl;
  triage: TriagePage;
  due: DuePage;
  actions: OwnActions;
  concern: (reference: string) => ConcernPage;
  learner: LearnerPage;
  emptyLists: boolean;
  register: RegisterPage;
  /** What every search finds; undefined: the server fails. */
  found: SearchPage | undefined;
  /** The words that were looked for last. */
  asked: string;
  /** Whether files (checkpoints, proofs) are to be had. */
  files: "there" | "not-there" | "fault";
  /** How far the server has read the records; undefined once it has. */
  loading: Loading | undefined;
  /** Milliseconds before every answer of the API. */
  delay: number;
  /** How decisions are answered: by recording, by a problem, or not at all. */
  decisions: "record" | "fault" | object;
  /** How documents are taken and given: as they should be, by a problem, or not at all. */
  documents: "there" | "fault" | object;
  down: boolean;
  /** The token that the host gives from now on, and the only one the API takes. */
  token: string;
  change(): void;
  close(): void;
}

export async function startWorld(): Promise<World> {
  const streams = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    // A browser that goes away in the middle of a request is no fault of the world's.
    answer(world, streams, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const world: World = {
    origin: `http://127.0.0.1:${port}`,
    person: fictional.dsl,
    triage: fictional.triage(),
    due: due(),
    actions: ownActions(),
    concern: fictional.open,
    learner: await storyOfLearner(),
    emptyLists: false,
    register: register(),
    found: search(),
    asked: "",
    files: "there",
    loading: undefined,
    delay: 0,
    decisions: "record",
    documents: "there",
    down: false,
    token: "token",
    change: () => {
      for (const stream of streams) stream.write(event("concerns", world));
    },
    close: () => {
      for (const stream of streams) stream.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
  return world;
}

async function answer(
  world: World,
  streams: Set<ServerResponse>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? "/", world.origin).pathname;
  if (path === "/host") return host(response);
  if (path === "/token") return json(response, world.token);
  if (path === "/tab/config.json") return json(response, { mode: "local" });
  if (path.startsWith("/tab/")) return file(path, response);
  if (world.down) return void request.socket.destroy();
  if (request.headers.authorization !== `Bearer ${world.token}`) return problem(response, 401);
  if (path === "/api/events") return events(world, streams, response);
  if (world.delay > 0) await new Promise((resolve) => setTimeout(resolve, world.delay));
  await api(world, path, request, response);
}

async function api(world: World, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, , area, id = "", verb] = path.split("/");
  if (area === "me") return json(response, world.person);
  if (area === "my-concerns") return json(response, fictional.own(world.emptyLists));
  if (area === "my-actions") {
    if (request.method === "POST") world.actions = { ...world.actions, actions: world.actions.actions.slice(1) };
    return json(response, world.actions);
  }
  if (area === "register") {
    if (!world.person.may.checkRegister) return problem(response, 404);
    return verb === "checkpoint" ? download(world, response) : registerApi(world, id, request.method, response);
  }
  if (!world.person.may.seeTriage) return problem(response, 404);
  if (area === "search") {
    world.asked = searchCommand.parse(JSON.parse(await bodyOf(request))).q;
    return world.found === undefined ? problem(response, 500) : json(response, world.found);
  }
  if (area === "due") return json(response, { ...world.due, now: new Date().toISOString() });
  if (area === "triage") return json(response, { ...world.triage, now: new Date().toISOString() });
  if (area === "colleagues") return json(response, fictional.staff());
  if (area === "duty") return json(response, fictionalDuty());
  if (area === "settings") return settings(world, id, request, response);
  if (area === "learners" && id === "") return json(response, toldLearners(world.emptyLists));
  if (area === "learners" && id === "search")
    return json(response, learnersNamed(searchCommand.parse(JSON.parse(await bodyOf(request))).q));
  if (area === "learners") return learners(world, verb, request, response);
  if (area !== "concerns" || id === "C-222222") return problem(response, 404);
  if (path.includes("/documents")) return documents(world, path, request, response);
  if (verb === "entries") return download(world, response);
  if (verb === "acknowledgement") acknowledge(world, id);
  if (verb === "triage") {
    const command = triageCommand.parse(JSON.parse(await bodyOf(request)));
    if (world.decisions === "fault") return problem(response, 500);
    if (typeof world.decisions === "object") return problem(response, 422, world.decisions);
    if (command.threshold === undefined)
      return problem(response, 422, {
        refused: "threshold-missing",
        field: "threshold",
        also: [
          { refused: "rationale-missing", field: "rationale" },
          { refused: "vulnerability-missing", field: "vulnerability" },
        ],
      });
    world.concern = fictional.decided;
  }
  json(response, concernPage.parse(world.concern(id)));
}

async function settings(world: World, name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "POST") return json(response, fictionalSetting(name));
  const sent = settingSent.parse(JSON.parse(await bodyOf(request)));
  if (world.decisions === "fault") return problem(response, 500);
  if (typeof world.decisions === "object") return problem(response, 422, world.decisions);
  json(response, { ...fictionalSetting(name), value: sent.value, newest: sent.basedOn + 1 });
}

async function learners(
  world: World,
  verb: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (verb === "access") return json(response, looksAtLearner());
  if (verb === "file") {
    const command = learnerFileCommand.parse(JSON.parse(await bodyOf(request)));
    if (world.decisions === "fault") return problem(response, 500);
    if (typeof world.decisions === "object") return problem(response, 422, world.decisions);
    world.learner = { ...world.learner, file: { ...world.learner.file, newest: command.do.length } };
  }
  json(response, world.emptyLists ? fictional.emptyChronology() : { ...world.learner, now: new Date().toISOString() });
}

/** A check reads 1,770 entries whenever it is asked how far it is. */
function registerApi(world: World, what: string, method: string | undefined, response: ServerResponse): void {
  if (what === "check" && method === "POST") world.register = checked(world.register, 0, false);
  json(response, { ...world.register, now: new Date().toISOString() });
  const { running } = world.register;
  if (running !== undefined && what === "")
    world.register = checked(world.register, running.read + 1_770, running.read > 3_000);
}

async function documents(
  world: World,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === "POST") await bodyOf(request);
  if (world.documents === "fault") return problem(response, 500);
  if (typeof world.documents === "object") return problem(response, 422, world.documents);
  if (request.method === "POST") return json(response, world.concern(path.split("/")[3] ?? ""));
  const { bytes, mimeType } = documentOf(path.split("/").at(-1) ?? "");
  response.writeHead(200, { "content-type": mimeType, "content-disposition": "attachment" });
  response.end(bytes);
}

function download(world: World, response: ServerResponse): void {
  if (world.files === "there") json(response, { fictional: true });
  else problem(response, world.files === "fault" ? 500 : 404);
}

function acknowledge(world: World, id: string): void {
  const mine = { status: "read" as const, acknowledged: { at: world.triage.now, by: world.person.name } };
  const before = world.concern;
  world.concern = (reference) => ({ ...before(reference), ...mine });
  const rows = world.triage.rows.map((row) => (row.reference === id ? { ...row, ...mine } : row));
  world.triage = { ...world.triage, rows };
}

function event(changed: "concerns" | "connection", { loading }: World): string {
  return `data: ${JSON.stringify({ changed, loading })}\n\n`;
}

function events(world: World, streams: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write(event("connection", world));
  streams.add(response);
  response.on("close", () => streams.delete(response));
}

function file(path: string, response: ServerResponse): void {
  const name = path === "/tab/" ? "index.html" : path.slice("/tab/".length);
  const whole = join(dist, name);
  if (!existsSync(whole)) {
    problem(response, 404);
    return;
  }
  response.writeHead(200, {
    "content-type": types[extname(whole)] ?? "application/octet-stream",
    "content-security-policy": policy,
  });
  createReadStream(whole).pipe(response);
}

function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

function problem(response: ServerResponse, status: number, more: object = {}): void {
  json(response, { type: "about:blank", status, title: "No", ...more }, status);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString("utf8");
}

/** A host with one frame. `#theme=dark&sub=concern/…` says how; `setTheme` changes it. */
function host(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/html" });
  response.end(`<!doctype html><title>Host</title>
<style>html,body,iframe{margin:0;height:100%;width:100%;border:0;display:block}</style>
<iframe title="Lantern" src="/tab/"></iframe>
<script>
const asked = new URLSearchParams(location.hash.slice(1));
let theme = asked.get("theme") ?? "default";
const runtime = JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: { pages: {} } });
const frame = document.querySelector("iframe");
window.said = [];
addEventListener("message", async ({ data, source, origin }) => {
  const answers = {
    initialize: () => ["content", "web", runtime, "2.58.0"],
    getContext: () => [{ locale: "en-GB", theme, entityId: "desk", subEntityId: asked.get("sub") ?? undefined,
      frameContext: "content", hostClientType: "web", hostName: "Teams" }],
    "authentication.getAuthToken": async () => [true, await (await fetch("/token")).json()],
  };
  window.said.push(data.func);
  const args = await answers[data.func]?.();
  if (args) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin);
});
window.setTheme = (next) => { theme = next; frame.contentWindow.postMessage({ func: "themeChange", args: [next] }, location.origin); };
</script>`);
}
