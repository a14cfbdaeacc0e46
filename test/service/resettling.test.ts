/** What becomes of entries whose places another writer holds in the register. */
import { describe, expect, it } from "vitest";
import { keyOf, opened, type SealedEntry } from "../../src/contract/entries.ts";
import type { ConcernEntry } from "../../src/domain/concern-entries.ts";
import { concernId } from "../../src/domain/ids.ts";
import { fileEntries } from "../../src/service/filing.ts";
import { referenceFor } from "../../src/service/reference.ts";
import {
  aConcernId,
  accountAdded,
  acknowledged,
  aRaise,
  contacted,
  deputy,
  dsl,
  permitted,
  raised,
  sealed,
  sha256,
  stampAt,
  teacher,
  triaged,
} from "../build.ts";
import { closed, referralApproved, referralDrafted, referralMade } from "../build-work.ts";
import { type Bench, openBench } from "./bench.ts";

const one = aConcernId(1);
const opening = permitted(dsl, "open-concern", { raisedBy: teacher.id });

/** This desk accepted one history of the concern, and the register holds another. */
async function rivals(bench: Bench, ours: readonly ConcernEntry[], theirs: readonly ConcernEntry[]): Promise<void> {
  for (const entry of sealed(one, ...ours)) await bench.ports.desk.accept(entry, []);
  bench.rows.push(...sealed(one, ...theirs));
  // The first entry is common to both where the two begin alike.
  await fileEntries(bench.ports);
}

function kinds(entries: readonly SealedEntry[]): readonly string[] {
  return entries.map(({ kind }) => kind);
}

