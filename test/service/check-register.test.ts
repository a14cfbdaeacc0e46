import { describe, expect, it } from "vitest";
import { checkpointFile, inclusionProof } from "../../src/contract/checkpoints.ts";
import { registerPage } from "../../src/contract/desk-api.ts";
import { keyOf } from "../../src/contract/entries.ts";
import type { Finding } from "../../src/contract/tampering.ts";
import type { Person } from "../../src/domain/access.ts";
import { referenceOf } from "../../src/domain/ids.ts";
import {
  beginCheck,
  downloadCheckpoint,
  exportProof,
  openChecks,
  seeRegister,
} from "../../src/service/check-register.ts";
import { keepCheckpoints, openKeeping } from "../../src/service/checkpoints.ts";
import type { Actor } from "../../src/service/permission.ts";
import { RegisterUnavailable } from "../../src/service/ports.ts";
import { aConcernId, aPerson, aReference, aStaffId, deputy, dsl, teacher } from "../build.ts";
import { type EvidenceBench, openEvidenceBench } from "./evidence-bench.ts";

const principal = aPerson({ id: aStaffId(7), roles: ["principal"] });
const administrator = aPerson({ id: aStaffId(8), roles: ["administrator"] });
const reference = referenceOf(aConcernId(1));

describe("the page of the registers (R3.3)", () => {
  it("tells of checkpoints, findings and the view, and nothing of what records say", async () => {
    await using on = openEvidenceBench();
    const checks = openChecks();
    await on.file(1, 2);
    await checkpointed(on);
    const page = registerPage.parse(await seeRegister(on.ports, checks, as(principal)));
    const [newest] = await on.ports.desk.checkpoints("learners");
    expect(page.registers).toEqual([
      {
        register: "learners",
        entries: 2,
        checkpoints: 1,
        newest: { at: newest?.at, size: 2, note: newest?.note, publicKey: newest?.publicKey },
      },
      { register: "adults", entries: 0, checkpoints: 0 },
    ]);
    expect([page.noticed, page.running, page.last, page.failed]).toEqual([[], undefined, undefined, undefined]);
  });

  it.each([
    ["the DSL", dsl, true],
    ["a deputy", deputy, true],
    ["the principal", principal, true],
    ["an administrator", administrator, true],
    ["a teacher", teacher, false],
  ])("opens for %s: %o", async (_, person, opens) => {
    await using on = openEvidenceBench();
    const checks = openChecks();
    await checkpointedWith(on, 1);
    const asked = [
      await seeRegister(on.ports, checks, as(person)),
      await beginCheck(on.ports, checks, as(person)),
      await downloadCheckpoint(on.ports, as(person), "learners"),
    ];
    await checks.settled();
    expect(asked.map((answer) => answer !== "not-there")).toEqual([opens, opens, opens]);
    expect(on.checks).toHaveLength(opens ? 1 : 0);
    expect((await on.ports.desk.accessNotes(9)).map(({ verb, answer }) => [verb, answer])).toEqual(
      asked.map(() => ["check-register", opens ? "permitted" : "denied"]),
    );
  });
});

