import { describe, expect, it } from "vitest";
import { recordAdvice } from "../../src/domain/record-advice.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { aConcern, accepted, ada, dsl, stampAt, teacher } from "../build.ts";

const stamp = stampAt(6, dsl);
const told = { form: "supervision", to: { id: teacher.id, name: teacher.name }, text: "How she can listen." } as const;

describe("advice to a member of staff (R6.1)", () => {
  it("is recorded with its form and to whom it was given", () => {
    const data = { form: "supervision", to: teacher.id, toName: teacher.name, text: told.text };
    expect(accepted(recordAdvice(aConcern(), told, stamp))).toEqual([
      { kind: "advice.recorded", ...stamp, subjects: [ada], data },
    ]);
  });

  it.each([
    ["its form is not said", { form: undefined }, "advice-form-missing", "form"],
    ["nobody was given it", { to: "nobody" }, "staff-missing", "to"],
    ["the school does not know who was given it", { to: "unknown" }, "staff-unknown", "to"],
    ["it says nothing", { text: "" }, "advice-missing", "text"],
    ["it is too long", { text: "x".repeat(longestText + 1) }, "text-too-long", "text"],
  ] as const)("is refused when %s", (_, changes, refused, field) =>
    expect(recordAdvice(aConcern(), { ...told, ...changes }, stamp)).toEqual({ refused, field }),
  );
});
