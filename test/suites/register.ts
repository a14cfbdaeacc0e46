/**
 * What every register does, whatever it stands on. A home is one register in one place; each `open` is a server that works
 * on it. The home can also be what the world is to a register: unreachable, throttled, or with a hand in its rows.
 */
import { describe, expect, it } from "vitest";
import { keyOf, type SealedEntry } from "../../src/contract/entries.ts";
import { type Register, type RegisterPage, RegisterUnavailable } from "../../src/service/ports.ts";
import { aConcernId, accountAdded, anAccessNote, raised } from "../build.ts";

export interface RegisterHome extends AsyncDisposable {
  open(): Register;
  /** The keys of all rows, also those that are not sealed right. */
  keys(): Promise<readonly string[]>;
  /** The ids of the notes in the access log. */
  notes(): Promise<readonly string[]>;
  /** The next row is made, but nobody hears of it. */
  loseNextAnswer(): void;
  /** The next request that makes rows is turned away for so many seconds. */
  throttleNext(seconds: number): void;
  /** From now on, cursors given out so far are too old. */
  expireCursors(): void;
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  /** Somebody's hand in the list itself, past Lantern. */
  overwrite(itemId: string, column: string, text: string): Promise<void>;
  remove(itemId: string): Promise<void>;
}

type NewHome = () => Promise<RegisterHome>;

export function registerSuite(name: string, newHome: NewHome): void {
  describe(`the register on ${name}`, () => {
    describe("appends an entry (R3.1)", () => appending(newHome));
    describe("is followed", () => following(newHome));
    describe("names rows that Lantern did not write so (R3.3)", () => suspecting(newHome));
    describe("files notes of access (R4.4)", () => noting(newHome));
  });
}

const stream = aConcernId(1);

/** A first entry and one that builds on it. */
function aPair(register: Register): readonly [SealedEntry, SealedEntry] {
  const first = register.seal(stream, undefined, raised());
  return [first, register.seal(stream, first, accountAdded())];
}

function appending(newHome: NewHome): void {
  it("sealed into its place in the stream", async () => {
    await using home = await newHome();
    const [first, second] = aPair(home.open());
    expect([first.seq, second.seq, second.prev]).toEqual([1, 2, first.hash]);
    expect(keyOf(second)).toBe(`${stream}#2`);
  });

  it("once, however often it is asked to", async () => {
    await using home = await newHome();
    const register = home.open();
    const [first] = aPair(register);
    const filed = await register.append(first);
    expect(filed.outcome).toBe("filed");
    expect(await register.append(first)).toEqual(filed);
    expect(await home.open().append(first)).toEqual(filed);
    expect(await home.keys()).toEqual([`${stream}#1`]);
  });

  it("and tells who came first when another writer's entry has its place", async () => {
    await using home = await newHome();
    const [one, other] = [home.open(), home.open()];
    const mine = one.seal(stream, undefined, raised());
    const theirs = other.seal(stream, undefined, raised({ data: { atRisk: true } }));
    await other.append(theirs);
    expect(await one.append(mine)).toEqual({
      outcome: "taken",
      holder: theirs,
      itemId: expect.stringMatching(/^\d+$/),
    });
    expect(await home.keys()).toEqual([`${stream}#1`]);
  });

  it("so that of many writers at the same moment exactly one wins", async () => {
    await using home = await newHome();
    const rivals = Array.from({ length: 8 }, () => {
      const register = home.open();
      return { register, entry: register.seal(stream, undefined, raised()) };
    });
    const outcomes = await Promise.all(rivals.map(({ register, entry }) => register.append(entry)));
    expect(outcomes.filter(({ outcome }) => outcome === "filed")).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === "taken")).toHaveLength(7);
    expect(await home.keys()).toHaveLength(1);
  });

  it("whose answer was lost, and finds that it is there", async () => {
    await using home = await newHome();
    const register = home.open();
    const [first] = aPair(register);
    home.loseNextAnswer();
    expect((await register.append(first)).outcome).toBe("filed");
    expect(await home.keys()).toEqual([`${stream}#1`]);
  });

  it("not while it is throttled, and says for how long", async () => {
    await using home = await newHome();
    const register = home.open();
    const [first] = aPair(register);
    home.throttleNext(17);
    await expect(register.append(first)).rejects.toMatchObject({ status: 429, retryAfterSeconds: 17 });
    expect(await home.keys()).toEqual([]);
    expect((await register.append(first)).outcome).toBe("filed");
  });

  it("when it can be reached again", async () => {
    await using home = await newHome();
    const register = home.open();
    const [first] = aPair(register);
    await home.goDown();
    await expect(register.append(first)).rejects.toBeInstanceOf(RegisterUnavailable);
    await home.comeBack();
    expect((await register.append(first)).outcome).toBe("filed");
    expect(await home.keys()).toEqual([`${stream}#1`]);
  });
}

