/** A machine that started with a wrong clock, and has it set right while an alert waits for the network. */
import { describe, expect, it } from "vitest";
import { deliverNotices } from "../../src/service/delivery.ts";
import { longestPostponement, MessengerUnavailable } from "../../src/service/ports.ts";
import { aNotice, aStaffMember, dsl, instant } from "../build.ts";
import { heldClock } from "../held-clock.ts";
import { openBench } from "../service/bench.ts";

describe("the clock is set back by hours while an alert waits", () => {
  it("and the alert goes out at once, not hours later (R5.2)", async () => {
    await using bench = openBench();
    bench.ports.view.keepStaff([aStaffMember(dsl)]);
    await bench.ports.desk.keepConversation(dsl.id, dsl.id);
    await bench.ports.desk.queue([aNotice({ to: dsl.id })]);
    bench.send = () => Promise.reject(new MessengerUnavailable());
    await deliverNotices(bench.ports);
    bench.send = async () => ({ answer: "sent", messageId: "1" });
    const clock = heldClock(instant(-180));
    expect(await deliverNotices({ ...bench.ports, clock })).toBeUndefined();
    expect(bench.sent).toHaveLength(1);
  });

  it("and where it is set back by minutes, the next look is not far off", async () => {
    await using bench = openBench();
    await bench.ports.desk.queue([aNotice({ to: dsl.id })]);
    const clock = heldClock(instant(-5));
    const wait = await deliverNotices({ ...bench.ports, clock });
    expect(wait).toBeLessThanOrEqual(longestPostponement * 60_000);
  });
});

describe("Teams asks to be left alone for a day", () => {
  it("and is asked again after minutes", async () => {
    await using bench = openBench();
    bench.ports.view.keepStaff([aStaffMember(dsl)]);
    await bench.ports.desk.keepConversation(dsl.id, dsl.id);
    await bench.ports.desk.queue([aNotice({ to: dsl.id })]);
    bench.send = () => Promise.reject(new MessengerUnavailable({ retryAfterSeconds: 86_400 }));
    expect(await deliverNotices(bench.ports)).toBe(longestPostponement * 60_000);
  });
});
