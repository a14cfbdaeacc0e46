/** A closed concern: every command is taken or refused as the one table says (decision 021). */
import { describe, expect, it } from "vitest";
import { type ConcernCommand, concernCommand } from "../../src/contract/concern-commands.ts";
import { type OwnConcernCommand, ownConcernCommand } from "../../src/contract/own-concern.ts";
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import { attachDocument } from "../../src/domain/attach-document.ts";
import type { ConcernKind } from "../../src/domain/concern-entries.ts";
import { decideAgain } from "../../src/domain/decide-again.ts";
import { answerQuestion } from "../../src/domain/question.ts";
import { registers } from "../../src/domain/registers.ts";
import { whenClosed } from "../../src/domain/when-closed.ts";
import { recordOnOwnConcern } from "../../src/service/own-concern.ts";
import { triageConcern } from "../../src/service/triage-concern.ts";
import { workOnConcern } from "../../src/service/work-on-concern.ts";
import { aToldBodyMap } from "../body-maps.ts";
import {
  aConcern,
  aConcernId,
  aDecision,
  aLearner,
  aLearnerId,
  anAction,
  aReference,
  aStaffMember,
  contacted,
  dsl,
  raised,
  sealed,
  sha256,
  stampAt,
  teacher,
  triaged,
} from "../build.ts";
import {
  bodyMapRecorded,
  closed,
  disagreed,
  noteAttached,
  questionAsked,
  referralDrafted,
  referralMade,
  worryRaised,
} from "../build-work.ts";
import { openBench } from "./bench.ts";

/** All that can be open is open, so that each command has something to be about; only a race can close it so. */
const before = [
  raised({ subjects: [...raised().subjects, { described: "a boy in a red coat" }] }),
  triaged({ data: { actions: [anAction()] } }),
  worryRaised(),
  disagreed(),
  referralMade(),
  referralDrafted(),
  noteAttached(),
  questionAsked(),
];
const bodyMap = 9;
const entries = [...before, bodyMapRecorded(), closed({ data: { basedOn: 9 } })];
const occurred = { day: "2026-11-24", time: "09:15" };
const consent = { answer: "given", reason: "" };

interface Asked {
  readonly kind: ConcernKind;
  readonly sent: object;
}

const commands: Readonly<Record<ConcernCommand["do"], Asked>> = {
  "add-account": { kind: "account.added", sent: { text: "She came back." } },
  "record-contact": { kind: "contact.recorded", sent: { ...contacted().data, occurred } },
  "add-action": { kind: "action.added", sent: { what: "Meet", owner: dsl.id, due: "2026-11-27" } },
  "finish-action": { kind: "action.finished", sent: { action: 1, outcome: "We met." } },
  amend: { kind: "amendment.recorded", sent: { of: 1, what: "On Monday.", why: "I asked." } },
  "ask-question": { kind: "question.asked", sent: { to: teacher.id, question: "When?" } },
  "answer-worry": { kind: "worry.answered", sent: { of: 3, answer: "We met." } },
  "record-advice": { kind: "advice.recorded", sent: { form: "support", to: teacher.id, text: "We spoke." } },
  "link-concern": { kind: "concern.linked", sent: { to: aReference(2), why: "The same boys." } },
  "match-subject": {
    kind: "subject.matched",
    sent: { described: "a boy in a red coat", learner: aLearnerId(2) },
  },
  "change-tags": { kind: "tags.changed", sent: { added: ["attendance"], removed: [] } },
  close: { kind: "concern.closed", sent: { rationale: "Once more.", basedOn: 10 } },
  reopen: { kind: "concern.reopened", sent: { why: "The nurse rang." } },
  "draft-referral": { kind: "referral.drafted", sent: { agency: "Social care", text: "We write." } },
  "approve-referral": { kind: "referral.approved", sent: { of: 6, text: "We write." } },
  "make-referral": {
    kind: "referral.made",
    sent: {
      agency: "Social care",
      urgency: "urgent",
      sent: "Their form.",
      consent,
      chaseOn: "2026-11-27",
      withoutReview: "She is not safe tonight.",
      basedOn: 10,
    },
  },
  "chase-referral": { kind: "referral.chased", sent: { of: 5, note: "Rang.", chaseOn: "2026-11-27" } },
  "conclude-referral": { kind: "referral.concluded", sent: { of: 5, outcome: "They will visit." } },
  "decide-sharing": {
    kind: "sharing.decided",
    sent: { decision: "shared", what: "A.", withWhom: "B.", why: "C.", basis: "public-task", consent, risk: "" },
  },
  "record-disagreement": { kind: "disagreement.recorded", sent: { ...disagreed().data } },
  "escalate-disagreement": { kind: "disagreement.escalated", sent: { of: 4, to: "Their manager", why: "No answer." } },
  "conclude-disagreement": { kind: "disagreement.concluded", sent: { of: 4, outcome: "They will meet." } },
  "record-body-map": { kind: "body-map.recorded", sent: { map: aToldBodyMap(), occurred } },
  "review-body-map": { kind: "body-map.reviewed", sent: { of: bodyMap, note: "Seen." } },
  "authorise-photograph": { kind: "photograph.authorised", sent: { reason: "The nurse asked." } },
  "destroy-paper": { kind: "paper.destroyed", sent: { of: 7, how: "Shredded", who: "Mrs Nair", on: "2026-11-24" } },
};

