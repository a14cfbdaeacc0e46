/** Entries on a desk: accepted, waiting to be filed, filed, forgotten. */
import { expect, it } from "vitest";
import { keyOf, type SealedEntry } from "../../src/contract/entries.ts";
import {
  aConcernId,
  accountAdded,
  acknowledged,
  aNotice,
  anEntry,
  aReference,
  aStaffId,
  instant,
  raised,
  sealed,
  stampAt,
  start,
} from "../build.ts";
import type { NewHome } from "./desk-home.ts";

const rival = anEntry(raised({ data: { atRisk: true } }));

export function acceptance(newHome: NewHome): void {
  it("and has it, with its notices, after the server died before filing it", async () => {
    await using home = await newHome();
    const died = await home.open();
    expect(await died.accept(anEntry(), [aNotice()])).toBe("accepted");

    const next = await home.open();
    expect(await next.unfiled()).toEqual([anEntry()]);
    expect(await next.noticesDue(start)).toEqual([{ ...aNotice(), attempts: 0 }]);
  });

  it("once: another entry with its key is refused, and nothing of it is written", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.accept(anEntry(), []);
    expect(await desk.accept(rival, [aNotice()])).toBe("taken");
    expect(await desk.unfiled()).toEqual([anEntry()]);
    expect(await desk.nextNoticeDue()).toBeUndefined();
  });

  it("and refuses its key to another for ever, also after it was filed and forgotten", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.accept(anEntry(), []);
    await desk.noteFiled(keyOf(anEntry()), "1", start);
    expect(await desk.accept(rival, [])).toBe("taken");
    await desk.forgetFiled(instant(1));
    expect(await desk.accept(rival, [])).toBe("taken");
    expect(await desk.unfiled()).toEqual([]);
  });

  it("and says for ever under which hash", async () => {
    await using home = await newHome();
    const desk = await home.open();
    expect(await desk.acceptedAs(keyOf(anEntry()))).toBeUndefined();
    await desk.accept(anEntry(), []);
    await desk.accept(rival, []);
    await desk.noteFiled(keyOf(anEntry()), "1", start);
    await desk.forgetFiled(instant(1));
    expect(await (await home.open()).acceptedAs(keyOf(anEntry()))).toBe(anEntry().hash);
    expect(await desk.acceptedAs(keyOf(anEntry(raised(), aConcernId(2))))).toBeUndefined();
  });

  it("and remembers as which messages its alerts were sent, so that they can be replaced", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const [one, other] = [aNotice(), { ...aNotice(), id: "another", to: aStaffId(7) }];
    await desk.accept(anEntry(), [one, other]);
    await desk.noteSent(one.id, start, "1795501074496");
    await desk.noteSent(other.id, start);
    expect(await desk.alertsSent(aReference(1))).toEqual([
      { to: one.to, messageId: "1795501074496", type: "concern-alert" },
    ]);
    expect(await desk.alertsSent(aReference(999))).toEqual([]);
  });

  it("again as the same: it is neither doubled nor, once filed, filed again", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.accept(anEntry(), [aNotice()]);
    await desk.noteSent(aNotice().id, start);
    expect(await desk.accept(anEntry(), [aNotice()])).toBe("accepted");
    expect(await desk.unfiled()).toHaveLength(1);
    await desk.noteFiled(keyOf(anEntry()), "1", start);
    expect(await desk.accept(anEntry(), [aNotice()])).toBe("accepted");
    expect(await desk.unfiled()).toEqual([]);
    expect(await desk.noticesDue(instant(60))).toEqual([]);
  });

  it("with more notices than a store writes at once, and loses none of them", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const many = Array.from({ length: 130 }, (_, n) => aNotice({ id: `alert/${n}`, to: aStaffId(n) }));
    expect(await desk.accept(anEntry(), many)).toBe("accepted");
    const due = await (await home.open()).noticesDue(start);
    expect(new Set(due.map(({ id }) => id))).toEqual(new Set(many.map(({ id }) => id)));
    expect(due).toHaveLength(many.length);
  });

  it("with a notice that was queued before, which stays as it was", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.queue([aNotice()]);
    await desk.noteSent(aNotice().id, start);
    expect(await desk.accept(anEntry(), [aNotice(), aNotice({ id: "new" })])).toBe("accepted");
    expect((await desk.noticesDue(start)).map(({ id }) => id)).toEqual(["new"]);
  });

  it.each([
    ["of 400,000 characters", "Ada said that. ".repeat(26_667)],
    [
      "in any script, with emoji and quotation marks",
      "Zoë: “Mam i’m scared” 家に帰りたくない 👩‍👧 \u0000'; drop table entry; --",
    ],
    ["with half of a surrogate pair", "broken \ud83d end"],
    ["of nothing but emoji, at whatever place it is cut", `x${"👩‍👧".repeat(20_000)}`],
  ])("with a text %s, and gives back every character", async (_, seen) => {
    await using home = await newHome();
    const entry = anEntry(raised({ data: { account: { seen, ownWords: "", where: "" } } }));
    await (await home.open()).accept(entry, []);
    expect(await (await home.open()).unfiled()).toEqual([entry]);
  });
}

