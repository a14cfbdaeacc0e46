import { describe, expect, it } from "vitest";
import { type RegisterName, registers } from "../../src/domain/registers.ts";
import { followRegisters, isComplete, loadingOf, readDirectory } from "../../src/service/following.ts";
import { type FollowedPage, RegisterUnavailable } from "../../src/service/ports.ts";
import { personInChat } from "../../src/service/who.ts";
import {
  aCheckpoint,
  aConcernId,
  accountAdded,
  aLearner,
  aStaffMember,
  dsl,
  learnerDetails,
  permitted,
  raised,
  sealed,
  teacher,
} from "../build.ts";
import { type Bench, openBench } from "./bench.ts";

const [first, second] = sealed(aConcernId(1), raised(), accountAdded());
if (first === undefined || second === undefined) throw new Error("two entries");

function registerOf(bench: Bench, pages: readonly FollowedPage[], fault?: Error): Bench["ports"] {
  const entriesSince = async function* () {
    yield* pages;
    if (fault !== undefined) throw fault;
  };
  const none = async function* () {
    yield { entries: [], suspicious: [], cursor: "nothing" };
  };
  const since = (register: RegisterName) => (register === "learners" ? entriesSince() : none());
  return { ...bench.ports, register: { ...bench.ports.register, entriesSince: since } };
}

describe("the view follows the register", () => {
  it("page by page, keeps how far it came, and tells the open tabs", async () => {
    await using bench = openBench();
    const ports = registerOf(bench, [
      { entries: [{ itemId: "1", entry: first }], suspicious: [], cursor: undefined },
      { entries: [{ itemId: "2", entry: second }], suspicious: [], cursor: "so far" },
    ]);
    expect(await followRegisters(ports, false)).toBe(30_000);
    expect(bench.ports.view.head(aConcernId(1))?.seq).toBe(2);
    expect(bench.ports.view.cursor("learners")).toBe("so far");
    expect(bench.changes.count).toBe(3);
    expect(bench.events).toEqual([{ event: "view-in-step", entries: 2 }]);
  });

  it("says when it has read everything for the first time, even where nothing was there", async () => {
    await using bench = openBench();
    expect(isComplete(bench.ports.view)).toBe(false);
    await followRegisters(registerOf(bench, [{ entries: [], suspicious: [], cursor: "so far" }]), false);
    expect(isComplete(bench.ports.view)).toBe(true);
    expect(bench.changes.count).toBe(1);
  });

  it("keeps quiet when nothing is new", async () => {
    await using bench = openBench();
    for (const register of registers) bench.ports.view.keepCursor(register, "before");
    await followRegisters(registerOf(bench, [{ entries: [], suspicious: [], cursor: "so far" }]), false);
    expect({ events: bench.events, changes: bench.changes.count }).toEqual({ events: [], changes: 0 });
  });

  it("reports rows that Lantern did not write so (R3.3)", async () => {
    await using bench = openBench();
    bench.ports.view.take([{ entry: first, itemId: "7" }]);
    bench.ports.view.keepCursor("learners", "before");
    const suspicious = [
      { itemId: "7", what: "removed" },
      { itemId: "9", what: "broken" },
    ] as const;
    await followRegisters(registerOf(bench, [{ entries: [], suspicious, cursor: "so far" }]), false);
    expect((await bench.ports.desk.findings()).map(({ finding }) => finding)).toEqual(
      expect.arrayContaining([
        { what: "removed", register: "learners", itemId: "7", key: `${aConcernId(1)}#1` },
        { what: "inserted", register: "learners", itemId: "9" },
      ]),
    );
    const [alarm] = await bench.ports.desk.noticesDue(bench.clock.now());
    expect(alarm).toMatchObject({ to: "register-guardians", notice: { type: "register-alarm", findings: 2 } });
  });

  it("tells how far it is while it reads, by what the newest checkpoint counted", async () => {
    await using bench = openBench();
    bench.ports.view.take([{ entry: first, itemId: "1" }]);
    expect(await loadingOf(bench.ports)).toEqual({ loaded: 1 });
    await bench.ports.desk.keepCheckpoint(aCheckpoint({ size: 2 }), []);
    expect(await loadingOf(bench.ports)).toEqual({ loaded: 1, expected: 2 });
    for (const register of registers) bench.ports.view.keepCursor(register, "all");
    expect(await loadingOf(bench.ports)).toBeUndefined();
  });

  it("begins where it was when it is broken off in the middle, and keeps what it has", async () => {
    await using bench = openBench();
    const page = { entries: [{ itemId: "1", entry: first }], suspicious: [], cursor: undefined };
    const ports = registerOf(bench, [page], new RegisterUnavailable(503));
    await expect(followRegisters(ports, false)).rejects.toThrow(RegisterUnavailable);
    expect(bench.ports.view.cursor("learners")).toBeUndefined();
    expect(bench.ports.view.head(aConcernId(1))?.seq).toBe(1);
  });
});

describe("the directory", () => {
  const { keyWorker: _, needs: __, tutorGroup: ___, lookedAfter: ____, ...listed } = aLearner();

  it("is read with what the school's own system says of learners, or nothing where it says nothing (R10.1)", async () => {
    await using bench = openBench();
    await bench.ports.desk.keepLearnerDetails([learnerDetails({ needs: ["uses AAC"], tutorGroup: "12B" })]);
    const other = { ...listed, id: aLearner({ id: "learner/00000000-0000-4000-8000-000000000002" }).id, name: "Ben" };
    const staff = [aStaffMember(teacher), aStaffMember(dsl)];
    const directory = { staff: async () => staff, learners: async () => [listed, other] };
    expect(await readDirectory({ ...bench.ports, directory })).toBe(600_000);
    expect(await bench.ports.desk.safeguardingTeam()).toEqual([dsl]);
    const permit = permitted(dsl, "see-chronology", undefined);
    expect(bench.ports.view.learner(permit, listed.id)).toMatchObject({ needs: ["uses AAC"], tutorGroup: "12B" });
    expect(bench.ports.view.learner(permit, other.id)).toMatchObject({ needs: [], tutorGroup: "", lookedAfter: false });
  });

  it("that cannot be read leaves everybody as they were known", async () => {
    await using bench = openBench();
    bench.ports.view.keepStaff([aStaffMember(dsl)]);
    const away = () => Promise.reject(new RegisterUnavailable(0));
    await expect(readDirectory({ ...bench.ports, directory: { staff: away, learners: away } })).rejects.toThrow();
    expect(bench.ports.view.staffWith("dsl")).toHaveLength(1);
  });

  it("says who somebody in a chat is; somebody it does not know may report and has no role (R4.4)", async () => {
    await using bench = openBench();
    bench.ports.view.keepStaff([aStaffMember(dsl)]);
    expect(personInChat(bench.ports, { id: dsl.id, name: "Somebody else" })).toMatchObject({
      name: dsl.name,
      roles: ["dsl"],
    });
    expect(personInChat(bench.ports, teacher)).toEqual({ id: teacher.id, name: teacher.name, roles: [] });
  });
});
