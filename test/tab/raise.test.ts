import { describe, expect, it } from "vitest";
import { raiseForm, readRaiseForm } from "../../src/contract/raise-form.ts";
import { emptyRaiseDraft, formOf, partsOfForm, raiseProblems, withKind } from "../../tab/raise.ts";
import { uuid } from "../build.ts";

const ada = { id: `learner/${uuid(1)}`, name: "Ada Quill", year: "9", tutorGroup: "9B", hasNeeds: true } as const;
const ben = { ...ada, id: `learner/${uuid(2)}`, name: "Ben Quill", hasNeeds: false } as const;
const empty = emptyRaiseDraft(uuid(7), "2026-11-24");

function draft(values: Readonly<Record<string, string>> = {}) {
  const kinds = withKind(withKind(empty, "online", true), "child-on-child", true);
  return { ...kinds, about: [ada], involved: [ben], values: { ...empty.values, ...values } };
}

describe("the full form (R4.2, R4.3)", () => {
  it("R10.1 asks what a kind asks for, and two things more for a learner with recorded needs", () => {
    expect(partsOfForm({ kinds: [], about: [ben] })).toEqual([]);
    expect(partsOfForm(draft()).map(({ part }) => part)).toEqual(["childOnChild", "online", "communication"]);
  });

  it("sends what the API reads, and keeps fact, own words, view and what was done apart", () => {
    const told = { seen: "S", ownWords: "O", view: "V", done: "D", atRisk: "no", time: "09:40", between: "B" };
    const form = raiseForm.parse(formOf(draft(told)));
    expect(readRaiseForm(form)).toMatchObject({
      learners: [ada.id],
      involved: { learners: [ben.id] },
      account: { seen: "S", ownWords: "O", view: "V", done: "D" },
      occurred: { day: "2026-11-24", time: "09:40" },
      atRisk: false,
      details: { childOnChild: { between: "B" } },
    });
  });

  it("R5.2 says nothing of risk for anybody: what was not chosen is not sent", () => {
    expect(formOf(draft())).not.toHaveProperty("atRisk");
  });

  it("sends nothing of a kind that was chosen and taken back", () => {
    const back = withKind(draft({ platform: "A game" }), "online", false);
    expect(formOf(back).details).not.toHaveProperty("online");
  });

  it("says each reason beside its field, and above the button where there is none", () => {
    const refused = { refused: "learner-missing", field: "learner", also: [{ refused: "texts-too-long" }] } as const;
    const problems = raiseProblems({ ...refused, also: [...refused.also] }, ["learner", "seen"]);
    expect(Object.keys(problems).sort()).toEqual(["form", "learner"]);
  });
});
