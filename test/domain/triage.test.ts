import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Concern } from "../../src/domain/concern.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { thresholds } from "../../src/domain/threshold.ts";
import { triage } from "../../src/domain/triage.ts";
import {
  aConcern,
  accepted,
  accountAdded,
  acknowledged,
  aDecision,
  anAction,
  circumstances,
  deputy,
  dsl,
  instant,
  raised,
  stampAt,
  triaged,
} from "../build.ts";
import { closed } from "../build-work.ts";

const stamp = stampAt(3, dsl);
const vulnerability = "Asked through her communication board, with her key worker.";
const long = "x".repeat(longestText + 1);
const added = aConcern(raised(), accountAdded());

describe("a triage decision is refused (R5.5, R7.1, R10.1)", () => {
  it.each([
    ["without a threshold", aConcern(), { threshold: undefined }, "threshold-missing", "threshold"],
    ["without a rationale", aConcern(), { rationale: " \n" }, "rationale-missing", "rationale"],
    ["with a rationale too long to hold", aConcern(), { rationale: long }, "text-too-long", "rationale"],
    ["with a weighing too long to hold", aConcern(), { vulnerability: long }, "text-too-long", "vulnerability"],
    ["with an empty action", aConcern(), { actions: [anAction({ what: " " })] }, "action-incomplete", "actions"],
    [
      "with an action too long to hold",
      aConcern(),
      { actions: [anAction({ what: long })] },
      "text-too-long",
      "actions",
    ],
    [
      "with an action whose day is over",
      aConcern(),
      { actions: [anAction({ due: "2026-11-23" })] },
      "day-in-the-past",
      "actions",
    ],
    ["with too much for the reporter to know", aConcern(), { reporterToKnow: long }, "text-too-long", "reporterToKnow"],
    ["with a day to look again that is over", aConcern(), { reviewOn: "2026-11-23" }, "day-in-the-past", "reviewOn"],
    ["on a closed concern", aConcern(raised(), triaged(), closed()), { basedOn: 3 }, "concern-closed", undefined],
    ["when a colleague wrote meanwhile", added, { basedOn: 1 }, "changed-meanwhile", undefined],
    [
      "when a colleague decided meanwhile",
      aConcern(raised(), triaged(stampAt(3, deputy))),
      {},
      "changed-meanwhile",
      undefined,
    ],
    ["when it is based on what nobody has written", aConcern(), { basedOn: 2 }, "changed-meanwhile", undefined],
  ] as const)("%s", (_, concern: Concern, changes, refused, field) => {
    const refusal = triage(concern, aDecision(changes), circumstances(), stamp);
    expect(refusal).toEqual(field === undefined ? { refused } : { refused, field });
  });

  it("for a learner with needs, when they were not weighed", () => {
    const refused = { refused: "vulnerability-missing", field: "vulnerability" };
    expect(triage(aConcern(), aDecision(), circumstances(true), stamp)).toEqual(refused);
    expect(accepted(triage(aConcern(), aDecision({ vulnerability }), circumstances(true), stamp))).toHaveLength(1);
  });

  it("with every field that is missing, before it is compared with what came meanwhile", () => {
    const nothing = aDecision({ threshold: undefined, rationale: "", basedOn: 1 });
    const also = [{ field: "rationale" }, { field: "vulnerability" }];
    expect(triage(added, nothing, circumstances(true), stamp)).toMatchObject({ field: "threshold", also });
  });
});

describe("a decision that was made earlier than it is recorded (R5.4)", () => {
  const decided = { day: "2026-11-23", time: "16:10" } as const;

  it("has both times: its own, and the server's", () => {
    const [entry] = accepted(triage(aConcern(), aDecision({ decided }), circumstances(), stamp));
    expect(entry).toMatchObject({ occurred: decided, recordedAt: stamp.recordedAt });
  });

  it("is refused where it is said to be made in the future (R3.2)", () => {
    const tomorrow = { day: "2026-11-25" } as const;
    expect(triage(aConcern(), aDecision({ decided: tomorrow }), circumstances(), stamp)).toEqual({
      refused: "in-the-future",
      field: "decided",
    });
  });
});

