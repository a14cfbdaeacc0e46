/** Everything the bot says, in English. Plain and short; nothing here names a learner or repeats what somebody wrote. */
import { statusesInEnglish } from "../../src/contract/texts/statuses-en.ts";
import type { Category } from "../../src/domain/concern.ts";

export const words = {
  greeting: {
    title: "Worried about a learner?",
    body: "Tell me what happened, in your own words, or press “Raise a concern”. I will ask you a few short questions. What you send goes to the safeguarding team, and I will tell you when they have reviewed it.",
    danger: "If somebody is in immediate danger, ring 999 first, then tell the safeguarding lead in person.",
    raise: "Raise a concern",
    own: "My concerns",
    summary: "Lantern is here when you are worried about a learner",
  },
  form: {
    title: "Raise a concern",
    summary: "A form to raise a concern",
    danger: "Immediate danger? Ring 999. At risk now? Tell the safeguarding lead in person too.",
    learner: "Who is it about?",
    learnerHint: "Start typing their name",
    learnerNotChosen:
      "Please choose somebody from the list. If they are not in it, empty this field and say below who they are.",
    someoneElse: "Not in the list? Say who they are",
    someoneElseHint: "For example: year 8, red coat",
    category: "What kind of concern?",
    categoryHint: "Choose the nearest",
    seen: "What did you see or hear?",
    seenHint: "What happened, as you saw or heard it",
    ownWords: "What did they say, in their own words?",
    ownWordsHint: "As they said it. Leave this empty if they said nothing",
    day: "Which day?",
    time: "Time, if known",
    where: "Where?",
    whereHint: "For example: library, top floor",
    atRisk: "Is anyone at risk now?",
    no: "Not that I know of",
    yes: "Yes, somebody may come to harm",
    reminder: "Please do not promise to keep this secret, and do not look into it yourself.",
    submit: "Send to the safeguarding team",
    refused: "This has not been sent yet. Your words are still here: please look at what is marked below.",
    seeAbove: "Not sent yet. Please look at the beginning of this form, and at what is marked.",
    tooLong:
      "There is more text than this form can hold, so only the first part is below. Please send this part, then write the rest to me as a new message.",
    failed:
      "This could not be recorded just now. Your words are still here: please send them again in a moment. If it cannot wait, tell the safeguarding lead in person.",
  },
  receipt: {
    title: "Thank you. This is recorded.",
    summary: "Your concern is recorded",
    reference: "Reference",
    recorded: "Recorded",
    reviewed: "Review due",
    next: "It is on its way to the safeguarding team. I will write to you here when they have reviewed it.",
    worse: "If anything changes or gets worse, tell the safeguarding lead in person.",
    inPerson:
      "You said that somebody may come to harm. Please tell the safeguarding lead in person now. If the danger is immediate, ring 999 first.",
    typed: "What you sent in the form is in the record. You may delete the message that you typed above.",
  },
  alert: {
    title: "A concern was raised",
    urgentTitle: "Urgent: somebody may be at risk now",
    summary: "Safeguarding: a concern needs you",
    urgentSummary: "Safeguarding: urgent, a concern needs you now",
    reference: "Reference",
    recorded: "Recorded",
    due: "Review due",
    acknowledge: "Acknowledge",
    open: "Open",
    yours: "You have acknowledged this concern.",
    others: "A colleague in the safeguarding team has this concern in hand already.",
    reviewed: "This concern has been reviewed.",
    acknowledgedTitle: "In hand",
    reviewedTitle: "Reviewed",
  },
  reviewed: {
    title: (reference: string) => `Your concern ${reference} has been reviewed`,
    body: "The safeguarding team has read your concern and decided what to do. Thank you for raising it.",
    summary: "A concern you raised has been reviewed",
  },
  own: {
    title: "My concerns",
    summary: "The concerns you raised",
    none: "You have not raised a concern yet. When you do, you can see here how far it has come.",
    more: (count: number) => `And ${count} earlier. All are under “My concerns” in the Lantern tab.`,
    status: statusesInEnglish,
  },
  loading: "The records are still being loaded. Please try again in a few minutes.",
  onlyPersonal:
    "Please write to me in our own chat, where nobody else can read it: look for Lantern in the search box at the top of Teams.",
  onlyPersonalSummary: "Please write to me in our own chat",
  notThere: "This concern is not here, or it is not yours to open.",
  notRecorded: {
    title: "This was not recorded",
    summary: "This was not recorded",
    trouble: "Something is wrong on my side, and I could not answer you. Please try again in a few minutes.",
    cannotWait: "If it cannot wait, tell the safeguarding lead in person. In immediate danger, ring 999 first.",
  },
} as const;

export const categoryWords: Readonly<Record<Category, string>> = {
  disclosure: "A learner told me something",
  welfare: "Welfare or safety",
  injury: "An injury or a mark",
  "child-on-child": "Something between learners",
  online: "Something online",
  "mental-health": "Mental health",
  "contact-with-home": "Contact with a parent or carer",
  "referral-outcome": "News from another agency",
  other: "Something else",
};
