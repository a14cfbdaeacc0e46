/** Which entries of a chronology the picture draws, and in which rows: concerns by kind, then what was done about them (R9.1). */
import type { LearnerEvent } from "../../../src/contract/signals.ts";
import { categories } from "../../../src/domain/concern-entries.ts";
import { texts } from "../../texts/en.ts";
import { pictureTexts } from "../../texts/signals-en.ts";

export interface EventRow {
  readonly id: string;
  readonly label: string;
  /** In order of occurrence. */
  readonly events: readonly LearnerEvent[];
}

/** Rows for what is neither a concern nor contact with home. */
const others = {
  "account.added": (kind: string) => kind === "account.added",
  "concern.triaged": (kind: string) => kind === "concern.triaged",
  referrals: (kind: string) => kind.startsWith("referral."),
  meetings: (kind: string) => kind === "meeting.held",
  files: (kind: string) => kind.startsWith("file."),
} as const;

type RowId = keyof typeof others;
const otherRows: readonly RowId[] = ["account.added", "concern.triaged", "referrals", "meetings", "files"];

/**
 * The rows that hold something. A concern of two kinds stands in both their rows. Not drawn is what tells nothing about the
 * learner: that a concern was acknowledged, tagged or linked.
 */
export function eventRows(events: readonly LearnerEvent[]): readonly EventRow[] {
  const own = events.filter(({ linked }) => linked === undefined);
  const rows = [
    ...categories.map((category) => ({
      id: category,
      label: texts.categories[category],
      events: own.filter((event) => isOfKind(event, category)),
    })),
    ...otherRows.map((id) => ({
      id,
      label: pictureTexts.rows[id],
      events: own.filter(({ kind }) => others[id](kind)),
    })),
    { id: "linked", label: pictureTexts.rows.linked, events: events.filter(({ linked }) => linked !== undefined) },
  ];
  return rows.filter((row) => row.events.length > 0);
}

/** The entries of some rows, each once, in the order in which the page has them. */
export function drawnIn(rows: readonly EventRow[], events: readonly LearnerEvent[]): readonly LearnerEvent[] {
  const drawn = new Set(rows.flatMap((row) => row.events.map(({ key }) => key)));
  return events.filter(({ key }) => drawn.has(key));
}

function isOfKind({ kind, categories: kinds }: LearnerEvent, category: (typeof categories)[number]): boolean {
  if (kind === "contact.recorded") return category === "contact-with-home";
  // A kind was demanded when it was raised; what an import brings without one must not vanish.
  if (kind === "concern.raised" && kinds.length === 0) return category === "other";
  return kinds.includes(category);
}
