/** A fictional learner's page, made by the server's own code from fictional entries, so that its parts fit each other. */
import type { AccessPage, LearnerPage } from "../../../src/contract/learner-page.ts";
import { dayAt, type Instant, instantOf, plusDays } from "../../../src/domain/calendar.ts";
import type { Category, ConcernEntry } from "../../../src/domain/concern-entries.ts";
import type { Stamp } from "../../../src/domain/entry.ts";
import type { LearnerFileEntry } from "../../../src/domain/learner-file-entries.ts";
import type { Threshold } from "../../../src/domain/threshold.ts";
import { pageOfLearner } from "../../../src/service/learner-page.ts";
import {
  aConcernId,
  aLearner,
  aLearnerId,
  aRaise,
  aStaffId,
  aStaffMember,
  dsl,
  permitted,
  sealed,
  sha256,
  zone,
} from "../../build.ts";
import { adasFile } from "../../learner-files.ts";
import { anOpenView, filed } from "../../view/an-open-view.ts";

const now = instantOf(Date.now());
const today = dayAt(now, zone);
const tom = { id: aStaffId(1), name: "Tom Ashworth" };
const gwen = { id: aStaffId(4), name: "Gwen Hughes" };
const amara = { learner: aLearnerId(1), name: "Amara Nwosu" };
const kwame = { learner: aLearnerId(2), name: "Kwame Nwosu" };
const subjects = [amara];

function at(daysAgo: number, minutes = 0): Instant {
  return instantOf(Date.parse(`${plusDays(today, -daysAgo)}T10:00:00.000Z`) + minutes * 60_000);
}

function by({ id, name }: typeof tom, recordedAt: Instant): Stamp {
  return { recordedAt, by: id, author: name, via: id === tom.id ? "chat" : "tab" };
}

function raisedDaysAgo(days: number, categories: readonly Category[], seen: string, who = tom): ConcernEntry {
  const { account, submission } = aRaise();
  const told = { ...account, seen, where: days % 2 === 0 ? "Canteen" : "Changing room" };
  const data = { categories, account: told, atRisk: categories.includes("injury"), submission };
  const occurred = { day: plusDays(today, -days), time: "12:40", about: "during lunch" } as const;
  return { kind: "concern.raised", ...by(who, at(days, 60)), subjects, occurred, data };
}

function decidedDaysAgo(days: number, threshold: Threshold, rationale: string): ConcernEntry {
  const what = { what: "Meet with her mother", owner: dsl.id, ownerName: dsl.name, due: plusDays(today, 2) };
  const data = { threshold, rationale, vulnerability: "", actions: [what], basedOn: 1, change: "first" } as const;
  return { kind: "concern.triaged", ...by(dsl, at(days, 90)), subjects, data };
}

const file: readonly LearnerFileEntry[] = [
  {
    kind: "file.opened",
    ...by(dsl, at(60)),
    subjects,
    data: {
      reason: "multi-agency",
      rationale: "The family support worker and the school nurse are both involved since September.",
      reviewOn: plusDays(today, -2),
      basedOn: 0,
    },
  },
  {
    kind: "chronology.reviewed",
    ...by(dsl, at(58)),
    subjects,
    data: {
      note: "Three separate mentions of hunger before the half-term, all on a Monday. No pattern of place.",
      upTo: at(60),
      nextOn: plusDays(today, 5),
    },
  },
  {
    kind: "learner.linked",
    ...by(dsl, at(50)),
    subjects: [amara, kwame],
    data: { to: kwame.learner, name: kwame.name, relation: "sibling", why: "" },
  },
  {
    kind: "cohorts.changed",
    ...by(dsl, at(49)),
    subjects,
    data: { added: ["Young carers", "Persistently absent"], removed: [] },
  },
  {
    kind: "meeting.held",
    ...by(gwen, at(30)),
    subjects,
    occurred: { day: plusDays(today, -30), time: "14:00" },
    data: {
      form: "core-group",
      attendees: ["Priya Nair, DSL", "Gwen Hughes, deputy", "Social worker", "School nurse"],
      notes: "Attendance is at 84 per cent. The nurse has seen her twice; she is eating at school.",
      decisions: "Weekly visits go on. The social worker speaks with her mother about mornings.",
      nextOn: plusDays(today, 9),
    },
  },
];

const first: readonly ConcernEntry[] = [
  raisedDaysAgo(64, ["welfare"], "Amara had no lunch and said that she was not hungry."),
  decidedDaysAgo(63, "early-help", "The third mention this term; home was responsive last year."),
  {
    kind: "amendment.recorded",
    ...by(tom, at(62)),
    subjects,
    data: { of: 1, what: "It was the second lunch that week, not the first.", why: "I looked it up in my planner." },
  },
];
const second: readonly ConcernEntry[] = [
  raisedDaysAgo(12, ["welfare"], "She asked for a second helping and put bread into her bag.", gwen),
];
const third: readonly ConcernEntry[] = [
  raisedDaysAgo(3, ["injury", "disclosure"], "There was a mark on her left forearm when she rolled up her sleeve."),
  decidedDaysAgo(2, "child-in-need", "Cumulative: hunger over two months, and now a mark that nobody has explained."),
  {
    kind: "document.attached",
    ...by(gwen, at(2, 120)),
    subjects,
    documents: [
      { sha256: sha256("letter"), name: "Letter from the nurse.pdf", mimeType: "application/pdf", size: 48_213 },
    ],
    data: { purpose: "letter", note: "The nurse's note of what she saw.", scan: "clean" },
  },
];

/** The page of a learner with a long story; `changes` on top of it. */
export async function storyOfLearner(changes: Partial<LearnerPage> = {}): Promise<LearnerPage> {
  using view = anOpenView();
  view.keepStaff([aStaffMember({ ...dsl }), aStaffMember({ ...gwen, roles: ["deputy"] }), aStaffMember({ ...tom })]);
  view.keepLearners([
    aLearner({
      ...{ name: amara.name, year: "12", tutorGroup: "12.4", birthDate: "2009-05-03", keyWorker: gwen.id },
      needs: ["Selective mutism: answers in writing, or with one adult she knows"],
      lookedAfter: true,
    }),
    aLearner({ id: kwame.learner, name: kwame.name }),
  ]);
  [first, second, third].forEach((entries, n) => {
    view.take(filed(...sealed(aConcernId(n + 1), ...entries)));
  });
  view.take(filed(...sealed(adasFile, ...file)));
  const ports = {
    view,
    clock: { now: () => now },
    school: { name: "Fernhill College", timeZone: zone },
    bankHolidays: () => false,
  };
  const desk = { setAsideOf: async () => [] };
  const page = await pageOfLearner({ ...ports, desk }, permitted(dsl, "see-chronology", undefined), amara.learner);
  if (page === "not-there") throw new Error("a learner without a page");
  return { ...page, ...changes };
}

/** Who has looked at her. */
export function looksAtLearner(): AccessPage {
  const look = { first: at(0), last: at(0, 130), times: 9, recorded: true, via: ["tab" as const], denied: false };
  return {
    looks: [
      { ...look, person: dsl.name, day: today },
      { ...look, person: gwen.name, day: plusDays(today, -1), first: at(1), last: at(1), times: 1, recorded: false },
      {
        ...look,
        person: tom.name,
        day: plusDays(today, -4),
        first: at(4),
        last: at(4),
        times: 1,
        recorded: false,
        denied: true,
      },
    ],
    whole: true,
    more: false,
  };
}
