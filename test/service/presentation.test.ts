import { describe, expect, it } from "vitest";
import { concernPage, entryCard, learnerCard, subjectCard } from "../../src/contract/desk-api.ts";
import type { ConcernEntry } from "../../src/domain/concern-entries.ts";
import { pageOf } from "../../src/service/open-concern.ts";
import { nameOf, presentEntry, presentLearner, presentSubject } from "../../src/service/presentation.ts";
import {
  aConcern,
  accountAdded,
  acknowledged,
  actionFinished,
  ada,
  aLearner,
  aLearnerId,
  anAction,
  aStaffId,
  aStaffMember,
  contacted,
  dsl,
  permitted,
  placed,
  raised,
  start,
  teacher,
  triaged,
} from "../build.ts";
import { closed } from "../build-work.ts";
import { type Bench, openBench } from "./bench.ts";

const permit = permitted(dsl, "open-concern", { raisedBy: teacher.id });

function aBench(): Bench {
  const bench = openBench();
  bench.ports.view.keepStaff([aStaffMember(), aStaffMember(dsl)]);
  bench.ports.view.keepLearners([aLearner({ keyWorker: dsl.id, needs: ["uses AAC"] })]);
  return bench;
}

describe("an entry on a page", () => {
  it.each(placed(raised(), accountAdded(), acknowledged(), triaged(), contacted(), actionFinished()))(
    "shows what $kind says, and nothing of the chain or of ids that nobody reads",
    (entry) => {
      const shown = presentEntry(entry);
      expect(entryCard.parse(shown)).toEqual(shown);
      const { author, recordedAt, via, seq, kind } = entry;
      expect(shown).toMatchObject({ author, recordedAt, via, seq, kind });
      for (const hidden of ["by", "subjects", "submission", "basedOn", "hash", "salt"])
        expect(shown).not.toHaveProperty(hidden);
      expect(JSON.stringify(shown)).not.toContain("staff/");
    },
  );
});

describe("whom a record is about", () => {
  it("is the learner as the school's list has them now, with the name as it was recorded (R10.1)", async () => {
    await using bench = aBench();
    const shown = presentSubject(bench.ports.view, permit, ada);
    expect(subjectCard.parse(shown)).toEqual(shown);
    expect(shown).toMatchObject({ name: "Ada Quill", learner: { keyWorker: dsl.name, needs: ["uses AAC"] } });
  });

  it("is the recorded name where the list no longer knows the learner", async () => {
    await using bench = aBench();
    const gone = { learner: aLearnerId(9), name: "Ben Marsh" };
    expect(presentSubject(bench.ports.view, permit, gone)).toEqual({ name: "Ben Marsh", learnerId: aLearnerId(9) });
  });

  it("is the reporter's words where nobody was chosen", async () => {
    await using bench = aBench();
    expect(presentSubject(bench.ports.view, permit, { described: "A visitor" })).toEqual({ described: "A visitor" });
  });

  it("has an empty key worker where there is none, or where they have left", async () => {
    await using bench = aBench();
    for (const keyWorker of [undefined, aStaffId(99)]) {
      const shown = presentLearner(bench.ports.view, aLearner({ keyWorker }));
      expect(learnerCard.parse(shown).keyWorker).toBe("");
    }
    expect(nameOf(bench.ports.view, aStaffId(99))).toBe("");
  });
});

describe("a concern's page", () => {
  const page = (bench: Bench, ...entries: readonly ConcernEntry[]) =>
    pageOf(bench.ports, permit, { concern: aConcern(...entries), entries: placed(...entries), filed: true });

  it("is what the contract says, whatever happened to the concern", async () => {
    await using bench = aBench();
    const whole = await page(
      bench,
      raised(),
      acknowledged(),
      triaged({ data: { actions: [anAction()] } }),
      actionFinished(),
    );
    expect(concernPage.parse(whole)).toEqual(whole);
    expect(whole.actions).toMatchObject([{ number: 1, finished: { at: expect.any(String) } }]);
  });

  it("says what may be done now: acknowledged once, decided on again and again, closed once decided on", async () => {
    await using bench = aBench();
    const open = { acknowledge: true, triage: true, work: true, begin: true, close: false, reopen: false };
    expect((await page(bench, raised())).may).toEqual(open);
    expect((await page(bench, raised(), acknowledged())).may).toEqual({ ...open, acknowledge: false });
    const decided = { ...open, acknowledge: false, close: true };
    expect((await page(bench, raised(), triaged())).may).toEqual(decided);
    expect((await page(bench, raised(), triaged(), closed())).may).toEqual({
      ...decided,
      triage: false,
      begin: false,
      close: false,
      reopen: true,
    });
  });

  it("says when a decision must weigh how a learner's needs count (R10.1)", async () => {
    await using bench = aBench();
    expect((await page(bench, raised())).needsVulnerability).toBe(true);
    expect((await page(bench, raised({ subjects: [{ described: "A visitor" }] }))).needsVulnerability).toBe(false);
    expect((await page(bench, raised())).now).toBe(start);
  });
});
