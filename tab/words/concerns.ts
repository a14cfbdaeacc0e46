/** What a list says of a concern: who, what, how urgent. Rules live on the server; here they are put into words. */
import type { ConcernPage, SubjectCard, TriageRow } from "../../src/contract/desk-api.ts";
import { type Instant, minutesBetween } from "../../src/domain/calendar.ts";
import type { Category } from "../../src/domain/concern-entries.ts";
import { beginsOneOf, partsOf, wordsOf } from "../../src/domain/names.ts";
import { texts } from "../texts/en.ts";

export const urgencies = ["at-risk", "overdue", "soon", "waiting", "reviewed"] as const;
export type Urgency = (typeof urgencies)[number];

/** From how many minutes before its review is due a concern is shown as due soon. */
const soonMinutes = 4 * 60;

/** Whether nobody waits for a first decision on it: it was reviewed, and may be closed since. */
export function isDecided({ status }: Pick<TriageRow, "status">): boolean {
  return status === "reviewed" || status === "closed";
}

/** How urgent a concern is at `now`, in the one word its row shows. A person at risk outranks a clock. */
export function urgencyOf(concern: Pick<TriageRow, "status" | "atRisk" | "reviewDueAt">, now: Instant): Urgency {
  if (isDecided(concern)) return "reviewed";
  if (concern.atRisk) return "at-risk";
  const minutes = minutesBetween(now, concern.reviewDueAt);
  if (minutes < 0) return "overdue";
  return minutes < soonMinutes ? "soon" : "waiting";
}

/** "Ada", "Ada and Ben", "Ada, Ben and Cy". */
export function listInWords(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${texts.and} ${last}`;
}

/** What a row or a heading has room for of one subject. Characters. */
const longestName = 100;

/**
 * A name, or the beginning of a description: one that its reporter made as long as a page would push every other concern out
 * of sight. Beside the record it stands in full.
 */
export function briefly(name: string): string {
  const characters = [...name];
  return characters.length <= longestName ? name : `${characters.slice(0, longestName - 1).join("")}…`;
}

/** "Disclosure, online safety": one phrase, its first word as a sentence begins. */
export function kindsInWords(categories: readonly Category[]): string {
  const [first, ...more] = categories.map((category) => texts.categories[category]);
  return [first ?? "", ...more.map((text) => text.charAt(0).toLowerCase() + text.slice(1))].join(", ");
}

/** How a page names a subject: by the name on the list or on record, else as its reporter described them. */
export function subjectInWords(subject: SubjectCard): string {
  return "described" in subject ? subject.described : subject.name;
}

export interface Section {
  readonly title: "atRisk" | "waiting" | "reviewed";
  readonly rows: readonly TriageRow[];
}

/** The rows under their three headings; within each, the server's order stands (R5.3). */
export function sectionsOf(rows: readonly TriageRow[]): readonly Section[] {
  const open = rows.filter((row) => !isDecided(row));
  return [
    { title: "atRisk", rows: open.filter((row) => row.atRisk) },
    { title: "waiting", rows: open.filter((row) => !row.atRisk) },
    { title: "reviewed", rows: rows.filter(isDecided) },
  ];
}

/**
 * Which concern comes after this one for whoever works down the list: the next that still waits in the order in which the list
 * was seen, else the first that waits. The concern itself may have left the list meanwhile.
 */
export function nextWaiting(order: readonly string[], at: string, rows: readonly TriageRow[]): TriageRow | undefined {
  const waiting = rows.filter((row) => !isDecided(row) && row.reference !== at);
  const after = order.slice(order.indexOf(at) + 1);
  return after.map((one) => waiting.find((row) => row.reference === one)).find((row) => row) ?? waiting[0];
}

/** Whether a row answers a filter: each of its words begins a part of a learner's name, or is part of the reference. */
export function matches(
  { reference: written = "", subjects }: { readonly reference?: string; readonly subjects: readonly string[] },
  filter: string,
): boolean {
  const parts = subjects.flatMap(partsOf);
  const reference = written.replace("-", "").toLowerCase();
  return wordsOf(filter).every((word) => reference.includes(word.join("")) || beginsOneOf(parts, word));
}

/** Whether each word typed begins a part of a name. */
export function nameMatches(name: string, typed: string): boolean {
  const parts = partsOf(name);
  return wordsOf(typed).every((word) => beginsOneOf(parts, word));
}

/** The entries that came after the one somebody's decision is based on, and that they must have read. */
export function unreadSince(page: Pick<ConcernPage, "entries">, basedOn: number): ConcernPage["entries"] {
  return page.entries.filter((entry) => entry.seq > basedOn && entry.kind !== "concern.acknowledged");
}
