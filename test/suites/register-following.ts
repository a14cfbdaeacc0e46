/** What every register tells of what came to it, and of what was done to it past Lantern (R3.3). */
import { expect, it } from "vitest";
import { keyOf } from "../../src/contract/entries.ts";
import { canonical } from "../../src/register/canonical.ts";
import { rowOf } from "../../src/register/row.ts";
import { type FollowedPage, type Register, RegisterUnavailable } from "../../src/service/ports.ts";
import { aConcernId, accountAdded, acknowledged, raised, stamp } from "../build.ts";
import { sealedAs } from "../register/streams.ts";
import { aPair, filed, followed, keysOf, type NewHome, stream } from "./register-home.ts";

export function following(newHome: NewHome): void {
  it("from the beginning: every entry as it was appended, with the id of its row", async () => {
    await using home = await newHome();
    const register = home.open();
    const pair = aPair(register);
    const ids = await filed(register, ...pair);
    const { entries, suspicious } = await followed(home.open());
    expect(entries).toEqual(pair.map((entry, i) => ({ itemId: ids[i], entry })));
    expect(suspicious).toEqual([]);
  });

  it("from where it was left, and gives nothing when nothing came", async () => {
    await using home = await newHome();
    const register = home.open();
    const [first, second] = aPair(register);
    await filed(register, first);
    const { cursor } = await followed(register);
    expect((await followed(register, cursor)).entries).toEqual([]);
    await filed(register, second);
    expect(keysOf(await followed(register, cursor))).toEqual([`${stream}#2`]);
  });

  it("from the beginning again when the cursor is too old or is none", async () => {
    await using home = await newHome();
    const register = home.open();
    const [first] = aPair(register);
    await filed(register, first);
    const { cursor } = await followed(register);
    home.expireCursors();
    expect(keysOf(await followed(register, cursor))).toEqual([`${stream}#1`]);
    expect(keysOf(await followed(register, cursor.slice(0, -3)))).toEqual([`${stream}#1`]);
    expect(keysOf(await followed(register, "a cursor"))).toEqual([`${stream}#1`]);
  });

  it("list by list, and from the beginning with the cursor of the other one", async () => {
    await using home = await newHome();
    const register = home.open();
    const [first] = aPair(register);
    const other = register.seal(aConcernId(2), undefined, raised());
    await filed(register, first);
    const itemId = await home.insert(rowOf(other).fields, "adults");
    const [learners, adults] = [await followed(register), await followed(register, undefined, "adults")];
    expect(keysOf(learners)).toEqual([keyOf(first)]);
    // A learner's concern is no record of adults, however well it is sealed.
    const strange = { entries: [], suspicious: [{ itemId, what: "broken" }] };
    expect(adults).toMatchObject(strange);
    expect(await followed(register, adults.cursor, "adults")).toMatchObject({ entries: [], suspicious: [] });
    expect(await followed(register, learners.cursor, "adults")).toMatchObject(strange);
    expect(keysOf(await followed(register, adults.cursor, "learners"))).toEqual([keyOf(first)]);
  });

  it("page by page, and only the last page has the cursor", async () => {
    await using home = await newHome();
    const register = home.open();
    const entries = Array.from({ length: 1001 }, (_, n) => register.seal(aConcernId(n), undefined, raised()));
    for (let from = 0; from < entries.length; from += 50)
      await Promise.all(entries.slice(from, from + 50).map((entry) => register.append(entry)));
    const pages: FollowedPage[] = [];
    for await (const page of register.entriesSince("learners", undefined)) pages.push(page);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ cursor }) => cursor !== undefined)).toEqual(pages.map((_, i) => i === pages.length - 1));
    expect(pages.flatMap((page) => page.entries)).toHaveLength(1001);
    home.muddle(20261124);
    const muddled = await followed(register);
    expect(new Set(keysOf(muddled))).toEqual(new Set(entries.map(keyOf)));
    expect(muddled.suspicious).toEqual([]);
  });

  it("not while it cannot be reached", async () => {
    await using home = await newHome();
    const register = home.open();
    await home.goDown();
    await expect(followed(register)).rejects.toBeInstanceOf(RegisterUnavailable);
  });
}

