/** The words of what falls due, and of what somebody was given to do. English. */

export const dueTexts = {
  title: "Due",
  empty:
    "Nothing is due within a week. Actions, referrals to chase, reviews, meetings and unanswered questions appear here as their day comes near.",
  failed: "What is due could not be loaded. Everything that was recorded is safe.",
  overdue: "Overdue",
  today: "Today",
  since: (day: string) => `since ${day}`,
  onFile: "Learner’s file",
  phrases: {
    action: (what: string) => what,
    referral: (agency: string) => `Ask ${agency} what came of the referral`,
    question: (question: string) => `Not answered yet: ${question}`,
    worry: () => "Answer a colleague’s worry that nothing is done",
    "body-map": () => "Review the body map",
    "look-again": () => "Look at this again",
    paper: () => "Destroy the paper of a scanned note, and record that",
    "chronology-review": () => "Review the chronology",
    "file-review": () => "Review the child protection file",
    meeting: () => "Meeting",
  },
  own: {
    title: "My actions",
    about:
      "What the safeguarding team asked you to do. The record itself stays with them; if you need to know more, ask them in person.",
    empty: "Nobody has asked you to do anything at the moment.",
    teach: "When the safeguarding team gives you something to do about a concern, it appears here with its day.",
    record: "Say what came of it",
    form: "What came of it",
    hint: "What you did and what you saw, as facts. It becomes a part of the record.",
    submit: "Record as done",
    done: "Recorded. Thank you.",
    reference: (reference: string) => `Concern ${reference}`,
  },
} as const;