const chain = sealed(aConcernId(1), raised(), accountAdded(), acknowledged());

export function filing(newHome: NewHome): void {
  it("in the order of each stream, and of arrival between streams", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const other = sealed(aConcernId(2), raised(stampAt(-5)), accountAdded());
    const arrived = [other[0], chain[0], chain[1], other[1], chain[2]].filter((entry) => entry !== undefined);
    for (const entry of arrived) await desk.accept(entry, []);
    expect(await desk.unfiled()).toEqual([...other, ...chain]);
  });

  it("with streams at risk before all others, also when only a later account says so, and when that is filed (R5.2)", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const first = sealed(aConcernId(2), raised({ data: { atRisk: true } }), acknowledged());
    const later = sealed(aConcernId(3), raised(stampAt(6)), accountAdded({ ...stampAt(7), data: { atRisk: true } }));
    for (const entry of [...chain, ...first, ...later]) await desk.accept(entry, []);
    expect(await desk.unfiled()).toEqual([...first, ...later, ...chain]);

    await desk.noteFiled(keys(first)[0] ?? fail(), "1", start);
    expect(await desk.unfiled()).toEqual([...first.slice(1), ...later, ...chain]);
    await desk.forgetFiled(instant(60));
    expect(await desk.unfiled()).toEqual([...first.slice(1), ...later, ...chain]);
  });

  it("until it is noted as filed, which may be noted again", async () => {
    await using home = await newHome();
    const desk = await home.open();
    for (const entry of chain) await desk.accept(entry, []);
    for (const key of keys(chain.slice(0, 2))) await desk.noteFiled(key, "7", start);
    for (const key of keys(chain.slice(0, 1))) await desk.noteFiled(key, "7", start);
    await desk.noteFiled(keyOf(anEntry(raised(), aConcernId(9))), "8", start);
    expect(await desk.unfiled()).toEqual(chain.slice(2));
    expect(await desk.waiting()).toEqual({ unfiled: 1, setAside: 0 });
    expect(await (await home.open()).waiting()).toEqual({ unfiled: 1, setAside: 0 });
  });
}

export function forgetting(newHome: NewHome): void {
  it("so that another server can take it in, in the order of its stream", async () => {
    await using home = await newHome();
    const desk = await home.open();
    for (const entry of [...chain, anEntry(raised(), aConcernId(2))]) await desk.accept(entry, []);
    for (const key of keys(chain.slice(0, 2))) await desk.noteFiled(key, "7", start);
    expect(await (await home.open()).held(aConcernId(1))).toEqual(chain);
    expect(await desk.held(aConcernId(3))).toEqual([]);
  });

  it("and forgets what was filed before a moment, and nothing else", async () => {
    await using home = await newHome();
    const desk = await home.open();
    for (const entry of chain) await desk.accept(entry, []);
    for (const [i, key] of keys(chain.slice(0, 2)).entries()) await desk.noteFiled(key, "7", instant(i));
    await desk.forgetFiled(start);
    expect(await desk.held(aConcernId(1))).toEqual(chain);
    await desk.forgetFiled(instant(1));
    expect(await desk.held(aConcernId(1))).toEqual(chain.slice(1));
    await desk.forgetFiled(instant(60));
    await desk.forgetFiled(instant(60));
    expect(await desk.held(aConcernId(1))).toEqual(chain.slice(2));
    expect(await desk.unfiled()).toEqual(chain.slice(2));
  });

  it("counting from when it was first noted as filed", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.accept(anEntry(), []);
    await desk.noteFiled(keyOf(anEntry()), "7", start);
    await desk.noteFiled(keyOf(anEntry()), "7", instant(30));
    await desk.forgetFiled(instant(10));
    expect(await desk.held(aConcernId(1))).toEqual([]);
  });

  it("also when two servers forget at the same moment", async () => {
    await using home = await newHome();
    const desks = [await home.open(), await home.open()] as const;
    const filed = Array.from({ length: 12 }, (_, n) => anEntry(raised(), aConcernId(n)));
    for (const entry of filed) {
      await desks[0].accept(entry, []);
      await desks[0].noteFiled(keyOf(entry), "7", start);
    }
    await Promise.all(desks.map((desk) => desk.forgetFiled(instant(1))));
    for (const { stream } of filed) expect(await desks[1].held(stream)).toEqual([]);
  });
}

function keys(entries: readonly SealedEntry[]) {
  return entries.map(keyOf);
}

function fail(): never {
  throw new Error("there should have been one");
}
