/**
 * What every desk does, whatever it stands on. A home is one store; each `open` is a server that works on it, so a server
 * that died is one that is not used any more, and two servers are two that are.
 */
import { describe, expect, it } from "vitest";
import { keyOf, type SealedEntry } from "../../src/contract/entries.ts";
import type { Notice } from "../../src/contract/notices.ts";
import type { Desk } from "../../src/service/ports.ts";
import {
  aConcernId,
  accountAdded,
  acknowledged,
  aNotice,
  anAccessNote,
  anAlert,
  anEntry,
  aReference,
  aStaffId,
  deputy,
  dsl,
  instant,
  learnerDetails,
  raised,
  sealed,
  start,
  teacher,
} from "../build.ts";

export interface DeskHome extends AsyncDisposable {
  open(): Promise<Desk>;
}

export function deskSuite(name: string, newHome: () => Promise<DeskHome>): void {
  describe(`the desk on ${name}`, () => {
    describe("accepts an entry (R3.1)", () => acceptance(newHome));
    describe("gives what waits to be filed", () => filing(newHome));
    describe("keeps notices until they are sent", () => notices(newHome));
    describe("keeps notes of access until they are filed (R4.4)", () => accessNotes(newHome));
    describe("remembers", () => facts(newHome));
  });
}

type NewHome = () => Promise<DeskHome>;

function acceptance(newHome: NewHome): void {
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
    const rival = anEntry(raised({ data: { atRisk: true } }));
    expect(await desk.accept(rival, [aNotice()])).toBe("taken");
    expect(await desk.unfiled()).toEqual([anEntry()]);
    expect(await desk.nextNoticeDue()).toBeUndefined();
  });

  it("and refuses its key to another for ever, also after it was filed", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.accept(anEntry(), []);
    await desk.noteFiled(keyOf(anEntry()), "1");
    expect(await desk.accept(anEntry(raised({ data: { atRisk: true } })), [])).toBe("taken");
    expect(await desk.unfiled()).toEqual([]);
  });

  it("and remembers as which messages its alerts were sent, so that they can be replaced", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const [one, other] = [aNotice(), { ...aNotice(), id: "another", to: aStaffId(7) }];
    await desk.accept(anEntry(), [one, other]);
    await desk.noteSent(one.id, start, "1795501074496");
    await desk.noteSent(other.id, start);
    expect(await desk.alertsSent(one.notice.concern)).toEqual([{ to: one.to, messageId: "1795501074496" }]);
    expect(await desk.alertsSent(aReference(999))).toEqual([]);
  });

  it("again as the same: it is neither doubled nor, once filed, filed again", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.accept(anEntry(), [aNotice()]);
    await desk.noteSent(aNotice().id, start);
    expect(await desk.accept(anEntry(), [aNotice()])).toBe("accepted");
    expect(await desk.unfiled()).toHaveLength(1);
    await desk.noteFiled(keyOf(anEntry()), "1");
    expect(await desk.accept(anEntry(), [aNotice()])).toBe("accepted");
    expect(await desk.unfiled()).toEqual([]);
    expect(await desk.noticesDue(instant(60))).toEqual([]);
  });

  it("from one of two servers when both want the same key", async () => {
    await using home = await newHome();
    const desks = [await home.open(), await home.open()];
    const outcomes = await Promise.all(
      desks.map((desk, i) => desk.accept(anEntry(raised({ data: { atRisk: i === 1 } })), [])),
    );
    expect(outcomes.toSorted()).toEqual(["accepted", "taken"]);
    expect(await desks[0]?.unfiled()).toHaveLength(1);
    expect(await desks[1]?.unfiled()).toEqual(await desks[0]?.unfiled());
  });

  it.each([
    ["of 200,000 characters", "Ada said that. ".repeat(13_334)],
    [
      "in any script, with emoji and quotation marks",
      "Zoë: “Mam i’m scared” 家に帰りたくない 👩‍👧 \u0000'; drop table entry; --",
    ],
    ["with half of a surrogate pair", "broken \ud83d end"],
  ])("with a text %s, and gives back every character", async (_, seen) => {
    await using home = await newHome();
    const entry = anEntry(raised({ data: { account: { seen, ownWords: "", where: "" } } }));
    await (await home.open()).accept(entry, []);
    expect(await (await home.open()).unfiled()).toEqual([entry]);
  });
}

