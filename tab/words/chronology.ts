/** Choosing among the entries of a chronology: by kind, threshold, concern and days. Nothing here hides for good. */
import type { EntryCard } from "../../src/contract/desk-api.ts";
import type { LearnerPage } from "../../src/contract/learner-page.ts";
import type { Day } from "../../src/domain/calendar.ts";

type Row = LearnerPage["rows"][number];

/** Kinds of entries, as one thinks of them when one looks for something. */
export const entryGroups = ["concerns", "decisions", "actions", "outside", "documents", "file"] as const;
export type EntryGroup = (typeof entryGroups)[number];

const groupOf: Readonly<Record<EntryCard["kind"], EntryGroup>> = {
  "concern.raised": "concerns",
  "account.added": "concerns",
  "worry.raised": "concerns",
  "worry.answered": "concerns",
  "amendment.recorded": "concerns",
  "subject.matched": "concerns",
  "concern.acknowledged": "decisions",
  "concern.triaged": "decisions",
  "concern.closed": "decisions",
  "concern.reopened": "decisions",
  "concern.linked": "decisions",
  "tags.changed": "decisions",
  "contact.recorded": "actions",
  "action.added": "actions",
  "action.finished": "actions",
  "question.asked": "actions",
  "question.answered": "actions",
  "advice.recorded": "actions",
  "referral.drafted": "outside",
  "referral.approved": "outside",
  "referral.made": "outside",
  "referral.chased": "outside",
  "referral.concluded": "outside",
  "sharing.decided": "outside",
  "disagreement.recorded": "outside",
  "disagreement.escalated": "outside",
  "disagreement.concluded": "outside",
  "body-map.recorded": "documents",
  "body-map.reviewed": "documents",
  "photograph.authorised": "documents",
  "document.attached": "documents",
  "paper.destroyed": "documents",
  "chronology.reviewed": "file",
  "file.opened": "file",
  "file.reviewed": "file",
  "file.closed": "file",
  "meeting.held": "file",
  "learner.linked": "file",
  "learner.unlinked": "file",
  "cohorts.changed": "file",
  "signal.dismissed": "file",
  "setting.changed": "file",
};

/** What a filter holds; the empty text lets everything through. Threshold "none": no decision yet. */
export interface Filter {
  readonly group: string;
  readonly threshold: string;
  readonly concern: string;
  readonly from: string;
  readonly to: string;
}

export const noFilter: Filter = { group: "", threshold: "", concern: "", from: "", to: "" };

/** Whether a filter lets everything through. */
export function isOpen(filter: Filter): boolean {
  return Object.values(filter).every((value) => value === "");
}

/** The rows that a filter lets through, in their order. */
export function filtered({ rows, concerns }: Pick<LearnerPage, "rows" | "concerns">, filter: Filter): readonly Row[] {
  const standing = new Map(concerns.map(({ reference, threshold }) => [reference, threshold ?? "none"]));
  const { group, threshold, concern, from, to } = filter;
  return rows.filter(({ reference, occurred, entry }) => {
    if (group !== "" && groupOf[entry.kind] !== group) return false;
    if (concern !== "" && reference !== concern) return false;
    if (threshold !== "" && (reference === undefined || standing.get(reference) !== threshold)) return false;
    return (from === "" || occurred.day >= from) && (to === "" || occurred.day <= to);
  });
}

/** The row to go to for a day: the first on or after it, or the last where all lie before; undefined where there is none. */
export function rowAt(rows: readonly Row[], day: Day): Row | undefined {
  return rows.find(({ occurred }) => occurred.day >= day) ?? rows.at(-1);
}

/** How many entries the last review has not seen, corrections among them. */
export function unseenIn(rows: readonly Row[]): number {
  return rows.reduce((all, { unseen }) => all + unseen.length, 0);
}
