/** Days that only a slip of the finger names: every rule that is told a day refuses them, in words (R3.2, R7.1). */
import { describe, expect, it } from "vitest";
import { addAction } from "../../src/domain/add-action.ts";
import type { Day } from "../../src/domain/calendar.ts";
import { destroyPaper } from "../../src/domain/destroy-paper.ts";
import { chaseReferral } from "../../src/domain/follow-referral.ts";
import { makeReferral } from "../../src/domain/make-referral.ts";
import { openFile } from "../../src/domain/open-file.ts";
import { raiseConcern } from "../../src/domain/raise.ts";
import { recordBodyMap } from "../../src/domain/record-body-map.ts";
import { recordContact } from "../../src/domain/record-contact.ts";
import { recordMeeting } from "../../src/domain/record-meeting.ts";
import { reviewChronology } from "../../src/domain/review-chronology.ts";
import { reviewFile } from "../../src/domain/review-file.ts";
import { tellMore } from "../../src/domain/tell-more.ts";
import { triage } from "../../src/domain/triage.ts";
import { aToldBodyMap } from "../body-maps.ts";
import {
  aConcern,
  aDecision,
  anAction,
  aRaise,
  aStaffMember,
  circumstances,
  contacted,
  dsl,
  instant,
  raised,
  schoolDays,
  sha256,
  stampAt,
  today,
  zone,
} from "../build.ts";
import { referralMade } from "../build-work.ts";
import { aFile, fileOpened, meetingHeld, onFile } from "../learner-files.ts";
import { attached } from "./attached-documents.ts";

const stamp = stampAt(10, dsl);
const contact = { ...contacted().data, consent: undefined };
const meeting = { ...meetingHeld().data, occurred: { day: today } };
const weigh = (drawing: string) => ({ sha256: sha256(drawing), size: drawing.length });
const opening = { reason: "multi-agency", rationale: "Two agencies.", basedOn: 0 } as const;
const referral = { ...referralMade().data, withoutReview: "" };

/** Every rule that is told when something happened. */
const happened: Readonly<Record<string, (day: Day) => unknown>> = {
  "a concern": (day) => raiseConcern(aRaise({ occurred: { day } }), stampAt(0), schoolDays),
  "more of it": (day) => tellMore(aConcern(), { text: "She told me.", occurred: { day } }, stamp, zone),
  "a contact": (day) => recordContact(aConcern(), { ...contact, occurred: { day } }, stamp, zone),
  "a body map": (day) =>
    recordBodyMap(aConcern(), { map: aToldBodyMap(), occurred: { day, time: "09:15" } }, stamp, { zone, weigh }),
  "a decision": (day) => triage(aConcern(), aDecision({ decided: { day } }), circumstances(), stamp),
  "a paper's end": (day) =>
    destroyPaper(aConcern(raised(), attached()), { of: 2, how: "Shredded", who: "Mrs Nair", on: day }, stamp, zone),
  "a meeting": (day) => recordMeeting(aFile(), { ...meeting, occurred: { day } }, onFile),
};

/** Every rule that is told when something is due. */
const due: Readonly<Record<string, (day: Day) => unknown>> = {
  "an action": (day) => addAction(aConcern(), { what: "Meet", owner: aStaffMember(), due: day }, stamp, today),
  "an action of a decision": (day) =>
    triage(
      aConcern(),
      aDecision({ actions: [anAction({ due: day }), anAction({ due: day })] }),
      circumstances(),
      stamp,
    ),
  "a look again": (day) => triage(aConcern(), aDecision({ reviewOn: day }), circumstances(), stamp),
  "a referral": (day) => makeReferral(aConcern(), { ...referral, chaseOn: day }, stamp, { isReviewed: true, today }),
  "a chase": (day) =>
    chaseReferral(aConcern(raised(), referralMade()), { of: 2, note: "Rang.", chaseOn: day }, stamp, today),
  "a review of a chronology": (day) =>
    reviewChronology(aFile(), { note: "Read.", upTo: instant(5), nextOn: day }, instant(5), onFile),
  "a file's first review": (day) => openFile(aFile(), { ...opening, reviewOn: day }, onFile),
  "a file's next review": (day) => reviewFile(aFile(fileOpened()), { note: "It holds.", nextOn: day }, onFile),
  "a next meeting": (day) => recordMeeting(aFile(), { ...meeting, nextOn: day }, onFile),
};

describe.each(Object.entries(happened))("%s", (_, told) => {
  it.each<Day>(["0000-01-01", "0204-11-24", "1899-12-31"])("R3.2 did not happen on %s", (day) => {
    expect(told(day)).toMatchObject({ refused: "day-too-early" });
    expect(told(day)).not.toHaveProperty("also");
  });

  it("R3.2 may have happened a lifetime ago: what was done long since is told, and never refused", () => {
    for (const day of ["1900-01-01", "1958-05-03", "1987-09-12"] as const) expect(told(day)).toHaveLength(1);
  });
});

describe.each(Object.entries(due))("%s", (_, told) => {
  it.each<Day>(["2031-11-25", "2206-11-27", "9999-12-31"])("R7.1 is not due on %s", (day) => {
    expect(told(day)).toMatchObject({ refused: "day-too-far-ahead" });
    expect(told(day)).not.toHaveProperty("also");
  });

  it("R7.1 may be due in five years' time", () => {
    expect(told("2031-11-24")).toHaveLength(1);
  });
});
