import { describe, expect, it } from "vitest";
import { deliverNotices } from "../../src/service/delivery.ts";
import { type Desk, MessengerUnavailable } from "../../src/service/ports.ts";
import {
  aNotice,
  anAlert,
  aReference,
  aStaffId,
  aStaffMember,
  deputy,
  dsl,
  instant,
  start,
  teacher,
} from "../build.ts";
import { type Bench, openBench } from "./bench.ts";

const otherDeputy = aStaffMember({ ...deputy, id: `staff/${"4".repeat(8)}-0000-4000-8000-000000000004`, name: "Owen" });

/** A bench where these people's chats are known, each by the person's id. */
async function aBenchWithChats(...people: readonly { readonly id: typeof dsl.id }[]): Promise<Bench> {
  const bench = openBench();
  for (const { id } of people) await bench.ports.desk.keepConversation(id, id);
  bench.ports.view.keepStaff([aStaffMember(), aStaffMember(dsl), aStaffMember(deputy), otherDeputy]);
  return bench;
}

const toTeam = aNotice({ to: "safeguarding-team" });

describe("a notice to the safeguarding team", () => {
  it("goes to the DSL and the deputy on duty, once to each (R5.2)", async () => {
    await using bench = await aBenchWithChats(dsl, deputy, otherDeputy);
    await bench.ports.desk.keepDutyDeputy(deputy.id);
    await bench.ports.desk.queue([toTeam]);
    expect(await deliverNotices(bench.ports)).toBeUndefined();
    expect(bench.sent.map(({ chat }) => chat)).toEqual([dsl.id, deputy.id]);
    await deliverNotices(bench.ports);
    expect(bench.sent).toHaveLength(2);
  });

  it("goes to every deputy where nobody is on duty", async () => {
    await using bench = await aBenchWithChats(dsl, deputy, otherDeputy);
    await bench.ports.desk.queue([toTeam]);
    await deliverNotices(bench.ports);
    expect(bench.sent.map(({ chat }) => chat).toSorted()).toEqual([dsl.id, deputy.id, otherDeputy.id].toSorted());
  });

  it("goes once to somebody who is DSL and deputy", async () => {
    await using bench = await aBenchWithChats(dsl);
    bench.ports.view.keepStaff([aStaffMember({ ...dsl, roles: ["dsl", "deputy"] })]);
    await bench.ports.desk.queue([toTeam]);
    await deliverNotices(bench.ports);
    expect(bench.sent).toHaveLength(1);
  });

  it("waits for the directory when nobody is known to have a role, and finds them then", async () => {
    await using bench = await aBenchWithChats(dsl);
    bench.ports.view.keepStaff([]);
    await bench.ports.desk.queue([toTeam]);
    expect(await deliverNotices(bench.ports)).toBe(5000);
    bench.ports.view.keepStaff([aStaffMember(dsl)]);
    await bench.clock.forward({ seconds: 5 });
    await deliverNotices(bench.ports);
    expect(bench.sent.map(({ chat }) => chat)).toEqual([dsl.id]);
  });

  it("goes to whom the directory last had, when the view has been lost and nobody can be asked", async () => {
    await using bench = await aBenchWithChats(dsl, deputy);
    await bench.ports.desk.keepSafeguardingTeam([dsl, deputy]);
    bench.ports.view.keepStaff([]);
    await bench.ports.desk.queue([toTeam]);
    await deliverNotices(bench.ports);
    expect(bench.sent.map(({ chat }) => chat)).toEqual([dsl.id, deputy.id]);
  });

  it("names nobody that has left: only who has the role when it is sent", async () => {
    await using bench = await aBenchWithChats(dsl, teacher);
    await bench.ports.desk.queue([toTeam]);
    bench.ports.view.keepStaff([aStaffMember({ ...dsl, roles: [] }), aStaffMember({ ...teacher, roles: ["dsl"] })]);
    await deliverNotices(bench.ports);
    expect(bench.sent.map(({ chat }) => chat)).toEqual([teacher.id]);
  });
});

