import { describe, expect, it } from "vitest";
import { recordMeeting } from "../../src/domain/record-meeting.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { accepted } from "../build.ts";
import { aFile, meetingHeld, onFile } from "../learner-files.ts";

const { data, occurred = { day: "2026-11-23" } } = meetingHeld();
const meeting = { ...data, occurred };
const long = "x".repeat(longestText + 1);

describe("a meeting about a learner (R8.1)", () => {
  it("R8.1 is recorded with who was there, what was said and decided, and when it was", () => {
    expect(accepted(recordMeeting(aFile(), meeting, onFile))).toEqual([meetingHeld()]);
  });

  it("R8.1 sets the day of the next one, until a meeting of its kind was held", () => {
    const held = accepted(recordMeeting(aFile(), { ...meeting, nextOn: "2026-12-10" }, onFile));
    expect(aFile(...held).nextMeetings).toEqual([{ seq: 1, form: "review", on: "2026-12-10" }]);
    const other = meetingHeld({ data: { form: "strategy", nextOn: "2026-12-03" } });
    expect(aFile(...held, other, meetingHeld()).nextMeetings).toEqual([{ seq: 2, form: "strategy", on: "2026-12-03" }]);
  });

  it("R8.1 leaves out lines without a name", () => {
    const [held] = accepted(recordMeeting(aFile(), { ...meeting, attendees: ["Social worker", " "] }, onFile));
    expect(held?.data.attendees).toEqual(["Social worker"]);
  });

  it.each([
    ["of notes", { decisions: "" }],
    ["of decisions", { notes: "" }],
  ])("R8.1 is recorded where it consists %s alone", (_, changes) =>
    expect(accepted(recordMeeting(aFile(), { ...meeting, ...changes }, onFile))).toHaveLength(1),
  );

  it.each([
    ["its kind was not chosen", { form: undefined }, "meeting-form-missing", "form"],
    ["it is yet to come (R3.2)", { occurred: { day: "2026-11-25" } }, "in-the-future", "day"],
    ["nobody was there", { attendees: [" ", ""] }, "attendees-missing", "attendees"],
    ["the list of those who were there is too long", { attendees: [long] }, "text-too-long", "attendees"],
    ["it has neither notes nor decisions", { notes: " ", decisions: "" }, "meeting-notes-missing", "notes"],
    ["its notes are too long", { notes: long }, "text-too-long", "notes"],
    ["its decisions are too long", { decisions: long }, "text-too-long", "decisions"],
    ["the next one lies back", { nextOn: "2026-11-20" }, "day-not-ahead", "nextOn"],
  ] as const)("R8.1 is refused when %s", (_, changes, refused, field) =>
    expect(recordMeeting(aFile(), { ...meeting, ...changes }, onFile)).toEqual({ refused, field }),
  );

  it("R8.1 is recorded once when it is sent again", () => {
    expect(recordMeeting(aFile(meetingHeld()), meeting, onFile)).toEqual([]);
  });
});
