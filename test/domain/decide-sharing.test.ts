import { describe, expect, it } from "vitest";
import { decideSharing, type SharingDecision } from "../../src/domain/decide-sharing.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { aConcern, accepted, ada, dsl, raised, stampAt, triaged } from "../build.ts";
import { closed } from "../build-work.ts";

const stamp = stampAt(12, dsl);
const long = "x".repeat(longestText + 1);
const shared: SharingDecision = {
  decision: "shared",
  what: "The three absences, and what she said.",
  withWhom: "The school nurse",
  why: "She sees Ada on Thursday.",
  basis: "public-task",
  consent: { answer: "given", reason: "" },
  risk: "",
};
const withheld: SharingDecision = { ...shared, decision: "withheld" };
const decided = (changes: Partial<SharingDecision>) => decideSharing(aConcern(), { ...shared, ...changes }, stamp);

describe("a decision on sharing (R14.1)", () => {
  it.each([
    ["to share", shared],
    ["to withhold", withheld],
  ])("%s is recorded whole, whatever became of the concern", (_, data) => {
    for (const concern of [aConcern(), aConcern(raised(), triaged(), closed())])
      expect(accepted(decideSharing(concern, data, stamp))).toEqual([
        { kind: "sharing.decided", ...stamp, subjects: [ada], data },
      ]);
  });

  const missing: readonly (readonly [string, Partial<SharingDecision>, string, string])[] = [
    ["what it is about", { what: " " }, "sharing-what-missing", "what"],
    ["with whom", { withWhom: "" }, "sharing-with-missing", "withWhom"],
    ["why", { why: "" }, "why-missing", "why"],
    ["its lawful basis", { basis: undefined }, "basis-missing", "basis"],
    ["whether they agreed", { consent: { answer: undefined, reason: "" } }, "consent-missing", "consent"],
    [
      "why they were not asked",
      { consent: { answer: "not-sought", reason: "" }, risk: "Harm tonight." },
      "consent-reason-missing",
      "consentReason",
    ],
  ];
  it.each(missing.flatMap((one) => [["shared", ...one] as const, ["withheld", ...one] as const]))(
    "%s is refused without %s: one as complete as the other",
    (decision, _, changes, refused, field) => expect(decided({ decision, ...changes })).toEqual({ refused, field }),
  );

  it.each([
    ["which of the two", { decision: undefined }, "sharing-decision-missing", "decision"],
    ["less text", { what: long }, "text-too-long", "what"],
    ["fewer words for with whom", { withWhom: long }, "text-too-long", "withWhom"],
    ["a shorter reason", { why: long }, "text-too-long", "why"],
    ["a shorter risk", { risk: long }, "text-too-long", "risk"],
  ] as const)("is refused without %s", (_, changes, refused, field) =>
    expect(decided(changes)).toEqual({ refused, field }),
  );

  it("to share without consent asks for the risk of harm, and to withhold does not", () => {
    for (const answer of ["refused", "not-sought"] as const) {
      const consent = { answer, reason: "It would put her at risk." };
      expect(decided({ consent })).toEqual({ refused: "risk-of-harm-missing", field: "risk" });
      expect(accepted(decided({ consent, risk: "Harm tonight." }))).toHaveLength(1);
      expect(accepted(decided({ decision: "withheld", consent }))).toHaveLength(1);
    }
  });

  it("to share does not rest on a consent that was not given", () => {
    const told = { basis: "consent", consent: { answer: "refused", reason: "They said no." }, risk: "Harm." } as const;
    expect(decided(told)).toEqual({ refused: "basis-without-consent", field: "basis" });
    expect(accepted(decided({ ...told, decision: "withheld" }))).toHaveLength(1);
    expect(accepted(decided({ basis: "consent" }))).toHaveLength(1);
  });
});
