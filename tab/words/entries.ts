/** What the chronology says of an entry before one reads it, and what it says of a concern as a whole. */
import type { EntryCard } from "../../src/contract/desk-api.ts";
import type { LearnerPage } from "../../src/contract/learner-page.ts";
import type { LearnerEvent } from "../../src/contract/signals.ts";
import { texts } from "../texts/en.ts";
import { kindsInWords } from "./concerns.ts";
import type { Happened } from "./times.ts";

type ChronologyRow = LearnerPage["rows"][number];

/** "Concern raised: injury or mark", "Decision: child in need": what one must see when skimming. */
export function headingOf(entry: EntryCard): string {
  const kind = texts.concern.entry[entry.kind];
  if (entry.kind === "concern.raised") return `${kind}: ${kindsInWords(entry.categories).toLowerCase()}`;
  if (entry.kind === "concern.triaged") return `${kind}: ${texts.thresholds[entry.threshold].name.toLowerCase()}`;
  return kind;
}

/** One concern as a line of the list above a chronology. */
export interface ConcernInBrief {
  readonly reference: NonNullable<ChronologyRow["reference"]>;
  /** Where the entry that raised it stands on the page. */
  readonly anchor: string;
  readonly happened: Happened;
  readonly kinds: string;
  readonly where: string;
  /** Whether it was raised with somebody at risk, or an account said so later. */
  readonly atRisk: boolean;
  /** The threshold of its newest decision; undefined while there is none. */
  readonly threshold: Extract<EntryCard, { kind: "concern.triaged" }>["threshold"] | undefined;
}

/** The concerns of a chronology in the order in which they happened: their kinds, places, times and thresholds beside each other (R9.1). */
export function concernsOf(rows: readonly ChronologyRow[]): readonly ConcernInBrief[] {
  return rows.flatMap((row) => {
    const { reference, occurred, entry } = row;
    if (entry.kind !== "concern.raised" || reference === undefined) return [];
    const entries = rows.filter((one) => one.reference === reference).map((one) => one.entry);
    const newest = entries.filter((one) => one.kind === "concern.triaged").toSorted((a, b) => a.seq - b.seq);
    return {
      reference,
      anchor: anchorOf(row),
      happened: occurred,
      kinds: kindsInWords(entry.categories),
      where: entry.account.where,
      atRisk: entries.some((one) => "atRisk" in one && one.atRisk),
      threshold: newest.at(-1)?.threshold,
    };
  });
}

/** The id of an entry on the page of a chronology; also what tells its entries apart. */
export function anchorOf({
  reference,
  onFileOf,
  entry,
}: Pick<ChronologyRow, "reference" | "onFileOf" | "entry">): string {
  const place = reference ?? onFileOf?.slice("learner/".length) ?? "file";
  return `${place}-${entry.seq}`;
}

/** The id of the entry that an event of the picture stands for. */
export function anchorOfEvent({ key, reference }: Pick<LearnerEvent, "key" | "reference">): string {
  return `${reference ?? "file"}-${key.slice(key.lastIndexOf("#") + 1)}`;
}
