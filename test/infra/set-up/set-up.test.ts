import { rmSync, utimesSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aFolder, program } from "./folder.ts";

const npm = "npm ci --include=dev --no-audit --no-fund";
const tab = "vite tab/vite.config.ts";
const local = "vite infra/local/teams/page/vite.config.ts";
const lock = "dist/.set-up.lock";

describe("set-up puts in place what is missing", () => {
  it("in a fresh clone: dependencies, then both pages, each told in a line with its time", async () => {
    using folder = aFolder();
    const { code, said } = await folder.setUp("start");
    expect(said).toMatch(/Dependencies installed \(.+s\)[\s\S]*Set-up is done \(.+s\)/);
    expect(said).toMatch(/Built the tab \(.+s\)/);
    expect(said).toMatch(/Built the Local Teams page \(.+s\)/);
    expect(code).toBe(0);
    expect(folder.calls()[0]).toBe(npm);
    expect(folder.calls().toSorted()).toEqual([npm, local, tab].toSorted());
    expect(folder.has(lock)).toBe(false);
  });

  it("and a second time does nothing and says nothing", async () => {
    using folder = aFolder();
    await folder.setUp("start");
    const before = folder.calls();
    expect(await folder.setUp("start")).toEqual({ code: 0, said: "" });
    expect(await folder.setUp("test")).toEqual({ code: 0, said: "" });
    expect(folder.calls()).toEqual(before);
  });

  it("again when the lock file changed, and not when only a script did", async () => {
    using folder = aFolder();
    await folder.setUp("start");
    folder.write(
      "package.json",
      JSON.stringify({ dependencies: { one: "1.0.0" }, scripts: { start: "node other.ts" } }),
    );
    await folder.setUp("start");
    expect(folder.calls().filter((call) => call === npm)).toHaveLength(1);

    const packages = {
      "": { dependencies: { one: "1.0.0" } },
      "node_modules/one": { version: "1.0.1", integrity: "sha512-two" },
    };
    folder.write("package-lock.json", JSON.stringify({ packages }));
    await folder.setUp("start");
    expect(folder.calls().filter((call) => call === npm)).toHaveLength(2);
  });

  it("not when somebody ran npm by hand and it installed what the lock file names", async () => {
    using folder = aFolder();
    await folder.setUp("start");
    rmSync(join(folder.root, "node_modules/.lantern-set-up.json"));
    expect(await folder.setUp("start")).toEqual({ code: 0, said: "" });
    expect(folder.calls().filter((call) => call === npm)).toHaveLength(1);
  });

  it.each([
    ["the tab's own source", "tab/main.tsx", [tab]],
    ["a rule that the tab shares", "src/domain/rule.ts", [tab]],
    ["the Local Teams page", "infra/local/teams/page/main.tsx", [local]],
  ])("after a change to %s: only that page", async (_, path, rebuilt) => {
    using folder = aFolder();
    await folder.setUp("start");
    const before = folder.calls().length;
    folder.write(path, "changed");
    await folder.setUp("start");
    expect(folder.calls().slice(before)).toEqual(rebuilt);
  });
});

