/** Settling on a desk: what the register did not take is replaced or set aside, and its keys come free. */
import { expect, it } from "vitest";
import { keyOf, type SealedEntry } from "../../src/contract/entries.ts";
import type { Desk, Resettled } from "../../src/service/ports.ts";
import {
  aConcernId,
  accountAdded,
  acknowledged,
  aNotice,
  anEntry,
  instant,
  raised,
  sealed,
  stampAt,
  start,
  triaged,
} from "../build.ts";
import type { DeskHome, NewHome } from "./desk-home.ts";

const stream = aConcernId(1);
/** What the desk accepted: the first is filed, and in the place of the second the register has another's. */
const ours = sealed(stream, raised(), acknowledged(), accountAdded(), triaged());
const [first = fail(), second = fail(), third = fail(), fourth = fail()] = ours;
const theirs = anEntry(accountAdded({ data: { text: "From another desk." } }), stream, first);
/** The facts decided again, on what the register has. */
const secondAnew = anEntry(acknowledged(), stream, theirs);
const thirdAnew = anEntry(accountAdded(), stream, secondAnew);

const told = aNotice({
  id: "returned/1",
  to: fourth.by,
  notice: { type: "decision-returned", concern: "C-222223", recordedAt: fourth.recordedAt, at: start },
});
const settled: Resettled = {
  replaced: [second, third, fourth],
  anew: [secondAnew, thirdAnew],
  setAside: [fourth],
  notices: [told],
};

export function settling(newHome: NewHome): void {
  replacing(newHome);
  refusing(newHome);
}

function replacing(newHome: NewHome): void {
  it("in one step: what holds is there anew, what does not is set aside, and its author is told", async () => {
    await using home = await newHome();
    const desk = await contested(home);
    expect(await desk.resettle(stream, settled)).toBe("settled");

    const next = await home.open();
    expect(await next.unfiled()).toEqual([secondAnew, thirdAnew]);
    expect(await next.held(stream)).toEqual([first, secondAnew, thirdAnew]);
    expect(await next.setAsideOf(stream)).toEqual([fourth]);
    expect(await next.waiting()).toEqual({ unfiled: 2, setAside: 1 });
    expect((await next.noticesDue(start)).map(({ id }) => id)).toEqual(["returned/1"]);
    expect(await next.acceptedAs(keyOf(thirdAnew))).toBe(thirdAnew.hash);
    expect(await next.acceptedAs(keyOf(second))).toBeUndefined();
  });

  it("so that a key which came free can be held by another, and what is set aside stays all the same", async () => {
    await using home = await newHome();
    const desk = await contested(home);
    await desk.resettle(stream, { replaced: [second, third, fourth], anew: [], setAside: [second], notices: [] });
    expect(await desk.accept(theirs, [])).toBe("accepted");
    await desk.noteFiled(keyOf(theirs), "9", start);
    await desk.forgetFiled(instant(60));
    expect(await desk.held(stream)).toEqual([]);
    expect(await desk.setAsideOf(stream)).toEqual([second]);
    expect(await desk.setAsideOf(aConcernId(2))).toEqual([]);
  });

  it("a second time without any change, also when what is there anew was filed meanwhile", async () => {
    await using home = await newHome();
    const desk = await contested(home);
    await desk.resettle(stream, settled);
    expect(await (await home.open()).resettle(stream, settled)).toBe("settled");
    await desk.noteFiled(keyOf(secondAnew), "9", start);
    expect(await desk.resettle(stream, settled)).toBe("settled");
    expect(await desk.unfiled()).toEqual([thirdAnew]);
    expect(await desk.setAsideOf(stream)).toEqual([fourth]);
    expect(await desk.noticesDue(start)).toHaveLength(1);
  });

  it("by taking it away where it is on the desk elsewhere, which may be repeated", async () => {
    await using home = await newHome();
    const desk = await contested(home);
    const moved: Resettled = { replaced: [second, third, fourth], anew: [], setAside: [], notices: [] };
    for (const _ of [1, 2]) expect(await desk.resettle(stream, moved)).toBe("settled");
    expect(await desk.unfiled()).toEqual([]);
    expect(await desk.held(stream)).toEqual([first]);
  });

  it("and gives what is set aside of a stream with the oldest first", async () => {
    await using home = await newHome();
    const desk = await contested(home);
    await desk.resettle(stream, { replaced: [third, fourth], anew: [], setAside: [fourth, third], notices: [] });
    await desk.resettle(stream, { replaced: [second], anew: [], setAside: [second], notices: [] });
    expect(await desk.setAsideOf(stream)).toEqual([third, second, fourth]);
  });

  it("and somebody at risk stays at risk, though the entry that said so is set aside (R5.2)", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const urgent = sealed(stream, raised({ ...stampAt(5), data: { atRisk: true } }));
    const [lost = fail()] = urgent;
    for (const entry of [anEntry(raised(), aConcernId(2)), lost]) await desk.accept(entry, []);
    const anew = anEntry(accountAdded(), stream, anEntry());
    expect(await desk.resettle(stream, { replaced: [lost], anew: [anew], setAside: [lost], notices: [] })).toBe(
      "settled",
    );
    expect((await desk.unfiled()).map((entry) => entry.stream)).toEqual([stream, aConcernId(2)]);
  });
}

