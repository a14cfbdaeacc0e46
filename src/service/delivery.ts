/**
 * Delivery: notices that wait on the desk are sent to people's chats. A crash between sending and noting it leads to a
 * repeated notice, never to a missing one.
 */
import { isDenied, may, type Person } from "../domain/access.ts";
import { millisecondsBetween, plusMinutes } from "../domain/calendar.ts";
import type { StaffId } from "../domain/ids.ts";
import { faultEvent } from "./fault.ts";
import { type Delivered, longestPostponement, MessengerUnavailable, type Ports, type QueuedNotice } from "./ports.ts";

type Delivery = Pick<Ports, "clock" | "desk" | "view" | "messenger" | "log">;

/** Sends what is due. Gives the milliseconds until the next notice is due; undefined when none waits. */
export async function deliverNotices(ports: Delivery): Promise<number | undefined> {
  const { clock, desk } = ports;
  // One after another: a team's notice makes notices to people, and those are due at once, in the next look.
  for (let due = await desk.noticesDue(clock.now()); due.length > 0; due = await desk.noticesDue(clock.now()))
    for (const queued of due) await deliver(ports, queued);
  const next = await desk.nextNoticeDue();
  if (next === undefined) return undefined;
  return Math.min(Math.max(1, millisecondsBetween(clock.now(), next)), longestPostponement * 60_000);
}

async function deliver(ports: Delivery, queued: QueuedNotice): Promise<void> {
  const { to } = queued;
  if (to === "safeguarding-team") return addressTeam(ports, queued);
  const conversation = await ports.desk.conversationOf(to);
  if (conversation === undefined) return postpone(ports, queued, "no-chat");
  const delivered = await send(ports, conversation, queued);
  if (delivered === undefined) return;
  if (delivered.answer === "refused") return postpone(ports, queued, "refused");
  await ports.desk.noteSent(queued.id, ports.clock.now(), delivered.messageId);
  ports.log.note({ event: "notice-sent", notice: queued.notice.type, concern: queued.notice.concern });
}

/**
 * How long Teams may take over one message. Milliseconds. A line that fell silent would hold up everybody else's alerts; a
 * message that is taken after all comes twice then, which is the lesser harm.
 */
const patience = 20_000;

/** Sends one notice; undefined when it has been postponed. Whatever is wrong with it, the ones behind it are not held up. */
async function send(ports: Delivery, conversation: string, queued: QueuedNotice): Promise<Delivered | undefined> {
  const { promise: silence, reject } = Promise.withResolvers<never>();
  const heard = ports.clock.after(patience, () => reject(new MessengerUnavailable()));
  try {
    return await Promise.race([ports.messenger.send(conversation, queued.notice), silence]);
  } catch (fault) {
    if (fault instanceof MessengerUnavailable) await postpone(ports, queued, "unavailable", fault.retryAfterSeconds);
    else {
      ports.log.note(faultEvent("delivery", fault));
      await postpone(ports, queued, "unavailable");
    }
    return undefined;
  } finally {
    heard();
  }
}

/** Makes one notice for each person who is to be alerted now. Their ids are made from the first, so a repeat adds none. */
async function addressTeam(ports: Delivery, queued: QueuedNotice): Promise<void> {
  const team = await safeguardingTeam(ports);
  if (team.length === 0) return postpone(ports, queued, "no-chat");
  await ports.desk.queue(team.map((to) => ({ id: `${queued.id}/${to}`, to, notice: queued.notice })));
  await ports.desk.noteSent(queued.id, ports.clock.now());
}

/** The DSL, and the deputy on duty; where nobody is on duty, every deputy. */
async function safeguardingTeam({ desk, view }: Delivery): Promise<readonly StaffId[]> {
  const known = view.allStaff();
  const people: readonly Person[] = known.length > 0 ? known : await desk.safeguardingTeam();
  const deputies = people.filter(({ roles }) => roles.includes("deputy"));
  const onDuty = await desk.dutyDeputy();
  const deputy = deputies.filter(({ id }) => id === onDuty);
  const leads = people.filter(({ roles }) => roles.includes("dsl"));
  const team = [...leads, ...(deputy.length > 0 ? deputy : deputies)];
  const allowed = team.filter((person) => !isDenied(may(person, "receive-alert", undefined)));
  return [...new Set(allowed.map(({ id }) => id))];
}

/** Seconds to wait after the first failures; the last is kept to, for as long as it takes. */
const waits = [5, 15, 60, 300] as const;

/** Tries again soon, then less often: Teams comes back, and a person without a chat with the bot may get one at any time. */
async function postpone(
  { clock, desk, log }: Delivery,
  { id, attempts, notice }: QueuedNotice,
  why: "no-chat" | "refused" | "unavailable",
  asked = 0,
): Promise<void> {
  const wanted = Math.max(asked, waits[Math.min(attempts, waits.length - 1)] ?? waits[0]);
  const seconds = Math.min(wanted, longestPostponement * 60);
  await desk.postpone(id, plusMinutes(clock.now(), seconds / 60));
  log.note({ event: "notice-postponed", notice: notice.type, why });
}
