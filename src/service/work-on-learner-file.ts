/** Recording on a learner's file in the desk (R8, R9): one way in for every command, and which rule decides each. */
import type { LearnerFileCommand } from "../contract/learner-file-commands.ts";
import type { LearnerPage } from "../contract/learner-page.ts";
import { isDenied } from "../domain/access.ts";
import { amendOnFile } from "../domain/amend-on-file.ts";
import { changeCohorts } from "../domain/change-cohorts.ts";
import { newestToReview } from "../domain/chronology-review.ts";
import { closeFile } from "../domain/close-file.ts";
import { openReferrals } from "../domain/concerns-in.ts";
import { dismissSignal } from "../domain/dismiss-signal.ts";
import { type LearnerId, learnerFileId } from "../domain/ids.ts";
import type { OnFile } from "../domain/learner-file.ts";
import type { LearnerFileEntry } from "../domain/learner-file-entries.ts";
import { linkLearner, unlinkLearner } from "../domain/link-learner.ts";
import { openFile } from "../domain/open-file.ts";
import { recordMeeting } from "../domain/record-meeting.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../domain/refusal.ts";
import { reviewChronology } from "../domain/review-chronology.ts";
import { reviewFile } from "../domain/review-file.ts";
import { isComplete } from "./following.ts";
import { pageOfLearner } from "./learner-page.ts";
import {
  cumulativeOf,
  type LearnerStanding,
  learnerStanding,
  linkedWith,
  type SeesLearner,
} from "./learner-standing.ts";
import type { NotThere } from "./open-concern.ts";
import { type Actor, permit } from "./permission.ts";
import type { Ports } from "./ports.ts";
import { stampNow } from "./stamp.ts";
import { recordOn } from "./stream-recording.ts";
import { submissionOf } from "./submission.ts";

/** The learner with what was recorded, or why it was not. */
export async function workOnLearnerFile(
  ports: Ports,
  actor: Actor,
  { id, command }: { readonly id: LearnerId; readonly command: LearnerFileCommand },
): Promise<LearnerPage | Refusal | NotThere> {
  const permitted = await permit(ports, actor, { verb: "work-on-learner-file", thing: undefined, name: id });
  if (isDenied(permitted)) return "not-there";
  if (!isComplete(ports.view)) return refuse("records-loading");
  const first = learnerStanding(ports, permitted, id);
  if (first === undefined) return "not-there";
  const stream = {
    id: learnerFileId(id),
    now: () => learnerStanding(ports, permitted, id) ?? first,
    entries: ({ entries }: LearnerStanding) => entries,
    sent: submissionOf(actor, command),
    following: async () => [],
  };
  const decided = await recordOn(ports, stream, (standing) =>
    decide(given(ports, permitted, { standing, actor }), command),
  );
  return isRefusal(decided) ? decided : pageOfLearner(ports, permitted, id);
}

/** What a rule is told beside the command. What only one of them asks for is looked up when it does. */
interface Given {
  readonly standing: LearnerStanding;
  readonly on: OnFile;
  readonly openSignals: () => ReturnType<typeof cumulativeOf>["open"];
  readonly nameOf: (learner: LearnerId) => string | undefined;
}

function given(
  ports: Ports,
  permitted: SeesLearner,
  { standing, actor }: { readonly standing: LearnerStanding; readonly actor: Actor },
): Given {
  const { id, name, today } = standing;
  const stamp = stampNow(ports, actor);
  return {
    standing,
    on: { subject: { learner: id, name }, stamp, today, zone: ports.school.timeZone },
    openSignals: () => cumulativeOf(ports, permitted, standing).open,
    nameOf: (learner) => ports.view.learner(permitted, learner)?.name,
  };
}

function decide({ standing, on, openSignals, nameOf }: Given, command: LearnerFileCommand): Outcome<LearnerFileEntry> {
  const { file, rows, concerns, fromOthers } = standing;
  switch (command.do) {
    case "review-chronology":
      return reviewChronology(file, command, newestToReview(rows.map(({ entry }) => entry)), on);
    case "open-file":
      return openFile(file, command, on);
    case "review-file":
      return reviewFile(file, command, on);
    case "close-file":
      return closeFile(file, command, openReferrals(concerns).length, on);
    case "record-meeting":
      return recordMeeting(file, command, on);
    case "link-learner": {
      const isLinked = linkedWith({ links: [] }, fromOthers).includes(command.to);
      return linkLearner(file, command, { name: nameOf(command.to), isLinked }, on);
    }
    case "unlink-learner":
      return unlinkLearner(file, command, on);
    case "change-cohorts":
      return changeCohorts(file, command, on);
    case "amend":
      return amendOnFile(file, command, on);
    case "dismiss-signal":
      return dismissSignal(file, command, openSignals(), on);
  }
}
