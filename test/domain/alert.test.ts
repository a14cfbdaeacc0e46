/** What an entry does to the alerts of its concern, and how an alert is answered (R5.2, R5.3). */
import { describe, expect, it } from "vitest";
import { type Alert, alertsAfter, answered } from "../../src/domain/alert.ts";
import type { ConcernEntry } from "../../src/domain/concern-entries.ts";
import {
  aConcern,
  aConcernId,
  accountAdded,
  acknowledged,
  anOpenAlert,
  aReference,
  contacted,
  deputy,
  dsl,
  instant,
  raised,
  stampAt,
  start,
  teacher,
  triaged,
} from "../build.ts";
import { bodyMapRecorded, closed, reopened } from "../build-work.ts";

const atRisk = { data: { atRisk: true } };

/** What the last of these entries does to the alerts. */
function changeBy(...entries: readonly ConcernEntry[]) {
  const entry = entries.at(-1);
  if (entry === undefined) throw new Error("nothing happened");
  const before = entries.slice(0, -1);
  return alertsAfter(aConcernId(1), before.length === 0 ? undefined : aConcern(...before), {
    ...entry,
    seq: entries.length,
  });
}

const opened = (...entries: readonly ConcernEntry[]) => (changeBy(...entries)?.opens ?? []).map(({ id }) => id);
const shut = [raised(), triaged(), closed()];

describe("alerts are raised", () => {
  it("R5.3 for the review of every concern, and R5.2 for somebody at risk beside it", () => {
    expect(opened(raised())).toEqual(["concern/C-222223#1/review"]);
    expect(opened(raised(atRisk))).toEqual(["concern/C-222223#1/urgent", "concern/C-222223#1/review"]);
  });

  it("R5.2 with who raised them, when, and until when the review is due", () => {
    expect(changeBy(raised(atRisk))?.opens[0]).toEqual({
      id: "concern/C-222223#1/urgent",
      kind: "urgent",
      concern: aReference(1),
      raisedAt: start,
      raisedBy: teacher.id,
      recordedAt: start,
      dueAt: instant(24 * 60),
      steps: [],
    });
    const later = changeBy(raised(), accountAdded({ ...stampAt(90), ...atRisk }))?.opens[0];
    expect(later).toMatchObject({ raisedAt: instant(90), recordedAt: start, dueAt: instant(24 * 60) });
  });

  it("R5.2 by an account that says somebody is at risk, also where the concern is in hand or reviewed", () => {
    const urgent = ["concern/C-222223#2/urgent"];
    expect(opened(raised(), accountAdded(atRisk))).toEqual(urgent);
    expect(opened(raised(), accountAdded())).toEqual([]);
    expect(opened(raised(), acknowledged(), accountAdded(atRisk))).toEqual(["concern/C-222223#3/urgent"]);
    expect(opened(raised(atRisk), triaged(), accountAdded(atRisk))).toEqual(["concern/C-222223#3/urgent"]);
  });

  it("R5.2 once, while nobody has taken on the first", () => {
    expect(opened(raised(atRisk), accountAdded(atRisk))).toEqual([]);
    expect(opened(raised(), accountAdded(atRisk), accountAdded(), accountAdded(atRisk))).toEqual([]);
    expect(opened(raised(atRisk), acknowledged(), accountAdded(atRisk), accountAdded(atRisk))).toEqual([]);
  });

  it("R5.3 anew by what is told of a closed concern, with a clock that begins then", () => {
    expect(changeBy(...shut, accountAdded(stampAt(60)))?.opens).toMatchObject([
      { kind: "review", recordedAt: instant(60), dueAt: instant(25 * 60) },
    ]);
    expect(opened(...shut, accountAdded(atRisk))).toHaveLength(2);
    expect(opened(...shut, bodyMapRecorded())).toHaveLength(1);
    expect(opened(...shut, reopened(), accountAdded())).toEqual([]);
  });

  it("by nothing else", () => {
    expect(changeBy(raised(), contacted())).toBeUndefined();
    expect(changeBy(raised(), bodyMapRecorded())).toBeUndefined();
  });
});

describe("alerts are answered", () => {
  it.each([
    ["acknowledged", acknowledged(stampAt(3, deputy))],
    ["decided", triaged(stampAt(3, deputy))],
    ["closed", closed(stampAt(3, deputy))],
  ])("R5.2 by what somebody did: %s", (how, entry) => {
    const before = how === "closed" ? [raised(), triaged()] : [raised()];
    expect(changeBy(...before, entry)).toEqual({
      concern: aReference(1),
      opens: [],
      answer: { how, by: deputy.id, at: instant(3) },
    });
  });

  const by = { by: dsl.id, at: instant(4) };

  it("R5.2 an acknowledgement ends what is urgent, R5.3 and leaves the review to be decided", () => {
    const answer = { how: "acknowledged", ...by } as const;
    expect(answered(anOpenAlert(), answer).ended).toEqual(answer);
    const review = answered(anOpenAlert({ kind: "review" }), answer);
    expect(review).toEqual({ ...anOpenAlert({ kind: "review" }), taken: by });
    expect(answered(review, { how: "decided", ...by }).ended).toEqual({ how: "decided", ...by });
  });

  it("R5.2 once: who was first stays", () => {
    const first: Alert = answered(anOpenAlert(), { how: "acknowledged", ...by });
    expect(answered(first, { how: "decided", by: deputy.id, at: instant(9) })).toBe(first);
  });
});
