/** Work on a concern through the tab's API: what is recorded, and what each refusal says (issue "Bad input"). */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { type ConcernPage, concernPage, problem } from "../../src/contract/desk-api.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { aToldBodyMap } from "../body-maps.ts";
import { aReference, uuid } from "../build.ts";
import { learners, people } from "../little-school.ts";
import { inSchool, type School } from "../school.ts";
import { expectAlerts } from "../service/outcomes.ts";
import { contact, decision } from "./routes.ts";

const long = "x".repeat(longestText + 1);
const staff = (one: keyof typeof people) => `staff/${people[one].id}`;
const occurred = { day: "2026-11-24", time: "09:15" };
const tomorrow = { day: "2026-11-25", time: "09:15" };
const consent = { answer: "given", reason: "" };
const referral = {
  do: "make-referral",
  agency: "Children’s Social Care",
  urgency: "urgent",
  sent: "Their form.",
  consent,
  chaseOn: "2026-11-27",
  withoutReview: "She is not safe at home tonight.",
};
const sharing = {
  do: "decide-sharing",
  decision: "shared",
  what: "Three absences.",
  withWhom: "The school nurse",
  why: "She sees Ada on Thursday.",
  basis: "public-task",
  consent,
  risk: "",
};
const disagreement = { do: "record-disagreement", withWhom: "Social care", ours: "A.", theirs: "B.", sought: "C." };
const bodyMap = { do: "record-body-map", map: aToldBodyMap(), occurred };

type Command = Readonly<Record<string, unknown>> & { readonly do: string };

/** What a person sends, what it is refused for, and at which field. */
const refusals: readonly (readonly [Command, string, string | undefined])[] = [
  [{ ...contact, who: "" }, "contact-who-missing", "who"],
  [{ ...contact, how: undefined }, "contact-way-missing", "how"],
  [{ ...contact, said: long }, "text-too-long", "said"],
  [{ ...contact, occurred: tomorrow }, "in-the-future", "day"],
  [{ ...contact, consent: { answer: "refused", reason: "" } }, "consent-reason-missing", "consentReason"],
  [{ do: "add-action", what: "", owner: staff("dsl"), due: "2026-11-27" }, "action-what-missing", "what"],
  [{ do: "add-action", what: "Meet", due: "2026-11-27" }, "action-owner-missing", "owner"],
  [{ do: "add-action", what: "Meet", owner: `staff/${uuid(99)}`, due: "2026-11-27" }, "action-owner-unknown", "owner"],
  [{ do: "add-action", what: "Meet", owner: staff("dsl") }, "action-due-missing", "due"],
  [{ do: "add-action", what: "Meet", owner: staff("dsl"), due: "2026-11-23" }, "day-in-the-past", "due"],
  [{ do: "finish-action", action: 1, outcome: "Done." }, "action-unknown", "action"],
  [{ do: "amend", of: 1, what: "", why: "Why." }, "amendment-missing", "what"],
  [{ do: "amend", of: 1, what: "So.", why: "" }, "why-missing", "why"],
  [{ do: "amend", of: 9, what: "So.", why: "Why." }, "entry-unknown", "of"],
  [{ do: "ask-question", question: "When?" }, "staff-missing", "to"],
  [{ do: "ask-question", to: `staff/${uuid(99)}`, question: "When?" }, "staff-unknown", "to"],
  [{ do: "ask-question", to: staff("teacher"), question: " " }, "question-missing", "question"],
  [{ do: "answer-worry", of: 1, answer: "So." }, "worry-unknown", "of"],
  [{ do: "record-advice", to: staff("teacher"), text: "Listen." }, "advice-form-missing", "form"],
  [{ do: "record-advice", form: "advice", to: staff("teacher"), text: "" }, "advice-missing", "text"],
  [{ do: "link-concern", to: aReference(1), why: "" }, "concern-unknown", "to"],
  [{ do: "match-subject", described: "a boy", learner: `learner/${uuid(999)}` }, "learner-unknown", "learner"],
  [{ do: "match-subject", described: "a boy", learner: `learner/${learners.ben.id}` }, "subject-unknown", "described"],
  [{ do: "change-tags", added: ["x".repeat(41)], removed: [] }, "tag-too-long", "added.0"],
  [{ do: "close", rationale: "Over.", basedOn: 1 }, "decision-missing", undefined],
  [{ do: "reopen", why: "Why." }, "concern-not-closed", undefined],
  [{ do: "draft-referral", agency: "", text: "We write." }, "agency-missing", "agency"],
  [{ do: "draft-referral", agency: "Care", text: "" }, "referral-text-missing", "text"],
  [{ do: "approve-referral", of: 1, text: "We write." }, "draft-unknown", "of"],
  [{ ...referral, basedOn: 1, urgency: "routine" }, "chronology-not-reviewed", "chronology"],
  [{ ...referral, basedOn: 1, withoutReview: " " }, "without-review-reason-missing", "withoutReview"],
  [{ ...referral, basedOn: 1, consent: { reason: "" } }, "consent-missing", "consent"],
  [{ ...referral, basedOn: 1, chaseOn: undefined }, "chase-day-missing", "chaseOn"],
  [{ ...referral, basedOn: 1, chaseOn: "2026-11-01" }, "day-in-the-past", "chaseOn"],
  [{ ...referral, basedOn: 1, of: 1 }, "draft-unknown", "of"],
  [{ do: "chase-referral", of: 1, note: "So.", chaseOn: "2026-11-27" }, "referral-unknown", "of"],
  [{ do: "conclude-referral", of: 1, outcome: "So." }, "referral-unknown", "of"],
  [{ ...sharing, decision: undefined }, "sharing-decision-missing", "decision"],
  [{ ...sharing, decision: "withheld", why: "" }, "why-missing", "why"],
  [{ ...sharing, basis: undefined }, "basis-missing", "basis"],
  [{ ...sharing, consent: { answer: "refused", reason: "They said no." } }, "risk-of-harm-missing", "risk"],
  [{ ...disagreement, theirs: "" }, "theirs-missing", "theirs"],
  [{ do: "escalate-disagreement", of: 1, to: "The board", why: "Why." }, "disagreement-unknown", "of"],
  [{ do: "conclude-disagreement", of: 1, outcome: "So." }, "disagreement-unknown", "of"],
  [{ ...bodyMap, map: aToldBodyMap({ context: "" }) }, "context-missing", "context"],
  [{ ...bodyMap, map: aToldBodyMap({ observer: " " }) }, "observer-missing", "observer"],
  [{ ...bodyMap, occurred: { day: "2026-11-24" } }, "time-missing", "time"],
  [{ ...bodyMap, occurred: tomorrow }, "in-the-future", "day"],
  [{ do: "review-body-map", of: 1, note: "Seen." }, "body-map-unknown", "of"],
];

