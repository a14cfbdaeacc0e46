/** What each kind of concern asks for beside the account (R4.2, R5.1, R10.1), in chat and in the tab. English. */
import type { ContactWay } from "../../domain/category-details.ts";
import type { DetailsFormText } from "../details-form.ts";

export const detailsInEnglish = {
  labels: {
    saidToLearner: "What was said to the learner?",
    explanation: "How was the injury or mark explained, and by whom?",
    firstAid: "Was first aid given? What was done?",
    involved: "Who else was involved?",
    involvedElse: "Others involved who are not in the list",
    between: "What happened between them?",
    keptSafe: "Are they apart and safe now? What was done?",
    platform: "Where online was it?",
    described: "What could be seen there, in words?",
    change: "What has changed, and since when?",
    safeNow: "Are they safe now? Who is with them?",
    who: "Whom did you speak with?",
    how: "How did you speak with them?",
    said: "What was said, by them and by you?",
    agency: "Which agency is it from?",
    outcome: "What did they say?",
    observedChange: "What have you seen change in behaviour, mood or regulation?",
    howTheyCommunicate: "How does the learner communicate?",
    lateReason: "This was noticed on an earlier day. Is there a reason that it is recorded now?",
  } satisfies Readonly<Record<keyof DetailsFormText, string>>,
  hints: {
    saidToLearner: "For example: thank you for telling me, I have to pass this on",
    explanation: "Their own words, if you heard them",
    firstAid: "For example: cold pack, at the office, 11:20",
    involved: "Start typing their name",
    involvedElse: "For example: a boy from another school",
    platform: "For example: a group chat, a game, a website",
    described: "No pictures: what you saw, in words",
    change: "For example: sleeps in lessons since the holidays",
    who: "For example: his mother",
    howTheyCommunicate: "For example: speech, signs, a communication board",
    lateReason: "For example: I saw the note only today",
  },
  ways: {
    phone: "By phone",
    meeting: "In person",
    letter: "By letter",
    email: "By email",
  } satisfies Readonly<Record<ContactWay, string>>,
} as const;