/** A stream by itself, for whoever must decide on what the register holds now. */
export function lookingUp(newHome: NewHome): void {
  it("all of it and nothing else, in order, whatever order it was filed in", async () => {
    await using home = await newHome();
    const register = home.open();
    const [first, second] = aPair(register);
    const third = register.seal(stream, second, acknowledged());
    const ids = await filed(register, third, first, second);
    await filed(register, register.seal(aConcernId(2), undefined, raised()));
    expect(await home.open().entriesOf(stream)).toEqual([
      { itemId: ids[1], entry: first },
      { itemId: ids[2], entry: second },
      { itemId: ids[0], entry: third },
    ]);
    expect(await register.entriesOf(aConcernId(3))).toEqual([]);
  });

  it("of two rows of one place, the one that Lantern wrote", async () => {
    await using home = await newHome();
    const register = home.open();
    const [first, second] = aPair(register);
    const forged = register.seal(stream, first, accountAdded({ data: { text: "Nothing happened." } }));
    await home.insert({ ...rowOf(forged).fields, EntryKey: "another" });
    await filed(register, first, second);
    expect((await register.entriesOf(stream)).map(({ entry }) => entry)).toEqual([first, second]);
  });

  it("not while it cannot be reached", async () => {
    await using home = await newHome();
    const register = home.open();
    await home.goDown();
    await expect(register.entriesOf(stream)).rejects.toBeInstanceOf(RegisterUnavailable);
  });
}

export function suspecting(newHome: NewHome): void {
  async function aFiledPair(register: Register): Promise<readonly [string, string]> {
    const [one = "", two = ""] = await filed(register, ...aPair(register));
    return [one, two];
  }
  const keys = [`${stream}#1`, `${stream}#2`];

  it("a record that was edited: it is not taken for an entry, and all others are", async () => {
    await using home = await newHome();
    const register = home.open();
    const [itemId] = await aFiledPair(register);
    const { cursor } = await followed(register);
    await home.overwrite(itemId, "Body", "{}");
    const suspicious = [{ itemId, what: "broken", key: keys[0] }];
    expect(await followed(register)).toMatchObject({ entries: [{ entry: { seq: 2 } }], suspicious });
    expect(await followed(register, cursor)).toMatchObject({ entries: [], suspicious });
  });

  it("a summary that was edited: the entry is whole, and its row is named", async () => {
    await using home = await newHome();
    const register = home.open();
    const [, itemId] = await aFiledPair(register);
    await home.overwrite(itemId, "Summary", "Nothing was added.");
    const { entries, suspicious } = await followed(register);
    expect(entries).toHaveLength(2);
    expect(suspicious).toEqual([{ itemId, what: "broken", key: keys[1] }]);
  });

  it("a record that was edited and put back: it says what Lantern wrote, and yet was written again", async () => {
    await using home = await newHome();
    const register = home.open();
    const [first] = aPair(register);
    const [itemId = ""] = await filed(register, first);
    const { cursor } = await followed(register);
    const { Salt: salt, Summary: summary } = rowOf(first).fields;
    await home.overwrite(itemId, "Salt", "0".repeat(64));
    await home.overwrite(itemId, "Salt", salt);
    const suspicious = [{ itemId, what: "restored", key: keys[0] }];
    expect(await followed(register, cursor)).toMatchObject({ entries: [{ itemId, entry: first }], suspicious });
    await home.overwrite(itemId, "Summary", `${summary} \n`);
    expect((await followed(register)).suspicious).toEqual(suspicious);
  });

  it("a row that was removed", async () => {
    await using home = await newHome();
    const register = home.open();
    const [itemId] = await aFiledPair(register);
    const { cursor } = await followed(register);
    await home.remove(itemId);
    expect(await followed(register, cursor)).toMatchObject({
      entries: [],
      suspicious: [{ itemId, what: "removed" }],
    });
  });

  it("a row that Lantern never wrote, by its id alone where it says nothing else", async () => {
    await using home = await newHome();
    const register = home.open();
    const itemId = await home.insert({ Title: "Shopping", EntryKey: "milk" });
    expect((await followed(register)).suspicious).toEqual([{ itemId, what: "broken" }]);
  });

  it("but no row that a newer Lantern wrote: nothing was done to it, and this one cannot read it", async () => {
    await using home = await newHome();
    const register = home.open();
    const newer = sealedAs(4, { stream }, { ...stamp, kind: "adult.flown" });
    const { Title, AuthorName, Summary, RecordedAt, ...columns } = rowOf(aPair(register)[0]).fields;
    const { v, kind, digest, hash, salt, body } = newer;
    const sealed = { Kind: kind, Digest: digest, Hash: hash, Salt: salt, Body: canonical(body), v };
    const itemId = await home.insert({ ...columns, ...sealed, Title: "A flight", RecordedAt });
    expect(await followed(register)).toMatchObject({ entries: [], suspicious: [] });
    await expect(register.append(aPair(register)[0])).rejects.toMatchObject({ status: 409 });
    await home.overwrite(itemId, "v", 5);
    expect((await followed(register)).suspicious).toEqual([{ itemId, what: "broken", key: keys[0] }]);
    await home.overwrite(itemId, "v", 4);
    expect((await followed(register)).suspicious).toEqual([{ itemId, what: "restored", key: keys[0] }]);
  });
}
