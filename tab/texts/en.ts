/** Every word the desk shows, in British English. Words of refusals are shared with the chat: src/contract/texts. */
import { statusesInEnglish } from "../../src/contract/texts/statuses-en.ts";
import type { ContactWay } from "../../src/domain/category-details.ts";
import type { Category } from "../../src/domain/concern-entries.ts";
import type { Door } from "../../src/domain/entry.ts";
import type { Threshold, ThresholdChange } from "../../src/domain/threshold.ts";
import { bodyMapTexts } from "./body-map-en.ts";
import { concernPageTexts } from "./concern-en.ts";
import { learnerTexts } from "./learner-en.ts";
import { learnerListTexts } from "./learner-list-en.ts";
import { registerTexts } from "./register-en.ts";
import { searchTexts } from "./search-en.ts";

const categories: Readonly<Record<Category, string>> = {
  disclosure: "Disclosure",
  welfare: "Welfare",
  injury: "Injury or mark",
  "child-on-child": "Child-on-child",
  online: "Online safety",
  "mental-health": "Mental health",
  "contact-with-home": "Contact with home",
  "referral-outcome": "Outcome of a referral",
  other: "Something else",
};

/** In the words of the school's policy, section 7 (R7.1). */
const thresholds: Readonly<
  Record<Threshold, { readonly short: string; readonly name: string; readonly means: string }>
> = {
  monitoring: {
    short: "Monitoring",
    name: "Monitoring / record-only",
    means: "Isolated or emerging concerns requiring oversight.",
  },
  "early-help": {
    short: "Early help",
    name: "Early help / targeted support",
    means: "Coordinated support without statutory intervention.",
  },
  "child-in-need": {
    short: "Child in need",
    name: "Child in need",
    means: "Concerns impacting health or development.",
  },
  "child-protection": {
    short: "Child protection",
    name: "Child protection / immediate risk",
    means: "Significant harm or immediate danger.",
  },
};

const changes: Readonly<Record<ThresholdChange, string>> = {
  first: "First decision",
  raised: "Threshold raised",
  lowered: "Threshold lowered",
  kept: "Threshold unchanged",
};

const contactWays: Readonly<Record<ContactWay, string>> = {
  phone: "by phone",
  meeting: "in a meeting",
  letter: "by letter",
  email: "by email",
};

/** The same as choices, each of which stands by itself. */
const contactWayChoices: Readonly<Record<ContactWay, string>> = {
  phone: "By phone",
  meeting: "In a meeting",
  letter: "By letter",
  email: "By email",
};

const doors: Readonly<Record<Door, string>> = { chat: "in chat", tab: "in the desk", import: "by import" };

