import { describe, expect, it } from "vitest";
import { concernFormText, readConcernForm } from "../../src/contract/concern-form.ts";
import { aForm, aLearnerId, uuid } from "../build.ts";

describe("a form is read", () => {
  it("into what its texts name (R4.2, R4.3)", () => {
    expect(readConcernForm(aForm({ category: "injury,welfare", someoneElse: "her cousin" }))).toEqual({
      submissionKey: uuid(1),
      learners: [aLearnerId(1)],
      described: ["her cousin"],
      categories: ["injury", "welfare"],
      account: { seen: aForm().seen, ownWords: "", where: "Playground" },
      occurred: { day: "2026-11-24", time: "09:15" },
      atRisk: false,
    });
  });

  it.each([
    ["yes", true],
    ["no", false],
    ["", undefined],
    ["true", undefined],
    ["YES", undefined],
  ])("with the risk %j as %s: what was not said is never taken for a no (R5.2)", (atRisk, read) =>
    expect(readConcernForm(aForm({ atRisk }))).toMatchObject({ atRisk: read }),
  );

  it("without a time, a learner or a kind, which the rules judge", () => {
    const read = readConcernForm(aForm({ time: "", learner: "", category: "" }));
    expect(read).toMatchObject({ learners: [], categories: [], occurred: { day: "2026-11-24" } });
  });

  it("with several learners (R4.2)", () => {
    const learner = [aLearnerId(1), aLearnerId(2), aLearnerId(1)].join(",");
    expect(readConcernForm(aForm({ learner }))).toMatchObject({ learners: [aLearnerId(1), aLearnerId(2)] });
  });

  it("with a kind once, though it was chosen twice", () =>
    expect(readConcernForm(aForm({ category: "welfare,,welfare" }))).toMatchObject({ categories: ["welfare"] }));
});

describe("a form is refused by field", () => {
  it.each([
    [{ learner: "Ada Quill" }, "learner-unknown", "learner"],
    [{ learner: `${aLearnerId(1)} ` }, "learner-unknown", "learner"],
    [{ learner: `${aLearnerId(1)},Ada Quill` }, "learner-unknown", "learner"],
    [{ learner: Array.from({ length: 31 }, (_, n) => aLearnerId(n)).join(",") }, "learner-unknown", "learner"],
    [{ category: "welfare,gossip" }, "category-missing", "category"],
    [{ day: "" }, "day-missing", "day"],
    [{ day: "24/11/2026" }, "day-malformed", "day"],
    [{ day: "2026-02-30" }, "day-malformed", "day"],
    [{ time: "9.40" }, "time-malformed", "time"],
  ])("%j: %s", (changes, refused, field) => expect(readConcernForm(aForm(changes))).toEqual({ refused, field }));

  it("with every wrong field at once", () => {
    const refusal = readConcernForm(aForm({ learner: "x", category: "x", day: "x", time: "x" }));
    expect(refusal).toMatchObject({
      field: "learner",
      also: [{ field: "category" }, { field: "day" }, { field: "time" }],
    });
  });
});

describe("what a card submits", () => {
  it("may leave out every field but the key of the card", () => {
    const nothing = { learner: "", someoneElse: "", category: "", seen: "", ownWords: "" };
    const left = { ...nothing, day: "", time: "", where: "", atRisk: "" };
    expect(concernFormText.parse({ submissionKey: uuid(1) })).toEqual({ submissionKey: uuid(1), ...left });
    expect(concernFormText.safeParse({}).success).toBe(false);
    expect(concernFormText.safeParse({ submissionKey: "1; drop table entry" }).success).toBe(false);
  });

  it("is cleaned, and what the form does not know is dropped", () => {
    const read = concernFormText.parse({ ...aForm(), seen: " a\u0000\r\nb ", by: "staff/somebody-else" });
    expect(read).toEqual(aForm({ seen: "a\nb" }));
  });

  it.each([[1], [null], [["yes"]], [{}]])("holds texts only: %j is refused", (atRisk) =>
    expect(concernFormText.safeParse({ ...aForm(), atRisk }).success).toBe(false),
  );
});
