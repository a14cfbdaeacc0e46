/** A view that cannot have its file is a view all the same: nothing that is wrong with it may keep anybody from reporting (R3.1). */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { aFolder } from "../build.ts";
import { aSmallDisk, whyNoSmallDisk, withReadOnly } from "../crash/small-disk.ts";

const whyNot = whyNoSmallDisk();
if (whyNot !== undefined) process.stdout.write(`The test of a view out of reach is skipped: ${whyNot}.\n`);

const kept = { faults: 0, cursor: "so far", seen: 1, found: 1 };
const notKept = { faults: 1, cursor: "none", seen: 1, found: 1 };

describe.skipIf(whyNot !== undefined)(
  "a view is opened without its file, says so, and is filled anew",
  { timeout: 60_000 },
  () => {
    it.each(["cannot be made", "cannot be written"])("when that %s, because the disk is full", async (what) => {
      using folder = aFolder();
      await using disk = await aSmallDisk(folder.path, 2);
      if (what === "cannot be written") opened(folder.path, disk.within);
      const makeRoom = disk.fillUp(0);
      expect(opened(folder.path, disk.within)).toEqual(notKept);
      makeRoom();
      if (what === "cannot be written") expect(opened(folder.path, disk.within)).toEqual(kept);
    });

    it.each(["cannot be made", "cannot be written"])("when that %s, because the folder is read-only", (what) => {
      using folder = aFolder();
      if (what === "cannot be written") opened(folder.path);
      expect(opened(folder.path, withReadOnly(folder.path))).toEqual(notKept);
      if (what === "cannot be written") expect(opened(folder.path)).toEqual(kept);
    });
  },
);

function opened(folder: string, within: readonly string[] = []): unknown {
  const script = fileURLToPath(new URL("a-view-out-of-reach.ts", import.meta.url));
  const [command = "", ...rest] = [...within, process.execPath, script, folder];
  return JSON.parse(execFileSync(command, rest, { encoding: "utf8" }));
}
