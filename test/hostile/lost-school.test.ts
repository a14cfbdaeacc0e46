/** The local world's own files after bad luck: the program says so in one line, and ends. */
import { rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { aFolder } from "../build.ts";
import { startProcess } from "../started.ts";

const garbage = (file: string) => writeFileSync(file, "no database at all, whatever its name may say of it");

describe("a used data folder", { timeout: 60_000 }, () => {
  it.each([
    ["without its Graph", "local/graph.sqlite", rmSync, /graph\.sqlite is missing/],
    ["with a damaged Graph", "local/graph.sqlite", garbage, /data folder is damaged/],
    ["with damaged chats", "local/local-teams.sqlite", garbage, /data folder is damaged/],
    ["with a damaged beginning", "local/beginning.json", garbage, /beginning\.json is damaged/],
  ] as const)("%s is not started on", async (_, name, harm, words) => {
    using folder = aFolder();
    const environment = { PORT: "0", LANTERN_DATA: folder.path };
    {
      await using started = startProcess(environment, { args: ["--empty"] });
      await started.said("/local/");
      await started.stop("SIGTERM");
    }
    harm(folder.file(name));
    const { code, out, err } = await startProcess(environment, { args: ["--empty"] }).ended;
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^Lantern did not start\. .+\n$/);
    expect(err).toMatch(words);
  });
});
