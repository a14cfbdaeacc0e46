import { existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { openView } from "../../src/view/sqlite.ts";
import { aConcernId, accountAdded, aFolder, aLearner, anEntry, raised, zone } from "../build.ts";
import { filed, toOpen, toTriage } from "./an-open-view.ts";

/** Fills a view with thirty concerns and closes it. */
function fill(file: string): void {
  using view = openView(file, zone);
  view.take(filed(...Array.from({ length: 30 }, (_, n) => anEntry(raised(), aConcernId(n)))));
  view.keepCursor("learners", "delta-token");
}

describe("the view's file", () => {
  it("is kept as it was, with how far it had followed the register", () => {
    using folder = aFolder();
    const file = folder.file("view.db");
    fill(file);
    using view = openView(file, zone);
    expect(view.cursor("learners")).toBe("delta-token");
    expect(view.triage(toTriage, 0).concerns).toHaveLength(30);
    view.keepCursor("learners", "later");
    expect(view.cursor("learners")).toBe("later");
  });

  it.each([
    ["is missing", () => undefined],
    ["is empty", (file: string) => writeFileSync(file, "")],
    ["is something else", (file: string) => writeFileSync(file, "Dear parents, ".repeat(1_000))],
    ["was cut off", (file: string) => truncateSync(file, statSync(file).size - 20_000)],
    ["was overwritten in the middle", scribble],
    [
      "has tables of an older Lantern",
      (file: string) => change(file, "update meta set value = 'older' where name = 'shape'"),
    ],
    ["has tables of somebody else", (file: string) => change(file, "drop table meta")],
  ])("is begun anew when it %s, and says so by having no cursor", (what, damage) => {
    using folder = aFolder();
    const file = folder.file("view.db");
    if (what !== "is missing") fill(file);
    damage(file);
    {
      using view = openView(file, zone);
      expect(view.cursor("learners")).toBeUndefined();
      expect(view.triage(toTriage, 0).concerns).toEqual([]);
      view.take(filed(anEntry()));
      view.keepCursor("learners", "new");
    }
    using again = openView(file, zone);
    expect(again.cursor("learners")).toBe("new");
    expect(again.concern(toOpen, aConcernId(1))).toBeDefined();
  });

  it("is begun anew when the school's clock is another, because moments are ordered by it", () => {
    using folder = aFolder();
    fill(folder.file("view.db"));
    using view = openView(folder.file("view.db"), "Asia/Dubai");
    expect(view.cursor("learners")).toBeUndefined();
  });

  it("is not thrown away when it is a folder with somebody’s letters in it", () => {
    using folder = aFolder();
    mkdirSync(folder.file("folder.db"));
    writeFileSync(folder.file("folder.db/letter"), "Dear parents");
    expect(() => openView(folder.file("folder.db"), zone)).toThrow();
    expect(readFileSync(folder.file("folder.db/letter"), "utf8")).toBe("Dear parents");
  });

  it("and its folder can be read by their owner only", () => {
    using folder = aFolder();
    const file = folder.file("data/view.db");
    using view = openView(file, zone);
    view.keepCursor("learners", "x");
    const modes = [dirname(file), file, `${file}-wal`].map((path) => (statSync(path).mode & 0o777).toString(8));
    expect(modes).toEqual(process.platform === "win32" ? expect.anything() : ["700", "600", "600"]);
  });

  it("is not written again when the directory tells the same learners", () => {
    using folder = aFolder();
    using view = openView(folder.file("view.db"), zone);
    view.keepLearners([aLearner()]);
    using other = new DatabaseSync(folder.file("view.db"));
    other.exec("create trigger refuse before delete on learner begin select raise(abort, 'no'); end");
    view.keepLearners([aLearner()]);
    expect(() => view.keepLearners([aLearner({ year: "Year 9" })])).toThrow();
  });

  it("holds no word any more of what gave way", () => {
    using folder = aFolder();
    const file = folder.file("view.db");
    const said = (text: string) => accountAdded({ data: { text } });
    const ours = anEntry(said("The xylographer’s bruise."), aConcernId(1), anEntry());
    const isThere = () => /xylograph/i.test(readFileSync(file, "latin1"));
    {
      using view = openView(file, zone);
      view.take([...filed(anEntry()), { entry: ours, itemId: undefined }]);
    }
    expect(isThere()).toBe(true);
    {
      using view = openView(file, zone);
      view.take(filed(anEntry(said("A cut."), aConcernId(1), anEntry())));
    }
    expect(isThere()).toBe(false);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  it("takes a batch whole or not at all", () => {
    using folder = aFolder();
    using view = openView(folder.file("view.db"), zone);
    using other = new DatabaseSync(folder.file("view.db"));
    other.exec("create trigger refuse before insert on entry when new.seq = 2 begin select raise(abort, 'no'); end");
    const [first, second] = [anEntry(), anEntry(raised(), aConcernId(1), { seq: 1, hash: anEntry().hash })];
    expect(() => view.take(filed(first, second))).toThrow();
    expect(view.head(aConcernId(1))).toBeUndefined();
    view.take(filed(first));
    expect(view.head(aConcernId(1))?.seq).toBe(1);
  });
});

function scribble(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, Math.floor(bytes.length * 0.6), Math.floor(bytes.length * 0.9));
  writeFileSync(file, bytes);
}

function change(file: string, sql: string): void {
  using database = new DatabaseSync(file);
  database.exec(sql);
}