function refusing(newHome: NewHome): void {
  it("not where a key that is wanted anew is held by now, and then changes nothing", async () => {
    await using home = await newHome();
    const desk = await contested(home);
    const fifth = anEntry(accountAdded({ data: { text: "Just now." } }), stream, fourth);
    await desk.accept(fifth, []);
    const wanting = {
      ...settled,
      anew: [secondAnew, thirdAnew, anEntry(accountAdded(), stream, { ...fourth, seq: 4 })],
    };
    expect(await desk.resettle(stream, wanting)).toBe("taken");
    await isUnchanged(desk, [second, third, fourth, fifth]);
  });

  it("not where something of it was filed meanwhile", async () => {
    await using home = await newHome();
    const desk = await contested(home);
    await desk.noteFiled(keyOf(second), "9", start);
    expect(await desk.resettle(stream, settled)).toBe("taken");
    await isUnchanged(desk, [third, fourth]);
  });

  it("not where another server settled it before, and a new entry has come under a key that was free", async () => {
    await using home = await newHome();
    const desk = await contested(home);
    await desk.resettle(stream, {
      replaced: [second, third, fourth],
      anew: [],
      setAside: [second, third],
      notices: [],
    });
    const news = sealed(stream, raised(), accountAdded({ data: { text: "Hear me." } })).slice(1);
    for (const entry of news) await desk.accept(entry, []);
    expect(await (await home.open()).resettle(stream, settled)).toBe("taken");
    expect(await desk.unfiled()).toEqual(news);
    expect(await desk.setAsideOf(stream)).toEqual(
      [second, third].toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)),
    );
  });

  it("by one of two servers that settle it differently", async () => {
    await using home = await newHome();
    const desks = [await contested(home), await home.open()] as const;
    const otherwise = { ...settled, anew: [anEntry(accountAdded(), stream, theirs)], setAside: [second, fourth] };
    const outcomes = await Promise.all([desks[0].resettle(stream, settled), desks[1].resettle(stream, otherwise)]);
    expect(outcomes.toSorted()).toEqual(["settled", "taken"]);
    const won = outcomes[0] === "settled" ? settled : otherwise;
    expect(await desks[1].unfiled()).toEqual(won.anew);
    expect(new Set(await desks[0].setAsideOf(stream))).toEqual(new Set(won.setAside));
  });
}

/** A desk on which the first entry is filed and three wait. */
async function contested(home: DeskHome): Promise<Desk> {
  const desk = await home.open();
  for (const entry of ours) await desk.accept(entry, []);
  await desk.noteFiled(keyOf(first), "7", start);
  return desk;
}

async function isUnchanged(desk: Desk, unfiled: readonly SealedEntry[]): Promise<void> {
  expect(await desk.unfiled()).toEqual(unfiled);
  expect(await desk.setAsideOf(stream)).toEqual([]);
  expect(await desk.nextNoticeDue()).toBeUndefined();
}

function fail(): never {
  throw new Error("there should have been one");
}