/** Everything that came since a cursor, and the cursor at the end. */
async function followed(register: Register, cursor?: string) {
  const entries: { readonly itemId: string; readonly entry: SealedEntry }[] = [];
  const suspicious: string[] = [];
  let end: string | undefined;
  for await (const page of register.entriesSince(cursor)) {
    entries.push(...page.entries);
    suspicious.push(...page.suspicious);
    end = page.cursor;
  }
  if (end === undefined) throw new Error("a run without a cursor at its end");
  return { entries, suspicious, cursor: end };
}

const keysOf = (found: { readonly entries: readonly { readonly entry: SealedEntry }[] }): readonly string[] =>
  found.entries.map(({ entry }) => keyOf(entry));

function following(newHome: NewHome): void {
  it("from the beginning: every entry as it was appended, with the id of its row", async () => {
    await using home = await newHome();
    const register = home.open();
    const pair = aPair(register);
    const filed = [];
    for (const entry of pair) filed.push(await register.append(entry));
    const { entries, suspicious } = await followed(home.open());
    expect(entries.map(({ entry }) => entry)).toEqual(pair);
    expect(entries.map(({ itemId }) => ({ outcome: "filed", itemId }))).toEqual(filed);
    expect(suspicious).toEqual([]);
  });

  it("from where it was left, and gives nothing when nothing came", async () => {
    await using home = await newHome();
    const register = home.open();
    const [first, second] = aPair(register);
    await register.append(first);
    const { cursor } = await followed(register);
    expect((await followed(register, cursor)).entries).toEqual([]);
    await register.append(second);
    expect(keysOf(await followed(register, cursor))).toEqual([`${stream}#2`]);
  });

  it("from the beginning again when the cursor is too old or is none", async () => {
    await using home = await newHome();
    const register = home.open();
    const [first] = aPair(register);
    await register.append(first);
    const { cursor } = await followed(register);
    home.expireCursors();
    expect(keysOf(await followed(register, cursor))).toEqual([`${stream}#1`]);
    expect(keysOf(await followed(register, cursor.slice(0, -3)))).toEqual([`${stream}#1`]);
  });

  it("page by page, and only the last page has the cursor", async () => {
    await using home = await newHome();
    const register = home.open();
    const entries = Array.from({ length: 1001 }, (_, n) => register.seal(aConcernId(n), undefined, raised()));
    for (let from = 0; from < entries.length; from += 50)
      await Promise.all(entries.slice(from, from + 50).map((entry) => register.append(entry)));
    const pages: RegisterPage[] = [];
    for await (const page of register.entriesSince(undefined)) pages.push(page);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ cursor }) => cursor !== undefined)).toEqual(pages.map((_, i) => i === pages.length - 1));
    expect(pages.flatMap(({ entries }) => entries)).toHaveLength(1001);
  });

  it("not while it cannot be reached", async () => {
    await using home = await newHome();
    const register = home.open();
    await home.goDown();
    await expect(followed(register)).rejects.toBeInstanceOf(RegisterUnavailable);
  });
}

