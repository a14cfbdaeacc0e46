/** What was not recorded because something newer came first, in words. */
import type { ConcernPage, EntryCard } from "../../src/contract/desk-api.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { dayAt } from "../../src/domain/calendar.ts";
import { texts } from "../texts/en.ts";
import { clockTime, shortTime } from "./times.ts";

const t = texts.concern.aside;

/** Who reads, and when and where. */
export interface Reader {
  readonly name: string;
  readonly now: Instant;
  readonly zone: string;
}

/** "Your decision of 10:04 was not recorded, because Daniel Whitcombe's decision came first." */
export function setAsideInWords(aside: EntryCard, page: Pick<ConcernPage, "entries">, reader: Reader): string {
  const isToday = dayAt(aside.recordedAt, reader.zone) === dayAt(reader.now, reader.zone);
  const when = isToday
    ? clockTime(aside.recordedAt, reader.zone)
    : shortTime(aside.recordedAt, reader.now, reader.zone);
  const whose = aside.author === reader.name ? t.your : t.whose(aside.author);
  // What stands in the place that this one was to have.
  const first = page.entries.find(({ seq }) => seq === aside.seq);
  return t.sentence(whose, t.what[aside.kind], when, first === undefined ? t.newer : cameFirst(first, reader));
}

function cameFirst({ author, kind }: EntryCard, reader: Reader): string {
  return t.cameFirst(author === reader.name ? t.yours : t.whose(author), t.what[kind]);
}

export interface SetAside {
  /** What still waits for its author. */
  readonly open: readonly EntryCard[];
  /** What its author has decided again since, so that nothing of it is missing on the record. */
  readonly settled: readonly EntryCard[];
}

/** What was set aside and somebody may miss. An acknowledgement holds no words: whoever came first has the concern. */
export function sortSetAside({ setAside, entries }: Pick<ConcernPage, "setAside" | "entries">): SetAside {
  const again = (aside: EntryCard): boolean =>
    aside.kind === "concern.triaged" &&
    entries.some(
      ({ kind, author, recordedAt }) => kind === aside.kind && author === aside.author && recordedAt > aside.recordedAt,
    );
  const told = setAside.filter(({ kind }) => kind !== "concern.acknowledged");
  return { open: told.filter((aside) => !again(aside)), settled: told.filter(again) };
}
