/** A view that cannot have its file is a view all the same: nothing that is wrong with it may keep anybody from reporting (R3.1). */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { aFolder } from "../build.ts";
import { onSmallDisk, whyNoSmallDisk } from "../crash/small-disk.ts";

const whyNot = whyNoSmallDisk();
if (whyNot !== undefined) process.stdout.write(`The test of a view out of reach is skipped: ${whyNot}.\n`);

describe.skipIf(whyNot !== undefined)("a view whose file", { timeout: 60_000 }, () => {
  it.each([
    ["cannot be made on a full disk", "full", "missing"],
    ["cannot be written on a full disk", "full", "there"],
    ["cannot be made in a read-only folder", "read-only", "missing"],
    ["cannot be written in a read-only folder", "read-only", "there"],
  ])("%s is opened without it, says so, and is filled anew", (_, trouble, before) => {
    expect(openedOnADisk(trouble, before)).toMatchObject({ faults: 1, cursor: "none", seen: 1, found: 1 });
  });

  it("can be used is used", () => {
    expect(openedOnADisk("none", "there")).toEqual({ faults: 0, cursor: "so far", seen: 1, found: 1, there: true });
  });
});

function openedOnADisk(trouble: string, before: string): unknown {
  using folder = aFolder();
  const script = fileURLToPath(new URL("a-view-out-of-reach.ts", import.meta.url));
  const [command = "", ...rest] = onSmallDisk(folder.path, 2);
  const told = execFileSync(command, [...rest, process.execPath, script, folder.path, trouble, before], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  return JSON.parse(told);
}