describe("a check of the registers (R3.3)", () => {
  const edited: Finding = { what: "edited", register: "learners", itemId: "2" };

  it("goes on beside the requests, tells how far it is, and what it found", async () => {
    await using on = openEvidenceBench();
    const checks = openChecks();
    const [, second] = await on.file(1, 2);
    await checkpointed(on);
    await on.file(3);
    const { promise: gate, resolve } = Promise.withResolvers<void>();
    on.finds = async (read) => {
      read(1200);
      await gate;
      return [edited];
    };
    const since = on.clock.now();
    await beginCheck(on.ports, checks, as(dsl));
    await waitFor(() => checks.shown.running?.read === 1200);
    expect(await seeRegister(on.ports, checks, as(dsl))).toMatchObject({ running: { since, read: 1200 } });
    await on.clock.forward({ minutes: 3 });
    resolve();
    await checks.settled();
    const page = registerPage.parse(await seeRegister(on.ports, checks, as(dsl)));
    const finding = { ...edited, key: second && keyOf(second.entry) };
    expect(page.running).toBeUndefined();
    expect(page.last).toMatchObject({ at: on.clock.now(), findings: [finding] });
    expect(page.noticed).toEqual([{ noticedAt: on.clock.now(), finding }]);
    expect(on.events).toContainEqual({ event: "register-checked", entries: 0, findings: 1 });
    expect(on.events).toContainEqual(expect.objectContaining({ event: "register-tampered", itemId: "2" }));
  });

  it("is held against the newest checkpoint of each register, what the desk accepted and what was filed since", async () => {
    await using on = openEvidenceBench();
    const checks = openChecks();
    const [first] = await on.file(1, 2);
    await checkpointed(on);
    const [third] = await on.file(3);
    if (first === undefined || third === undefined) throw new Error("entries");
    await beginCheck(on.ports, checks, as(dsl));
    await checks.settled();
    const [asked] = on.checks;
    expect(asked?.against.map((file) => checkpointFile.parse(file).leaves.length)).toEqual([2]);
    expect(asked?.known.filed).toEqual([
      { register: "learners", itemId: 3, hash: third.entry.hash, key: keyOf(third.entry) },
    ]);
    expect(await asked?.known.accepted(keyOf(first.entry))).toBe(first.entry.hash);
  });

  it("is made once at a time, and again when it is over", async () => {
    await using on = openEvidenceBench();
    const checks = openChecks();
    await Promise.all([1, 2, 3].map(() => beginCheck(on.ports, checks, as(dsl))));
    await checks.settled();
    expect(on.checks).toHaveLength(1);
    await beginCheck(on.ports, checks, as(dsl));
    await checks.settled();
    expect(on.checks).toHaveLength(2);
  });

  it("says that it could not be finished, keeps what the last one found, and can be made again", async () => {
    await using on = openEvidenceBench();
    const checks = openChecks();
    await beginCheck(on.ports, checks, as(dsl));
    await checks.settled();
    const { last } = checks.shown;
    on.finds = () => Promise.reject(new RegisterUnavailable(503));
    await on.clock.forward({ minutes: 1 });
    await beginCheck(on.ports, checks, as(dsl));
    await checks.settled();
    expect(checks.shown).toEqual({ last, failed: { at: on.clock.now() } });
    expect(on.events.at(-1)).toEqual({ event: "register-unavailable", during: "check", status: 503 });
    on.finds = () => Promise.reject(new TypeError("a bug"));
    await beginCheck(on.ports, checks, as(dsl));
    await checks.settled();
    expect(on.events.at(-1)).toMatchObject({ event: "fault", where: "check", error: "TypeError" });
    on.finds = async () => [];
    await beginCheck(on.ports, checks, as(dsl));
    await checks.settled();
    expect(checks.shown.failed).toBeUndefined();
  });
});

describe("what others can check by (R3.3)", () => {
  it("is a checkpoint with all its leaves, where one was made", async () => {
    await using on = openEvidenceBench();
    expect(await downloadCheckpoint(on.ports, as(dsl), "learners")).toBe("not-there");
    const filed = await checkpointedWith(on, 1, 2, 3);
    const file = checkpointFile.parse(await downloadCheckpoint(on.ports, as(dsl), "learners"));
    expect(file.leaves.map(({ hash }) => hash)).toEqual(filed.map(({ entry }) => entry.hash));
    expect(await downloadCheckpoint(on.ports, as(dsl), "adults")).toBe("not-there");
  });

  it("is a proof of one entry, once a checkpoint covers it, for whoever may open the record", async () => {
    await using on = openEvidenceBench();
    const [, second] = await on.file(1, 2);
    expect(await exportProof(on.ports, as(dsl), { reference, seq: 2 })).toBe("not-there");
    await checkpointed(on);
    const proof = inclusionProof.parse(await exportProof(on.ports, as(dsl), { reference, seq: 2 }));
    expect(proof).toMatchObject({ hash: second?.entry.hash, index: 1, header: { stream: aConcernId(1), seq: 2 } });
    expect(Object.keys(proof.header)).not.toContain("body");
    for (const person of [teacher, principal, administrator])
      expect(await exportProof(on.ports, as(person), { reference, seq: 2 })).toBe("not-there");
    expect(await exportProof(on.ports, as(dsl), { reference, seq: 3 })).toBe("not-there");
    expect(await exportProof(on.ports, as(dsl), { reference: aReference(77), seq: 1 })).toBe("not-there");
    const notes = (await on.ports.desk.accessNotes(20)).filter(({ verb }) => verb === "export-proof");
    expect(notes.map(({ answer }) => answer)).toEqual([
      "permitted",
      "permitted",
      "denied",
      "denied",
      "denied",
      "permitted",
      "permitted",
    ]);
  });
});

function as(person: Person): Actor {
  return { person, via: "tab" };
}

async function checkpointed(on: EvidenceBench): Promise<void> {
  const keeping = openKeeping();
  await keepCheckpoints(on.ports, keeping);
  await on.clock.forward({ minutes: 10 });
  await keepCheckpoints(on.ports, keeping);
}

async function checkpointedWith(on: EvidenceBench, ...itemIds: readonly number[]) {
  const filed = await on.file(...itemIds);
  await checkpointed(on);
  return filed;
}

async function waitFor(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}
