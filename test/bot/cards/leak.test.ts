import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownConcernsCard } from "../../../bot/cards/own-concerns.ts";
import { type Notice, notice } from "../../../src/contract/notices.ts";
import { isInstant } from "../../../src/domain/calendar.ts";
import { isConcernReference, referenceLetters } from "../../../src/domain/ids.ts";
import { aForm, aReference, instant, start, uuid } from "../../build.ts";
import { aRaiseCard, aSignedNote, formCards, plainCards, settings } from "./every-card.ts";
import { actionsOf, shownTexts } from "./reading.ts";

/** The summary is what a lock screen shows: one of these, whatever happened (R18.1). */
const summaries = [
  "Lantern is here when you are worried about a learner",
  "A form to raise a concern",
  "This was not recorded",
  "Your concern is recorded",
  "Safeguarding: a concern needs you",
  "Safeguarding: urgent, a concern needs you now",
  "In hand",
  "Reviewed",
  "A concern you raised has been reviewed",
  "Safeguarding: urgent, nobody has taken a concern yet",
  "Safeguarding: please ring, nobody has answered yet",
  "Safeguarding: somebody has your concern",
  "Safeguarding: a review is due soon",
  "Safeguarding: a review is overdue",
  "Diogelu: brys, nid oes neb wedi derbyn pryder eto",
  "Diogelu: ffoniwch, nid oes neb wedi ateb eto",
  "Diogelu: mae rhywun yn delio â’ch pryder",
  "Diogelu: mae angen adolygu pryder yn fuan",
  "Diogelu: mae adolygiad yn hwyr",
  "Safeguarding: you have a question",
  "A question from the safeguarding team",
  "Your answer is recorded",
  "There is no question for you here.",
  "Safeguarding: your question has been answered",
  "Safeguarding: you have an action",
  "Safeguarding: somebody is worried that nothing is being done",
  "There is news of a concern for you",
  "Safeguarding: a decision needs you again",
  "Safeguarding: records were changed outside Lantern",
  "Checkpoint of the safeguarding register",
  "Your duty on the safeguarding team",
  "Safeguarding: nobody is on duty",
  "Eich dyletswydd ar y tîm diogelu",
  "Diogelu: nid oes neb ar ddyletswydd",
  "The concerns you raised",
  "A concern you raised",
  "Mae Lantern yma pan fyddwch yn poeni am ddysgwr",
  "Ffurflen i godi pryder",
  "Ni chofnodwyd hyn",
  "Mae eich pryder wedi’i gofnodi",
  "Diogelu: mae pryder yn aros amdanoch",
  "Diogelu: brys, mae pryder yn aros amdanoch nawr",
  "Mewn llaw",
  "Wedi’i adolygu",
  "Mae pryder a godoch wedi’i adolygu",
  "Diogelu: mae gennych gwestiwn",
  "Cwestiwn gan y tîm diogelu",
  "Mae eich ateb wedi’i gofnodi",
  "Nid oes cwestiwn i chi yma.",
  "Diogelu: mae eich cwestiwn wedi’i ateb",
  "Diogelu: mae gennych gam gweithredu",
  "Diogelu: mae rhywun yn poeni nad oes dim yn cael ei wneud",
  "Mae newyddion i chi am bryder",
  "Diogelu: mae angen i chi benderfynu eto",
  "Diogelu: newidiwyd cofnodion y tu allan i Lantern",
  "Pwynt gwirio’r gofrestr ddiogelu",
  "Y pryderon a godoch",
  "Pryder a godoch",
];

describe("what a lock screen shows of a card", () => {
  it.each([...plainCards, ...formCards])("is one of a few constant lines: %s", (_, card) => {
    expect(summaries).toContain(card.summary);
  });
});

describe("a card that Lantern sends of its own accord (R18.1)", () => {
  it.each(plainCards)("says nothing but its own words, references, counts and times: %s", (_, card) => {
    const reference = `C-[${referenceLetters}]{6}`;
    const day = "Mon|Tue|Wed|Thu|Fri|Sat|Sun|Llun|Maw|Mer|Iau|Gwen|Sad|Sul";
    const time = `(${day}),? \\d{1,2} \\w{3,5},? \\d\\d:\\d\\d`;
    const known = new RegExp(`${reference}|${time}|\\d+`, "g");
    // Two cards of one kind about different concerns differ in these alone.
    for (const text of shownTexts(card))
      expect(text.replace(known, "")).toMatch(/^[A-Za-zâêîôûŵŷïÂÊÎÔÛŴŶ “”’:.,?·/{}%+=&_—-]*$/);
  });

  it("leads to the tab by an address that holds the reference and nothing else", () => {
    const urls = plainCards.flatMap(([, card]) => actionsOf(card).flatMap(({ url }) => url ?? []));
    expect(urls.length).toBeGreaterThan(0);
    for (const url of urls) {
      const { origin, pathname, searchParams } = new URL(url);
      expect(`${origin}${pathname}`).toBe(`https://teams.microsoft.com/l/entity/${uuid(77)}/desk`);
      expect([...searchParams.keys()]).toEqual(["context"]);
      const { subEntityId, ...more } = JSON.parse(searchParams.get("context") ?? "");
      const one = ["concern", "my-concerns"].map((place) => `${place}/${aReference(1)}`);
      const places = [
        ...one,
        `my-concerns/${aReference(1)}/body-map`,
        "register",
        "raise",
        "my-actions",
        "my-concerns",
      ];
      expect(places).toContain(subEntityId);
      expect(more).toEqual({});
    }
  });

  it("shows of one's own concerns what their schema has, even if more came along", () => {
    const concern = { reference: aReference(1), recordedAt: start, status: "read", name: "Zorya Quill" } as const;
    expect(JSON.stringify(ownConcernsCard([concern], { complete: true }, settings))).not.toMatch(/Zorya|Quill/);
  });
});