export const texts = {
  categories,
  statuses: statusesInEnglish,
  thresholds,
  changes,
  contactWays,
  contactWayChoices,
  doors,
  and: "and",
  navigation: {
    label: "Lantern",
    today: "Today",
    learners: "Learners",
    myConcerns: "My concerns",
    myActions: "My actions",
    register: "Register check",
    settings: "Settings",
    more: "More",
    search: "Search",
    waiting: (count: number) => `${count} waiting`,
  },
  time: {
    justNow: "just now",
    minutesAgo: (n: number) => `${n} min ago`,
    hoursAgo: (n: number) => `${n} h ago`,
    daysAgo: (n: number) => (n === 1 ? "1 day ago" : `${n} days ago`),
    monthsAgo: (n: number) => (n === 1 ? "1 month ago" : `${n} months ago`),
    yearsAgo: (n: number) => (n === 1 ? "1 year ago" : `${n} years ago`),
    at: "at",
    left: (length: string) => `${length} left`,
    lessThanAMinuteLeft: "less than 1 min left",
    overdueBy: (length: string) => `overdue by ${length}`,
    dueNow: "due now",
    minutes: (n: number) => `${n} min`,
    hours: (n: number) => `${n} h`,
    days: (n: number) => (n === 1 ? "1 day" : `${n} days`),
    dueToday: "due today",
    dueTomorrow: "due tomorrow",
    due: (when: string) => `due ${when}`,
    wasDue: (when: string) => `overdue since ${when}`,
  },
  urgency: {
    "at-risk": "At risk now",
    overdue: "Overdue",
    soon: "Due soon",
    waiting: "To review",
    reviewed: "Reviewed",
  },
  today: {
    title: "Today",
    atRisk: "At risk now",
    waiting: "Waiting for review",
    reviewed: "Reviewed lately",
    newestOf: (shown: number, all: number) => `the newest ${shown} of ${all.toLocaleString("en-GB")}`,
    summary: (atRisk: number, waiting: number) =>
      atRisk === 0 ? `${waiting} waiting for review` : `${atRisk} at risk now, ${waiting} waiting for review`,
    filter: "Filter by learner or reference",
    clear: "Clear the filter",
    nothingMatches: (text: string) => `Nothing here matches “${text}”.`,
    found: (n: number) => (n === 1 ? "1 line matches" : `${n} lines match`),
    nothingWaits: "No concerns wait for review.",
    lastReviewed: (when: string) => `The last one was recorded ${when}.`,
    nothingYet: "When a colleague raises a concern in chat, it appears here at once.",
    raisedBy: (name: string) => `Raised by ${name}`,
    withSomebody: (name: string) => `With ${name}`,
    withYou: "With you",
    withNobody: "Nobody yet",
    isNew: "New",
    draft: "Decision begun",
    arrived: "A new concern has arrived.",
    acknowledged: "Acknowledged.",
    cannotAcknowledge: "This concern has been acknowledged already.",
  },
  shortcuts: {
    title: "Keyboard shortcuts",
    rows: [
      ["j", "Next line of a list; next concern on a concern’s page"],
      ["k", "The one before"],
      ["Enter", "Open it"],
      ["a", "Acknowledge"],
      ["t", "Open at the decision"],
      ["/", "Search the records"],
      ["f", "Filter the list on Today"],
      ["Esc", "Back to the list"],
      ["?", "Show this list"],
    ] satisfies readonly (readonly [string, string])[],
    use: "Use single-letter shortcuts",
    close: "Close",
  },
  bodyMap: bodyMapTexts,
  concern: concernPageTexts,
  register: registerTexts,
  search: searchTexts,
  learner: learnerTexts,
  learners: learnerListTexts,
  myConcerns: {
    title: "My concerns",
    about:
      "What you raised, and how far it has come. Open one to add to it, to correct it, or to say that you are worried.",
    reference: "Reference",
    recorded: "Recorded",
    status: "Status",
    empty: "You have not raised a concern yet.",
    teach:
      "To raise one, open the chat with Lantern and choose “Raise a concern”. It takes about a minute, and its reference then appears here.",
    add: "You can also write to Lantern in its chat at any time.",
  },
  nothingHere: {
    title: "There is nothing here that you can open",
    text: "The address may be mistyped, or the record may not be yours to open. Nothing is lost.",
    back: "Go to the start",
  },
  outside: {
    title: "Open Lantern in Teams",
    text: "The desk works inside Microsoft Teams, where you are signed in already. Open Teams, choose Lantern, and then its tab.",
    local: "On this machine, open Local Teams and choose who you are.",
    toLocal: "Open Local Teams",
  },
  failed: {
    start: "Lantern could not be opened",
    startText: "The server could not be reached. Nothing that was recorded is lost.",
    broken: "Something went wrong",
    brokenText: "This page could not be shown. Everything that was recorded is safe.",
    signIn: "Lantern could not confirm who you are",
    signInText: "Close this tab and open it again. If that does not help, sign out of Teams and in again.",
    load: "This could not be loaded",
    loadText: "Everything that was recorded is safe. Only showing it failed.",
    again: "Try again",
    acknowledge: (reference: string) => `${reference} was not acknowledged. Try again.`,
  },
  connection: {
    lost: (since: string) => `Not connected. What you see is from ${since}. Trying again.`,
    loading: "Records are still being loaded from SharePoint. What you see is not everything yet.",
    loadingPart: (percent: number) => `Loading records, ${percent}\u00a0%`,
    loadingSoFar: (entries: string) => `Loading records, ${entries} so far`,
    loadingMeans: "What you see is not everything yet.",
    loaded: "All records are loaded.",
    notYet: "This is not loaded yet",
    notYetText: "Records are still being loaded from SharePoint. This comes by itself as soon as it is there.",
  },
  print: {
    title: "Records are not printed from here",
    text: "Records stay in Lantern. If one has to be shared, agree with the safeguarding lead or the principal how that is done.",
  },
  loading: "Loading",
} as const;
