/** Signals and events in words: each signal as one sentence with its numbers, so that nobody has to trust a colour (R9.1). */
import type { CumulativeView, LearnerEvent } from "../../src/contract/signals.ts";
import type { Pattern } from "../../src/domain/signals.ts";
import { type Threshold, thresholds } from "../../src/domain/threshold.ts";
import { texts } from "../texts/en.ts";
import { pictureTexts, signalTexts as t } from "../texts/signals-en.ts";
import { briefly, kindsInWords, listInWords } from "./concerns.ts";
import { occurredInWords } from "./times.ts";

/** "Four concerns in 21 days; the 90 days before had one." */
export function signalInWords({ pattern }: { readonly pattern: Pattern }): string {
  return asSentence(sentenceOf(pattern));
}

function sentenceOf(pattern: Pattern): string {
  const number = numberInWords(pattern.count);
  const concerns = t.concerns(pattern.count, number);
  const days = t.days(pattern.days);
  switch (pattern.name) {
    case "frequent":
      return t.frequent(concerns, days, t.days(pattern.before.days), numberInWords(pattern.before.count));
    case "more-often":
      return moreOften(pattern.before, number, pattern.days);
    case "rising-thresholds":
      return t.rising(number, thresholdInWords(pattern.from), thresholdInWords(pattern.to));
    case "low-in-a-row":
      return (pattern.upTo === thresholds[0] ? t.lowest : t.low)(number, thresholdInWords(pattern.upTo));
    case "several-reporters":
      return t.reporters(numberInWords(pattern.reporters), concerns, days);
    case "linked-learners":
      return t.linked(concerns, numberInWords(pattern.linked), days);
    case "same-kind":
      return t.kind(kindsInWords([pattern.category]), concerns, days);
    case "mixed-kinds":
      return t.kinds(listInWords(pattern.categories.map((one) => kindsInWords([one]).toLowerCase())), concerns, days);
    case "same-place":
      return t.place(briefly(pattern.place), shareInWords(pattern), days);
    case "same-time":
      return t.time(t.dayParts[pattern.part], t.times(pattern.from, pattern.to), shareInWords(pattern), days);
    case "same-weekday":
      return t.weekday(shareInWords(pattern), days, t.weekdays[pattern.weekday]);
    case "after-break":
      return t.afterBreak(shareInWords(pattern), days, numberInWords(pattern.schoolDays));
  }
}

/** Where breaks lie in between, the time compared with is not as long by the calendar: then its length would mislead. */
function moreOften(before: { readonly count: number; readonly days: number }, number: string, days: number): string {
  const earlier = numberInWords(before.count);
  return before.days === days
    ? t.moreOften(number, t.days(days), t.days(days), earlier)
    : t.moreOftenInSchool(number, t.days(days), earlier);
}

/** "all four concerns", "three of five concerns". */
function shareInWords({ count, of }: { readonly count: number; readonly of: number }): string {
  const number = numberInWords(count);
  return t.concerns(of, count === of ? t.all(number) : t.partOf(number, numberInWords(of)));
}

/** "four", and from eleven on "11": as one writes in a sentence. */
export function numberInWords(count: number): string {
  return t.numbers[count] ?? count.toLocaleString("en-GB");
}

function thresholdInWords(threshold: Threshold): string {
  return texts.thresholds[threshold].short.toLowerCase();
}

function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What kind of entry it is: of a concern its kinds, of any other entry its name. */
export function eventKindInWords({ kind, categories }: Pick<LearnerEvent, "kind" | "categories">): string {
  if (categories.length > 0) return kindsInWords(categories);
  const names: Readonly<Record<string, string>> = texts.concern.entry;
  return names[kind] ?? pictureTexts.entry;
}

/** The threshold of a concern, or of a decision; none of any other entry, whatever its concern stands at. */
export function decidedOf({ kind, threshold }: Pick<LearnerEvent, "kind" | "threshold">): Threshold | undefined {
  return kind === "concern.raised" || kind === "concern.triaged" ? threshold : undefined;
}

/** The threshold it stands at; of a concern that nobody has decided yet, that. Empty where there can be none. */
export function eventThresholdInWords(event: Pick<LearnerEvent, "kind" | "threshold">): string {
  const threshold = decidedOf(event);
  if (threshold !== undefined) return texts.thresholds[threshold].short;
  return event.kind === "concern.raised" ? pictureTexts.undecided : "";
}

/** "Tue 3 Mar 2026, during lunch · Injury or mark · Sports hall · Monitoring · C-7K3M2Q"; whose it is, where it is another's. */
export function eventInWords(event: LearnerEvent, linked: CumulativeView["linked"]): string {
  return [occurredInWords(event.occurred), ...eventParts(event, linked), event.reference ?? ""]
    .filter((part) => part !== "")
    .join(" · ");
}

/** What there is to say of it beside when it happened and its reference. */
export function eventParts(event: LearnerEvent, linked: CumulativeView["linked"]): readonly string[] {
  const parts = [eventWhatInWords(event, linked), eventWhereInWords(event), eventThresholdInWords(event)];
  return parts.filter((part) => part !== "");
}

/** What kind of entry it is, and of a linked learner's whose: "Ben Quill: injury or mark". */
export function eventWhatInWords(event: LearnerEvent, linked: CumulativeView["linked"]): string {
  const kind = eventKindInWords(event);
  const other = linked.find(({ id }) => id === event.linked)?.name;
  return other === undefined ? kind : `${other}: ${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
}

/** The place, or its beginning: one whose description is as long as an account is read with the entry. */
export function eventWhereInWords({ where }: Pick<LearnerEvent, "where">): string {
  return briefly(where.trim());
}
