import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const runner = join(import.meta.dirname, "../../../infra/checks/run.ts");
const pass = (words: string): string => `echo ${words}`;
const fail = (words: string): string => `echo ${words} && exit 1`;

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lantern checks "));
});
afterEach(() => rmSync(root, { recursive: true }));

/** `npm test` of a project with these checks, whose vitest is a script of ours. */
function npmTest(
  scripts: Readonly<Record<string, string>>,
  vitest: string,
): { status: number | null; lines: string[] } {
  mkdirSync(join(root, "infra/checks"), { recursive: true });
  mkdirSync(join(root, "node_modules/.bin"), { recursive: true });
  cpSync(runner, join(root, "infra/checks/run.ts"));
  writeFileSync(join(root, "package.json"), JSON.stringify({ type: "module", scripts }));
  writeFileSync(join(root, "node_modules/.bin/vitest"), `#!/bin/sh\n${vitest}\n`, { mode: 0o755 });
  const { status, stdout } = spawnSync(process.execPath, ["infra/checks/run.ts"], { cwd: root, encoding: "utf8" });
  return { status, lines: stdout.trimEnd().split("\n") };
}

describe("npm test", () => {
  it("is green when every check and every test is, and ends with vitest's own summary", () => {
    const { status, lines } = npmTest(
      { "check:one": pass("fine"), "check:two": pass("fine"), start: fail("no") },
      pass("3 passed"),
    );
    expect({ status, last: lines.at(-1) }).toEqual({ status: 0, last: "3 passed" });
    expect(lines.filter((line) => line.startsWith("ok "))).toHaveLength(2);
  });

  it("shows every failure and still runs the tests when a check fails", () => {
    const { status, lines } = npmTest(
      { "check:one": fail("first"), "check:two": fail("second"), "check:six": pass("x") },
      pass("3 passed"),
    );
    expect(status).toBe(1);
    expect(lines).toEqual(expect.arrayContaining(["first", "second", "3 passed"]));
    expect(lines.at(-1)).toBe("Checks: 1 passed, 2 failed (one, two)");
  });

  it("fails when a test does", () => {
    const { status, lines } = npmTest({ "check:one": pass("fine") }, fail("1 failed"));
    expect({ status, last: lines.at(-1) }).toEqual({ status: 1, last: "1 failed" });
  });

  it("fails when there is nothing to check", () => {
    expect(npmTest({ start: pass("fine") }, pass("3 passed")).status).toBe(1);
  });
});
