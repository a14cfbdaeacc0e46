/**
 * The cumulative view of a learner as it crosses a border (R9.1): the events of the picture, the signals with what is behind
 * them, and the parameters that a school may set.
 */
import { z } from "zod";
import { weekdays } from "../domain/calendar.ts";
import type { EventKey } from "../domain/chronology-event.ts";
import { categories } from "../domain/concern-entries.ts";
import { dayParts } from "../domain/signal-parameters.ts";
import { thresholds } from "../domain/threshold.ts";
import { plainText } from "./plain-text.ts";
import { concernReference, day, instant, learnerId, timeOfDay } from "./primitives.ts";

const category = z.enum(categories);
const threshold = z.enum(thresholds);

/** Ten years: further back, nothing tells of today. */
const days = z.int().min(1).max(3_650);
/** Two at least: one of anything is no pattern. */
const count = z.int().min(2).max(100);
const lookback = { on: z.boolean(), days };
const repeats = { ...lookback, count, share: z.int().min(1).max(100) };
const partOfDay = z.strictObject({
  from: timeOfDay,
  to: timeOfDay,
  words: z.array(z.string().min(1).max(60)).max(30),
});

/** The settings of the signals, whole (src/domain/signal-parameters.ts). Nothing is filled in: what is stored is what was set. */
export const signalParameters = z.strictObject({
  notCounted: z.array(category).max(categories.length - 1),
  frequent: z.strictObject({ ...lookback, count, before: days }),
  "more-often": z.strictObject({ ...lookback, count, times: z.number().min(1).max(20) }),
  "same-place": z.strictObject(repeats),
  "same-time": z.strictObject({
    ...repeats,
    parts: z.strictObject({
      "before-school": partOfDay,
      break: partOfDay,
      lunch: partOfDay,
      "after-school": partOfDay,
      evening: partOfDay,
    }),
  }),
  "same-weekday": z.strictObject(repeats),
  "after-break": z.strictObject({
    ...repeats,
    schoolDays: z.int().min(1).max(10),
    breakDays: z.int().min(3).max(60),
  }),
  "low-in-a-row": z.strictObject({ ...lookback, count, upTo: threshold }),
  "rising-thresholds": z.strictObject({
    ...lookback,
    count,
    steps: z
      .int()
      .min(1)
      .max(thresholds.length - 1),
  }),
  "several-reporters": z.strictObject({ ...lookback, count }),
  "linked-learners": z.strictObject({
    ...lookback,
    count: z.int().min(1).max(100),
    linked: z.int().min(1).max(100),
  }),
  "same-kind": z.strictObject({ ...lookback, count }),
  "mixed-kinds": z.strictObject({ ...lookback, count: z.int().min(2).max(categories.length) }),
});

const occurred = z.object({ day, time: timeOfDay.exactOptional(), about: z.string().exactOptional() });

/** `concern/C-7K3M2Q#1`. */
const eventKey = z.string().refine((text): text is EventKey => /^[a-z-]+\/[^#\s]+#[1-9]\d*$/.test(text), {
  error: "not an entry's key",
});

/** One entry of a chronology, as the picture shows it and a signal rests on it. Nothing that was written in it. */
export const learnerEvent = z.object({
  key: eventKey,
  reference: concernReference.exactOptional(),
  kind: z.string(),
  categories: z.array(category).readonly(),
  occurred,
  recordedAt: instant,
  where: z.string(),
  threshold: threshold.exactOptional(),
  linked: learnerId.exactOptional(),
});

const counted = { count: z.int(), days: z.int() };
const shared = { ...counted, of: z.int() };
const earlier = z.object(counted);

/** What a signal says, in numbers (src/domain/signal.ts). */
const pattern = z.discriminatedUnion("name", [
  z.object({ name: z.literal("frequent"), ...counted, before: earlier }),
  z.object({ name: z.literal("more-often"), ...counted, before: earlier }),
  z.object({ name: z.literal("rising-thresholds"), ...counted, from: threshold, to: threshold }),
  z.object({ name: z.literal("low-in-a-row"), ...counted, upTo: threshold }),
  z.object({ name: z.literal("several-reporters"), ...counted, reporters: z.int() }),
  z.object({ name: z.literal("linked-learners"), ...counted, linked: z.int() }),
  z.object({ name: z.literal("same-kind"), ...counted, category }),
  z.object({ name: z.literal("mixed-kinds"), ...counted, categories: z.array(category).readonly() }),
  z.object({ name: z.literal("same-place"), ...shared, place: z.string() }),
  z.object({ name: z.literal("same-time"), ...shared, part: z.enum(dayParts), from: timeOfDay, to: timeOfDay }),
  z.object({ name: z.literal("same-weekday"), ...shared, weekday: z.enum(weekdays) }),
  z.object({ name: z.literal("after-break"), ...shared, schoolDays: z.int() }),
]);

/** A signal; the entries behind it are among the events of the page. */
export const signalCard = z.object({
  id: z.string(),
  fingerprint: z.string(),
  pattern,
  evidence: z.array(eventKey).readonly(),
});

/** A signal that somebody dismissed, and that has nothing new behind it. */
export const dismissedSignal = z.object({ signal: signalCard, at: instant, by: z.string(), reason: z.string() });

/** The cumulative view of a learner. */
export const cumulativeView = z.object({
  today: day,
  /** In order of occurrence; those of linked learners among them, for what rests on them. */
  events: z.array(learnerEvent).readonly(),
  /** Names of the linked learners that an event is about. */
  linked: z.array(z.object({ id: learnerId, name: z.string() })).readonly(),
  /** Days without school, weekends apart. Empty: they are not known. */
  breaks: z.array(z.object({ from: day, to: day })).readonly(),
  signals: z.array(signalCard).readonly(),
  dismissed: z.array(dismissedSignal).readonly(),
});

/** Dismisses a signal as it was seen: with more behind it by now, it is another one, and the fingerprint says so. */
export const dismissCommand = z.object({ fingerprint: z.string().max(200_000), reason: plainText });

export type LearnerEvent = z.infer<typeof learnerEvent>;
export type SignalCard = z.infer<typeof signalCard>;
export type DismissedSignal = z.infer<typeof dismissedSignal>;
export type CumulativeView = z.infer<typeof cumulativeView>;
