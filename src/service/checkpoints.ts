/**
 * Keeping checkpoints (R3.3): once an hour, and when the server stops, what each register holds is signed, and the signed note is
 * kept on the desk, in the library and, once a day, in the leadership's channel.
 *
 * A checkpoint covers settled rows only: what is once left out can never be covered, because leaves are only ever added at the
 * end.
 */
import type { Checkpoint, Leaf } from "../contract/checkpoints.ts";
import { minutesBetween, plusMinutes } from "../domain/calendar.ts";
import { type RegisterName, registers } from "../domain/registers.ts";
import { compare } from "./against-signed.ts";
import { faultEvent, unlessUnavailable } from "./fault.ts";
import { isComplete } from "./following.ts";
import { type KeptInLibrary, openLibraryKeeping, putIntoLibrary } from "./library-checkpoints.ts";
import type { Noticing } from "./noticing.ts";
import type { Ports } from "./ports.ts";
import { betweenLooks, type Looks, settle } from "./settled-rows.ts";

/** Minutes. */
const betweenCheckpoints = 60;
/** For how long the work is one server's. Minutes: it may miss a look, and then another server goes on. */
const lease = 25;
/** What was filed leaves the desk after so many minutes. */
const heldOnDesk = 60;

/** What a server remembers between two looks. */
export interface Keeping {
  readonly looks: Looks;
  /** The registers whose view was held against what was signed, once since the server began. */
  readonly compared: Set<RegisterName>;
  readonly library: KeptInLibrary;
}

/** The memory of one server. */
export function openKeeping(): Keeping {
  return { looks: new Map(), compared: new Set(), library: openLibraryKeeping() };
}

type Work = Noticing & Pick<Ports, "server" | "register" | "evidence" | "breathe">;

/** How many leaves are asked for between two breaths. */
const leavesPerBreath = 200;

const work = "keeping";

/** One look: makes the checkpoints that are due. Of several servers one does it. Gives the milliseconds to the next look. */
export async function keepCheckpoints(ports: Work, keeping: Keeping): Promise<number> {
  const { clock, desk, server } = ports;
  const now = clock.now();
  await desk.forgetFiled(plusMinutes(now, -heldOnDesk));
  if (isComplete(ports.view) && (await desk.claim(work, server, { now, until: plusMinutes(now, lease) })))
    for (const register of registers) await unlessUnavailable(ports, work, () => lookAt(ports, keeping, register));
  return betweenLooks * 60_000;
}

/** Makes a last checkpoint of what is known by now. Graph, which may be why the server is stopped, is needed only for the library. */
export async function keepLastCheckpoints(ports: Work, keeping: Keeping): Promise<void> {
  const { clock, desk, server, log } = ports;
  try {
    const now = clock.now();
    if (keeping.looks.size === 0 || !isComplete(ports.view)) return;
    if (!(await desk.claim(work, server, { now, until: plusMinutes(now, lease) }))) return;
    for (const register of registers) {
      const settled = keeping.looks.get(register)?.settled;
      const newest = await desk.newestCheckpoint(register);
      if (settled !== undefined) await extend(ports, { register, newest, settled });
    }
    await desk.release(work, server);
    for (const register of registers)
      await putIntoLibrary(ports, keeping.library, register, await desk.checkpoints(register));
  } catch (fault) {
    log.note(faultEvent(work, fault));
  }
}

async function lookAt(ports: Work, keeping: Keeping, register: RegisterName): Promise<void> {
  const settled = await settle(ports, keeping.looks, register);
  const before = await ports.desk.checkpoints(register);
  const made =
    settled === undefined ? undefined : await makeIfDue(ports, keeping, { register, newest: before[0], settled });
  const all = made === undefined ? before : [made, ...before];
  if (all[0] !== undefined) await offer(ports, all[0]);
  await putIntoLibrary(ports, keeping.library, register, all);
}

async function makeIfDue(ports: Work, { compared }: Keeping, due: Due): Promise<Checkpoint | undefined> {
  const { register, newest } = due;
  if (newest !== undefined && !compared.has(register)) await compare(ports, register, newest);
  compared.add(register);
  const age = newest === undefined ? betweenCheckpoints : minutesBetween(newest.at, ports.clock.now());
  if (age >= 0 && age < betweenCheckpoints) return undefined;
  const made = await extend(ports, due);
  if (made !== "differs") return made;
  return newest === undefined ? undefined : goOn(ports, { ...due, newest });
}

