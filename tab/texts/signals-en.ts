/** The words of the cumulative view (R9.1): signals, and the picture of events over time. No blame, no diagnosis, no verdict. */
import type { Weekday } from "../../src/domain/calendar.ts";
import type { DayPart } from "../../src/domain/signal-parameters.ts";
import type { SignalName } from "../../src/domain/signals.ts";

const dayParts: Readonly<Record<DayPart, string>> = {
  "before-school": "before school",
  break: "at break",
  lunch: "at lunch",
  "after-school": "after school",
  evening: "in the evening or at night",
};

const weekdays: Readonly<Record<Weekday, string>> = {
  monday: "a Monday, the day after a weekend",
  tuesday: "a Tuesday",
  wednesday: "a Wednesday",
  thursday: "a Thursday",
  friday: "a Friday, the day before a weekend",
  saturday: "a Saturday",
  sunday: "a Sunday",
};

/** Why somebody should look, in a sentence that leaves the answer open. */
const meanings: Readonly<Record<SignalName, string>> = {
  frequent: "Several concerns in a short time may mean that something has changed.",
  "more-often": "A rise shows in numbers before it shows in any one concern.",
  "rising-thresholds": "Each decision was made on its own. Side by side, they rise.",
  "low-in-a-row": "What is small each time can be serious in sum, as with neglect.",
  "several-reporters": "People who worry independently seldom do so by chance.",
  "linked-learners": "What touches one learner may touch those they live with.",
  "same-kind": "The same again may have the same cause.",
  "mixed-kinds": "Different worries may have one cause.",
  "same-place": "A place may say something about who is met there, or who is not.",
  "same-time": "A time of day may say something about what comes before or after it.",
  "same-weekday": "A day of the week may say something about what comes before or after it.",
  "after-break": "A holiday is a long time without anybody from school.",
};

export const signalTexts = {
  title: "Signals",
  about: "Patterns across the concerns about this learner. They decide nothing: what one means is for you to judge.",
  meanings,
  dayParts,
  weekdays,
  numbers: ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  concerns: (count: number, words: string) => `${words} ${count === 1 ? "concern" : "concerns"}`,
  days: (days: number) => (days === 365 ? "a year" : `${days} days`),
  all: (count: string) => `all ${count}`,
  partOf: (count: string, of: string) => `${count} of ${of}`,
  frequent: (concerns: string, days: string, daysBefore: string, before: string) =>
    `${concerns} in ${days}; the ${daysBefore} before had ${before}.`,
  moreOften: (count: string, days: string, daysBefore: string, before: string) =>
    `Concerns come more often: ${count} in the last ${days}; the ${daysBefore} before had ${before}.`,
  moreOftenInSchool: (count: string, days: string, before: string) =>
    `Concerns come more often: ${count} in the last ${days}; as much school time before had ${before}.`,
  rising: (count: string, from: string, to: string) => `The last ${count} decisions rise from ${from} to ${to}.`,
  lowest: (count: string, threshold: string) => `The last ${count} decisions are all ${threshold}.`,
  low: (count: string, threshold: string) => `None of the last ${count} decisions is above ${threshold}.`,
  reporters: (people: string, concerns: string, days: string) =>
    `${people} people raised concerns independently: ${concerns} in ${days}.`,
  linked: (own: string, theirs: string, days: string) =>
    `${own} about this learner and ${theirs} about linked learners in ${days}.`,
  kind: (kind: string, concerns: string, days: string) => `${kind} again: ${concerns} in ${days}.`,
  kinds: (kinds: string, concerns: string, days: string) =>
    `Different kinds build up: ${kinds}, in ${concerns} in ${days}.`,
  place: (place: string, share: string, days: string) =>
    `The same place again: “${place}”, in ${share} that name one, in ${days}.`,
  time: (part: string, times: string, share: string, days: string) =>
    `The same time of day again: ${part} (${times}), in ${share} whose time is known, in ${days}.`,
  times: (from: string, to: string) => `${from} to ${to}`,
  weekday: (share: string, days: string, weekday: string) => `${share} in ${days} were on ${weekday}.`,
  afterBreak: (share: string, days: string, schoolDays: string) =>
    `${share} in ${days} were in the first ${schoolDays} school days after a holiday.`,
  entries: (n: number) => (n === 1 ? "1 entry" : `${n} entries`),
  aboutSignal: (words: string, signal: string) => `${words}: ${signal}`,
  none: "No signals.",
  noneHow:
    "Lantern looks for concerns that come close together or more often, that repeat by kind, place or time, that several people raise, or that add up. What it looks for, and from when on, is set in Settings.",
  dismiss: {
    open: "Dismiss",
    reason: "Why it can be dismissed",
    reasonHint: "Goes on the record under your name. The signal comes back when there is something new behind it.",
    submit: "Dismiss signal",
    submitting: "Recording",
    cancel: "Keep it",
    done: "Signal dismissed.",
    more: "Something new came behind this signal while you were writing. Look at it, and dismiss the signal again if it still can be. Your text is still here.",
    failed: "Not saved. Your text is still here. Try again.",
  },
  dismissed: {
    title: "Dismissed",
    by: (name: string) => `Dismissed by ${name}`,
    means: "Each comes back when there is something new behind it.",
  },
} as const;

export const pictureTexts = {
  title: "Events over time",
  summary: (entries: string, from: string, to: string) => `${entries}, ${from} to ${to}.`,
  entries: (n: number) => (n === 1 ? "1 entry" : `${n.toLocaleString("en-GB")} entries`),
  label: (entries: string) =>
    `Events over time, ${entries}. Left and right go from entry to entry, up and down from row to row, Enter opens one.`,
  hint: "Point at a dot, or use the arrow keys, to see what it stands for.",
  hintOnPhone: "Touch a dot to see what it stands for.",
  empty: "Nothing has been recorded about this learner yet.",
  emptyHow: "With the first entries, this shows what happened when, and how it adds up.",
  rows: {
    "account.added": "Added later",
    "concern.triaged": "Decisions",
    referrals: "Referrals",
    meetings: "Meetings",
    files: "Protection file",
    linked: "Linked learners",
  },
  entry: "Entry",
  open: (what: string) => `Open ${what}`,
  earlier: "Earlier entry",
  later: "Later entry",
  here: (n: number, of: number) => `${n} of ${of} here`,
  undecided: "No decision yet",
  legend: {
    label: "What the marks mean",
    other: "Other entry",
    closed: "No school",
  },
  range: {
    label: "Show",
    all: "Everything",
    year: "The last 12 months",
    term: "The last 13 weeks",
  },
  table: {
    show: "Show as a table",
    hide: "Hide the table",
    caption: "Events over time",
    when: "When",
    what: "What",
    where: "Where",
    threshold: "Threshold",
    concern: "Concern",
  },
} as const;
