/** Following: the view is kept in step with the register, and the school's directory is read from time to time. */
import type { Learner, LearnerDetails, Ports } from "./ports.ts";

/** How often the register is asked for what is new, and the directory for who is who. Milliseconds. */
const every = { register: 30_000, directory: 10 * 60_000 };

/** Takes into the view what came to the register since last time. A row that is not as Lantern writes them is reported. */
export async function followRegister({
  register,
  view,
  changes,
  log,
}: Pick<Ports, "register" | "view" | "changes" | "log">): Promise<number> {
  let taken = 0;
  for await (const page of register.entriesSince(view.cursor())) {
    view.take(page.entries);
    taken += page.entries.length;
    for (const itemId of page.suspicious) log.note({ event: "register-suspicious", itemId });
    if (page.cursor !== undefined) view.keepCursor(page.cursor);
  }
  if (taken > 0) {
    changes.concernsChanged();
    log.note({ event: "view-in-step", entries: taken });
  }
  return every.register;
}

/** Reads who works here and who learns here. */
export async function readDirectory({
  directory,
  desk,
  view,
  log,
}: Pick<Ports, "directory" | "desk" | "view" | "log">): Promise<number> {
  const [staff, listed, details] = await Promise.all([directory.staff(), directory.learners(), desk.learnerDetails()]);
  const byLearner = new Map(details.map((one) => [one.learner, one]));
  const learners = listed.map((learner): Learner => ({ ...nothingKnown, ...byLearner.get(learner.id), ...learner }));
  view.keepStaff(staff);
  view.keepLearners(learners);
  log.note({ event: "directory-read", staff: staff.length, learners: learners.length });
  return every.directory;
}

const nothingKnown: Omit<LearnerDetails, "learner"> = {
  tutorGroup: "",
  keyWorker: undefined,
  needs: [],
  lookedAfter: false,
};