interface Due {
  readonly register: RegisterName;
  readonly newest: Checkpoint | undefined;
  readonly settled: number;
}

/** The checkpoint over what the view has, kept; undefined where nothing is new; `differs` where it is not what was signed. */
async function extend(ports: Work, due: Due): Promise<Checkpoint | "differs" | undefined> {
  const { register, newest, settled } = due;
  const from = newest?.lastItemId ?? 0;
  if (settled <= from) return undefined;
  const held = (await ownLeaves(ports, register)).filter(({ itemId }) => itemId <= settled);
  const added = await acceptedAsHeld(ports, due, held);
  const leaves = [...held.filter(({ itemId }) => itemId <= from), ...added];
  return added.length === 0 ? undefined : keep(ports, { register, newest, leaves, added });
}

/**
 * The leaves of the view without those that were noticed to be none of Lantern's: once signed, they would pass for its own ever
 * after.
 */
async function ownLeaves(
  { view, desk }: Pick<Work, "view" | "desk">,
  register: RegisterName,
): Promise<readonly Leaf[]> {
  const inserted = new Set<number>();
  for (const { finding } of await desk.findings())
    if (finding.what === "inserted" && finding.register === register) inserted.add(Number(finding.itemId));
  return view.leaves(register).filter(({ itemId }) => !inserted.has(itemId));
}

/** Of new leaves, those that do not say something else than what the desk accepted: a view that was lost takes what it finds. */
async function acceptedAsHeld(
  { view, desk, breathe }: Work,
  due: Due,
  held: readonly Leaf[],
): Promise<readonly Leaf[]> {
  const { register, newest } = due;
  const added = held.filter(({ itemId }) => itemId > (newest?.lastItemId ?? 0));
  // Before the first checkpoint nothing was promised, and a desk that is new knows nothing of what was there before it.
  if (newest === undefined) return added;
  const own: Leaf[] = [];
  for (const [i, leaf] of added.entries()) {
    if (i % leavesPerBreath === 0) await breathe();
    const filed = view.filedAs(register, String(leaf.itemId));
    const accepted = filed && (await desk.acceptedAs(filed.key));
    if (accepted === undefined || accepted === leaf.hash) own.push(leaf);
  }
  return own;
}

async function keep(
  { evidence, desk, clock, log }: Work,
  { register, newest, leaves, added }: Omit<Due, "settled"> & Record<"leaves" | "added", readonly Leaf[]>,
): Promise<Checkpoint | "differs"> {
  const now = clock.now();
  // Also where a clock was set back, the newest is the one that says so.
  const at = newest !== undefined && newest.at > now ? newest.at : now;
  const made = await evidence.checkpointOf({ register, leaves, at, newest });
  if (made === "differs") return made;
  await desk.keepCheckpoint(made, added);
  log.note({ event: "checkpoint-kept", register, size: made.size });
  return made;
}

type DueAgain = Due & { readonly newest: Checkpoint };

/**
 * Goes on where the view has another past than what was signed. That is looked into, and what was signed stands: new rows are
 * added to the old leaves, so that nobody ends the evidence by touching one row.
 */
async function goOn(ports: Work, due: DueAgain): Promise<Checkpoint | undefined> {
  const { register, newest, settled } = due;
  const signed = await compare(ports, register, newest);
  const held = (await ownLeaves(ports, register)).filter(({ itemId }) => itemId <= settled);
  const added = await acceptedAsHeld(ports, due, held);
  if (added.length === 0) return undefined;
  const anew = await keep(ports, { register, newest, leaves: [...signed, ...added], added });
  if (anew !== "differs") return anew;
  ports.log.note(faultEvent(work, new Error("the desk's leaves are not those that were signed")));
  return undefined;
}

/** Once a day the newest note goes to the leadership's channel, where no administrator of SharePoint can alter it. */
async function offer({ desk, rounds }: Work, { register, at, note }: Checkpoint): Promise<void> {
  const id = `checkpoint/${register}/${at.slice(0, 10)}`;
  await desk.queue([{ id, to: "leadership-channel", notice: { type: "checkpoint", at, note } }]);
  rounds.wake("delivery");
}
