import { describe, expect, it } from "vitest";
import { isDenied } from "../../src/domain/access.ts";
import { openChanges } from "../../src/service/changes.ts";
import { permit } from "../../src/service/permission.ts";
import { aConcernId, dsl, permitted, start, teacher } from "../build.ts";
import { openBench } from "./bench.ts";

const concern = { verb: "open-concern", thing: { raisedBy: teacher.id }, name: aConcernId(1) } as const;

describe("a permit", () => {
  it.each([
    [dsl, "permitted"],
    [teacher, "denied"],
  ] as const)("asked for by %o is noted before it is used, whatever the answer (R4.4)", async (person, answer) => {
    await using bench = openBench();
    const given = await permit(bench.ports, { person, via: "tab" }, concern);
    expect(isDenied(given)).toBe(answer === "denied");
    expect(await bench.ports.desk.accessNotes(5)).toEqual([
      {
        id: expect.any(String),
        at: start,
        person: person.id,
        verb: "open-concern",
        thing: aConcernId(1),
        via: "tab",
        answer,
      },
    ]);
    expect(bench.woken).toEqual(["access-log"]);
  });

  it("is not given when it cannot be noted", async () => {
    await using bench = openBench();
    const desk = { ...bench.ports.desk, noteAccess: () => Promise.reject(new Error("no room on the disk")) };
    await expect(permit({ ...bench.ports, desk }, { person: dsl, via: "tab" }, concern)).rejects.toThrow("no room");
  });
});

describe("changes", () => {
  it("are told to whoever follows, each time, until they stop", () => {
    const changes = openChanges();
    const told: string[] = [];
    const mayFollow = permitted(dsl, "follow-changes", undefined);
    const one = changes.follow(mayFollow, () => told.push("one"));
    changes.follow(mayFollow, () => told.push("two"));
    changes.concernsChanged();
    one();
    changes.concernsChanged();
    expect(told).toEqual(["one", "two", "two"]);
  });

  it("are told twice to what follows twice, and stopping one leaves the other", () => {
    const changes = openChanges();
    let told = 0;
    const follower = () => {
      told += 1;
    };
    const mayFollow = permitted(dsl, "follow-changes", undefined);
    const stop = changes.follow(mayFollow, follower);
    changes.follow(mayFollow, follower);
    stop();
    changes.concernsChanged();
    expect(told).toBe(1);
  });
});
