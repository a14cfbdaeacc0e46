import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { keyOf } from "../../src/contract/entries.ts";
import { openDatabase } from "../../src/desk/database.ts";
import { DeskUnavailable } from "../../src/desk/desk-unavailable.ts";
import { deskOn, openDesk } from "../../src/desk/sqlite.ts";
import { aConcernId, aFolder, aNotice, anEntry, instant, raised, start } from "../build.ts";
import { deskSuite } from "../suites/desk.ts";

deskSuite("SQLite", async () => {
  const folder = aFolder();
  const open: AsyncDisposable[] = [];
  return {
    async open() {
      const desk = openDesk(folder.file("desk.db"));
      open.push(desk);
      return desk;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(open.map((desk) => desk[Symbol.asyncDispose]()));
      folder[Symbol.dispose]();
    },
  };
});

const secret = "ZEBRA-CROSSING";
const telling = anEntry(raised({ data: { account: { seen: secret.repeat(500), ownWords: "", where: "" } } }));

describe("the desk's file", () => {
  it("and its folder can be read by their owner only", async () => {
    using folder = aFolder();
    const file = folder.file("data/desk.db");
    await using desk = openDesk(file);
    await desk.accept(anEntry(), []);
    const modes = [dirname(file), file, `${file}-wal`].map((path) => (statSync(path).mode & 0o777).toString(8));
    expect(modes).toEqual(process.platform === "win32" ? expect.anything() : ["700", "600", "600"]);
  });

  it("is closed to others even when it lay there open to all", async () => {
    using folder = aFolder();
    const file = folder.file("desk.db");
    writeFileSync(file, "", { mode: 0o666 });
    await using _ = openDesk(file);
    expect(statSync(file).mode & 0o077).toBe(process.platform === "win32" ? expect.anything() : 0);
  });

  it("holds every commit on the disk before a receipt is given (R3.1)", () => {
    using folder = aFolder();
    using database = openDatabase(folder.file("desk.db"));
    expect({ ...database.prepare("pragma synchronous").get() }).toEqual({ synchronous: 2 });
    expect({ ...database.prepare("pragma journal_mode").get() }).toEqual({ journal_mode: "wal" });
  });

  it("holds every commit on the disk again after a claim, which none waits for, be it taken or not", async () => {
    using folder = aFolder();
    const database = openDatabase(folder.file("desk.db"));
    await using desk = deskOn(database);
    const span = { now: start, until: instant(1) };
    for (const holder of ["one", "other"]) await desk.claim("keeping", holder, span);
    await desk.release("keeping", "one");
    expect({ ...database.prepare("pragma synchronous").get() }).toEqual({ synchronous: 2 });
    database.exec("create trigger refuse before insert on claim begin select raise(abort, 'no'); end");
    await expect(desk.claim("filing", "one", span)).rejects.toThrow(DeskUnavailable);
    expect({ ...database.prepare("pragma synchronous").get() }).toEqual({ synchronous: 2 });
  });

  it("no longer holds the words of an entry that was filed and forgotten", async () => {
    using folder = aFolder();
    const file = folder.file("desk.db");
    await using(openDesk(file), (desk) => desk.accept(telling, []));
    expect(readFileSync(file, "latin1")).toContain(secret);
    await using(openDesk(file), (desk) => desk.noteFiled(keyOf(telling), "1", start));
    expect(readFileSync(file, "latin1")).toContain(secret);
    await using(openDesk(file), (desk) => desk.forgetFiled(instant(1)));
    expect(readFileSync(file, "latin1")).not.toContain(secret);
  });

  it("keeps no claim of a server that died, for one that is alone on it", async () => {
    using folder = aFolder();
    const file = folder.file("desk.db");
    const span = { now: start, until: instant(2) };
    await using(openDesk(file), (desk) => desk.claim("keeping", "dead", span));
    await using(openDesk(file), async (desk) => expect(await desk.claim("keeping", "next", span)).toBe(false));
    await using(openDesk(file, { alone: true }), async (desk) =>
      expect(await desk.claim("keeping", "next", span)).toBe(true),
    );
  });

  it("no longer holds the words of an entry that was settled elsewhere", async () => {
    using folder = aFolder();
    const file = folder.file("desk.db");
    await using(openDesk(file), async (desk) => {
      await desk.accept(telling, []);
      await desk.resettle(telling.stream, { replaced: [telling], anew: [], setAside: [], notices: [] });
    });
    expect(readFileSync(file, "latin1")).not.toContain(secret);
  });

  it("is shared by processes that open and write it at the same moment, and none loses anything", async () => {
    using folder = aFolder();
    const file = folder.file("desk.db");
    const writers = [0, 1, 2, 3];
    await Promise.all(writers.map((writer) => runWriter(file, writer)));
    await using desk = openDesk(file);
    expect(await desk.waiting()).toEqual({ unfiled: writers.length * 25, setAside: 0 });
    expect(await desk.unfiled()).toHaveLength(writers.length * 25);
  }, 30_000);
});

