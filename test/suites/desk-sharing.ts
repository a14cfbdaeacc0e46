/** Several servers on one desk: claims, and races that one of them wins. */
import { expect, it } from "vitest";
import type { Desk } from "../../src/service/ports.ts";
import { aNotice, anAccessNote, anAlert, anEntry, instant, raised, start } from "../build.ts";
import type { DeskHome, NewHome } from "./desk-home.ts";

const span = (from: number, to: number) => ({ now: instant(from), until: instant(to) });

export function claims(newHome: NewHome): void {
  it("and not to another until its time is over, or it gave it back", async () => {
    await using home = await newHome();
    const [one, other] = [await home.open(), await home.open()];
    expect(await one.claim("filing concern/C-222223", "one", span(0, 2))).toBe(true);
    expect(await other.claim("filing concern/C-222223", "other", span(1, 3))).toBe(false);
    expect(await other.claim("keeping", "other", span(1, 3))).toBe(true);

    expect(await other.claim("filing concern/C-222223", "other", span(2, 4))).toBe(true);
    expect(await one.claim("filing concern/C-222223", "one", span(3, 5))).toBe(false);
    await other.release("filing concern/C-222223", "other");
    expect(await one.claim("filing concern/C-222223", "one", span(3, 5))).toBe(true);
  });

  it("and for longer, when the one who has it takes it again", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.claim("keeping", "one", span(0, 2));
    expect(await desk.claim("keeping", "one", span(1, 6))).toBe(true);
    expect(await desk.claim("keeping", "other", span(5, 9))).toBe(false);
    expect(await desk.claim("keeping", "other", span(6, 9))).toBe(true);
  });

  it("and not for a year, where the clock of the one who had it was a year ahead, and was set right", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.claim("keeping", "one", span(525_600, 525_625));
    expect(await desk.claim("keeping", "other", span(0, 25))).toBe(true);
    expect(await desk.claim("keeping", "one", span(1, 26))).toBe(false);
  });

  it("and lets nobody give back what another has by now, or what nobody has", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.release("keeping", "one");
    await desk.claim("keeping", "one", span(0, 2));
    await desk.claim("keeping", "other", span(2, 4));
    await desk.release("keeping", "one");
    expect(await desk.claim("keeping", "one", span(3, 5))).toBe(false);
  });

  it("also when all of them want it at the same moment", async () => {
    await using home = await newHome();
    const desks = await servers(home, 8);
    for (const now of [0, 1]) {
      const got = await Promise.all(desks.map((desk, i) => desk.claim("keeping", `server ${i}`, span(now, now + 1))));
      expect(got.filter((yes) => yes)).toHaveLength(1);
    }
  });
}

export function rivals(newHome: NewHome): void {
  it("such as one key: exactly one of them is accepted, and no notice of the others is queued", async () => {
    await using home = await newHome();
    const desks = await servers(home, 8);
    const entries = desks.map((_, i) => anEntry(raised({ data: { submission: String(i).repeat(64) } })));
    const outcomes = await Promise.all(
      desks.map((desk, i) => desk.accept(entries[i] ?? anEntry(), [aNotice({ id: `alert/${i}` })])),
    );
    expect(outcomes.filter((outcome) => outcome === "accepted")).toHaveLength(1);
    const winner = outcomes.indexOf("accepted");
    for (const desk of desks) {
      expect(await desk.unfiled()).toEqual([entries[winner]]);
      expect((await desk.noticesDue(start)).map(({ id }) => id)).toEqual([`alert/${winner}`]);
    }
  });

  it("such as the same entry, submitted to all of them: it is accepted once, and everybody hears so", async () => {
    await using home = await newHome();
    const desks = await servers(home, 8);
    const outcomes = await Promise.all(desks.map((desk) => desk.accept(anEntry(), [aNotice()])));
    expect(new Set(outcomes)).toEqual(new Set(["accepted"]));
    expect(await desks[0]?.unfiled()).toEqual([anEntry()]);
    expect(await desks[0]?.noticesDue(start)).toHaveLength(1);
  });

  it("such as the same notice, queued, postponed and sent by all of them", async () => {
    await using home = await newHome();
    const desks = await servers(home, 6);
    const notices = [aNotice({ id: "a" }), aNotice({ id: "b", notice: anAlert(2) })];
    await Promise.all(desks.map((desk) => desk.queue(notices)));
    await Promise.all(desks.map((desk, i) => desk.postpone("a", instant(i + 1))));
    await Promise.all(desks.map((desk) => desk.noteSent("b", start, "1")));
    const [due, ...more] = (await desks[0]?.noticesDue(instant(9))) ?? [];
    expect(due).toMatchObject({ id: "a", attempts: desks.length });
    expect(more).toEqual([]);
  });

  it("such as notes of access, noted and filed by all of them", async () => {
    await using home = await newHome();
    const desks = await servers(home, 4);
    const notes = Array.from({ length: 24 }, (_, n) => anAccessNote(n));
    await Promise.all(notes.map((note, i) => desks[i % desks.length]?.noteAccess(note)));
    expect(await desks[0]?.accessNotes(100)).toEqual(notes);
    const filed = notes.slice(0, 20).map(({ id }) => id);
    await Promise.all(desks.map((desk) => desk.noteAccessFiled(filed)));
    expect(await desks[0]?.accessNotes(100)).toEqual(notes.slice(20));
  });
}

async function servers(home: DeskHome, count: number): Promise<readonly Desk[]> {
  return Promise.all(Array.from({ length: count }, () => home.open()));
}
