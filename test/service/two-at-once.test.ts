/** Two of the safeguarding team work on one concern at the same moment, on two servers that share a desk: no word is lost. */
import { describe, expect, it } from "vitest";
import { type ConcernCommand, concernCommand } from "../../src/contract/concern-commands.ts";
import type { ConcernPage } from "../../src/contract/desk-api.ts";
import type { ConcernEntry } from "../../src/domain/concern-entries.ts";
import { isRefusal, type Refusal } from "../../src/domain/refusal.ts";
import { registers } from "../../src/domain/registers.ts";
import type { Ports } from "../../src/service/ports.ts";
import { triageConcern } from "../../src/service/triage-concern.ts";
import { workOnConcern } from "../../src/service/work-on-concern.ts";
import {
  aConcernId,
  aDecision,
  aReference,
  aStaffMember,
  deputy,
  dsl,
  raised,
  sealed,
  teacher,
  triaged,
} from "../build.ts";
import { openBench } from "./bench.ts";

const reference = aReference(1);
type Answer = ConcernPage | Refusal | "not-there";

/** Two servers with views of their own, before both of which the concern lies as these entries tell it. */
async function servers(parts: AsyncDisposableStack, ...entries: readonly ConcernEntry[]): Promise<[Ports, Ports]> {
  const [one, other] = [parts.use(openBench()), parts.use(openBench())];
  for (const entry of sealed(aConcernId(1), ...entries)) await one.ports.desk.accept(entry, []);
  const both: [Ports, Ports] = [one.ports, { ...other.ports, server: "the other", desk: one.ports.desk }];
  const held = await one.ports.desk.held(aConcernId(1));
  for (const { view } of both) {
    for (const register of registers) view.keepCursor(register, "read");
    view.keepStaff([aStaffMember(), aStaffMember(dsl), aStaffMember(deputy)]);
    view.take(held.map((entry) => ({ entry, itemId: undefined })));
  }
  return both;
}

interface Judgement {
  readonly name: string;
  readonly text: string;
  readonly make: (ports: Ports, person: typeof dsl, basedOn: number) => Promise<Answer>;
}

function work(ports: Ports, person: typeof dsl, command: object): Promise<Answer> {
  return workOnConcern(ports, { person, via: "tab" }, { reference, command: concernCommand.parse(command) });
}

const referral = {
  do: "make-referral",
  agency: "Children’s Social Care",
  urgency: "urgent",
  sent: "Their form.",
  consent: { answer: "given", reason: "" },
  chaseOn: "2026-11-27",
};
const triaging: Judgement = {
  name: "a decision",
  text: "It is the third time.",
  make: (ports, person, basedOn) => {
    const { threshold, vulnerability } = aDecision();
    const command = { threshold, vulnerability, rationale: "It is the third time.", actions: [], basedOn };
    return triageConcern(ports, { person, via: "tab" }, { reference, command });
  },
};
const referring: Judgement = {
  name: "a referral",
  text: "She is not safe tonight.",
  make: (ports, person, basedOn) =>
    work(ports, person, { ...referral, withoutReview: "She is not safe tonight.", basedOn }),
};
const closing: Judgement = {
  name: "a closing",
  text: "Nothing further for a term.",
  make: (ports, person, basedOn) =>
    work(ports, person, { do: "close", rationale: "Nothing further for a term.", basedOn }),
};

const pairs = [triaging, referring, closing].flatMap((one) =>
  [triaging, referring, closing].map((other) => ({ one, other, title: `${one.name} and ${other.name}` })),
);

describe("of two judgements at once one is recorded, and the other told that something changed (R7.1)", () => {
  it.each(pairs)("$title", async ({ one, other }) => {
    await using parts = new AsyncDisposableStack();
    const [a, b] = await servers(parts, raised(), triaged());
    const answers = await Promise.all([one.make(a, dsl, 2), other.make(b, deputy, 2)]);
    const lost = answers.filter((answer) => typeof answer === "object" && isRefusal(answer));
    expect(lost).toHaveLength(1);
    // Whoever comes after a closing is told just that.
    expect(["changed-meanwhile", "concern-closed"]).toContain(lost[0] && "refused" in lost[0] && lost[0].refused);
    const held = await a.desk.held(aConcernId(1));
    expect(held).toHaveLength(3);

    // The loser has every word still, reads what is new, and decides again.
    const first = typeof answers[0] === "object" && !isRefusal(answers[0]);
    const [again, ports, person] = first ? ([other, b, deputy] as const) : ([one, a, dsl] as const);
    if (lost.some((answer) => typeof answer === "object" && "refused" in answer && answer.refused === "concern-closed"))
      await work(ports, person, { do: "reopen", why: "There is more." });
    const read = (await a.desk.held(aConcernId(1))).length;
    const answer = await again.make(ports, person, read);
    // A referral that was made keeps a concern from being closed until its outcome is known.
    const refused = typeof answer === "object" && isRefusal(answer) ? answer.refused : "recorded";
    expect(refused).toBe(again === closing && (first ? one : other) === referring ? "referral-open" : "recorded");
    const record = JSON.stringify(await a.desk.held(aConcernId(1)));
    expect(record).toContain((first ? one : other).text);
    if (refused === "recorded") expect(record).toContain(again.text);
  });
});

describe("facts are all recorded, whoever was first", () => {
  const facts: readonly ConcernCommand[] = [
    { do: "record-contact", who: "Mrs Quill", how: "phone", said: "She will come.", occurred: { day: "2026-11-24" } },
    { do: "add-action", what: "Meet with Ada", owner: dsl.id, due: "2026-11-27" },
    { do: "ask-question", to: teacher.id, question: "When was it?" },
    { do: "change-tags", added: ["attendance"], removed: [] },
    { do: "record-advice", form: "advice", to: teacher.id, text: "How to listen." },
    { do: "draft-referral", agency: "Social care", text: "We write." },
  ];

  it("from both servers at once, in one unbroken chain", async () => {
    await using parts = new AsyncDisposableStack();
    const [a, b] = await servers(parts, raised());
    const answers = await Promise.all(
      facts.flatMap((command) => [work(a, dsl, command), work(b, deputy, { ...command, do: command.do })]),
    );
    expect(answers.filter((answer) => typeof answer !== "object" || isRefusal(answer))).toEqual([]);
    const held = await a.desk.held(aConcernId(1));
    expect(held.map(({ seq }) => seq)).toEqual(held.map((_, i) => i + 1));
    for (const [i, { prev }] of held.entries()) if (i > 0) expect(prev).toBe(held[i - 1]?.hash);
    // Tags that are there already are not recorded twice; everything else was said by both.
    expect(held).toHaveLength(1 + 2 * facts.length - 1);
  });
});