function suspecting(newHome: NewHome): void {
  async function aFiledPair(register: Register): Promise<readonly [string, string]> {
    const [first, second] = aPair(register);
    const [one, two] = [await register.append(first), await register.append(second)];
    if (one.outcome !== "filed" || two.outcome !== "filed") throw new Error("not filed");
    return [one.itemId, two.itemId];
  }

  it("a record that was edited: it is not taken for an entry, and all others are", async () => {
    await using home = await newHome();
    const register = home.open();
    const [first] = await aFiledPair(register);
    const { cursor } = await followed(register);
    await home.overwrite(first, "Body", "{}");
    expect(await followed(register)).toMatchObject({ entries: [{ entry: { seq: 2 } }], suspicious: [first] });
    expect(await followed(register, cursor)).toMatchObject({ entries: [], suspicious: [first] });
  });

  it("a summary that was edited: the entry is whole, and its row is named", async () => {
    await using home = await newHome();
    const register = home.open();
    const [, second] = await aFiledPair(register);
    await home.overwrite(second, "Summary", "Nothing was added.");
    const { entries, suspicious } = await followed(register);
    expect(entries).toHaveLength(2);
    expect(suspicious).toEqual([second]);
  });

  it("a row that was removed", async () => {
    await using home = await newHome();
    const register = home.open();
    const [first] = await aFiledPair(register);
    const { cursor } = await followed(register);
    await home.remove(first);
    expect(await followed(register, cursor)).toMatchObject({ entries: [], suspicious: [first] });
  });

  it("a row under a key that Lantern needs: nothing is lost, and the entry waits", async () => {
    await using home = await newHome();
    const register = home.open();
    const [first, second] = aPair(register);
    const filed = await register.append(first);
    if (filed.outcome !== "filed") throw new Error("not filed");
    await home.overwrite(filed.itemId, "Hash", "0");
    await expect(register.append(first)).rejects.toBeInstanceOf(RegisterUnavailable);
    expect((await register.append(second)).outcome).toBe("filed");
  });
}

function noting(newHome: NewHome): void {
  const notes = Array.from({ length: 45 }, (_, n) => anAccessNote(n));
  const ids = notes.map(({ id }) => id);

  it("all of them, each once, however often it is asked to", async () => {
    await using home = await newHome();
    const register = home.open();
    expect(await register.appendAccess([])).toEqual([]);
    expect(await register.appendAccess(notes.slice(0, 21))).toEqual(ids.slice(0, 21));
    expect(await register.appendAccess(notes)).toEqual(ids);
    expect([...(await home.notes())].sort()).toEqual([...ids].sort());
  });

  it("up to the one that was turned away, and the rest when it is asked again", async () => {
    await using home = await newHome();
    const register = home.open();
    home.throttleNext(5);
    await expect(register.appendAccess(notes.slice(0, 1))).rejects.toMatchObject({ status: 429 });
    home.throttleNext(5);
    const filed = await register.appendAccess(notes);
    expect(filed).toHaveLength(19);
    expect([...filed].sort()).toEqual([...(await home.notes())].sort());
    expect(await register.appendAccess(notes)).toEqual(ids);
    expect(await home.notes()).toHaveLength(45);
  });

  it("also those whose answer was lost, once", async () => {
    await using home = await newHome();
    const register = home.open();
    home.loseNextAnswer();
    expect(await register.appendAccess(notes.slice(0, 5))).toHaveLength(4);
    expect(await register.appendAccess(notes.slice(0, 5))).toHaveLength(5);
    expect(await home.notes()).toHaveLength(5);
  });

  it("not while it cannot be reached", async () => {
    await using home = await newHome();
    const register = home.open();
    await home.goDown();
    await expect(register.appendAccess(notes)).rejects.toBeInstanceOf(RegisterUnavailable);
  });
}