function filing(newHome: NewHome): void {
  const chain = sealed(aConcernId(1), raised(), accountAdded(), acknowledged());

  it("in the order of each stream, and of arrival between streams", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const other = sealed(aConcernId(2), raised(), accountAdded());
    const arrived = [other[0], chain[0], chain[1], other[1], chain[2]].filter((entry) => entry !== undefined);
    for (const entry of arrived) await desk.accept(entry, []);
    expect(await desk.unfiled()).toEqual([...other, ...chain]);
  });

  it("with streams at risk before all others, also when only a later account says so, and when that is filed (R5.2)", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const first = sealed(aConcernId(2), raised({ data: { atRisk: true } }), acknowledged());
    const later = sealed(aConcernId(3), raised(), accountAdded({ data: { atRisk: true } }));
    for (const entry of [...chain, ...first, ...later]) await desk.accept(entry, []);
    expect(await desk.unfiled()).toEqual([...first, ...later, ...chain]);

    await desk.noteFiled(keys(first)[0] ?? fail(), "1");
    expect(await desk.unfiled()).toEqual([...first.slice(1), ...later, ...chain]);
  });

  it("until it is noted as filed, which may be noted again", async () => {
    await using home = await newHome();
    const desk = await home.open();
    for (const entry of chain) await desk.accept(entry, []);
    for (const key of keys(chain.slice(0, 2))) await desk.noteFiled(key, "7");
    for (const key of keys(chain.slice(0, 1))) await desk.noteFiled(key, "7");
    expect(await desk.unfiled()).toEqual(chain.slice(2));
    expect(await desk.waiting()).toEqual({ unfiled: 1, contested: 0 });
    expect(await (await home.open()).waiting()).toEqual({ unfiled: 1, contested: 0 });
  });

  it("without an entry that is set aside, nor those that build on it", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const other = sealed(aConcernId(2), raised());
    for (const entry of [...chain, ...other]) await desk.accept(entry, []);
    for (const key of keys(chain.slice(1, 2))) await desk.noteContested(key);
    expect(await desk.unfiled()).toEqual([...chain.slice(0, 1), ...other]);
    expect(await desk.waiting()).toEqual({ unfiled: 2, contested: 2 });
  });

  it("and what is set aside stays, whatever is noted of its key later", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.accept(anEntry(), []);
    await desk.noteContested(keyOf(anEntry()));
    await desk.noteFiled(keyOf(anEntry()), "1");
    expect(await desk.waiting()).toEqual({ unfiled: 0, contested: 1 });
  });

  it("with what builds on the entry that won, though its place comes after one set aside", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const [first, , third] = sealed(aConcernId(1), raised(), acknowledged(), accountAdded());
    const lost = anEntry(accountAdded(), aConcernId(1), first);
    for (const entry of [first, lost]) if (entry !== undefined) await desk.accept(entry, []);
    await desk.noteContested(keyOf(lost));
    if (third !== undefined) await desk.accept(third, []);
    expect(await desk.unfiled()).toEqual([first, third]);
  });
}

function notices(newHome: NewHome): void {
  const queued = (id: string, notice: Notice) => aNotice({ id, notice });
  const ids = async (desk: Desk, at = start) => (await desk.noticesDue(at)).map(({ id }) => id);

  it("oldest first, those about somebody at risk before all others (R5.2)", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.accept(anEntry(), [queued("a", anAlert()), queued("b", anAlert())]);
    await desk.queue([queued("c", anAlert(2, { atRisk: true })), queued("d", anAlert(3, { atRisk: true }))]);
    await desk.queue([queued("e", { type: "concern-reviewed", concern: aReference(1), reviewedAt: start })]);
    expect(await ids(desk)).toEqual(["c", "d", "a", "b", "e"]);
  });

  it("once for an id, also after it was sent", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.queue([queued("a", anAlert(1)), queued("a", anAlert(2))]);
    expect(await desk.noticesDue(start)).toEqual([{ ...queued("a", anAlert(1)), attempts: 0 }]);
    await desk.noteSent("a", start);
    await desk.queue([queued("a", anAlert(1))]);
    expect(await ids(desk, instant(60))).toEqual([]);
    expect(await desk.nextNoticeDue()).toBeUndefined();
  });

  it("not before the moment to which it was postponed, and counts the attempts", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.queue([queued("a", anAlert())]);
    expect(await desk.nextNoticeDue()).toBe(start);
    await desk.postpone("a", instant(5));
    expect(await ids(desk, instant(4))).toEqual([]);
    expect(await desk.nextNoticeDue()).toBe(instant(5));

    const next = await home.open();
    expect(await next.noticesDue(instant(5))).toEqual([{ ...queued("a", anAlert()), attempts: 1 }]);
    await next.postpone("a", instant(9));
    expect(await next.noticesDue(instant(9))).toEqual([{ ...queued("a", anAlert()), attempts: 2 }]);
  });

  it("for a person, or for whoever is in the safeguarding team when it is sent", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.accept(anEntry(), [aNotice({ id: "a", to: "safeguarding-team" }), aNotice({ id: "b", to: teacher.id })]);
    expect((await desk.noticesDue(start)).map(({ to }) => to)).toEqual(["safeguarding-team", teacher.id]);
  });

  it("and leaves one that was sent in peace when it is postponed too late", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.queue([queued("a", anAlert())]);
    await desk.noteSent("a", start);
    await desk.postpone("a", instant(5));
    expect(await ids(desk, instant(60))).toEqual([]);
  });
}