/** One of each command that is taken, in an order in which each can be; `of` as they come. */
const accepted: readonly (readonly [Command, string])[] = [
  [contact, "contact.recorded"],
  [{ do: "add-action", what: "Meet", owner: staff("dsl"), due: "2026-11-27" }, "action.added"],
  [{ do: "finish-action", action: 1, outcome: "She came." }, "action.finished"],
  [{ do: "amend", of: 1, what: "On Monday.", why: "I asked." }, "amendment.recorded"],
  [{ do: "ask-question", to: staff("teacher"), question: "When?" }, "question.asked"],
  [{ do: "record-advice", form: "advice", to: staff("teacher"), text: "Listen." }, "advice.recorded"],
  [{ do: "match-subject", described: "a boy in a red coat", learner: `learner/${learners.ben.id}` }, "subject.matched"],
  [{ do: "change-tags", added: ["attendance"], removed: [] }, "tags.changed"],
  [{ do: "draft-referral", agency: "Children’s Social Care", text: "We write." }, "referral.drafted"],
  [{ do: "approve-referral", of: 10, text: "We write about Ada." }, "referral.approved"],
  [{ ...referral, of: 10, basedOn: 11 }, "referral.made"],
  [{ do: "chase-referral", of: 12, note: "They will ring.", chaseOn: "2026-12-01" }, "referral.chased"],
  [{ do: "conclude-referral", of: 12, outcome: "They will visit." }, "referral.concluded"],
  [sharing, "sharing.decided"],
  [disagreement, "disagreement.recorded"],
  [{ do: "escalate-disagreement", of: 16, to: "The board", why: "No answer." }, "disagreement.escalated"],
  [{ do: "conclude-disagreement", of: 16, outcome: "They will meet." }, "disagreement.concluded"],
  [bodyMap, "body-map.recorded"],
  [{ do: "review-body-map", of: 19, note: "Seen with the nurse." }, "body-map.reviewed"],
];

async function aConcernIn(school: School, fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const { reference } = await school.teacher.chat.raise(fields);
  expectAlerts(school, reference);
  return reference;
}

