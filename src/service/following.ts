/** Following: the view is kept in step with the register, and the school's directory is read from time to time. */
import type { Loading } from "../contract/desk-api.ts";
import { isDenied, may, type Person } from "../domain/access.ts";
import { type RegisterName, registers } from "../domain/registers.ts";
import { findingsIn, type Noticing, noticeFindings } from "./noticing.ts";
import type { Learner, LearnerDetails, Ports, View } from "./ports.ts";
import { RunFromStart } from "./run-from-start.ts";

/** How often the register is asked for what is new, and the directory for who is who. Milliseconds. */
const every = { register: 30_000, sharedRegister: 10_000, directory: 10 * 60_000 };
/** So many entries are taken in at once, and then requests that wait go first. */
const slice = 100;

/**
 * Whether the view has read every register once. Until then it shows what it has, and nobody may take that for everything:
 * no decision is made on it, and what it does not know is not said to be missing.
 */
export function isComplete(view: Pick<View, "cursor">): boolean {
  return registers.every((register) => view.cursor(register) !== undefined);
}

interface Progress {
  readonly view: Pick<View, "cursor" | "filedCount">;
  readonly desk: Pick<Ports["desk"], "newestCheckpoint">;
}

/** How far the view has read the registers; undefined when it has read all. What is expected is what checkpoints counted. */
export async function loadingOf({ view, desk }: Progress): Promise<Loading | undefined> {
  if (isComplete(view)) return undefined;
  const newest = await Promise.all(
    registers.map(async (register) => (await desk.newestCheckpoint(register))?.size ?? 0),
  );
  const loaded = sum(registers.map((register) => view.filedCount(register)));
  const expected = sum(newest);
  return expected > loaded ? { loaded, expected } : { loaded };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

type Following = Noticing & Pick<Ports, "register" | "changes" | "breathe">;

/**
 * Takes into the view what came to the registers since last time. Rows that are not as Lantern left them are told at once
 * (R3.3). `shared`: other servers work on the same desk, and what they filed is to be seen here soon.
 */
export async function followRegisters(ports: Following, shared: boolean): Promise<number> {
  const wasComplete = isComplete(ports.view);
  for (const register of registers) await follow(ports, register);
  // Complete for the first time is news even where nothing came: whoever waits for the records need wait no longer.
  if (!wasComplete) ports.changes.concernsChanged();
  return shared ? every.sharedRegister : every.register;
}

async function follow(ports: Following, register: RegisterName): Promise<void> {
  // What the view does not know when it reads for the first time, it cannot compare: a check does that.
  const known = ports.view.cursor(register) !== undefined;
  const run = known ? new RunFromStart(ports.view, register) : undefined;
  let taken = await takeRun(ports, register, run);
  if (run?.isUnsure === true) {
    taken += await takeRun(ports, register, run);
    await noticeFindings(ports, await run.findings(ports.register));
  }
  if (taken > 0) ports.log.note({ event: "view-in-step", entries: taken });
}

/** Takes in what came since the cursor, and gives how many entries that were. `run`: the view is held against what is told. */
async function takeRun(ports: Following, register: RegisterName, run: RunFromStart | undefined): Promise<number> {
  const { view, changes } = ports;
  let taken = 0;
  for await (const page of ports.register.entriesSince(register, view.cursor(register))) {
    run?.told(page);
    if (run !== undefined) await noticeFindings(ports, await findingsIn(ports, register, page));
    for (let from = 0; from < page.entries.length; from += slice) {
      view.take(page.entries.slice(from, from + slice));
      await ports.breathe();
    }
    taken += page.entries.length;
    if (page.cursor !== undefined) view.keepCursor(register, page.cursor);
    if (page.entries.length > 0) changes.concernsChanged();
  }
  return taken;
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
  await desk.keepSafeguardingTeam(staff.filter(isToBeTold));
  view.keepLearners(learners);
  log.note({ event: "directory-read", staff: staff.length, learners: learners.length });
  return every.directory;
}

function isToBeTold(person: Person): boolean {
  return (["receive-alert", "receive-alarm"] as const).some((verb) => !isDenied(may(person, verb, undefined)));
}

const nothingKnown: Omit<LearnerDetails, "learner"> = {
  tutorGroup: "",
  keyWorker: undefined,
  needs: [],
  lookedAfter: false,
};
