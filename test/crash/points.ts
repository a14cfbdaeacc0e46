/** At which points of the work a death struck, as the stores show it: the desk, the list, the library and the chats. */
import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { words } from "../../bot/texts/en.ts";
import { keyOf } from "../../src/contract/entries.ts";
import { concernIn } from "../../src/contract/notices.ts";
import { openDesk } from "../../src/desk/sqlite.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { concernId } from "../../src/domain/ids.ts";
import type { Desk, QueuedNotice } from "../../src/service/ports.ts";
import { aFolder } from "../build.ts";
import type { Shown } from "../e2e/local-teams.ts";
import { type Form, referenceAhead } from "./reporter.ts";
import type { SchoolDay } from "./school-day.ts";
import { cardsKept } from "./teams-store.ts";

/** The points of the work at which it can be cut. */
export const points = [
  "submitted, not accepted",
  "accepted, not answered",
  "accepted, not filed",
  "filed, not noted",
  "notice due, not sent",
  "notice sent, not noted",
  "checkpoint due, not kept",
  "checkpoint kept, not in the library",
  "starting",
] as const;
export type Point = (typeof points)[number];

export interface Death {
  /** The forms that were submitted and had no answer when it came. */
  readonly underWay: readonly Form[];
  /** How many checkpoints there were when the last one fell due; undefined where none did in this life. */
  readonly checkpointsBefore: number | undefined;
}

/** What a desk has that is later than everything. */
const ever: Instant = "9000-01-01T00:00:00.000Z";

/** Looks into copies of the stores: to open a store is to mend it, and that is for the server to do. */
export async function pointsOf(day: SchoolDay, { underWay, checkpointsBefore }: Death): Promise<ReadonlySet<Point>> {
  using copies = copyOf(day.lantern.folder);
  await using desk = openDesk(copies.file("desk.sqlite"));
  const struck = new Set<Point>();
  for (const form of underWay) {
    const accepted = await desk.acceptedAs(keyOf({ stream: concernId(referenceAhead(form)), seq: 1 }));
    struck.add(accepted === undefined ? "submitted, not accepted" : "accepted, not answered");
  }
  const rows = new Set((await day.graph.entries()).map(({ hash }) => hash));
  for (const { hash } of await desk.unfiled()) struck.add(rows.has(hash) ? "filed, not noted" : "accepted, not filed");
  const chats = new Map<string, readonly Shown[]>();
  const chatOf = (person: string) => {
    const cards = chats.get(person) ?? cardsKept(copies.path, person);
    chats.set(person, cards);
    return cards;
  };
  for (const queued of await desk.noticesDue(ever))
    struck.add(isSent(chatOf, queued) ? "notice sent, not noted" : "notice due, not sent");
  for (const point of await checkpointPoints(day, desk, checkpointsBefore)) struck.add(point);
  return struck;
}

/** How many checkpoints of the learners' register a running server's desk has. */
export function checkpointsOn(folder: string): number {
  using desk = new DatabaseSync(join(folder, "desk.sqlite"), { readOnly: true });
  const { count } = desk.prepare("select count(*) as count from checkpoint where register = 'learners'").get() ?? {};
  return Number(count);
}

/** Whether the checkpoint of this life was kept, and whether it lies in the library. */
async function checkpointPoints(
  { graph }: SchoolDay,
  desk: Desk,
  before: number | undefined,
): Promise<readonly Point[]> {
  if (before === undefined) return [];
  const checkpoints = await desk.checkpoints("learners");
  if (checkpoints.length === before) return ["checkpoint due, not kept"];
  const path = `checkpoints/learners/${String(checkpoints[0]?.size).padStart(9, "0")}.json`;
  return (await graph.libraryPaths()).includes(path) ? [] : ["checkpoint kept, not in the library"];
}

/** Whether the chat shows already what the desk still has to send. */
function isSent(chatOf: (person: string) => readonly Shown[], { to, notice }: QueuedNotice): boolean {
  if (!to.startsWith("staff/")) return false;
  const reference = concernIn(notice);
  const cards = chatOf(to.slice("staff/".length));
  if (notice.type === "concern-alert")
    return cards.some(({ facts }) => facts[words.alert.reference] === reference && reference !== "");
  if (notice.type === "concern-receipt")
    return cards.some(({ messageId, title }) => messageId === notice.replaces && title === words.receipt.title);
  return false;
}

function copyOf(data: string): ReturnType<typeof aFolder> {
  const copies = aFolder();
  for (const [folder, store] of [
    [data, "desk.sqlite"],
    [join(data, "local"), "local-teams.sqlite"],
  ] as const)
    for (const ending of ["", "-wal"]) {
      const file = join(folder, `${store}${ending}`);
      if (existsSync(file)) copyFileSync(file, copies.file(`${store}${ending}`));
    }
  return copies;
}
