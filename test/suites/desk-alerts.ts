/** Alerts on a desk: raised and answered with an entry, climbed once by whoever of the servers does it, found when due. */
import { expect, it } from "vitest";
import type { Alert, AlertStep } from "../../src/domain/alert.ts";
import type { Desk } from "../../src/service/ports.ts";
import {
  aConcernId,
  accountAdded,
  aNotice,
  anEntry,
  anOpenAlert,
  aReference,
  deputy,
  dsl,
  instant,
  raised,
  sealed,
  start,
} from "../build.ts";
import type { NewHome } from "./desk-home.ts";

const concern = aReference(1);
const raises = (...opens: readonly Alert[]) => ({ concern, opens });
const by = { by: dsl.id, at: instant(3) };
const step: AlertStep = { number: 1, at: instant(5), climbed: 2, again: true, told: [{ person: dsl.id, as: "dsl" }] };
const climbed = { alert: anOpenAlert({ steps: [step] }), nextAt: instant(10) };
const farAhead = instant(100_000);
const [first, second, third, fourth] = sealed(aConcernId(1), raised(), accountAdded(), accountAdded(), accountAdded());

const ids = async (desk: Desk, at = farAhead) => (await desk.alertsDue(at, 99)).map(({ alert }) => alert.id);

async function only(desk: Desk, at = farAhead) {
  const [held] = await desk.alertsDue(at, 9);
  if (held === undefined) throw new Error("no alert is due");
  return held;
}

export function alerts(newHome: NewHome): void {
  raising(newHome);
  climbing(newHome);
  finding(newHome);
}

function raising(newHome: NewHome): void {
  it("R5.2 raised in the step that accepts their entry, or not at all", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const review = anOpenAlert({ kind: "review" });
    expect(await desk.accept(entry(first), [], raises(anOpenAlert(), review))).toBe("accepted");
    expect(await desk.accept(entry(first), [], raises(anOpenAlert(), review))).toBe("accepted");
    const other = anEntry(accountAdded({ data: { text: "Another." } }));
    expect(await desk.accept(other, [], raises(anOpenAlert({ id: "another" })))).toBe("taken");
    expect(await (await home.open()).alertsOf(concern)).toEqual([anOpenAlert(), review]);
    expect(await desk.alertsOf(aReference(2))).toEqual([]);
  });

  it("R5.2 answered in the step that accepts the answer, all of that concern and of no other", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const others = anOpenAlert({ concern: aReference(2) });
    await desk.accept(entry(first), [], raises(anOpenAlert(), anOpenAlert({ kind: "review" })));
    await desk.accept(anEntry(accountAdded(), aConcernId(2)), [], { concern: aReference(2), opens: [others] });
    await desk.accept(entry(second), [], { concern, opens: [], answer: { how: "acknowledged", ...by } });
    expect(await desk.alertsOf(concern)).toMatchObject([{ ended: { how: "acknowledged" } }, { taken: by }]);
    expect(await ids(desk)).toEqual([others.id, anOpenAlert({ kind: "review" }).id]);
    await desk.accept(entry(third), [], { concern, opens: [], answer: { how: "decided", ...by } });
    expect(await ids(desk)).toEqual([others.id]);
    expect((await desk.alertsOf(concern)).map(({ ended }) => ended?.how)).toEqual(["acknowledged", "decided"]);
  });

  it("R5.2 raised anew under an id whose first alert has ended, and left alone where it has not", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.accept(entry(first), [], raises(anOpenAlert()));
    await desk.accept(entry(second), [], raises(anOpenAlert({ raisedBy: deputy.id })));
    expect(await desk.alertsOf(concern)).toEqual([anOpenAlert()]);
    await desk.accept(entry(third), [], { concern, opens: [], answer: { how: "decided", ...by } });
    await desk.accept(entry(fourth), [], raises(anOpenAlert({ raisedBy: deputy.id })));
    expect(await desk.alertsOf(concern)).toEqual([anOpenAlert({ raisedBy: deputy.id })]);
    expect(await ids(desk)).toEqual([anOpenAlert().id]);
  });
}

