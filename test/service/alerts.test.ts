/** Alerts climb their ladder on the bench: with any number of servers, whatever is away, however late one wakes (R5.2, R5.3). */
import { describe, expect, it } from "vitest";
import { alertsAfter } from "../../src/domain/alert.ts";
import { type ConcernId, referenceOf } from "../../src/domain/ids.ts";
import { acknowledgeConcern } from "../../src/service/acknowledge-concern.ts";
import { climbAlerts } from "../../src/service/alerts.ts";
import { deliverNotices } from "../../src/service/delivery.ts";
import { openConcern } from "../../src/service/open-concern.ts";
import { MessengerUnavailable, type Ports } from "../../src/service/ports.ts";
import { recordFirst } from "../../src/service/recording.ts";
import {
  aConcernId,
  anEntry,
  aPerson,
  aReference,
  aStaffId,
  aStaffMember,
  deputy,
  dsl,
  instant,
  raised,
  start,
  teacher,
} from "../build.ts";
import { type Bench, openBench } from "./bench.ts";

const owen = aPerson({ id: aStaffId(11), name: "Owen Pugh", roles: ["deputy"] });
const head = aPerson({ id: aStaffId(12), name: "Ruth Bell", roles: ["principal"] });
const everybody = [teacher, dsl, deputy, owen, head];
const names = new Map(everybody.map(({ id, name }) => [String(id), name.split(" ")[0]]));
const id = aConcernId(1);

/** A school whose chats are known, with a deputy on duty. */
async function aSchool(): Promise<Bench> {
  const bench = openBench();
  const { desk, view } = bench.ports;
  for (const one of everybody) await desk.keepConversation(one.id, one.id);
  await desk.keepDutyDeputy(deputy.id);
  view.keepStaff(everybody.map((person) => aStaffMember(person)));
  return bench;
}

async function raise(
  { ports }: Bench,
  { atRisk = true, concern = id }: { atRisk?: boolean; concern?: ConcernId } = {},
) {
  await recordFirst(ports, { id: concern, entry: raised({ data: { atRisk } }) }, async () => []);
}

/** What a server does when it wakes: steps, then messages. */
async function wake(ports: Ports): Promise<void> {
  await climbAlerts(ports);
  await deliverNotices(ports);
}

/** Time goes by, and a server wakes every minute. */
async function pass(bench: Bench, minutes: number): Promise<void> {
  for (let n = 0; n < minutes; n += 1) {
    await bench.clock.forward({ minutes: 1 });
    await wake(bench.ports);
  }
}

/** Who was sent what since the last look, in short. */
function sentTo(bench: Bench, from = 0): readonly string[] {
  return bench.sent.slice(from).map(({ chat, notice }) => {
    const again = notice.type === "concern-alert" && notice.told !== undefined ? " again" : "";
    return `${names.get(chat)}: ${notice.type}${again}`;
  });
}

describe("R5.2 an urgent concern that nobody takes", () => {
  it("reaches the DSL and whoever is on duty, every deputy, the principal and the reporter, each in time", async () => {
    await using bench = await aSchool();
    await raise(bench);
    await wake(bench.ports);
    expect(sentTo(bench)).toEqual(["Priya: concern-alert", "Gwen: concern-alert"]);
    await pass(bench, 4);
    expect(bench.sent).toHaveLength(2);
    await pass(bench, 1);
    expect(sentTo(bench, 2)).toEqual([
      "Priya: concern-alert again",
      "Gwen: concern-alert again",
      "Owen: concern-alert again",
    ]);
    await pass(bench, 5);
    expect(sentTo(bench, 5)).toEqual([
      "Priya: concern-alert again",
      "Gwen: concern-alert again",
      "Owen: concern-alert again",
      "Ruth: concern-unanswered",
      "Tom: ring-now",
    ]);
    await pass(bench, 5);
    expect(sentTo(bench, 10)).toHaveLength(4);
    expect(bench.sent.at(-1)?.notice).toMatchObject({
      type: "concern-unanswered",
      told: ["dsl", "on-duty", "deputies", "principal", "reporter"],
    });
  });

  it("wakes again when the next step is due, and not before", async () => {
    await using bench = await aSchool();
    expect(await climbAlerts(bench.ports)).toBeUndefined();
    await raise(bench);
    expect(await climbAlerts(bench.ports)).toBe(5 * 60_000);
    await bench.clock.forward({ minutes: 2 });
    expect(await climbAlerts(bench.ports)).toBe(3 * 60_000);
  });

  it("stops at the moment at which somebody takes it, and everybody who was told hears so", async () => {
    await using bench = await aSchool();
    await raise(bench);
    await pass(bench, 12);
    const before = bench.sent.length;
    await acknowledgeConcern(bench.ports, { person: dsl, via: "chat" }, referenceOf(id));
    await pass(bench, 60);
    const after = bench.sent.slice(before);
    const told = after.filter(({ notice }) => notice.type === "concern-in-hand");
    expect(new Set(told.map(({ chat }) => names.get(chat)))).toEqual(new Set(["Priya", "Gwen", "Owen", "Ruth"]));
    const whose = told.map(({ chat, notice }) => [names.get(chat), "whose" in notice ? notice.whose : ""]);
    expect(whose).toContainEqual(["Ruth", "principal"]);
    expect(whose).toContainEqual(["Priya", "yours"]);
    const [reporter, ...more] = after.filter(({ chat }) => chat === teacher.id);
    expect(reporter?.notice).toMatchObject({ type: "concern-taken", has: "dsl", replaces: expect.any(String) });
    expect(more).toEqual([]);
    expect(after).toHaveLength(told.length + 1);
  });

  it("tells the reporter who has it, as soon as somebody has, and nobody of what they took themselves", async () => {
    await using bench = await aSchool();
    await raise(bench);
    await wake(bench.ports);
    await acknowledgeConcern(bench.ports, { person: deputy, via: "tab" }, referenceOf(id));
    await wake(bench.ports);
    expect(bench.sent.find(({ chat }) => chat === teacher.id)?.notice).toEqual({
      type: "concern-taken",
      concern: aReference(1),
      at: start,
      has: "deputy",
    });
  });
});

