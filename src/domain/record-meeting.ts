/** Recording a meeting about a learner (R8.1): who was there, what was said and decided, when the next one is. */
import type { Day, Occurred } from "./calendar.ts";
import { aheadRefusals } from "./day-ahead.ts";
import { happenedRefusals } from "./happened.ts";
import { isHeldAlready, type LearnerFile, type OnFile } from "./learner-file.ts";
import type { MeetingForm, MeetingHeld } from "./learner-file-entries.ts";
import { isBlank, type Outcome, type Refusal, refuse, refuseAll } from "./refusal.ts";
import { longestText } from "./text-length.ts";
import { limited } from "./told-text.ts";

interface Meeting {
  readonly form?: MeetingForm | undefined;
  readonly attendees: readonly string[];
  readonly notes: string;
  readonly decisions: string;
  readonly nextOn?: Day | undefined;
  readonly occurred: Occurred;
}

/** The meeting as an entry, or every field that must be mended. Lines without a name are left out. */
export function recordMeeting(
  file: LearnerFile,
  { occurred, form, attendees, notes, decisions, nextOn }: Meeting,
  { subject, stamp, today, zone }: OnFile,
): Outcome<MeetingHeld> {
  const named = attendees.filter((one) => !isBlank(one));
  const wrong: Refusal[] = [];
  if (form === undefined) wrong.push(refuse("meeting-form-missing", "form"));
  wrong.push(...happenedRefusals(occurred, { now: stamp.recordedAt, zone }));
  if (named.length === 0) wrong.push(refuse("attendees-missing", "attendees"));
  if (named.join("\n").length > longestText) wrong.push(refuse("text-too-long", "attendees"));
  if (isBlank(notes) && isBlank(decisions)) wrong.push(refuse("meeting-notes-missing", "notes"));
  wrong.push(...limited("notes", notes), ...limited("decisions", decisions));
  wrong.push(...aheadRefusals(nextOn, today, "nextOn"));
  const refusal = refuseAll(wrong);
  if (refusal !== undefined) return refusal;
  if (form === undefined) return refuse("meeting-form-missing", "form");
  const data = { form, attendees: named, notes, decisions, ...(nextOn === undefined ? {} : { nextOn }) };
  const entry: MeetingHeld = { kind: "meeting.held", ...stamp, subjects: [subject], occurred, data };
  return isHeldAlready(file, entry) ? [] : [entry];
}