describe("where the register holds another entry in the place of ours (R3.1)", () => {
  it("a fact is recorded on what it holds, and the chain is whole", async () => {
    await using bench = openBench();
    const text = "Her aunt rang.";
    await rivals(bench, [raised(), accountAdded({ data: { text } }), contacted()], [raised(), accountAdded()]);
    expect(kinds(bench.rows)).toEqual(["concern.raised", "account.added", "account.added", "contact.recorded"]);
    for (const [i, { seq, prev }] of bench.rows.entries()) {
      expect(seq).toBe(i + 1);
      if (i > 0) expect(prev).toBe(bench.rows[i - 1]?.hash);
    }
    expect(await bench.ports.desk.waiting()).toEqual({ unfiled: 0, setAside: 0 });
    expect(bench.ports.view.concern(opening, one)).toMatchObject({ filed: true, concern: { newest: 4 } });
  });

  it("with the moment and the author that it had (R3.2)", async () => {
    await using bench = openBench();
    const late = accountAdded({ data: { text: "Her aunt rang." } });
    await rivals(bench, [raised(), late], [raised(), accountAdded()]);
    expect(bench.rows.at(-1)).toMatchObject({ recordedAt: late.recordedAt, by: late.by, via: late.via });
  });

  it("what it holds already is not recorded twice", async () => {
    await using bench = openBench();
    await rivals(bench, [raised(), acknowledged()], [raised(), accountAdded(), acknowledged()]);
    expect(kinds(bench.rows)).toEqual(["concern.raised", "account.added", "concern.acknowledged"]);
    expect(await bench.ports.desk.waiting()).toEqual({ unfiled: 0, setAside: 0 });
    expect(bench.events).toContainEqual({ event: "entry-decided-again", key: `${one}#2`, became: "there" });
  });

  it("a decision goes back to its author with its words kept, when there are words they had not read (R7.1)", async () => {
    await using bench = openBench();
    await rivals(bench, [raised(), triaged({ data: { basedOn: 1 } })], [raised(), accountAdded()]);
    expect(kinds(bench.rows)).toEqual(["concern.raised", "account.added"]);
    const kept = await bench.ports.desk.setAsideOf(one);
    expect(kept.map(opened)).toMatchObject([{ kind: "concern.triaged", data: triaged().data }]);
    const [notice] = await bench.ports.desk.noticesDue(bench.clock.now());
    expect(notice).toMatchObject({ to: dsl.id, notice: { type: "decision-returned" } });
    expect(bench.woken).toContain("delivery");
    expect(bench.events).toContainEqual({ event: "entry-decided-again", key: `${one}#2`, became: "set-aside" });
  });

  it("a decision stands when only an acknowledgement came between", async () => {
    await using bench = openBench();
    await rivals(bench, [raised(), triaged({ data: { basedOn: 1 } })], [raised(), acknowledged()]);
    expect(kinds(bench.rows)).toEqual(["concern.raised", "concern.acknowledged", "concern.triaged"]);
  });

  it("the same form through two servers is one concern, and what the second says more is added", async () => {
    await using bench = openBench();
    const { account } = aRaise();
    const more = raised({ data: { account: { ...account, seen: "She had a bruise on her arm." } } });
    await rivals(bench, [more], [raised()]);
    expect(bench.rows.map(opened)).toMatchObject([
      { kind: "concern.raised" },
      { kind: "account.added", data: { text: "She had a bruise on her arm." } },
    ]);
  });

  it("another concern under the same reference gets the next one, and alerts anew", async () => {
    await using bench = openBench();
    const submission = sha256("another form");
    const ours = [raised({ data: { submission } }), accountAdded()];
    await rivals(bench, ours, [raised()]);
    const moved = concernId(referenceFor(submission, 1));
    expect(bench.rows.map(keyOf)).toEqual([`${one}#1`, `${moved}#1`, `${moved}#2`]);
    expect(await bench.ports.desk.waiting()).toEqual({ unfiled: 0, setAside: 0 });
    const due = await bench.ports.desk.noticesDue(bench.clock.now());
    expect(due).toMatchObject([{ to: "safeguarding-team", notice: { type: "concern-alert" } }]);
    expect(bench.woken).toContain("delivery");
  });

  it("what was accepted on an entry that had just been settled anew is settled too, and breaks no chain", async () => {
    await using bench = openBench();
    const [, , built] = sealed(one, raised(), acknowledged(), contacted());
    if (built === undefined) throw new Error("three entries");
    bench.rows.push(...sealed(one, raised(), accountAdded(), acknowledged()));
    await bench.ports.desk.accept(built, []);
    await fileEntries(bench.ports);
    expect(bench.rows.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, "concern.raised"],
      [2, "account.added"],
      [3, "concern.acknowledged"],
      [4, "contact.recorded"],
    ]);
    expect(bench.rows[3]?.prev).toBe(bench.rows[2]?.hash);
  });

  it("a referral follows its draft and its approval to their new places, with all that its author had read (R9.2)", async () => {
    await using bench = openBench();
    const drafting = [referralDrafted(), referralApproved({ data: { of: 2 } })];
    const ours = [raised(), ...drafting, referralMade({ data: { of: 2, basedOn: 3 } })];
    await rivals(bench, ours, [raised(), acknowledged()]);
    expect(bench.rows.map(({ seq, kind }) => `${seq} ${kind}`)).toEqual([
      "1 concern.raised",
      "2 concern.acknowledged",
      "3 referral.drafted",
      "4 referral.approved",
      "5 referral.made",
    ]);
    expect(bench.rows.slice(3).map(opened)).toMatchObject([{ data: { of: 3 } }, { data: { of: 3, basedOn: 4 } }]);
    expect(await bench.ports.desk.waiting()).toEqual({ unfiled: 0, setAside: 0 });
  });

  it("what is about an entry that went back to its author goes back with it, and every word is kept (R7.1)", async () => {
    await using bench = openBench();
    const ours = [raised(), triaged(), referralDrafted(), referralApproved({ data: { of: 3 } })];
    await rivals(bench, ours, [raised(), triaged(), closed()]);
    expect(kinds(bench.rows)).toEqual(["concern.raised", "concern.triaged", "concern.closed"]);
    const kept = await bench.ports.desk.setAsideOf(one);
    expect(kept.map(opened)).toMatchObject([{ data: referralDrafted().data }, { data: { of: 3 } }]);
    const told = await bench.ports.desk.noticesDue(bench.clock.now());
    expect(told.map(({ to, notice }) => `${to} ${notice.type}`)).toEqual(Array(2).fill(`${dsl.id} decision-returned`));
  });

  it("what was accepted upon the register’s own entries stands, whatever became of ours below it (R7.1)", async () => {
    await using bench = openBench();
    const theirs = sealed(one, raised(), triaged(), triaged({ ...stampAt(30, deputy), data: { basedOn: 2 } }));
    const [, ours] = sealed(one, raised(), triaged({ data: { rationale: "Ours." } }));
    const [, , upon] = theirs;
    if (ours === undefined || upon === undefined) throw new Error("three entries");
    bench.rows.push(...theirs.slice(0, 2));
    for (const entry of [ours, upon]) await bench.ports.desk.accept(entry, []);
    await fileEntries(bench.ports);
    expect(bench.rows.map(opened)).toMatchObject([{}, {}, { kind: "concern.triaged", by: deputy.id }]);
    expect((await bench.ports.desk.setAsideOf(one)).map(opened)).toMatchObject([{ data: { rationale: "Ours." } }]);
    expect(bench.ports.view.concern(opening, one)).toMatchObject({ filed: true, concern: { newest: 3 } });
  });

  it("nothing is settled while the register cannot be read", async () => {
    await using bench = openBench();
    const away = async () => Promise.reject(new Error("away"));
    Object.assign(bench.ports.register, { entriesOf: away });
    for (const entry of sealed(one, raised(), accountAdded({ data: { text: "Her aunt rang." } })))
      await bench.ports.desk.accept(entry, []);
    bench.rows.push(...sealed(one, raised(), accountAdded()));
    await expect(fileEntries(bench.ports)).rejects.toThrow("away");
    expect(await bench.ports.desk.waiting()).toMatchObject({ unfiled: 1, setAside: 0 });
  });
});
