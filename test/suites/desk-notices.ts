/** Notices on a desk: queued, due, postponed, sent. */
import { expect, it } from "vitest";
import type { Notice } from "../../src/contract/notices.ts";
import { type Audience, type Desk, type Listener, longestPostponement } from "../../src/service/ports.ts";
import { aCheckpoint, aNotice, anAlert, anEntry, aReference, instant, start, teacher } from "../build.ts";
import type { NewHome } from "./desk-home.ts";

const queued = (id: string, notice: Notice) => aNotice({ id, notice });
const ids = async (desk: Desk, at = start) => (await desk.noticesDue(at)).map(({ id }) => id);

export function notices(newHome: NewHome): void {
  queuing(newHome);
  sending(newHome);
}

function queuing(newHome: NewHome): void {
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
    await desk.queue([queued("a", anAlert(1)), queued("b", anAlert(1))]);
    expect(await ids(desk, instant(60))).toEqual(["b"]);
  });

  it("for a person, for the channel of the leadership, or for whoever is in an audience when it is sent", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const everybody: readonly (Listener | Audience)[] = [
      "safeguarding-team",
      teacher.id,
      "leadership-channel",
      "register-guardians",
    ];
    await desk.queue(everybody.map((to, i) => aNotice({ id: String(i), to })));
    expect((await desk.noticesDue(start)).map(({ to }) => to)).toEqual(everybody);
  });

  it("whatever they tell, also about no concern", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const all: readonly Notice[] = [
      { type: "checkpoint", at: start, note: aCheckpoint().note },
      { type: "register-alarm", at: start, findings: 3 },
    ];
    await desk.queue(all.map((notice, i) => aNotice({ id: String(i), notice })));
    expect((await desk.noticesDue(start)).map(({ notice }) => notice)).toEqual(all);
    await desk.noteSent("0", start, "1795501074496");
    expect(await ids(desk)).toEqual(["1"]);
  });

  it("under ids of any length and in any characters", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const strange = ["concern/C-7K3M2Q#3/0", "a/b", "a_b", "a.b", "a?b", "ü", "x".repeat(600), `${"x".repeat(600)}y`];
    await desk.queue(strange.map((id) => aNotice({ id })));
    expect(new Set(await ids(desk))).toEqual(new Set(strange));
  });
}

function sending(newHome: NewHome): void {
  it("not before the moment to which one was postponed, and counts the attempts", async () => {
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

  it("and takes one for due that waits longer than any may: its clock was set back", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.queue([queued("a", anAlert()), queued("b", anAlert())]);
    await desk.postpone("a", instant(longestPostponement));
    await desk.postpone("b", instant(longestPostponement + 1));
    expect(await ids(desk)).toEqual(["b"]);
  });

  it("and says whether one still waits", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.queue([queued("a", anAlert())]);
    await desk.postpone("a", instant(5));
    expect(await (await home.open()).stillWaits("a")).toBe(true);
    await desk.noteSent("a", start);
    expect(await desk.stillWaits("a")).toBe(false);
    expect(await desk.stillWaits("never queued")).toBe(false);
  });

  it("and leaves one that was sent in peace when it is noted or postponed once more", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.queue([queued("a", anAlert())]);
    await desk.noteSent("a", start, "1");
    await desk.noteSent("a", instant(1), "2");
    await desk.postpone("a", instant(5));
    expect(await ids(desk, instant(60))).toEqual([]);
    expect(await desk.alertsSent(aReference(1))).toEqual([{ to: aNotice().to, messageId: "1", type: "concern-alert" }]);
  });

  it("R5.2 and remembers the messages to whoever else is to hear that somebody has it", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const concern = aReference(1);
    const ring = { type: "ring-now", concern, at: start, atRisk: true } as const;
    const unanswered: Notice = { ...ring, type: "concern-unanswered", told: ["dsl"] };
    await desk.queue([
      queued("a", ring),
      queued("b", unanswered),
      queued("c", { type: "question-asked", concern, at: start }),
    ]);
    for (const id of ["a", "b", "c"]) await desk.noteSent(id, start, id);
    const types = (await desk.alertsSent(concern)).map(({ type, messageId }) => [messageId, type]);
    expect(types).toEqual([
      ["a", "ring-now"],
      ["b", "concern-unanswered"],
    ]);
  });

  it("and lets go of one that is not worth sending any more, unless it was sent", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.queue([queued("a/1", anAlert()), queued("a/2", anAlert())]);
    await desk.noteSent("a/1", start, "1");
    await desk.drop("a/1");
    await desk.drop("a/2");
    await desk.drop("never queued");
    expect(await desk.noticesDue(start)).toEqual([]);
    expect(await desk.nextNoticeDue()).toBeUndefined();
    expect(await desk.noticesUnder("a/")).toEqual([{ id: "a/1", sentAt: start }]);
  });
}
