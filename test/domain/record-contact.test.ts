import { describe, expect, it } from "vitest";
import type { Occurred } from "../../src/domain/calendar.ts";
import { recordContact } from "../../src/domain/record-contact.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { aConcern, accepted, contacted, dsl, raised, stampAt, zone } from "../build.ts";

const { data, occurred = { day: "2026-11-24" } } = contacted();
const contact = { ...data, occurred };
const stamp = stampAt(4, dsl);
const tomorrow: Occurred = { day: "2026-11-25" };
const long = "x".repeat(longestText + 1);

describe("a contact with home (R9.1)", () => {
  it("is recorded with when it was, beside when it was recorded", () => {
    const expected = { kind: "contact.recorded", ...stamp, subjects: raised().subjects, occurred, data };
    expect(accepted(recordContact(aConcern(), contact, stamp, zone))).toEqual([expected]);
  });

  it("says what they agreed to, where that was spoken of (R14.1)", () => {
    const consent = { answer: "refused", reason: "She fears his father." } as const;
    const asked = accepted(recordContact(aConcern(), { ...contact, consent }, stamp, zone));
    expect(asked).toMatchObject([{ data: { consent } }]);
    const unasked = { answer: undefined, reason: " " };
    expect(accepted(recordContact(aConcern(), { ...contact, consent: unasked }, stamp, zone))).toMatchObject([
      { data },
    ]);
  });

  it.each([
    ["nobody is named", { who: " " }, "contact-who-missing", "who"],
    ["it is not said how", { how: undefined }, "contact-way-missing", "how"],
    ["what was said is missing", { said: " " }, "said-missing", "said"],
    ["what was said is too long", { said: long }, "text-too-long", "said"],
    ["the name of who said it is too long", { who: long }, "text-too-long", "who"],
    ["it is yet to come (R3.2)", { occurred: tomorrow }, "in-the-future", "day"],
    ["a reason stands there for no answer on consent", { consent: { reason: "No." } }, "consent-missing", "consent"],
    [
      "consent was refused and nobody says why (R14.1)",
      { consent: { answer: "refused", reason: "" } },
      "consent-reason-missing",
      "consentReason",
    ],
  ] as const)("is refused when %s", (_, changes, refused, field) =>
    expect(recordContact(aConcern(), { ...contact, ...changes }, stamp, zone)).toEqual({ refused, field }),
  );
});