describe("the desk is unavailable", () => {
  it("where its folder cannot be made", () => {
    using folder = aFolder();
    writeFileSync(folder.file("data"), "a file where the folder should be");
    expect(() => openDesk(folder.file("data/desk.db"))).toThrow(DeskUnavailable);
  });

  it("where its file is a folder, is no database, or is of a newer Lantern", () => {
    using folder = aFolder();
    mkdirSync(folder.file("folder.db"));
    writeFileSync(folder.file("letter.db"), "Dear parents, ".repeat(500));
    using newer = new DatabaseSync(folder.file("newer.db"));
    newer.exec("pragma user_version = 99");
    for (const name of ["folder.db", "letter.db", "newer.db"])
      expect(() => openDesk(folder.file(name)), name).toThrow(DeskUnavailable);
    expect(readFileSync(folder.file("letter.db"), "utf8")).toBe("Dear parents, ".repeat(500));
  });

  it("when the disk is full: nothing of the entry is written, and all is well when there is room again", async () => {
    using folder = aFolder();
    const database = openDatabase(folder.file("desk.db"));
    await using desk = deskOn(database);
    database.exec("pragma max_page_count = 24");
    const large = (n: number) =>
      anEntry(raised({ data: { account: { seen: "x".repeat(9_000), ownWords: "", where: "" } } }), aConcernId(n));

    const fault = await fillUp(async (n) => void (await desk.accept(large(n), [aNotice({ id: `alert/${n}` })])));
    expect(fault).toBeInstanceOf(DeskUnavailable);
    expect(fault).toMatchObject({ code: "desk-unavailable", cause: { errcode: 13 } });

    const { unfiled } = await desk.waiting();
    expect(await desk.noticesDue("2099-01-01T00:00:00.000Z")).toHaveLength(unfiled);
    database.exec("pragma max_page_count = 10000");
    expect(await desk.accept(large(99), [])).toBe("accepted");
    expect(await desk.waiting()).toEqual({ unfiled: unfiled + 1, setAside: 0 });
  });

  it("when a notice cannot be written: its entry is not written either, and the next is", async () => {
    using folder = aFolder();
    const database = openDatabase(folder.file("desk.db"));
    await using desk = deskOn(database);
    database.exec("create trigger refuse before insert on notice begin select raise(abort, 'no'); end");
    await expect(desk.accept(anEntry(), [aNotice()])).rejects.toThrow(DeskUnavailable);
    expect(await desk.unfiled()).toEqual([]);
    database.exec("drop trigger refuse");
    expect(await desk.accept(anEntry(), [aNotice()])).toBe("accepted");
  });

  it("when the file may only be read: what is there can still be read", async () => {
    using folder = aFolder();
    const file = folder.file("desk.db");
    await using(openDesk(file), (desk) => desk.accept(anEntry(), []));
    await using readOnly = deskOn(new DatabaseSync(file, { readOnly: true }));
    await expect(readOnly.accept(anEntry(raised(), aConcernId(2)), [])).rejects.toThrow(DeskUnavailable);
    expect(await readOnly.unfiled()).toEqual([anEntry()]);
  });

  it("when what is stored is damaged; the fault repeats none of it (R18.1)", async () => {
    using folder = aFolder();
    const database = openDatabase(folder.file("desk.db"));
    await using desk = deskOn(database);
    await desk.accept(telling, []);
    const stored = JSON.stringify(telling);
    const damages = [stored.slice(0, 900), `${secret}${stored}`, JSON.stringify({ ...telling, kind: secret })];
    for (const damaged of damages) {
      database.prepare("update entry set sealed = ?").run(damaged.replace('"via":"chat"', `"via":"${secret}"`));
      const fault = await desk.unfiled().catch((thrown: unknown) => thrown);
      expect(fault).toBeInstanceOf(DeskUnavailable);
      expect(inspect(fault, { depth: 9 })).not.toContain("ZEBRA");
    }
  });

  it("after it was closed", async () => {
    using folder = aFolder();
    const desk = openDesk(folder.file("desk.db"));
    await desk[Symbol.asyncDispose]();
    await expect(desk.unfiled()).rejects.toThrow(DeskUnavailable);
  });
});

/** Opens, uses and closes. */
async function using<T extends AsyncDisposable>(opened: T, use: (thing: T) => Promise<unknown>): Promise<void> {
  await using thing = opened;
  await use(thing);
}

/** Writes one after the other until the store refuses; gives what it threw. */
async function fillUp(write: (n: number) => Promise<void>): Promise<unknown> {
  for (let n = 1; n < 100; n++) {
    const fault = await write(n).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (fault !== undefined) return fault;
  }
  throw new Error("the store never filled up");
}

function runWriter(file: string, writer: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = new URL("writer.ts", import.meta.url).pathname;
    const child = spawn(process.execPath, [script, file, String(writer)], { stdio: ["ignore", "ignore", "pipe"] });
    const said: Buffer[] = [];
    child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(Buffer.concat(said).toString("utf8")))));
  });
}
