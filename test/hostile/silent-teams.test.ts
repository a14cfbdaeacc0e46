/** Teams takes the connection and then says nothing, as a broken proxy does. */
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { deliverNotices } from "../../src/service/delivery.ts";
import { aNotice, aStaffMember, deputy, dsl } from "../build.ts";
import { type Bench, openBench } from "../service/bench.ts";

async function aBenchWithTeam(): Promise<Bench> {
  const bench = openBench();
  bench.ports.view.keepStaff([aStaffMember(dsl), aStaffMember(deputy)]);
  for (const { id } of [dsl, deputy]) await bench.ports.desk.keepConversation(id, id);
  return bench;
}

describe("a chat whose line fell silent", () => {
  it("does not hold up the alert of anybody else (R5.2)", async () => {
    await using bench = await aBenchWithTeam();
    bench.send = (chat) =>
      chat === dsl.id ? Promise.withResolvers<never>().promise : Promise.resolve({ answer: "sent", messageId: "1" });
    await bench.ports.desk.queue([aNotice({ to: "safeguarding-team" })]);
    const delivering = deliverNotices(bench.ports);
    while (bench.clock.waiting().length === 0) await setImmediate();
    await bench.clock.forward({ seconds: 20 });
    expect(await delivering).toBe(5000);
    expect(bench.sent.map(({ chat }) => chat)).toEqual([deputy.id]);
    expect(bench.events).toContainEqual({ event: "notice-postponed", notice: "concern-alert", why: "unavailable" });
  });

  it("is tried again, and its alert comes when the line is back", async () => {
    await using bench = await aBenchWithTeam();
    bench.send = () => Promise.withResolvers<never>().promise;
    await bench.ports.desk.queue([aNotice({ to: dsl.id })]);
    const delivering = deliverNotices(bench.ports);
    while (bench.clock.waiting().length === 0) await setImmediate();
    await bench.clock.forward({ seconds: 25 });
    await delivering;
    bench.send = async () => ({ answer: "sent", messageId: "1" });
    await bench.clock.forward({ seconds: 5 });
    await deliverNotices(bench.ports);
    expect(bench.sent.map(({ chat }) => chat)).toEqual([dsl.id]);
    expect(bench.clock.waiting()).toEqual([]);
  });
});
