/**
 * Delivery: notices that wait on the desk are sent to people's chats. A crash between sending and noting it leads to a
 * repeated notice, never to a missing one.
 */
import { concernIn } from "../contract/notices.ts";
import { isDenied, may } from "../domain/access.ts";
import { millisecondsBetween, plusMinutes } from "../domain/calendar.ts";
import type { StaffId } from "../domain/ids.ts";
import type { Language } from "../domain/language.ts";
import { peopleKnown, teamNow } from "./alert-people.ts";
import { isOvertaken } from "./alerts.ts";
import { faultEvent } from "./fault.ts";
import { tellNobodyOnDuty } from "./nobody-on-duty.ts";
import {
  type Audience,
  audiences,
  type Delivered,
  type Listener,
  longestPostponement,
  MessengerUnavailable,
  type Ports,
  type QueuedNotice,
} from "./ports.ts";

type Delivery = Pick<Ports, "clock" | "desk" | "view" | "messenger" | "log" | "server" | "school" | "bankHolidays">;

/** How long a notice is one server's to send. Minutes. If it dies, another sends it after that. */
const lease = 1;
/** How soon to look again at what another server is sending. Milliseconds. */
const sentByAnother = 10_000;

/** Sends what is due. Gives the milliseconds until the next notice is due; undefined when none waits. */
export async function deliverNotices(ports: Delivery): Promise<number | undefined> {
  const { clock, desk } = ports;
  const others = new Set<string>();
  const due = async () => (await desk.noticesDue(clock.now())).filter(({ id }) => !others.has(id));
  // One after another: a team's notice makes notices to people, and those are due at once, in the next look.
  for (let now = await due(); now.length > 0; now = await due())
    for (const queued of now) if (!(await deliverOnce(ports, queued))) others.add(queued.id);
  if (others.size > 0) return sentByAnother;
  const next = await desk.nextNoticeDue();
  if (next === undefined) return undefined;
  return Math.min(Math.max(1, millisecondsBetween(clock.now(), next)), longestPostponement * 60_000);
}

/** Delivers a notice unless another server is at it: `false` then. A server that dies at it leads to a repeat, not to silence. */
async function deliverOnce(ports: Delivery, queued: QueuedNotice): Promise<boolean> {
  const { clock, desk, server } = ports;
  const work = `notice ${queued.id}`;
  const now = clock.now();
  if (!(await desk.claim(work, server, { now, until: plusMinutes(now, lease) }))) return false;
  try {
    // Another may have sent it between our reading of what is due and our claim.
    if (await desk.stillWaits(queued.id)) await deliver(ports, queued);
    return true;
  } finally {
    await desk.release(work, server);
  }
}

async function deliver(ports: Delivery, queued: QueuedNotice): Promise<void> {
  const { to } = queued;
  if (await isOvertaken(ports, queued)) return ports.desk.drop(queued.id);
  if (isAudience(to)) return address(ports, to, queued);
  const conversation = await ports.desk.conversationOf(to);
  if (conversation === undefined) return postpone(ports, queued, "no-chat");
  const chosen = to === "leadership-channel" ? undefined : await ports.desk.languageOf(to);
  const delivered = await send(ports, { conversation, chosen }, queued);
  if (delivered === undefined) return;
  if (delivered.answer === "refused") return postpone(ports, queued, "refused");
  await ports.desk.noteSent(queued.id, ports.clock.now(), delivered.messageId);
  ports.log.note({ event: "notice-sent", notice: queued.notice.type, concern: concernIn(queued.notice) });
}

function isAudience(to: Listener | Audience): to is Audience {
  return audiences.some((audience) => audience === to);
}

/**
 * How long Teams may take over one message. Milliseconds. A line that fell silent would hold up everybody else's alerts; a
 * message that is taken after all comes twice then, which is the lesser harm.
 */
const patience = 20_000;

/** Sends one notice; undefined when it has been postponed. Whatever is wrong with it, the ones behind it are not held up. */
async function send(
  ports: Delivery,
  { conversation, chosen }: { readonly conversation: string; readonly chosen: Language | undefined },
  queued: QueuedNotice,
): Promise<Delivered | undefined> {
  const { promise: silence, reject } = Promise.withResolvers<never>();
  const heard = ports.clock.after(patience, () => reject(new MessengerUnavailable()));
  try {
    return await Promise.race([
      ports.messenger.send(conversation, queued.notice, ...(chosen === undefined ? [] : [chosen])),
      silence,
    ]);
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

/** Makes one notice for each person who is to be told now. Their ids are made from the first, so a repeat adds none. */
async function address(ports: Delivery, audience: Audience, queued: QueuedNotice): Promise<void> {
  const people = await peopleOf(ports, audience);
  if (people.length === 0) return postpone(ports, queued, "no-chat");
  await ports.desk.queue(people.map((to) => ({ id: `${queued.id}/${to}`, to, notice: queued.notice })));
  await ports.desk.noteSent(queued.id, ports.clock.now());
}

async function peopleOf(ports: Delivery, audience: Audience): Promise<readonly StaffId[]> {
  if (audience === "safeguarding-team") return safeguardingTeam(ports);
  const people = await peopleKnown(ports);
  return people.filter((person) => !isDenied(may(person, heard[audience], undefined))).map(({ id }) => id);
}

/** Who is told, by what they may be told: of what was changed behind Lantern's back (R3.3), and of a worry (R6.3). */
const heard = {
  "register-guardians": "receive-alarm",
  "safeguarding-leads": "receive-worry",
  principals: "oversee-worry",
} as const;

/** Whoever is on duty. Where everybody is away, that is everybody, and whoever is above them is told so (R6.2). */
async function safeguardingTeam(ports: Delivery): Promise<readonly StaffId[]> {
  const { onDuty } = await teamNow(ports);
  await tellNobodyOnDuty(ports, onDuty);
  return [...new Set([...onDuty.dsl, ...onDuty.deputies])];
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
