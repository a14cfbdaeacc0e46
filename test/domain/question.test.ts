import { describe, expect, it } from "vitest";
import { answerQuestion, askQuestion } from "../../src/domain/question.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { aConcern, accepted, ada, deputy, dsl, instant, raised, stampAt, teacher, triaged } from "../build.ts";
import { closed, questionAnswered, questionAsked } from "../build-work.ts";

const asking = stampAt(10, dsl);
const answering = stampAt(11, teacher);
const long = "x".repeat(longestText + 1);
const asked = aConcern(raised(), questionAsked());

describe("a question about a concern (R6.1)", () => {
  const told = { to: { id: deputy.id, name: deputy.name }, question: "Was she at lunch?" };

  it("is put to somebody by name", () => {
    const data = { to: deputy.id, toName: deputy.name, question: told.question };
    expect(accepted(askQuestion(aConcern(), told, asking))).toEqual([
      { kind: "question.asked", ...asking, subjects: [ada], data },
    ]);
  });

  it.each([
    ["nobody is asked", { to: "nobody" }, "staff-missing", "to"],
    ["the school does not know who is asked", { to: "unknown" }, "staff-unknown", "to"],
    ["nothing is asked", { question: "\n" }, "question-missing", "question"],
    ["it is too long", { question: long }, "text-too-long", "question"],
  ] as const)("is refused when %s", (_, changes, refused, field) =>
    expect(askQuestion(aConcern(), { ...told, ...changes }, asking)).toEqual({ refused, field }),
  );
});

describe("an answer (R6.1)", () => {
  it("is given by whoever was asked, also after the concern was closed, and again when they remember more", () => {
    const data = { of: 2, answer: "On Monday." };
    const shut = aConcern(raised(), questionAsked(), triaged(), closed({ data: { basedOn: 3 } }));
    const answered = aConcern(raised(), questionAsked(), questionAnswered());
    for (const concern of [asked, shut, answered])
      expect(accepted(answerQuestion(concern, data, answering))).toEqual([
        { kind: "question.answered", ...answering, subjects: [ada], data },
      ]);
    expect(answered.work.questions).toMatchObject([{ seq: 2, answeredAt: instant(11) }]);
  });

  it("is given by nobody in their place, not even the DSL", () => {
    for (const person of [dsl, deputy])
      expect(answerQuestion(asked, { of: 2, answer: "On Monday." }, stampAt(11, person))).toEqual({
        refused: "question-unknown",
        field: "of",
      });
  });

  it.each([
    ["there is no such question", { of: 7 }, "question-unknown", "of"],
    ["what is named is no question", { of: 1 }, "question-unknown", "of"],
    ["it says nothing", { answer: " " }, "answer-missing", "answer"],
    ["it is too long", { answer: long }, "text-too-long", "answer"],
  ])("is refused when %s", (_, changes, refused, field) =>
    expect(answerQuestion(asked, { of: 2, answer: "On Monday.", ...changes }, answering)).toEqual({ refused, field }),
  );
});
