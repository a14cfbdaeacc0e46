/** The words of the settings page: agencies, policies, intervals of reviews, signals. */
import type { SignalName } from "../../src/domain/signals.ts";

const signals: Readonly<Record<SignalName, string>> = {
  frequent: "Several concerns in a short time",
  "more-often": "Concerns come more often",
  "rising-thresholds": "Decisions rise",
  "low-in-a-row": "Several low decisions in a row",
  "several-reporters": "Several people worry",
  "linked-learners": "Linked learners",
  "same-kind": "The same kind again",
  "mixed-kinds": "Different kinds build up",
  "same-place": "The same place again",
  "same-time": "The same time of day again",
  "same-weekday": "The same day of the week again",
  "after-break": "After a holiday",
};

export const settingTexts = {
  title: "Settings",
  about:
    "What the school settles for itself. Every change is recorded with who made it, when and why, and what applied on a day can be shown years later.",
  why: "Why it is changed",
  submit: "Record the change",
  done: "The change is recorded.",
  meanwhile:
    "A colleague changed this while you were writing. What applies now stands above; your change is made to it.",
  edit: "Change",
  editOne: (name: string) => `Change ${name}`,
  remove: "Remove",
  removeOne: (name: string) => `Remove ${name}`,
  isDefault: "The school has not settled this yet. This is what Lantern begins with.",
  history: {
    show: (n: number) => (n === 1 ? "Show the change" : `Show the ${n} changes`),
    hide: "Hide the changes",
    by: (author: string) => `by ${author}`,
  },
  agencies: {
    title: "Agencies",
    about: "Whom the school refers to. They are shown where a referral is made.",
    none: "No agency is listed yet. Add the ones you would need in a hurry first.",
    add: "Add an agency",
    name: "Name",
    telephone: "Telephone",
    email: "Email",
    hours: "Hours",
    hoursHint: "And the number outside of them, where there is one",
    notes: "What it is for, and what it asks for",
    removeIntro: (name: string) => `${name} is no longer offered. Referrals that were made to it stay as they are.`,
  },
  policies: {
    title: "Policies",
    about: "Where the school’s policies are read. Staff reach them from the chat and from the desk.",
    none: "No policy is listed yet.",
    add: "Add a policy",
    name: "Title",
    address: "Address",
    addressHint: "Begins with https://",
    removeIntro: (name: string) => `${name} is no longer offered. Nothing happens to the policy itself.`,
  },
  intervals: {
    title: "Reviews",
    about: "The day that is proposed for the next review. Whoever reviews may choose another.",
    chronology: "Chronology, every",
    childProtectionFile: "Child protection file, every",
    days: (n: number) => (n === 1 ? "1 day" : `${n} days`),
    inDays: "In days, 1 to 730",
    change: "Change the intervals",
  },
  signals: {
    title: "Signals",
    about:
      "From when on a pattern in a chronology is pointed out. Signals decide nothing: each is a sentence with its evidence, for a person to judge. All days are counted back from today.",
    names: signals,
    on: "Looked for",
    off: "Not looked for",
    yes: "Yes",
    no: "No",
    notCounted: {
      title: "Kinds that are not counted",
      about: "They record what was done and not a new worry. A concern of no other kind is not counted.",
      none: "Every kind is counted.",
      change: "Change what is counted",
      counted: "Counted",
      not: "Not counted",
    },
    parameters: {
      count: { label: "How many at least", hint: "In whole numbers", words: (n: string) => `at least ${n}` },
      linked: {
        label: "About linked learners at least",
        hint: "1 to 100",
        words: (n: string) => `and ${n} about linked learners`,
      },
      days: { label: "Within how many days", hint: "1 to 3,650", words: (n: string) => `within ${n} days` },
      before: {
        label: "Days before, to compare with",
        hint: "1 to 3,650",
        words: (n: string) => `compared with the ${n} days before`,
      },
      times: {
        label: "How many times as many as before",
        hint: "1 to 20",
        words: (n: string) => `${n} times as many as before`,
      },
      share: {
        label: "Of a hundred concerns, at least",
        hint: "1 to 100: of many concerns, a few on Mondays mean nothing",
        words: (n: string) => `${n} of a hundred`,
      },
      schoolDays: {
        label: "In the first school days after a holiday",
        hint: "1 to 10",
        words: (n: string) => `in the first ${n} school days`,
      },
      breakDays: {
        label: "A holiday has at least so many days",
        hint: "3 to 60",
        words: (n: string) => `after ${n} days without school`,
      },
      steps: {
        label: "How many steps from the first decision to the last",
        hint: "1 to 3",
        words: (n: string) => `${n} steps up`,
      },
      upTo: { label: "None of the decisions above", hint: "", words: (n: string) => `none above ${n}` },
    },
    part: {
      from: (part: string) => `${part}: from`,
      to: (part: string) => `${part}: to`,
      words: (part: string) => `${part}: words that mean it`,
      wordsHint: "Separated by commas",
    },
  },
} as const;
