/** What every register does with an entry that is appended (R3.1). */
import { expect, it } from "vitest";
import { keyOf } from "../../src/contract/entries.ts";
import { canonical } from "../../src/register/canonical.ts";
import { rowOf } from "../../src/register/row.ts";
import { RegisterUnavailable } from "../../src/service/ports.ts";
import { accountAdded, raised } from "../build.ts";
import { aLong, aPair, filed, followed, type NewHome, pathOfBody, stream } from "./register-home.ts";

export function appending(newHome: NewHome): void {
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
    const appended = await register.append(first);
    expect(appended.outcome).toBe("filed");
    expect(await register.append(first, "urgent")).toEqual(appended);
    expect(await home.open().append(first)).toEqual(appended);
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

  it("whose answer was lost, and finds that another's is there", async () => {
    await using home = await newHome();
    const register = home.open();
    const theirs = register.seal(stream, undefined, raised());
    await filed(register, theirs);
    home.loseNextAnswer();
    const mine = register.seal(stream, undefined, raised());
    expect(await register.append(mine)).toMatchObject({ outcome: "taken", holder: theirs });
  });

  it("also where the connection broke after the row was made", async () => {
    await using home = await newHome();
    const register = home.open();
    const [first] = aPair(register);
    home.breakNext("after");
    expect((await register.append(first)).outcome).toBe("filed");
    expect(await home.keys()).toEqual([`${stream}#1`]);
  });

  it("not where it broke before, and then when it is asked again", async () => {
    await using home = await newHome();
    const register = home.open();
    const [first] = aPair(register);
    home.breakNext("before");
    await expect(register.append(first)).rejects.toMatchObject({ name: "RegisterUnavailable", status: 0 });
    expect(await home.keys()).toEqual([]);
    expect((await register.append(first)).outcome).toBe("filed");
  });

  it("not while it is throttled, and says for how long", async () => {
    await using home = await newHome();
    const register = home.open();
    const [first] = aPair(register);
    home.throttleNext(17);
    await expect(register.append(first)).rejects.toMatchObject({ status: 429, retryAfterSeconds: 17 });
    expect(await home.keys()).toEqual([]);
    home.forward(1);
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

  it("not under a key that is held by a row that is no entry: nothing is lost, and it waits", async () => {
    await using home = await newHome();
    const register = home.open();
    const [first, second] = aPair(register);
    const [itemId = ""] = await filed(register, first);
    await home.overwrite(itemId, "Hash", "0");
    await expect(register.append(first)).rejects.toMatchObject({ name: "RegisterUnavailable", status: 409 });
    expect((await register.append(second)).outcome).toBe("filed");
  });

  it("not under a key that somebody gave to the row of another entry", async () => {
    await using home = await newHome();
    const register = home.open();
    const [first, second] = aPair(register);
    const [itemId = ""] = await filed(register, first);
    await home.overwrite(itemId, "EntryKey", keyOf(second));
    await expect(register.append(second)).rejects.toMatchObject({ name: "RegisterUnavailable", status: 409 });
  });
}

/** R17.1: nothing that somebody wrote is cut off. */
export function writingLong(newHome: NewHome): void {
  it.each([64_000, 300_000])("of %i characters, and the reader never notices", async (length) => {
    await using home = await newHome();
    const register = home.open();
    const first = register.seal(stream, undefined, raised());
    const long = aLong(register, length, first);
    const [, itemId] = await filed(register, first, long);
    expect(await home.document(pathOfBody(long))).toBe(canonical(long.body));
    const { entries, suspicious } = await followed(home.open());
    expect(entries.at(-1)).toEqual({ itemId, entry: long });
    expect(suspicious).toEqual([]);
    expect((await home.open().entriesOf(stream)).map(({ entry }) => entry)).toEqual([first, long]);
  });

  it("once, however often it is asked to", async () => {
    await using home = await newHome();
    const register = home.open();
    const long = aLong(register, 70_000);
    const appended = await register.append(long);
    expect(await register.append(long)).toEqual(appended);
    expect(await home.keys()).toEqual([keyOf(long)]);
  });

  it("and tells who came first, however long that is", async () => {
    await using home = await newHome();
    const register = home.open();
    const [theirs, mine] = [aLong(register, 80_000), aLong(register, 70_000)];
    await filed(register, theirs);
    expect(await register.append(mine)).toMatchObject({ outcome: "taken", holder: theirs });
  });

  it.each(["before", "after"] as const)("also where the connection broke %s it lay in the library", async (when) => {
    await using home = await newHome();
    const register = home.open();
    const long = aLong(register, 70_000);
    home.breakNext(when);
    await expect(register.append(long)).rejects.toBeInstanceOf(RegisterUnavailable);
    expect(await home.keys()).toEqual([]);
    await filed(register, long);
    expect((await followed(register)).entries).toMatchObject([{ entry: long }]);
  });

  it("not over a document that somebody else put under its name", async () => {
    await using home = await newHome();
    const register = home.open();
    const long = aLong(register, 70_000);
    await home.overwriteDocument(pathOfBody(long), "{}");
    await expect(register.append(long)).rejects.toMatchObject({ name: "RegisterUnavailable", status: 409 });
    expect(await home.keys()).toEqual([]);
  });

  it("whose document was changed or removed is broken, and is an entry again when it is back (R3.3)", async () => {
    await using home = await newHome();
    const register = home.open();
    const long = aLong(register, 70_000);
    const [itemId] = await filed(register, long);
    const broken = { entries: [], suspicious: [{ itemId, what: "broken", key: keyOf(long) }] };
    const text = (await home.document(pathOfBody(long))) ?? "";
    await home.overwriteDocument(pathOfBody(long), text.replace("no", "yes"));
    expect(await followed(register)).toMatchObject(broken);
    expect(await register.entriesOf(stream)).toEqual([]);
    await home.removeDocument(pathOfBody(long));
    expect(await followed(register)).toMatchObject(broken);
    await home.overwriteDocument(pathOfBody(long), text);
    expect(await followed(register)).toMatchObject({ entries: [{ entry: long }], suspicious: [] });
  });

  it("that names a document which is none of its own is broken (R3.3)", async () => {
    await using home = await newHome();
    const register = home.open();
    const [first] = aPair(register);
    const long = aLong(register, 70_000, first);
    const [itemId = ""] = await filed(register, first, long);
    await home.overwrite(itemId, "Body", String(rowOf(long).fields.Body));
    const { entries, suspicious } = await followed(register);
    expect(entries.map(({ entry }) => entry)).toEqual([long]);
    expect(suspicious).toEqual([{ itemId, what: "broken", key: keyOf(first) }]);
  });

  it("beside an account that just fits, which needs no document", async () => {
    await using home = await newHome();
    const register = home.open();
    const short = register.seal(stream, undefined, accountAdded());
    await filed(register, short);
    expect(await home.document(pathOfBody(short))).toBeUndefined();
  });
}
