/** The program as it is started: what stops it says so in one line, and a tenant's server holds nothing of the local world. */
import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { problem } from "../src/contract/desk-api.ts";
import { ask } from "./asking.ts";
import { aFolder, uuid } from "./build.ts";
import { type Ended, startProcess } from "./started.ts";

const patience = 30_000;

/** A port that answers nobody, for as long as it is held. */
async function takenPort() {
  const server = createServer((socket) => socket.destroy()).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: String(address.port),
    [Symbol.asyncDispose]: () => new Promise<void>((end) => server.close(() => end())),
  };
}

function tenantOf(folder: string, away: string): Readonly<Record<string, string>> {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  writeFileSync(join(folder, "key.pem"), privateKey.export({ type: "pkcs8", format: "pem" }));
  return {
    LANTERN_MODE: "tenant",
    LANTERN_DATA: join(folder, "data"),
    SCHOOL_NAME: "Little School",
    TIME_ZONE: "Europe/London",
    TENANT_ID: uuid(1),
    CLIENT_ID: uuid(2),
    SITE_ID: "little.sharepoint.com,1,2",
    TEAMS_APP_ID: uuid(3),
    CERTIFICATE_THUMBPRINT: "A".repeat(64),
    CERTIFICATE_KEY_FILE: join(folder, "key.pem"),
    GRAPH_BASE_URL: `http://127.0.0.1:${away}/v1.0`,
    AUTHORITY_URL: `http://127.0.0.1:${away}`,
  };
}

/** Loaded before the program: writes the address of every module that it loads into a file. */
const listing = `
  import { appendFileSync } from "node:fs";
  import { registerHooks } from "node:module";
  registerHooks({
    load(url, context, next) {
      appendFileSync(process.env.LOADED_MODULES, url + "\\n");
      return next(url, context);
    },
  });
`;

function expectOneLine({ code, out, err }: Ended, words: RegExp): void {
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toMatch(/^Lantern did not start\. .+\n$/);
  expect(err).toMatch(words);
}

describe("one clear line, and exit code 1, when", { timeout: patience }, () => {
  it("the port is taken", async () => {
    using folder = aFolder();
    await using taken = await takenPort();
    const ended = startProcess({ PORT: taken.port, LANTERN_DATA: folder.path }, { args: ["--empty"] }).ended;
    expectOneLine(await ended, /PORT/);
  });

  it("another server runs on the data folder, until that one is gone, however it went", async () => {
    using folder = aFolder();
    const environment = { PORT: "0", LANTERN_DATA: folder.path };
    await using first = startProcess(environment, { args: ["--empty"] });
    await first.said("choose who you are");
    expectOneLine(await startProcess(environment).ended, /Another Lantern runs on this data folder/);
    await first[Symbol.asyncDispose]();
    await using next = startProcess(environment);
    await next.said("choose who you are");
  });

  it("a file lies where the data folder should be", async () => {
    using folder = aFolder();
    writeFileSync(folder.file("data"), "");
    expectOneLine(await startProcess({ PORT: "0", LANTERN_DATA: folder.file("data") }).ended, /data folder/i);
    expectOneLine(await startProcess({ PORT: "0", LANTERN_DATA: folder.file("data/below") }).ended, /data folder/i);
  });

  it("the desk store in it cannot be read", async () => {
    using folder = aFolder();
    writeFileSync(folder.file("desk.sqlite"), "this is no database, and long enough to be looked at as one");
    expectOneLine(await startProcess({ PORT: "0", LANTERN_DATA: folder.path }).ended, /data folder/i);
  });

  it("a tenant is configured by half", async () => {
    using folder = aFolder();
    const { SITE_ID: _, ...half } = tenantOf(folder.path, "9");
    expectOneLine(await startProcess({ ...half, PORT: "0" }).ended, /SITE_ID is missing/);
    expectOneLine(await startProcess({ SITE_ID: "x", PORT: "0" }).ended, /LANTERN_MODE=tenant/);
  });

  it("demo records lie where an empty start was asked for", async () => {
    using folder = aFolder();
    mkdirSync(folder.file("local"));
    const beginning = { now: "2026-11-24T09:40:00.000Z", records: true };
    writeFileSync(folder.file("local/beginning.json"), JSON.stringify(beginning));
    expectOneLine(await startProcess({ PORT: "0", LANTERN_DATA: folder.path }, { args: ["--empty"] }).ended, /--empty/);
  });
});