const alert = {
  type: "concern-alert",
  concern: aReference(1),
  atRisk: true,
  recordedAt: start,
  reviewDueAt: instant(9),
};
const receipt = { ...alert, type: "concern-receipt", typed: true, replaces: "1718000000000" };
const inHand = {
  type: "concern-in-hand",
  concern: aReference(1),
  at: start,
  whose: "yours",
  replaces: "1718000000000",
};
const again = { ...alert, told: ["dsl", "on-duty"] };
const unanswered = { type: "concern-unanswered", concern: aReference(1), at: start, atRisk: true, told: ["dsl"] };
const ring = { type: "ring-now", concern: aReference(1), at: start, atRisk: true };
const taken = { type: "concern-taken", concern: aReference(1), at: start, has: "dsl", replaces: "1718000000000" };
const due = {
  type: "review-due",
  concern: aReference(1),
  at: start,
  dueAt: instant(9),
  over: true,
  reader: "team",
};
const inHandAbove = { ...inHand, whose: "principal" };
const reviewed = { type: "concern-reviewed", concern: aReference(1), reviewedAt: start };
const known = { ...reviewed, toKnow: true };
const asked = { type: "question-asked", concern: aReference(1), at: start };
const answered = { ...asked, type: "question-answered" };
const given = { ...asked, type: "action-given" };
const worried = { ...asked, type: "worry-raised", reader: "principal" };
const news = { ...asked, type: "concern-news", news: "to-know" };
const returned = { type: "decision-returned", concern: aReference(1), recordedAt: start, at: instant(9) };
const alarm = { type: "register-alarm", at: start, findings: 2 };
const unmanned = { type: "nobody-on-duty", at: start };
const checkpoint = { type: "checkpoint", at: start, note: aSignedNote };
const notices: readonly Readonly<Record<string, unknown>>[] = [
  alert,
  again,
  receipt,
  inHand,
  inHandAbove,
  unanswered,
  ring,
  taken,
  due,
  reviewed,
  known,
  asked,
  answered,
  given,
  worried,
  news,
  returned,
  alarm,
  unmanned,
  checkpoint,
];

describe("a notice has no room for a person's words (R18.1)", () => {
  it.each(notices)("$type: as it is, it is read", (given) => {
    expect(notice.parse(given)).toEqual(given);
  });

  it.each(notices)("$type: with a field more it is none", (given) => {
    for (const field of ["name", "learner", "summary", "text", "seen", "__proto__ "])
      expect(notice.safeParse({ ...given, [field]: "Ada Quill" }).success).toBe(false);
  });

  it.each(notices)("$type: no field takes a text, however short or long", (given) => {
    const words = fc.oneof(
      fc.constantFrom("Ada Quill", "bruise", "She said so.", "Ada\nQuill", "x".repeat(10_000)),
      fc.string({ minLength: 1, maxLength: 300 }).map((text) => `${text} `),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(given)), words, (field, text) => {
        // A message's id is Teams' own text; one word of letters alone cannot be told from it.
        fc.pre(field !== "replaces" || /[^\w:;=.@|-]/.test(text) || text.length > 200);
        expect(notice.safeParse({ ...given, [field]: text }).success).toBe(false);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it("a checkpoint's note takes no word before, between or after its lines", () => {
    const lines = aSignedNote.split("\n");
    for (let at = 0; at <= lines.length; at += 1) {
      const note = [...lines.slice(0, at), "Ada Quill", ...lines.slice(at)].join("\n");
      expect(notice.safeParse({ ...checkpoint, note }).success).toBe(false);
    }
  });

  it("every text in it is a kind, a reference, a moment, a message's id or a signed note", () => {
    const texts = notices.flatMap((one) => Object.entries(one)).filter(([, value]) => typeof value === "string");
    for (const [field, value] of texts) {
      const text = String(value);
      const isOne = isConcernReference(text) || isInstant(text);
      expect(isOne || ["type", "whose", "reader", "has", "news", "replaces", "note"].includes(field)).toBe(true);
    }
  });

  it("every type of notice is looked at here", () => {
    const types: Readonly<Record<Notice["type"], true>> = {
      "concern-alert": true,
      "concern-receipt": true,
      "concern-in-hand": true,
      "concern-unanswered": true,
      "ring-now": true,
      "concern-taken": true,
      "review-due": true,
      "concern-reviewed": true,
      "question-asked": true,
      "question-answered": true,
      "action-given": true,
      "worry-raised": true,
      "concern-news": true,
      "decision-returned": true,
      "register-alarm": true,
      "nobody-on-duty": true,
      checkpoint: true,
    };
    expect([...new Set(notices.map(({ type }) => type))]).toEqual(Object.keys(types));
  });
});

describe("a form begun from a message", () => {
  it("holds it in its field, and nowhere a preview could take it from", () => {
    const card = aRaiseCard({ text: aForm({ seen: "Ada Quill has a **bruise**" }), learners: [], typed: true });
    expect(shownTexts(card).join("\n")).not.toMatch(/Ada|bruise/);
    expect(JSON.stringify(card.content)).toContain("Ada Quill has a **bruise**");
  });
});