describe("a triage decision is recorded", () => {
  it("with its reasons and actions, by whom and when", () => {
    const decision = aDecision({ actions: [anAction()] });
    expect(accepted(triage(aConcern(), decision, circumstances(), stamp))).toEqual([
      { kind: "concern.triaged", ...stamp, subjects: raised().subjects, data: { ...decision, change: "first" } },
    ]);
  });

  it("with what its reporter is to know, and when to look again", () => {
    const more = { reporterToKnow: "We have spoken with her.", reviewOn: "2026-12-01" } as const;
    const [entry] = accepted(triage(aConcern(), aDecision(more), circumstances(), stamp));
    expect(entry).toMatchObject({ data: more });
    expect(aConcern(raised(), triaged({ data: more }))).toMatchObject(more);
    const [without] = accepted(triage(aConcern(), aDecision({ reporterToKnow: " " }), circumstances(), stamp));
    expect(Object.keys(without?.data ?? {})).not.toContain("reporterToKnow");
    expect(aConcern(raised(), triaged({ data: more }), triaged())).toMatchObject({ reporterToKnow: "" });
  });

  it("without any action, because the rationale says why (R5.5)", () =>
    expect(accepted(triage(aConcern(), aDecision({ actions: [] }), circumstances(), stamp))).toHaveLength(1));

  it("once, when the desk sends it again because the answer was lost", () => {
    const [entry] = accepted(triage(aConcern(), aDecision({ actions: [anAction()] }), circumstances(), stamp));
    const decided = aConcern(raised(), triaged({ ...stamp, data: entry?.data ?? {} }));
    const again = aDecision({ actions: [anAction()] });
    expect(triage(decided, again, circumstances(), stampAt(9, dsl))).toEqual([]);
    for (const changed of [
      { rationale: "Another." },
      { threshold: "monitoring" },
      { actions: [] },
      { reviewOn: "2026-12-01" },
      { reporterToKnow: "So." },
    ] as const)
      expect(triage(decided, { ...again, ...changed }, circumstances(), stampAt(9, dsl))).toEqual({
        refused: "changed-meanwhile",
      });
    expect(triage(decided, again, circumstances(), stampAt(9, deputy))).toEqual({ refused: "changed-meanwhile" });
  });

  it("though somebody acknowledged meanwhile", () => {
    const concern = aConcern(raised(), acknowledged());
    for (const basedOn of [1, 2])
      expect(accepted(triage(concern, aDecision({ basedOn }), circumstances(), stamp))).toHaveLength(1);
  });

  it.each([
    ["monitoring", "child-protection", "raised"],
    ["child-in-need", "early-help", "lowered"],
    ["early-help", "early-help", "kept"],
  ] as const)("from %s to %s as %s", (before, threshold, change) => {
    const concern = aConcern(raised(), triaged({ data: { threshold: before } }));
    const [entry] = accepted(triage(concern, aDecision({ threshold, basedOn: 2 }), circumstances(), stamp));
    expect(entry).toMatchObject({ by: dsl.id, data: { threshold, change } });
  });

  const path = fc.array(fc.constantFrom(...thresholds), { minLength: 1, maxLength: 12 });
  it("any number of times, and only the first stops the review clock (R5.3)", () =>
    fc.assert(
      fc.property(path, (decided) => {
        const entries: ReturnType<typeof triaged>[] = [];
        decided.forEach((threshold, i) => {
          const decision = aDecision({ threshold, vulnerability, basedOn: i + 1 });
          entries.push(
            ...accepted(triage(aConcern(raised(), ...entries), decision, circumstances(true), stampAt(10 + i, dsl))),
          );
        });
        expect(aConcern(raised(), ...entries)).toMatchObject({
          threshold: decided.at(-1),
          reviewedAt: instant(10),
          newestToRead: decided.length + 1,
        });
      }),
      { seed: 20_261_124 },
    ));
});
