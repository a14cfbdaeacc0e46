import { describe, expect, it } from "vitest";
import { acknowledge } from "../../src/domain/acknowledge.ts";
import { addAccount } from "../../src/domain/add-account.ts";
import type { Concern } from "../../src/domain/concern.ts";
import type { Stamp } from "../../src/domain/entry.ts";
import { triage } from "../../src/domain/triage.ts";
import { type FormPlace, receiptNotices } from "../../src/service/receipt.ts";
import { recordFirst, recordNext } from "../../src/service/recording.ts";
import {
  aConcernId,
  accountAdded,
  aDecision,
  ada,
  aReference,
  circumstances,
  deputy,
  dsl,
  instant,
  permitted,
  raised,
  stampAt,
  start,
  teacher,
} from "../build.ts";
import { type Bench, openBench } from "./bench.ts";

const id = aConcernId(1);
const concern = aReference(1);
const mayTriage = permitted(dsl, "triage-concern", { raisedBy: teacher.id });
const mayAcknowledge = permitted(dsl, "acknowledge-concern", { raisedBy: teacher.id });
const later = { text: "Her brother was there too.", atRisk: false, subjects: [ada] };

const noReceipt = async () => [];

function receiptTo({ ports }: Bench, form: FormPlace) {
  return (raisedNow: Concern) => receiptNotices(ports, { concern: raisedNow, asked: undefined }, [form]);
}

/** A concern on the bench, filed by nobody yet. */
async function aBenchWithOne(entry = raised()): Promise<Bench> {
  const bench = openBench();
  await recordFirst(bench.ports, { id, entry }, noReceipt);
  return bench;
}

async function waiting({ ports }: Bench) {
  const due = await ports.desk.noticesDue(instant(60));
  return due.map(({ to, notice }) => ({ to, ...notice }));
}

/** Another server writes first, at the moment when this one seals. */
function overtake({ ports }: Bench, stamp: Stamp): Bench["ports"] {
  let overtaken = false;
  const seal: Bench["ports"]["register"]["seal"] = (stream, head, entry) => {
    if (!overtaken) {
      overtaken = true;
      const theirs = ports.register.seal(stream, head, accountAdded(stamp));
      void ports.desk.accept(theirs, []);
      ports.view.take([{ entry: theirs, itemId: undefined }]);
    }
    return ports.register.seal(stream, head, entry);
  };
  return { ...ports, register: { ...ports.register, seal } };
}

describe("a first entry", () => {
  it("is on the desk with the alert and the receipt that follow from it, in the view, and on its way (R3.1, R5.2)", async () => {
    await using bench = openBench();
    await recordFirst(bench.ports, { id, entry: raised() }, receiptTo(bench, { messageId: "1:42", typed: true }));
    expect((await bench.ports.desk.unfiled()).map(({ stream, seq }) => `${stream}#${seq}`)).toEqual([`${id}#1`]);
    const times = { concern, recordedAt: start, reviewDueAt: instant(24 * 60), atRisk: false };
    expect(await waiting(bench)).toEqual([
      { to: "safeguarding-team", type: "concern-alert", ...times },
      { to: teacher.id, type: "concern-receipt", ...times, typed: true, replaces: "1:42" },
    ]);
    expect(bench.ports.view.head(id)?.seq).toBe(1);
    expect(bench.woken).toEqual(["filing", "delivery", "alerts"]);
    expect(bench.changes.count).toBe(1);
    expect(bench.events).toEqual([{ event: "entry-accepted", stream: id, seq: 1, kind: "concern.raised" }]);
  });

  it("of a form in a dialog sends its receipt to the reporter's chat, and nowhere when there is none", async () => {
    await using alone = openBench();
    await recordFirst(alone.ports, { id, entry: raised() }, receiptTo(alone, "dialog"));
    expect((await waiting(alone)).map(({ type }) => type)).toEqual(["concern-alert"]);
    await using bench = openBench();
    await bench.ports.desk.keepConversation(teacher.id, "their chat");
    await recordFirst(bench.ports, { id, entry: raised() }, receiptTo(bench, "dialog"));
    const [, receipt] = await waiting(bench);
    expect(receipt).toMatchObject({ to: teacher.id, type: "concern-receipt", typed: false });
    expect(receipt).not.toHaveProperty("replaces");
  });

  it("whose place is taken changes nothing", async () => {
    await using bench = await aBenchWithOne();
    const other = raised({ data: { atRisk: true } });
    expect(await recordFirst(bench.ports, { id, entry: other }, noReceipt)).toBe("taken");
    expect(await bench.ports.desk.unfiled()).toHaveLength(1);
    expect(await waiting(bench)).toMatchObject([{ type: "concern-alert", atRisk: false }]);
  });
});

