/** Whom an entry is told to: without a word of it, and nobody of what they did themselves (R6.1, R6.3, R7.1, R18.1). */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Notice, notice } from "../../src/contract/notices.ts";
import type { ConcernEntry } from "../../src/domain/concern-entries.ts";
import { noticesAfter } from "../../src/service/notices-after.ts";
import {
  aConcern,
  aConcernId,
  accountAdded,
  acknowledged,
  anAction,
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
import {
  actionAdded,
  amended,
  bodyMapRecorded,
  closed,
  disagreed,
  noteAttached,
  questionAnswered,
  questionAsked,
  referralMade,
  reopened,
  subjectMatched,
  worryAnswered,
  worryRaised,
} from "../build-work.ts";

const id = aConcernId(1);
const concern = aReference(1);

/** What follows from the last of these entries. */
function toldOf(...entries: readonly ConcernEntry[]): readonly { readonly to: string; readonly notice: Notice }[] {
  const entry = entries.at(-1);
  if (entry === undefined) throw new Error("nothing happened");
  const before = entries.slice(0, -1);
  return noticesAfter(id, before.length === 0 ? undefined : aConcern(...before), entry);
}

const shut = [raised(), triaged(), closed()];

describe("the safeguarding team is alerted", () => {
  const alerted = (recordedAt: string, reviewDueAt: string, atRisk = false) => [
    { to: "safeguarding-team", notice: { type: "concern-alert", concern, atRisk, recordedAt, reviewDueAt } },
  ];

  it("of a new concern, and of a later account that says somebody is at risk (R5.2)", () => {
    expect(toldOf(raised())).toEqual(alerted(start, instant(24 * 60)));
    expect(toldOf(raised(), accountAdded())).toEqual([]);
    const atRisk = accountAdded({ data: { atRisk: true } });
    expect(toldOf(raised(), atRisk)).toEqual(alerted(start, instant(24 * 60), true));
  });

  it("of what is told of a closed concern, whose review is due anew (R5.3)", () => {
    const later = accountAdded(stampAt(60));
    expect(toldOf(...shut, later)).toEqual(alerted(instant(60), instant(25 * 60)));
    expect(toldOf(...shut, reopened(), later)).toEqual([]);
  });
});

describe("the safeguarding team is alerted of a body map (R11.1)", () => {
  const { by, author } = raised();

  it("that the reporter drew, and of any that is told of a closed concern", () => {
    expect(toldOf(raised(), bodyMapRecorded({ by, author }))).toMatchObject([{ to: "safeguarding-team" }]);
    expect(toldOf(...shut, bodyMapRecorded())).toMatchObject([{ to: "safeguarding-team" }]);
  });

  it("and not of one that the team drew itself", () => {
    expect(toldOf(raised(), bodyMapRecorded())).toEqual([]);
  });

  it("and a closed concern is open again with it", () => {
    expect(aConcern(...shut, bodyMapRecorded())).toMatchObject({ work: { closed: undefined } });
  });
});

describe("the reporter is told", () => {
  const told = { to: teacher.id, notice: { type: "concern-reviewed", concern, reviewedAt: instant(3) } };
  const toKnow = triaged({ data: { reporterToKnow: "We spoke with her." } });
  const news = { type: "concern-news", concern, at: instant(3), news: "to-know" };

  it("of a first decision, and whether there is something to know (R4.4)", () => {
    expect(toldOf(raised(), triaged())).toEqual([told]);
    expect(toldOf(raised(), toKnow)).toEqual([{ ...told, notice: { ...told.notice, toKnow: true } }]);
  });

  it("of a later one where it says something new to them, and not where it says the same again", () => {
    expect(toldOf(raised(), triaged(), triaged())).toEqual([]);
    expect(toldOf(raised(), triaged(), toKnow)).toEqual([{ to: teacher.id, notice: news }]);
    expect(toldOf(raised(), toKnow, toKnow)).toEqual([]);
  });
});

describe("whoever is asked, given something, or answered is told (R6.1, R6.3, R7.1)", () => {
  const at = instant(10);

  it("of a question, and whoever asked it of the answer", () => {
    const asked = questionAsked({ ...stampAt(10, deputy) });
    expect(toldOf(raised(), asked)).toEqual([{ to: teacher.id, notice: { type: "question-asked", concern, at } }]);
    expect(toldOf(raised(), asked, questionAnswered())).toEqual([
      { to: deputy.id, notice: { type: "question-answered", concern, at: instant(11) } },
    ]);
  });

  it("of an action, once however many they are given at once, and not of their own", () => {
    const given = [{ to: deputy.id, notice: { type: "action-given", concern, at } }];
    const owner = { owner: deputy.id, ownerName: deputy.name };
    expect(toldOf(raised(), actionAdded({ data: { action: anAction(owner) } }))).toEqual(given);
    expect(toldOf(raised(), actionAdded())).toEqual([]);
    const actions = [anAction(owner), anAction(owner), anAction()];
    const decision = triaged({ ...stampAt(10, dsl), data: { actions } });
    expect(toldOf(raised(), triaged(), decision)).toEqual(given);
  });

  it("of a worry: the DSL, and the principal as the next person up; and whoever was worried of the answer", () => {
    const notice = { type: "worry-raised", concern, at: instant(11) };
    expect(toldOf(raised(), worryRaised())).toEqual([
      { to: "safeguarding-leads", notice: { ...notice, reader: "lead" } },
      { to: "principals", notice: { ...notice, reader: "principal" } },
    ]);
    const news = { type: "concern-news", concern, at, news: "worry-answered" };
    expect(toldOf(raised(), worryRaised(), worryAnswered())).toEqual([{ to: teacher.id, notice: news }]);
  });
});

describe("a notice that follows from an entry", () => {
  const secret = "Zorya Quill";
  const about = { who: secret, said: secret, what: secret, why: secret, rationale: secret, reporterToKnow: secret };
  const more = { text: secret, question: secret, answer: secret, toName: secret, agency: secret, sent: secret };
  const saying: readonly ConcernEntry[] = [
    accountAdded({ data: { ...more, atRisk: true } }),
    acknowledged(),
    triaged({ data: { ...about, actions: [anAction({ what: secret, ownerName: secret, owner: deputy.id })] } }),
    contacted({ data: about }),
    actionAdded({ data: { action: anAction({ what: secret, ownerName: secret, owner: deputy.id }) } }),
    amended({ data: about }),
    questionAsked({ data: more }),
    questionAnswered({ data: { ...more, of: 2 } }),
    worryRaised({ data: about }),
    worryAnswered({ data: { ...more, of: 2 } }),
    subjectMatched({ data: { name: secret, described: secret } }),
    referralMade({ data: more }),
    disagreed({ data: { ours: secret, theirs: secret } }),
    bodyMapRecorded(),
    noteAttached({ data: { note: secret } }),
    closed({ data: about }),
    reopened({ data: about }),
  ].map((entry) => ({ ...entry, author: secret }));

  it("holds no word of it, whatever came before (R18.1)", () => {
    const one = fc.constantFrom(...saying);
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 8 }), (entries) => {
        for (const { notice: told } of toldOf(raised({ author: secret }), ...entries)) {
          expect(notice.parse(told)).toEqual(told);
          expect(JSON.stringify(told)).not.toContain("Zorya");
        }
      }),
      { seed: 20_261_124, numRuns: 300 },
    );
  });
});
