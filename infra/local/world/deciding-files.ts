/** What the demo school records on learners' files, by the rules of the product. */
import { dayAt } from "../../../src/domain/calendar.ts";
import { changeCohorts } from "../../../src/domain/change-cohorts.ts";
import { closeFile } from "../../../src/domain/close-file.ts";
import type { Stamp } from "../../../src/domain/entry.ts";
import type { LearnerFile, OnFile } from "../../../src/domain/learner-file.ts";
import type { LearnerFileEntry } from "../../../src/domain/learner-file-entries.ts";
import { linkLearner } from "../../../src/domain/link-learner.ts";
import { openFile } from "../../../src/domain/open-file.ts";
import { recordMeeting } from "../../../src/domain/record-meeting.ts";
import type { Outcome } from "../../../src/domain/refusal.ts";
import { reviewChronology } from "../../../src/domain/review-chronology.ts";
import { reviewFile } from "../../../src/domain/review-file.ts";
import type { DemoFiled } from "../school/shapes-work.ts";
import { dayIn, occurredOn } from "./parsing.ts";
import type { StorySoFar } from "./telling.ts";

/** The entry that comes of it. */
export function decideOnFile(
  doing: DemoFiled,
  file: LearnerFile,
  stamp: Stamp,
  story: StorySoFar,
): Outcome<LearnerFileEntry> {
  const { name } = story.learner(doing.learnerId);
  const { timeZone: zone } = story;
  const subject = { learner: file.learner, name };
  const on: OnFile = { subject, stamp, today: dayAt(stamp.recordedAt, zone), zone };
  switch (doing.what) {
    case "review-chronology": {
      const newest = story.newestOf(file.learner);
      const upTo = newest ?? stamp.recordedAt;
      return reviewChronology(file, { note: doing.note, upTo, nextOn: dayIn(doing.nextOn) }, newest, on);
    }
    case "open-file": {
      const { reason, rationale, reviewOn } = doing;
      return openFile(file, { reason, rationale, reviewOn: dayIn(reviewOn), basedOn: file.newest }, on);
    }
    case "review-file":
      return reviewFile(file, { note: doing.note, nextOn: dayIn(doing.nextOn) }, on);
    case "close-file":
      return closeFile(
        file,
        { rationale: doing.rationale, basedOn: file.newest },
        story.openReferralsOf(file.learner),
        on,
      );
    case "meeting": {
      const { form, attendees, notes, decisions, day, nextOn } = doing;
      const next = nextOn === undefined ? {} : { nextOn: dayIn(nextOn) };
      return recordMeeting(file, { form, attendees, notes, decisions, occurred: occurredOn(day), ...next }, on);
    }
    case "link-learner": {
      const other = story.learner(doing.to);
      const { relation, why } = doing;
      return linkLearner(file, { to: other.id, relation, why }, { name: other.name, isLinked: false }, on);
    }
    case "cohorts":
      return changeCohorts(file, { added: doing.added, removed: [] }, on);
  }
}
