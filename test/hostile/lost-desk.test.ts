/** The desk's file after bad luck. It may hold a concern that is nowhere else, so nothing may begin anew in silence. */
import { closeSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { DeskUnavailable } from "../../src/desk/desk-unavailable.ts";
import { openDesk } from "../../src/desk/sqlite.ts";
import { aConcernId, aFolder, anEntry, raised } from "../build.ts";
import { startProcess } from "../started.ts";

const patience = 60_000;
const page = 4096;

/** A desk of some pages, closed again. */
async function aDeskIn(file: string): Promise<void> {
  await using desk = openDesk(file);
  for (let n = 1; n <= 40; n += 1) await desk.accept(anEntry(raised(), aConcernId(n)), []);
}

function overwrite(file: string, at: number): void {
  const descriptor = openSync(file, "r+");
  writeSync(descriptor, Buffer.alloc(page, 0xa5), 0, page, at * page);
  closeSync(descriptor);
}

function whyNot(open: () => AsyncDisposable): unknown {
  try {
    open();
  } catch (fault) {
    if (fault instanceof DeskUnavailable) return fault.file;
    throw fault;
  }
  return "it opened";
}

describe("a desk's file says what is wrong with it, when", () => {
  it.each([
    ["it is no database", (file: string) => writeFileSync(file, "no database, whatever its name may say of it")],
    ["it was cut in half", (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2 / page) * page)],
    [
      "a page in its midst was overwritten",
      (file: string) => overwrite(file, Math.floor(statSync(file).size / page / 2)),
    ],
    ["its last page was", (file: string) => overwrite(file, statSync(file).size / page - 1)],
  ])("%s", async (_, harm) => {
    using folder = aFolder();
    const file = folder.file("desk.sqlite");
    await aDeskIn(file);
    harm(file);
    const before = readFileSync(file);
    expect(whyNot(() => openDesk(file))).toBe("damaged");
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("a newer Lantern wrote it", async () => {
    using folder = aFolder();
    const file = folder.file("desk.sqlite");
    await aDeskIn(file);
    {
      using database = new DatabaseSync(file);
      database.exec("pragma user_version = 99");
    }
    expect(whyNot(() => openDesk(file))).toBe("newer");
  });

  it("it must be there, and is not, or is empty", () => {
    using folder = aFolder();
    const file = folder.file("desk.sqlite");
    const open = () => openDesk(file, { mustExist: true });
    expect([whyNot(open), whyNot(open)]).toEqual(["missing", "missing"]);
    writeFileSync(file, "");
    expect(whyNot(open)).toBe("missing");
  });
});

describe("the program does not start, and says why in one line", { timeout: patience }, () => {
  it.each([
    ["lost", /missing or empty/, (file: string) => rmSync(file)],
    ["emptied", /missing or empty/, (file: string) => writeFileSync(file, "")],
    ["damaged", /is damaged/, (file: string) => overwrite(file, 1)],
  ])("when the desk's file was %s", async (_, words, harm) => {
    using folder = aFolder();
    const environment = { PORT: "0", LANTERN_DATA: folder.path };
    {
      await using started = startProcess(environment, { args: ["--empty"] });
      await started.said("/local/");
      await started.stop("SIGTERM");
    }
    harm(folder.file("desk.sqlite"));
    for (let again = 0; again < 2; again += 1) {
      const { code, out, err } = await startProcess(environment, { args: ["--empty"] }).ended;
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toMatch(/^Lantern did not start\. .+\n$/);
      expect(err).toMatch(words);
    }
  });
});
