/**
 * Loads the demo school into Lantern: what its people did becomes entries, by the same rules and through the same register
 * as what people do from now on (story.ts).
 */
import type { Leaf } from "../../../src/contract/checkpoints.ts";
import { type Concern, reviewDueAt } from "../../../src/domain/concern.ts";
import { documentOf } from "../../../src/domain/document.ts";
import { referenceOf } from "../../../src/domain/ids.ts";
import type { Ports } from "../../../src/service/ports.ts";
import { learnerDetails } from "../school/directory.ts";
import type { DemoSchool } from "../school/shapes.ts";
import { learnerIn, staffIn } from "./parsing.ts";
import { scanOf } from "./scan.ts";
import { Story } from "./story.ts";

/** What the school's own system says of learners, and who is on duty. */
export async function loadPeople(desk: Ports["desk"], school: DemoSchool): Promise<void> {
  const details = learnerDetails(school).map(({ learnerId, tutorGroup, keyWorkerId, needs, lookedAfter }) => ({
    learner: learnerIn(learnerId),
    tutorGroup,
    keyWorker: staffIn(keyWorkerId),
    needs,
    lookedAfter,
  }));
  await desk.keepLearnerDetails(details);
  await desk.keepDutyDeputy(staffIn(school.cast.deputyOnDuty));
}

/**
 * Two terms of records, appended in the order in which they happened; then the alerts that nobody has answered yet. Gives the
 * rows that were made, in order.
 */
export async function loadRecords(
  { register, desk, documents, school: { timeZone } }: Pick<Ports, "desk" | "register" | "school" | "documents">,
  school: DemoSchool,
): Promise<readonly Leaf[]> {
  const story = new Story(school, timeZone, async (name, lines) => {
    const bytes = scanOf(lines);
    return documentOf({ name, size: bytes.byteLength }, "pdf", await documents.keep(bytes, "application/pdf"));
  });
  const leaves: Leaf[] = [];
  for (const doing of school.doings) {
    const { told, entry } = await story.next(doing);
    const sealed = register.seal(told.id, told.head, entry);
    const appended = await register.append(sealed);
    if (appended.outcome === "taken") throw new Error("the register held records before the demo school was loaded");
    told.head = { seq: sealed.seq, hash: sealed.hash };
    leaves.push({ itemId: Number(appended.itemId), hash: sealed.hash });
  }
  await desk.queue(story.unanswered().map((concern) => alertFor(concern)));
  return leaves;
}

/**
 * Signs what was loaded, as two terms of hours would have done. The desk never saw it: without that, a check would say of every
 * record that somebody else put it into SharePoint.
 */
export async function keepFirstCheckpoint(
  { evidence, desk, clock }: Pick<Ports, "evidence" | "desk" | "clock">,
  leaves: readonly Leaf[],
): Promise<void> {
  const at = clock.now();
  const made = await evidence.checkpointOf({ register: "learners", leaves, at, newest: undefined });
  if (made !== "differs") await desk.keepCheckpoint(made, leaves);
}

function alertFor(concern: Concern) {
  const { id, atRisk, recordedAt } = concern;
  const times = { recordedAt, reviewDueAt: reviewDueAt(concern) };
  const notice = { type: "concern-alert", concern: referenceOf(id), atRisk, ...times } as const;
  return { id: `${id}#1/0`, to: "safeguarding-team", notice } as const;
}