describe("the program in local mode", { timeout: patience }, () => {
  it("says its address, ends in peace on SIGTERM and on SIGINT, and starts again on the same folder", async () => {
    using folder = aFolder();
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      await using started = startProcess({ PORT: "0", LANTERN_DATA: folder.path }, { args: ["--empty"] });
      await started.said("/local/ and choose who you are");
      await everybodyGreeted(Number(/Open http:\/\/127\.0\.0\.1:(\d+)\/local\//.exec(started.out)?.[1]));
      const { code, err } = await started.stop(signal);
      const events = err
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).event);
      expect({ signal, code, first: events[0], last: events.at(-1) }).toEqual({
        signal,
        code: 0,
        first: "started",
        last: "stopping",
      });
    }
  });
});

/** The app is added for one after the other; what is under way then would be tried again for some seconds. */
async function everybodyGreeted(port: number): Promise<void> {
  const people = z.array(z.object({ id: z.string() })).parse((await ask(port, "/local/people")).json);
  for (const { id } of people) {
    const state = async () => (await ask(port, `/local/teams/api/state?person=${id}`)).text;
    while (!(await state()).includes("AdaptiveCard"));
  }
}

describe("the program in tenant mode", { timeout: patience }, () => {
  it("starts while Graph and Entra are away, serves nothing without a token, and has nothing of the local world in it", async () => {
    using folder = aFolder();
    await using away = await takenPort();
    await using free = await takenPort();
    const port = Number(free.port);
    await free[Symbol.asyncDispose]();
    const environment = { ...tenantOf(folder.path, away.port), PORT: free.port, LOADED_MODULES: folder.file("loaded") };
    writeFileSync(folder.file("listing.mjs"), listing);
    await using started = startProcess(environment, { imports: [folder.file("listing.mjs")] });
    await started.said(`Lantern listens on port ${port}`);

    expect(await ask(port, "/healthz")).toMatchObject({ status: 200 });
    expect(await ask(port, "/tab/config.json")).toMatchObject({ json: { mode: "tenant" } });
    for (const path of ["/api/me", "/api/triage", "/api/events", "/api/openapi.json"]) {
      expect([path, (await ask(port, path)).status]).toEqual([path, 401]);
      const { status, json } = await ask(port, path, { token: "e30.e30.e30" });
      expect([path, status]).toEqual([path, 401]);
      problem.strict().parse(json);
    }
    const activity = {
      type: "message",
      text: "hello",
      channelId: "msteams",
      serviceUrl: "https://smba.trafficmanager.net/",
    };
    expect([401, 403]).toContain((await ask(port, "/api/messages", { json: activity })).status);
    const forged = await ask(port, "/api/messages", { json: activity, token: "e30.e30.e30" });
    expect([401, 403]).toContain(forged.status);
    for (const [path, asked] of [
      ["/local/"],
      ["/local/people"],
      ["/local/token", { json: { person: uuid(2) } }],
      ["/local/teams/api/people"],
      ["/local/identity/x/discovery/v2.0/keys"],
      ["/local/connector/v3/conversations", { json: {} }],
    ] as const)
      expect([path, (await ask(port, path, asked)).status]).toEqual([path, 404]);

    const { code } = await started.stop("SIGTERM");
    expect(code).toBe(0);
    const loaded = readFileSync(folder.file("loaded"), "utf8").split("\n");
    expect(loaded.some((address) => address.endsWith("/src/main.ts"))).toBe(true);
    expect(loaded.filter((address) => address.includes("/infra/local/"))).toEqual([]);
  });
});
