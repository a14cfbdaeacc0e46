/** Following: the view is kept in step with the register, and the school's directory is read from time to time. */
import { isDenied, may } from "../domain/access.ts";
import type { Learner, LearnerDetails, Ports, View } from "./ports.ts";

/** How often the register is asked for what is new, and the directory for who is who. Milliseconds. */
const every = { register: 30_000, directory: 10 * 60_000 };

/**
 * Whether the view has read the whole register once. Until then it shows what it has, and nobody may take that for everything:
 * no decision is made on it, and what it does not know is not said to be missing.
 */
export function isComplete(view: Pick<View, "cursor">): boolean {
  return view.cursor() !== undefined;
}

/** Takes into the view what came to the register since last time. A row that is not as Lantern writes them is reported. */
export async function followRegister({
  register,
  view,
  changes,
  log,
}: Pick<Ports, "register" | "view" | "changes" | "log">): Promise<number> {
  const wasComplete = isComplete(view);
  let taken = 0;
  for await (const page of register.entriesSince(view.cursor())) {
    view.take(page.entries);
    taken += page.entries.length;
    for (const itemId of page.suspicious) log.note({ event: "register-suspicious", itemId });
    if (page.cursor !== undefined) view.keepCursor(page.cursor);
  }
  // Complete for the first time is news even where nothing came: whoever waits for the records need wait no longer.
  if (taken > 0 || !wasComplete) changes.concernsChanged();
  if (taken > 0) log.note({ event: "view-in-step", entries: taken });
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
  await desk.keepSafeguardingTeam(staff.filter((person) => !isDenied(may(person, "receive-alert", undefined))));
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