describe("set-up says what it could not do", () => {
  it.each([
    ["the registry is out of reach", "npm error code ENOTFOUND", "The npm registry could not be reached"],
    ["the two package files disagree", "npm error code EUSAGE", "run `npm install` and commit both"],
    ["the disk is full", "npm error ENOSPC", "The disk is full"],
    ["npm has reasons of its own", "npm error code E123", "npm error code E123"],
  ])("when %s, stops there, and tries again next time", async (_, npmSays, words) => {
    using folder = aFolder();
    folder.write("npm-fails", npmSays);
    const { code, said } = await folder.setUp("start");
    expect(code).toBe(1);
    expect(said).toContain("Installing dependencies failed.");
    expect(said).toContain(words);
    expect(folder.has(lock)).toBe(false);

    rmSync(join(folder.root, "npm-fails"));
    expect(await folder.setUp("start")).toMatchObject({ code: 0 });
  });

  it("when there is no npm", async () => {
    using folder = aFolder();
    const { code, said } = await folder.setUp("start", { npm_execpath: undefined });
    expect({ code, said }).toMatchObject({
      code: 1,
      said: expect.stringContaining("npm was not found. It comes with Node"),
    });
  });

  it("when the folder cannot be written to", async () => {
    using folder = aFolder();
    const broken = `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
      fs.mkdirSync = () => { throw Object.assign(new Error(), { code: "EROFS" }); }; syncBuiltinESMExports();`;
    const { code, said } = await folder.setUp("start", {}, [
      "--import",
      `data:text/javascript,${encodeURIComponent(broken)}`,
    ]);
    expect(said).toBe(
      `Lantern cannot be set up. The folder ${folder.root} cannot be written to (EROFS). Copy the project to a folder of your own and try again.\n`,
    );
    expect(code).toBe(1);
  });

  it("when a page does not build: `start` stops, `test` goes on and says which tests will fail", async () => {
    using folder = aFolder();
    folder.write("vite-fails", "");
    const start = await folder.setUp("start");
    expect(start).toMatchObject({
      code: 1,
      said: expect.stringMatching(/Building the tab failed:\n {2}\| page does not parse/),
    });
    const test = await folder.setUp("test");
    expect(test).toMatchObject({
      code: 0,
      said: expect.stringContaining("The browser tests (test/e2e) will fail for that reason"),
    });
  });

  it("when it is not told what for", async () => {
    using folder = aFolder();
    expect(await folder.setUp("dance")).toMatchObject({ code: 1, said: expect.stringContaining("start|test") });
  });
});

describe("two set-ups at once", () => {
  it("take turns: the second finds the work done", async () => {
    using folder = aFolder();
    const [one, two] = await Promise.all([folder.setUp("start"), folder.setUp("test")]);
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(folder.calls().toSorted()).toEqual([npm, local, tab].toSorted());
  });

  it("do not wait for one that was killed", async () => {
    using folder = aFolder();
    folder.write(lock, JSON.stringify({ pid: 2 ** 30, host: hostname() }));
    expect(await folder.setUp("start")).toMatchObject({ code: 0, said: expect.stringContaining("was interrupted") });
  });

  it("do not wait for a lock that nobody has touched for a while, whoever it names", async () => {
    using folder = aFolder();
    folder.write(lock, JSON.stringify({ pid: process.pid, host: "another-machine" }));
    utimesSync(join(folder.root, lock), 0, 0);
    expect(await folder.setUp("start")).toMatchObject({ code: 0, said: expect.stringContaining("was interrupted") });
  });
});

describe("a browser for the tests", () => {
  it("that is missing is told with its remedy, and stops neither `test` nor `start`", async () => {
    using folder = aFolder();
    const none = { LANTERN_CHROMIUM: "/nowhere/chromium" };
    const start = await folder.setUp("start", none);
    expect(start).toMatchObject({ code: 0, said: expect.stringContaining("Lantern runs without one") });
    const { code, said } = await folder.setUp("test", none);
    expect(code).toBe(0);
    expect(said).toContain("LANTERN_CHROMIUM names /nowhere/chromium, which is not there.");
    expect(said).toContain("The browser tests (test/e2e) will fail without one");
  });

  it("is installed where that needs no question", async () => {
    using folder = aFolder();
    const programs = join(folder.root, "../debian");
    program(join(programs, "sudo"), `shift; exec "$@"`);
    program(join(programs, "true"), "");
    program(join(programs, "apt-get"), `[ "$1" != install ] || echo '#!/bin/sh' > "${programs}/chromium"`);
    expect(await folder.setUp("test", { PATH: programs })).toMatchObject({
      code: 0,
      said: expect.stringContaining("Chromium installed ("),
    });
  });

  it("that apt-get cannot install is told in apt-get's own last words", async () => {
    using folder = aFolder();
    const programs = join(folder.root, "../debian");
    program(join(programs, "sudo"), `shift; exec "$@"`);
    program(join(programs, "true"), "");
    program(join(programs, "apt-get"), `[ "$1" != update ] || { echo "E: no network"; exit 100; }`);
    const { code, said } = await folder.setUp("test", { PATH: programs });
    expect(code).toBe(0);
    expect(said).toContain("apt-get update failed: E: no network");
  });
});
