/** The desk store: that it can be written, and that nothing waits in it for too long. */
import { DeskUnavailable } from "../../src/desk/desk-unavailable.ts";
import { type Instant, minutesBetween, plusMinutes } from "../../src/domain/calendar.ts";
import type { Clock, Desk, Randomness } from "../../src/service/ports.ts";
import { type Check, cannotTell, notOk, ok } from "./check.ts";
import { isUnread, type Read, unread } from "./reading.ts";

/** Reads from the desk, or says that it cannot. */
export async function fromDesk<T>(read: () => Promise<T>): Promise<Read<T>> {
  try {
    return await read();
  } catch (fault) {
    if (fault instanceof DeskUnavailable) return unread("the desk store cannot be used");
    throw fault;
  }
}

/** Tries the desk as a server would: takes a piece of work that is nobody's, and gives it back. Gives whether it was taken. */
export function tryDesk(
  desk: Pick<Desk, "claim" | "release">,
  clock: Pick<Clock, "now">,
  random: Pick<Randomness, "uuid">,
): Promise<Read<boolean>> {
  const work = `doctor ${random.uuid()}`;
  const now = clock.now();
  return fromDesk(async () => {
    const taken = await desk.claim(work, "doctor", { now, until: plusMinutes(now, 1) });
    await desk.release(work, "doctor");
    return taken;
  });
}

/** That a concern can be taken. @param tried what `tryDesk` gave @param everStarted whether a desk store should be there */
export function checkDesk(tried: Read<boolean>, everStarted: boolean): Check {
  const why = "a receipt is given when a concern is in the desk store: without it none can be taken.";
  if (tried === true) return ok("desk", "The desk store can be read and written.");
  if (!everStarted)
    return cannotTell("desk", "There is no desk store yet: the server has never started here.", {
      why,
      todo: "are LANTERN_DATA and the storage account the server's own? If so, start the server once.",
    });
  const reason = isUnread(tried) ? tried.unread : "what was written was not kept";
  return notOk("desk", `The desk store does not work: ${reason}.`, {
    why,
    todo: "is the disk full, or read-only? Does the account own the files? For Azure: does the storage account answer, and has the identity the role Storage Table Data Contributor?",
  });
}

/** What waits on the desk. */
export interface Waiting {
  readonly unfiled: number;
  readonly setAside: number;
  /** When the oldest of the unfiled was recorded. */
  readonly oldest: Instant | undefined;
}

/** What waits on the desk, and since when. */
export function readWaiting(desk: Pick<Desk, "waiting" | "unfiled">): Promise<Read<Waiting>> {
  return fromDesk(async () => {
    const recorded = (await desk.unfiled()).map(({ recordedAt }) => recordedAt).sort();
    return { ...(await desk.waiting()), oldest: recorded[0] };
  });
}

/** Filing takes seconds. Longer than this, something keeps entries from SharePoint. Minutes. */
const longestWait = 15;

/** Two checks: that nothing waits for SharePoint for long, and that nothing was set aside. None where that could not be read. */
export function checkWaiting(waiting: Read<Waiting>, now: Instant): readonly Check[] {
  if (isUnread(waiting)) return [];
  const { unfiled, setAside, oldest } = waiting;
  const minutes = oldest === undefined ? 0 : minutesBetween(oldest, now);
  const filing =
    unfiled > 0 && minutes > longestWait
      ? notOk(
          "unfiled",
          `${unfiled} ${unfiled === 1 ? "entry waits" : "entries wait"} to be filed, the oldest for ${minutes} minutes.`,
          {
            why: "they are safe on this machine and nowhere else, and people who open SharePoint do not see them.",
            todo: "is the server running, and are site, lists and token ok above? They are filed by themselves as soon as SharePoint takes them.",
          },
        )
      : ok(
          "unfiled",
          unfiled === 0 ? "No entry waits to be filed." : `${unfiled} waiting to be filed, since ${minutes} minutes.`,
        );
  if (setAside === 0) return [filing, ok("set-aside", "No entry was set aside.")];
  return [
    filing,
    notOk(
      "set-aside",
      `${setAside} ${setAside === 1 ? "entry was" : "entries were"} set aside: the register holds other entries under their keys.`,
      {
        why: "what is in them is kept, but in no record.",
        todo: "the DSL sees them at the concern in Lantern, and records anew what still holds.",
      },
    ),
  ];
}