function accessNotes(newHome: NewHome): void {
  const notes = [1, 2, 3].map((n) => anAccessNote(n));

  it("oldest first, as many as asked for", async () => {
    await using home = await newHome();
    const desk = await home.open();
    for (const note of notes) await desk.noteAccess(note);
    expect(await desk.accessNotes(2)).toEqual(notes.slice(0, 2));
    expect(await (await home.open()).accessNotes(20)).toEqual(notes);
  });

  it("and lets go of those that are filed, and only those", async () => {
    await using home = await newHome();
    const desk = await home.open();
    for (const note of notes) await desk.noteAccess(note);
    await desk.noteAccessFiled([notes[0]?.id ?? "", notes[2]?.id ?? "", "never noted"]);
    expect(await desk.accessNotes(20)).toEqual(notes.slice(1, 2));
  });

  it("once for an id, a denial as well as a permission", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const denied = anAccessNote(1, { answer: "denied", thing: "", verb: "see-triage", via: "chat" });
    await desk.noteAccess(denied);
    await desk.noteAccess(denied);
    expect(await desk.accessNotes(20)).toEqual([denied]);
  });
}

function facts(newHome: NewHome): void {
  it("where a person's chat is, as last told", async () => {
    await using home = await newHome();
    const desk = await home.open();
    expect(await desk.conversationOf(teacher.id)).toBeUndefined();
    await desk.keepConversation(teacher.id, '{"chat":1}');
    await desk.keepConversation(dsl.id, '{"chat":2}');
    await desk.keepConversation(teacher.id, '{"chat":3}');
    const next = await home.open();
    expect(await next.conversationOf(teacher.id)).toBe('{"chat":3}');
    expect(await next.conversationOf(dsl.id)).toBe('{"chat":2}');
  });

  it("what the school says of learners, all of it as last imported (R10.1)", async () => {
    await using home = await newHome();
    const desk = await home.open();
    expect(await desk.learnerDetails()).toEqual([]);
    await desk.keepLearnerDetails([learnerDetails({ needs: ["Uses AAC"], keyWorker: dsl.id, lookedAfter: true })]);
    expect(await desk.learnerDetails()).toEqual([
      learnerDetails({ needs: ["Uses AAC"], keyWorker: dsl.id, lookedAfter: true }),
    ]);
    const all = [1, 2].map((n) => learnerDetails({ learner: `learner/00000000-0000-4000-8000-00000000000${n}` }));
    await desk.keepLearnerDetails(all);
    expect(await (await home.open()).learnerDetails()).toEqual(all);
  });

  it("which deputy is on duty, if one was named", async () => {
    await using home = await newHome();
    const desk = await home.open();
    expect(await desk.dutyDeputy()).toBeUndefined();
    await desk.keepDutyDeputy(dsl.id);
    await desk.keepDutyDeputy(deputy.id);
    expect(await (await home.open()).dutyDeputy()).toBe(deputy.id);
  });

  it("who is in the safeguarding team, as the directory last had it", async () => {
    await using home = await newHome();
    const desk = await home.open();
    expect(await desk.safeguardingTeam()).toEqual([]);
    await desk.keepSafeguardingTeam([dsl, deputy]);
    await desk.keepSafeguardingTeam([deputy]);
    expect(await (await home.open()).safeguardingTeam()).toEqual([deputy]);
  });
}

function keys(entries: readonly SealedEntry[]) {
  return entries.map(keyOf);
}

function fail(): never {
  throw new Error("there should have been one");
}
