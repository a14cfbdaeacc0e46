/** The work on a fictional concern: everything that can be open at once, and nothing of it. */
import { type ConcernPage, concernPage } from "../../../src/contract/desk-api.ts";
import { aBodyMap } from "../../body-maps.ts";
import { uuid } from "../../build.ts";
import { dayIn, decided, dsl, minutesAgo } from "./fictional.ts";

const told = { author: dsl.name, via: "tab" } as const;

const entries = [
  {
    ...told,
    seq: 7,
    kind: "amendment.recorded",
    of: 1,
    author: "Tom Ashworth",
    via: "chat",
    recordedAt: minutesAgo(50),
    parts: [
      { label: "correction", is: "words", text: "It was the right forearm, not the left." },
      { label: "why", is: "words", text: "I looked at my own arm to remember and mixed the sides." },
    ],
  },
  {
    ...told,
    seq: 8,
    kind: "question.asked",
    recordedAt: minutesAgo(45),
    parts: [
      { label: "question", is: "words", text: "Was she in on Monday, and how did she seem?" },
      { label: "to", is: "name", text: "Helen Marsh" },
    ],
  },
  {
    ...told,
    seq: 9,
    kind: "sharing.decided",
    recordedAt: minutesAgo(30),
    parts: [
      { label: "decision", is: "choice", text: "withheld" },
      { label: "shared", is: "words", text: "The account of the marks." },
      { label: "with", is: "name", text: "The uncle’s employer" },
      { label: "why", is: "words", text: "Nothing there protects Amara, and it could warn him." },
      { label: "basis", is: "choice", text: "public-task" },
      { label: "consent", is: "choice", text: "not-sought" },
      { label: "consent-reason", is: "words", text: "Asking the family could put her at risk." },
    ],
  },
] as const;

/** A concern with everything that can wait on it. */
export function worked(reference: string): ConcernPage {
  const before = decided(reference);
  const map = {
    ...told,
    seq: 10,
    kind: "body-map.recorded",
    recordedAt: minutesAgo(20),
    occurred: { day: dayIn(0), time: "08:50" },
    map: aBodyMap(),
  };
  return concernPage.parse({
    ...before,
    entries: [...before.entries, ...entries, map],
    newest: 10,
    reviewOn: dayIn(2),
    reporterToKnow: "We have met her and she is safe today.",
    work: {
      ...before.work,
      questions: [{ seq: 8, toName: "Helen Marsh", askedAt: minutesAgo(45) }],
      worries: [{ seq: 11, at: minutesAgo(15) }],
      drafts: [{ seq: 12, agency: "Children’s social care", text: "Referral (draft)" }],
      referrals: [{ seq: 13, agency: "Police", urgency: "urgent", madeAt: minutesAgo(10), chaseOn: dayIn(-1) }],
      disagreements: [{ seq: 14 }],
      bodyMaps: [{ seq: 10, recordedAt: minutesAgo(20) }],
      links: ["C-222222", "C-333333"],
      tags: ["home", "uncle"],
      unmatched: ["her cousin, about six"],
      notReviewed: [{ learner: `learner/${uuid(1)}`, name: "Amara Nwosu" }],
    },
  });
}
