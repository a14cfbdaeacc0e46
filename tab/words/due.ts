/** What is due, in words: what, when, and where the desk does it. */
import type { DueRow } from "../../src/contract/due.ts";
import { type Day, dayAt, daysBetween, type Instant } from "../../src/domain/calendar.ts";
import { dueTexts } from "../texts/due-en.ts";
import type { Urgency } from "./concerns.ts";
import { dayAndMonth, dayInWords, dayShortly, weekdayInWords } from "./times.ts";

const t = dueTexts;

/** How a line looks, its first words, and the day where they do not say it already. */
export interface DueInWords {
  readonly urgency: Extract<Urgency, "overdue" | "soon" | "waiting">;
  readonly mark: string;
  readonly day: string;
}

/** "Overdue", "since Tue"; "Today"; "Thu 26 Nov". */
export function whenDue(due: Day, now: Instant, zone: string): DueInWords {
  const left = daysBetween(dayAt(now, zone), due);
  if (left === 0) return { urgency: "soon", mark: t.today, day: "" };
  if (left > 0) return { urgency: "waiting", mark: dayShortly(due), day: "" };
  // A weekday alone is the last one of that name.
  const since = left > -7 ? weekdayInWords(due) : left > -180 ? dayAndMonth(due) : dayInWords(due);
  return { urgency: "overdue", mark: t.overdue, day: t.since(since) };
}

/** What is to be done, in a phrase. */
export function phraseOf(row: DueRow): string {
  return t.phrases[row.what]("told" in row ? row.told : "");
}

/** Tells the lines apart, also when the list is asked for anew. */
export function keyOf(row: DueRow): string {
  return `${row.what}/${"reference" in row ? row.reference : row.learner}/${row.of}`;
}

/** The page on which it is done, at the form or the entry where there is one. */
export function wayTo(row: DueRow): string {
  if (!("reference" in row)) return `/learner/${row.learner.slice("learner/".length)}`;
  const form = forms[row.what];
  const concern = `/concern/${row.reference}`;
  if (form !== undefined) return `${concern}?form=${form}&of=${row.of}`;
  return row.what === "look-again" ? `${concern}?at=decision` : `${concern}?entry=${row.of}`;
}

const forms: Readonly<Partial<Record<DueRow["what"], string>>> = {
  action: "finish-action",
  referral: "chase-referral",
  "body-map": "review-body-map",
  worry: "answer-worry",
  paper: "destroy-paper",
};