describe("a notice that cannot be delivered", () => {
  it.each([
    ["because Teams is away", new MessengerUnavailable(), "unavailable"],
    ["because of a bug", new TypeError("ZEBRA"), "unavailable"],
  ])("%s waits, and the ones behind it go", async (_, fault, why) => {
    await using bench = await aBenchWithChats(dsl, deputy);
    const send = bench.send;
    bench.send = async (chat, notice) => (chat === dsl.id ? Promise.reject(fault) : send(chat, notice));
    await bench.ports.desk.queue([aNotice(), aNotice({ id: "alert/2", to: deputy.id, notice: anAlert(2) })]);
    await deliverNotices(bench.ports);
    expect(bench.sent.map(({ chat }) => chat)).toEqual([deputy.id]);
    expect(bench.events).toContainEqual({ event: "notice-postponed", notice: "concern-alert", why });
    expect(JSON.stringify(bench.events)).not.toContain("ZEBRA");
  });

  it("is tried after 5 and 15 seconds, 1 minute, and then every 5 minutes for as long as it takes", async () => {
    await using bench = await aBenchWithChats(dsl);
    bench.send = async () => ({ answer: "refused" });
    await bench.ports.desk.queue([aNotice()]);
    const waits: (number | undefined)[] = [];
    for (let n = 0; n < 6; n += 1) {
      const wait = await deliverNotices(bench.ports);
      waits.push(wait);
      await bench.clock.forward({ seconds: (wait ?? 0) / 1000 });
    }
    expect(waits).toEqual([5000, 15_000, 60_000, 300_000, 300_000, 300_000]);
  });

  it("is left alone as long as Teams asked", async () => {
    await using bench = await aBenchWithChats(dsl);
    bench.send = () => Promise.reject(new MessengerUnavailable({ retryAfterSeconds: 120 }));
    await bench.ports.desk.queue([aNotice()]);
    expect(await deliverNotices(bench.ports)).toBe(120_000);
  });

  it("because the person has no chat with the bot waits until they have one", async () => {
    await using bench = await aBenchWithChats();
    await bench.ports.desk.queue([aNotice()]);
    await deliverNotices(bench.ports);
    expect(bench.events).toContainEqual({ event: "notice-postponed", notice: "concern-alert", why: "no-chat" });
    await bench.ports.desk.keepConversation(dsl.id, "the chat");
    await bench.clock.forward({ seconds: 5 });
    await deliverNotices(bench.ports);
    expect(bench.sent).toMatchObject([{ chat: "the chat" }]);
  });
});

describe("delivery", () => {
  it("sends what is about somebody at risk first (R5.2)", async () => {
    await using bench = await aBenchWithChats(dsl);
    const urgent = anAlert(2, { atRisk: true, recordedAt: instant(1) });
    await bench.ports.desk.queue([aNotice(), aNotice({ id: "alert/2", notice: urgent })]);
    await bench.clock.forward({ minutes: 1 });
    await deliverNotices(bench.ports);
    expect(bench.sent.map(({ notice }) => "atRisk" in notice && notice.atRisk)).toEqual([true, false]);
  });

  it("leaves a notice alone that another server is sending, and looks again soon", async () => {
    await using bench = await aBenchWithChats(dsl);
    await bench.ports.desk.queue([aNotice()]);
    await bench.ports.desk.claim(`notice ${aNotice().id}`, "another server", { now: instant(0), until: instant(1) });
    expect(await deliverNotices(bench.ports)).toBe(10_000);
    expect(bench.sent).toEqual([]);
    await bench.clock.forward({ minutes: 1 });
    await deliverNotices(bench.ports);
    expect(bench.sent).toHaveLength(1);
  });

  it("does not send again what another server has sent since it was read", async () => {
    await using bench = await aBenchWithChats(dsl);
    await bench.ports.desk.queue([aNotice()]);
    const { claim } = bench.ports.desk;
    const desk: Desk = {
      ...bench.ports.desk,
      claim: async (...asked) => {
        await bench.ports.desk.noteSent(aNotice().id, instant(0));
        return claim(...asked);
      },
    };
    await deliverNotices({ ...bench.ports, desk });
    expect(bench.sent).toEqual([]);
  });

  it("tells the DSL and the principal that records were changed behind Lantern's back, and nobody else (R3.3)", async () => {
    const principal = aStaffMember({ id: aStaffId(8), name: "Helen Marsh", roles: ["principal"] });
    await using bench = await aBenchWithChats(dsl, deputy, principal, teacher);
    bench.ports.view.keepStaff([aStaffMember(), aStaffMember(dsl), aStaffMember(deputy), principal]);
    const notice = { type: "register-alarm", at: start, findings: 2 } as const;
    await bench.ports.desk.queue([{ id: "alarm", to: "register-guardians", notice }]);
    await deliverNotices(bench.ports);
    expect(bench.sent.map(({ chat }) => chat).toSorted()).toEqual([dsl.id, principal.id].toSorted());
  });

  it("tells the log the kind of notice and the reference, and no more", async () => {
    await using bench = await aBenchWithChats(dsl);
    await bench.ports.desk.queue([aNotice()]);
    await deliverNotices(bench.ports);
    expect(bench.events).toEqual([{ event: "notice-sent", notice: "concern-alert", concern: aReference(1) }]);
  });
});