function climbing(newHome: NewHome): void {
  it("R5.2 climbed once, with its notices, by whichever server is first", async () => {
    await using home = await newHome();
    const [one, other] = [await home.open(), await home.open()];
    await one.accept(entry(first), [], raises(anOpenAlert()));
    const [held, seen] = [await only(one), await only(other)];
    const answers = await Promise.all([
      one.changeAlert(held, climbed, [aNotice({ id: "step/1/a" }), aNotice({ id: "step/1/b" })]),
      other.changeAlert(seen, climbed, [aNotice({ id: "step/1/a" }), aNotice({ id: "step/1/c" })]),
    ]);
    expect(answers.toSorted()).toEqual(["changed", "done"]);
    const waiting = (await one.noticesDue(start)).map(({ id }) => id);
    expect(waiting).toEqual(["step/1/a", answers[0] === "done" ? "step/1/b" : "step/1/c"]);
    expect(await other.alertsOf(concern)).toEqual([climbed.alert]);
    expect(await one.nextAlertDue()).toBe(instant(10));
  });

  it("R5.2 not climbed any more once somebody has answered", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.accept(entry(first), [], raises(anOpenAlert()));
    const held = await only(desk);
    await desk.accept(entry(second), [], { concern, opens: [], answer: { how: "acknowledged", ...by } });
    expect(await desk.changeAlert(held, climbed, [aNotice()])).toBe("changed");
    expect(await desk.noticesDue(start)).toEqual([]);
    expect((await desk.alertsOf(concern))[0]?.steps).toEqual([]);
  });

  it("R5.2 looked at and left for later, ended, or left with nothing more to do", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.accept(entry(first), [], raises(anOpenAlert(), anOpenAlert({ kind: "review" })));
    const held = await only(desk);
    await desk.changeAlert(held, { alert: held.alert, nextAt: instant(5) }, []);
    expect(await ids(desk, instant(4))).toEqual([]);
    const again = await only(desk);
    expect(again.version).not.toBe(held.version);
    await desk.changeAlert(
      again,
      { alert: { ...again.alert, ended: { how: "decided", ...by } }, nextAt: undefined },
      [],
    );
    const review = await only(desk);
    await desk.changeAlert(review, { alert: review.alert, nextAt: undefined }, []);
    expect(await ids(desk)).toEqual([]);
    expect(await desk.nextAlertDue()).toBeUndefined();
    await desk.accept(entry(second), [], { concern, opens: [], answer: { how: "decided", ...by } });
    expect((await desk.alertsOf(concern)).every(({ ended }) => ended !== undefined)).toBe(true);
  });

  it("R5.2 with notices for more people than a write has room for", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.accept(entry(first), [], raises(anOpenAlert()));
    const many = Array.from({ length: 70 }, (_, n) => aNotice({ id: `step/1/${n}` }));
    expect(await desk.changeAlert(await only(desk), climbed, many)).toBe("done");
    expect(await desk.noticesDue(start)).toHaveLength(70);
  });
}

function finding(newHome: NewHome): void {
  it("R5.2 found when they are due, those that should have been first, and no more than asked for", async () => {
    await using home = await newHome();
    const desk = await home.open();
    for (const [n, minutes] of [
      [1, 9],
      [2, 3],
      [3, 6],
    ] as const)
      await desk.accept(anEntry(accountAdded(), aConcernId(n)), [], {
        concern: aReference(n),
        opens: [anOpenAlert({ concern: aReference(n), recordedAt: instant(minutes) })],
      });
    expect(await desk.nextAlertDue()).toBe(instant(3));
    expect(await desk.alertsDue(instant(2), 9)).toEqual([]);
    expect((await desk.alertsDue(instant(6), 9)).map(({ alert }) => alert.concern)).toEqual([2, 3].map(aReference));
    expect((await desk.alertsDue(instant(60), 2)).map(({ alert }) => alert.concern)).toEqual([2, 3].map(aReference));
  });

  it("R5.3 a review's first when it is to be warned of", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.accept(entry(first), [], raises(anOpenAlert({ kind: "review" })));
    expect(await desk.nextAlertDue()).toBe(instant(20 * 60));
  });

  it("R5.2 with what became of their notices", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.queue(["step/1/a", "step/1/b", "step/10/a"].map((id) => aNotice({ id })));
    await desk.noteSent("step/1/a", instant(2), "7");
    expect(await desk.noticesUnder("step/1/")).toEqual([
      { id: "step/1/a", sentAt: instant(2) },
      { id: "step/1/b", sentAt: undefined },
    ]);
  });
}

function entry<T>(one: T | undefined): T {
  if (one === undefined) throw new Error("there should have been one");
  return one;
}