describe("R5.2 the concern's page", () => {
  it("tells whom each step told, as what, when, and whether Teams took the message", async () => {
    await using bench = await aSchool();
    await raise(bench);
    await wake(bench.ports);
    const { send } = bench;
    bench.send = async (chat, notice) => (chat === owen.id ? { answer: "refused" } : send(chat, notice));
    await pass(bench, 5);
    await acknowledgeConcern(bench.ports, { person: dsl, via: "tab" }, referenceOf(id));
    const page = await openConcern(bench.ports, { person: dsl, via: "tab" }, referenceOf(id));
    if (page === "not-there") throw new Error("the DSL may not see the concern");
    expect(page.alerts.map(({ kind }) => kind)).toEqual(["review", "urgent"]);
    expect(page.alerts[1]).toEqual({
      kind: "urgent",
      raisedAt: start,
      steps: [
        {
          at: start,
          told: [
            { name: dsl.name, sentAt: start },
            { name: deputy.name, sentAt: start },
          ],
        },
        {
          at: instant(5),
          told: [
            { name: dsl.name, as: "dsl", sentAt: instant(5) },
            { name: deputy.name, as: "on-duty", sentAt: instant(5) },
            { name: owen.name, as: "deputies" },
          ],
        },
      ],
      ended: { how: "acknowledged", by: dsl.name, at: instant(5) },
    });
  });
});

describe("R5.2 an alert among several servers", () => {
  it("is climbed once, whichever of them wakes", async () => {
    await using bench = await aSchool();
    await raise(bench);
    await bench.clock.forward({ minutes: 5 });
    const others = ["another server", "a third"].map((server): Ports => ({ ...bench.ports, server }));
    await Promise.all([bench.ports, ...others].map(wake));
    await pass(bench, 2);
    expect(sentTo(bench).filter((said) => said.startsWith("Owen"))).toEqual(["Owen: concern-alert again"]);
    expect((await bench.ports.desk.alertsOf(aReference(1)))[0]?.steps).toHaveLength(1);
  });

  it("is climbed by those that are left when the one dies that has just done a step: told once more at most", async () => {
    await using bench = await aSchool();
    await raise(bench);
    await wake(bench.ports);
    await bench.clock.forward({ minutes: 5 });
    const dying: Ports = { ...bench.ports, server: "a server that dies", rounds: { wake: () => undefined } };
    await climbAlerts(dying);
    // It has sent to the DSL, and is gone before it can note that.
    const [first] = (await bench.ports.desk.noticesDue(instant(5))).filter(({ to }) => to === dsl.id);
    if (first === undefined) throw new Error("the DSL was not to be told");
    await bench.ports.desk.claim(`notice ${first.id}`, dying.server, { now: instant(5), until: instant(6) });
    await dying.messenger.send(dsl.id, first.notice);
    await pass(bench, 2);
    const again = sentTo(bench).filter((said) => said === "Priya: concern-alert again");
    expect(again).toHaveLength(2);
    expect(sentTo(bench).filter((said) => said === "Owen: concern-alert again")).toHaveLength(1);
  });

  it("tells each person once of all that a server slept over", async () => {
    await using bench = await aSchool();
    await raise(bench);
    await wake(bench.ports);
    await bench.clock.forward({ minutes: 47 });
    await wake(bench.ports);
    expect(sentTo(bench, 2).toSorted()).toEqual([
      "Gwen: concern-alert again",
      "Owen: concern-alert again",
      "Priya: concern-alert again",
      "Ruth: concern-unanswered",
      "Tom: ring-now",
    ]);
  });
});

