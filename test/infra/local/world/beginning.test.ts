import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { keepBeginning, readBeginning } from "../../../../infra/local/world/beginning.ts";
import { ConfigInvalid } from "../../../../src/config.ts";
import { aFolder, start } from "../../../build.ts";

const clock = { now: () => start, after: () => () => undefined };
const withRecords = { empty: false };

describe("a local school begins once", () => {
  it("with what was loaded, at the moment at which it was", async () => {
    using folder = aFolder();
    const first = await readBeginning(folder.path, withRecords, clock);
    expect(first).toEqual({ now: start, records: true, loaded: false });
    await keepBeginning(folder.path, first);
    const later = { ...clock, now: () => "2027-01-01T00:00:00.000Z" as const };
    expect(await readBeginning(folder.path, withRecords, later)).toEqual({ ...first, loaded: true });
  });

  it("after a start that was killed while it loaded, from nothing again", async () => {
    using folder = aFolder();
    for (const file of ["graph.sqlite", "graph.sqlite-wal"]) writeFileSync(join(folder.path, file), "half");
    expect(await readBeginning(folder.path, withRecords, clock)).toMatchObject({ loaded: false });
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it.each([
    ["is damaged", (file: string) => writeFileSync(file, '{"now":'), ConfigInvalid],
    ["cannot be read", (file: string) => mkdirSync(file), Error],
  ])("and never from nothing where what tells of it %s: records may be there", async (_, spoil, fault) => {
    using folder = aFolder();
    writeFileSync(join(folder.path, "graph.sqlite"), "a term of work");
    spoil(join(folder.path, "beginning.json"));
    await expect(readBeginning(folder.path, withRecords, clock)).rejects.toThrow(fault);
    expect(readdirSync(folder.path)).toContain("graph.sqlite");
  });
});