const own: Readonly<Record<OwnConcernCommand["do"], Asked>> = {
  "add-account": commands["add-account"],
  amend: commands.amend,
  "raise-worry": { kind: "worry.raised", sent: { why: "Nothing has happened." } },
  "record-body-map": commands["record-body-map"],
};

/** A bench on which a concern lies that is as these entries tell it. */
async function benchWith(all: readonly (typeof entries)[number][]) {
  const bench = openBench();
  const { desk, view } = bench.ports;
  for (const register of registers) view.keepCursor(register, "read");
  view.keepStaff([aStaffMember(), aStaffMember(dsl)]);
  view.keepLearners([aLearner({ id: aLearnerId(2) })]);
  const held = sealed(aConcernId(1), ...all);
  for (const entry of held) await desk.accept(entry, []);
  const another = sealed(aConcernId(2), raised());
  view.take([...held, ...another].map((entry) => ({ entry, itemId: undefined })));
  return bench;
}

/** What the newest entry is after the answer, or what was refused. */
async function outcomeOf(
  { ports }: Awaited<ReturnType<typeof benchWith>>,
  answer: Promise<object | string>,
): Promise<string> {
  const given = await answer;
  if (typeof given === "object" && "refused" in given) return String(given.refused);
  return (await ports.desk.held(aConcernId(1))).at(-1)?.kind ?? "nothing";
}

const reference = aReference(1);
const expected = ({ kind }: Asked) => (whenClosed[kind] === "begins" ? "concern-closed" : kind);

describe("on a closed concern", () => {
  it.each(Object.entries(commands))("R7.1 %s is taken or refused as the table says", async (does, asked) => {
    await using bench = await benchWith(entries);
    const command = concernCommand.parse({ do: does, ...asked.sent });
    const answer = workOnConcern(bench.ports, { person: dsl, via: "tab" }, { reference, command });
    expect(await outcomeOf(bench, answer)).toBe(expected(asked));
  });

  it.each(Object.entries(own))("R4.4 %s by its reporter is always taken", async (does, asked) => {
    expect(whenClosed[asked.kind]).toBe("taken");
    await using bench = await benchWith(entries);
    const command = ownConcernCommand.parse({ do: does, ...asked.sent });
    const answer = recordOnOwnConcern(bench.ports, { person: teacher, via: "tab" }, { reference, command });
    expect(await outcomeOf(bench, answer)).toBe(asked.kind);
  });

  it("R7.1 a decision is refused, and an answer and a document are taken", async () => {
    await using bench = await benchWith(entries);
    const command = { ...aDecision(), actions: [], basedOn: 10 };
    const answer = triageConcern(bench.ports, { person: dsl, via: "tab" }, { reference, command });
    expect(await outcomeOf(bench, answer)).toBe("concern-closed");
    const concern = aConcern(...entries);
    expect(answerQuestion(concern, { of: 8, answer: "On Monday." }, stampAt(30))).toHaveLength(1);
    const document = { sha256: sha256("letter"), name: "letter.pdf", mimeType: "application/pdf", size: 4 };
    const about = { purpose: "letter", note: "" } as const;
    expect(attachDocument(concern, about, { document, scan: "clean" }, stampAt(30, dsl))).toHaveLength(1);
  });

  it("R7.1 what was begun on another server meanwhile goes back to its author", () => {
    const concern = aConcern(...entries);
    expect(decideAgain(concern, disagreed())).toBe("returned");
    // Whoever was asked knows of it already.
    expect(decideAgain(concern, questionAsked())).toMatchObject({ anew: { kind: "question.asked" } });
    expect(decideAgain(concern, contacted())).toMatchObject({ anew: { kind: "contact.recorded" } });
  });

  it("R7.1 the refusal says what to do: open it again first", () => {
    expect(refusalsInEnglish["concern-closed"]).toContain("Open it again first");
  });
});

describe("on the same concern while it is open", () => {
  it.each(
    Object.entries(commands).filter(([, { kind }]) => whenClosed[kind] === "begins" && kind !== "concern.closed"),
  )("R7.1 %s is taken", async (does, asked) => {
    await using bench = await benchWith(entries.slice(0, -1));
    const command = concernCommand.parse({ do: does, ...asked.sent, ...("basedOn" in asked.sent && { basedOn: 9 }) });
    const answer = workOnConcern(bench.ports, { person: dsl, via: "tab" }, { reference, command });
    expect(await outcomeOf(bench, answer)).toBe(asked.kind);
  });
});