describe("R5.2 an alert while something is away", () => {
  it("is climbed without Graph and without the view: by those whom the desk knows", async () => {
    await using bench = await aSchool();
    const { desk, view } = bench.ports;
    await desk.keepSafeguardingTeam([dsl, deputy, owen, head]);
    view.keepStaff([]);
    await desk.accept(
      anEntry(raised({ data: { atRisk: true } })),
      [],
      alertsAfter(id, undefined, { ...raised({ data: { atRisk: true } }), seq: 1 }),
    );
    await pass(bench, 10);
    expect(new Set(sentTo(bench).map((said) => said.split(":")[0]))).toEqual(
      new Set(["Priya", "Gwen", "Owen", "Ruth", "Tom"]),
    );
  });

  it("waits for a server to know who works here; the reporter does not wait longer than 10 minutes", async () => {
    await using bench = await aSchool();
    bench.ports.view.keepStaff([]);
    await raise(bench);
    expect(await climbAlerts(bench.ports)).toBe(5_000);
    await pass(bench, 9);
    expect(bench.sent).toEqual([]);
    await pass(bench, 1);
    expect(sentTo(bench)).toEqual(["Tom: ring-now"]);
    bench.ports.view.keepStaff(everybody.map((person) => aStaffMember(person)));
    await pass(bench, 5);
    expect(sentTo(bench)).toContain("Owen: concern-alert again");
  });

  it("is said once, as it stands, when Teams comes back after twenty minutes", async () => {
    await using bench = await aSchool();
    const { send } = bench;
    bench.send = async () => Promise.reject(new MessengerUnavailable());
    await raise(bench);
    await pass(bench, 20);
    expect(bench.sent).toEqual([]);
    bench.send = send;
    await pass(bench, 4);
    // The first alert, which is sent whatever came after it, and the newest.
    expect(
      sentTo(bench)
        .filter((said) => said.startsWith("Priya"))
        .toSorted(),
    ).toEqual(["Priya: concern-alert", "Priya: concern-alert again"]);
    expect(sentTo(bench).filter((said) => said.startsWith("Ruth"))).toEqual(["Ruth: concern-unanswered"]);
    expect(sentTo(bench).filter((said) => said.startsWith("Tom"))).toEqual(["Tom: ring-now"]);
  });

  it("is not said any more once it was taken meanwhile", async () => {
    await using bench = await aSchool();
    const { send } = bench;
    await raise(bench);
    await wake(bench.ports);
    bench.send = async () => Promise.reject(new MessengerUnavailable());
    await pass(bench, 11);
    await acknowledgeConcern(bench.ports, { person: dsl, via: "tab" }, referenceOf(id));
    bench.send = send;
    await pass(bench, 10);
    expect(sentTo(bench, 2).filter((said) => /again|unanswered|ring/.test(said))).toEqual([]);
  });
});

describe("R5.3 the clock of a review", () => {
  const warned = (bench: Bench) =>
    bench.sent.flatMap(({ chat, notice }) =>
      notice.type === "review-due" ? [`${names.get(chat)}: ${notice.over ? "over" : "soon"}, ${notice.reader}`] : [],
    );

  async function hours(bench: Bench, count: number): Promise<void> {
    await bench.clock.forward({ minutes: count * 60 });
    await wake(bench.ports);
  }

  it("warns 4 hours before, and tells the DSL and the principal when it has run out", async () => {
    await using bench = await aSchool();
    await raise(bench, { atRisk: false });
    await wake(bench.ports);
    expect(await climbAlerts(bench.ports)).toBe(20 * 3_600_000);
    await hours(bench, 19);
    expect(warned(bench)).toEqual([]);
    await hours(bench, 1);
    expect(warned(bench)).toEqual(["Priya: soon, team", "Gwen: soon, team"]);
    await hours(bench, 4);
    expect(warned(bench).slice(2)).toEqual(["Priya: over, team", "Ruth: over, principal"]);
    await hours(bench, 48);
    expect(warned(bench)).toHaveLength(4);
  });

  it("warns whoever acknowledged it, and runs on until somebody decides", async () => {
    await using bench = await aSchool();
    await raise(bench, { atRisk: false });
    await acknowledgeConcern(bench.ports, { person: owen, via: "chat" }, referenceOf(id));
    await hours(bench, 20);
    expect(warned(bench)).toEqual(["Owen: soon, team"]);
    await hours(bench, 4);
    expect(warned(bench).slice(1)).toEqual(["Priya: over, team", "Ruth: over, principal"]);
  });
});