describe("work on a concern", () => {
  it(
    "is refused with a code and the field, and nothing is recorded",
    inSchool(async (school) => {
      const reference = await aConcernIn(school);
      const { desk } = school.dsl;
      for (const [command, refused, field] of refusals) {
        const { status, json } = await desk.post(`/api/concerns/${reference}/work`, command);
        const told = problem.parse(json);
        expect([command, status, told.refused, told.field]).toEqual([command, 422, refused, field]);
      }
      const own = { do: "link-concern", to: reference, why: "" };
      const { json } = await desk.post(`/api/concerns/${reference}/work`, own);
      expect(json).toMatchObject({ refused: "concern-linked-to-itself" });
      expect((await desk.read(concernPage, `/api/concerns/${reference}`)).newest).toBe(1);
    }),
  );

  it(
    "R6.1 an approved document stands as not sent until a referral is recorded that went out with it, or to its agency",
    inSchool(async (school) => {
      const reference = await aConcernIn(school);
      const { desk } = school.dsl;
      const work = (command: Command) => desk.done(concernPage, `/api/concerns/${reference}/work`, command);
      const approve = async (agency: string) => {
        const { newest: of } = await work({ do: "draft-referral", agency, text: "We write." });
        return { of, page: await work({ do: "approve-referral", of, text: "We write about Ada." }) };
      };
      const unsent = ({ work: { drafts } }: ConcernPage) =>
        drafts.flatMap(({ agency, sentAt }) => (sentAt === undefined ? [agency] : []));
      const { of } = await approve("The police");
      const { page: both } = await approve(referral.agency);
      expect(unsent(both)).toEqual(["The police", referral.agency]);
      await school.forward({ minutes: 5 });
      const one = await work({ ...referral, basedOn: both.newest });
      expect(unsent(one)).toEqual(["The police"]);
      const none = await work({ ...referral, agency: "Police by telephone", of, basedOn: one.newest });
      expect(unsent(none)).toEqual([]);
    }),
  );

  it(
    "is recorded, command by command, and shown",
    inSchool(async (school) => {
      const reference = await aConcernIn(school, { someoneElse: "a boy in a red coat" });
      const { desk } = school.dsl;
      const path = `/api/concerns/${reference}`;
      for (const [command, kind] of accepted) {
        const { entries } = await desk.done(concernPage, `${path}/work`, command);
        expect([command, entries.at(-1)?.kind]).toEqual([command, kind]);
      }
      const { work, entries, filed } = await desk.read(concernPage, path);
      expect(filed).toBe(true);
      expect(work).toMatchObject({ tags: ["attendance"], unmatched: [], referrals: [{ chaseOn: "2026-12-01" }] });
      const drawn = entries.find(({ kind }) => kind === "body-map.recorded");
      const drawing = await desk.get(`${path}/entries/${drawn?.seq}/documents/${drawn?.documents[0]?.sha256}`);
      expect([drawing.status, drawing.text.slice(0, 4)]).toEqual([200, "<svg"]);
      school.teacher.chat.expectCard(words.question.title(reference));
    }),
  );

  it(
    "is not recorded twice when it is sent again because the answer was lost",
    inSchool(async (school) => {
      const reference = await aConcernIn(school);
      const { desk } = school.dsl;
      for (const _ of ["first", "again"]) await desk.done(concernPage, `/api/concerns/${reference}/work`, contact);
      expect((await desk.read(concernPage, `/api/concerns/${reference}`)).newest).toBe(2);
    }),
  );

  it(
    "on a closed concern is refused as of the moment, and taken once it is open again (R7.1)",
    inSchool(async (school) => {
      const reference = await aConcernIn(school);
      const { desk } = school.dsl;
      const path = `/api/concerns/${reference}`;
      const decided = await desk.done(concernPage, `${path}/triage`, decision);
      school.teacher.chat.expectCard(words.reviewed.title(reference));
      for (const { chat } of [school.dsl, school.deputy]) chat.expectAnyUpdates();
      const close = { do: "close", rationale: "Nothing further.", basedOn: decided.newest };
      const shut = await desk.done(concernPage, `${path}/work`, close);
      expect(shut).toMatchObject({ status: "closed", may: { begin: false, close: false, reopen: true } });
      const action = { do: "add-action", what: "Meet", owner: staff("dsl"), due: "2026-11-27" };
      const begun = [action, { do: "draft-referral", agency: "Care", text: "We write." }, { ...referral, basedOn: 3 }];
      const asks = [
        ...begun.map((command) => [`${path}/work`, command] as const),
        [`${path}/triage`, { ...decision, basedOn: 3 }] as const,
      ];
      for (const [to, command] of asks) {
        const { status, json } = await desk.post(to, command);
        expect([status, json]).toMatchObject([409, { refused: "concern-closed" }]);
      }
      await desk.done(concernPage, `${path}/work`, contact);
      await desk.done(concernPage, `${path}/work`, { do: "reopen", why: "The nurse rang." });
      expect(await desk.done(concernPage, `${path}/work`, action)).toMatchObject({ status: "reviewed" });
    }),
  );
});