describe("a later entry", () => {
  it("that only adds a fact is decided again when another came first, and stands behind it (DESIGN)", async () => {
    await using bench = await aBenchWithOne();
    const seen = await recordNext(overtake(bench, stampAt(1)), { permit: mayAcknowledge, id }, (now) =>
      acknowledge(now, stampAt(2, dsl)),
    );
    if ("refused" in seen) throw new Error("refused");
    expect(seen.entries.map(({ seq, kind }) => `${seq} ${kind}`)).toEqual([
      "1 concern.raised",
      "2 account.added",
      "3 concern.acknowledged",
    ]);
  });

  it("that judges is refused when something to read came first, and nothing is recorded (R7.1)", async () => {
    await using bench = await aBenchWithOne();
    const seen = await recordNext(overtake(bench, stampAt(1)), { permit: mayTriage, id }, (now) =>
      triage(now, aDecision({ basedOn: 1 }), circumstances(), stampAt(2, dsl)),
    );
    expect(seen).toEqual({ refused: "changed-meanwhile" });
    expect(await bench.ports.desk.unfiled()).toHaveLength(2);
    expect(await waiting(bench)).toMatchObject([{ type: "concern-alert" }]);
  });

  it("that adds nothing leaves the concern as it is", async () => {
    await using bench = await aBenchWithOne();
    const asked = { permit: mayAcknowledge, id };
    await recordNext(bench.ports, asked, (now) => acknowledge(now, stampAt(1, dsl)));
    const seen = await recordNext(bench.ports, asked, (now) => acknowledge(now, stampAt(2, deputy)));
    expect(seen).toMatchObject({ concern: { acknowledged: { by: dsl.id }, newest: 2 } });
    expect(await bench.ports.desk.unfiled()).toHaveLength(2);
  });

  it("does not go round for ever when the concern never stands still", async () => {
    await using bench = await aBenchWithOne();
    const desk = { ...bench.ports.desk, accept: async () => "taken" as const };
    const asked = { permit: mayAcknowledge, id };
    await expect(
      recordNext({ ...bench.ports, desk }, asked, (now) => acknowledge(now, stampAt(1, dsl))),
    ).rejects.toThrow("did not stand still");
  });
});

describe("who is told", () => {
  it("of a first decision, its reporter; of a later one, nobody again (R4.4)", async () => {
    await using bench = await aBenchWithOne();
    const decide = (basedOn: number, minutes: number) =>
      recordNext(bench.ports, { permit: mayTriage, id }, (now) =>
        triage(now, aDecision({ basedOn }), circumstances(), stampAt(minutes, dsl)),
      );
    await decide(1, 5);
    await decide(2, 6);
    expect((await waiting(bench)).filter(({ type }) => type === "concern-reviewed")).toEqual([
      { to: teacher.id, type: "concern-reviewed", concern, reviewedAt: instant(5) },
    ]);
  });

  it.each([
    ["that says somebody is at risk now, the team once more, with the first recording's times", true, 2],
    ["of another kind, nobody", false, 1],
  ])("of a later account %s (R5.2)", async (_, atRisk, alerts) => {
    await using bench = await aBenchWithOne();
    const permit = permitted(teacher, "add-account", { raisedBy: teacher.id });
    await recordNext(bench.ports, { permit, id }, () => addAccount({ ...later, atRisk }, stampAt(30)));
    const told = await waiting(bench);
    expect(told).toHaveLength(alerts);
    expect(told[0]).toMatchObject({ type: "concern-alert", atRisk, recordedAt: start, reviewDueAt: instant(24 * 60) });
  });

  it("when somebody takes it on, everybody whose alert has arrived: whose it is now, in the alert's place", async () => {
    await using bench = await aBenchWithOne();
    const { desk } = bench.ports;
    const alert = { type: "concern-alert", concern, atRisk: false, recordedAt: start, reviewDueAt: start } as const;
    await desk.queue([dsl, deputy].map(({ id: to }) => ({ id: `alert/${to}`, to, notice: alert })));
    await desk.noteSent(`alert/${dsl.id}`, start, "1:7");
    await desk.noteSent(`alert/${deputy.id}`, start, "1:8");
    await recordNext(bench.ports, { permit: mayAcknowledge, id }, (now) => acknowledge(now, stampAt(1, dsl)));
    expect((await waiting(bench)).filter(({ type }) => type === "concern-in-hand")).toEqual([
      { to: dsl.id, type: "concern-in-hand", concern, at: instant(1), whose: "yours", replaces: "1:7" },
      { to: deputy.id, type: "concern-in-hand", concern, at: instant(1), whose: "others", replaces: "1:8" },
    ]);
  });
});
