/** What each kind of entry of a concern says (src/domain/concern-entries.ts), as it is stored in the version of today. */
import { z } from "zod";
import { contactWays } from "../domain/category-details.ts";
import {
  advices,
  categories,
  consents,
  documentPurposes,
  lawfulBases,
  scanResults,
  urgencies,
} from "../domain/concern-entries.ts";
import { thresholdChanges, thresholds } from "../domain/threshold.ts";
import { storedBodyMap } from "./body-map.ts";
import { bodyOf } from "./entry-parts.ts";
import { concernReference, day, learnerId, staffId } from "./primitives.ts";
import { quoted } from "./quotation.ts";
import { sha256Hex } from "./tampering.ts";

const text = z.string();
/** The `seq` of the earlier entry that this one is about. */
const of = z.int().positive();

const account = z.strictObject({
  seen: text,
  ownWords: text,
  where: text,
  present: text.exactOptional(),
  view: text.exactOptional(),
  done: text.exactOptional(),
});
/** What each kind of concern asks for (R4.2, R10.1). */
const categoryDetails = z.strictObject({
  disclosure: z.strictObject({ saidToLearner: text }).exactOptional(),
  injury: z.strictObject({ explanation: text, firstAid: text }).exactOptional(),
  childOnChild: z.strictObject({ between: text, keptSafe: text }).exactOptional(),
  online: z.strictObject({ platform: text, described: text }).exactOptional(),
  mentalHealth: z.strictObject({ change: text, safeNow: text }).exactOptional(),
  contactWithHome: z.strictObject({ who: text, how: z.enum(contactWays).exactOptional(), said: text }).exactOptional(),
  referralOutcome: z.strictObject({ agency: text, outcome: text }).exactOptional(),
  communication: z.strictObject({ observedChange: text, howTheyCommunicate: text }).exactOptional(),
});
const late = z.strictObject({ reason: text });
const action = z.strictObject({ what: text, owner: staffId, ownerName: text, due: day });
const consent = z.strictObject({ answer: z.enum(consents), reason: text });

const told = [
  bodyOf(
    "concern.raised",
    z.strictObject({
      categories: z.array(z.enum(categories)),
      account,
      atRisk: z.boolean(),
      submission: sha256Hex,
      details: categoryDetails.exactOptional(),
      late: late.exactOptional(),
      quoted: quoted.exactOptional(),
    }),
  ),
  bodyOf(
    "account.added",
    z.strictObject({
      text,
      atRisk: z.boolean(),
      details: categoryDetails.exactOptional(),
      late: late.exactOptional(),
    }),
  ),
  bodyOf("amendment.recorded", z.strictObject({ of, what: text, why: text })),
  bodyOf("question.asked", z.strictObject({ to: staffId, toName: text, question: text })),
  bodyOf("question.answered", z.strictObject({ of, answer: text })),
  bodyOf("worry.raised", z.strictObject({ why: text })),
  bodyOf("worry.answered", z.strictObject({ of, answer: text })),
] as const;

const decided = [
  bodyOf("concern.acknowledged", z.strictObject({})),
  bodyOf(
    "concern.triaged",
    z.strictObject({
      threshold: z.enum(thresholds),
      rationale: text,
      vulnerability: text,
      actions: z.array(action),
      basedOn: z.int().positive(),
      change: z.enum(thresholdChanges),
      reporterToKnow: text.exactOptional(),
      reviewOn: day.exactOptional(),
    }),
  ),
  bodyOf("action.added", z.strictObject({ action })),
  bodyOf("action.finished", z.strictObject({ action: z.int().positive(), outcome: text })),
  bodyOf(
    "contact.recorded",
    z.strictObject({ who: text, how: z.enum(contactWays), said: text, consent: consent.exactOptional() }),
  ),
  bodyOf("advice.recorded", z.strictObject({ form: z.enum(advices), to: staffId, toName: text, text })),
  bodyOf("concern.linked", z.strictObject({ to: concernReference, why: text })),
  bodyOf("subject.matched", z.strictObject({ described: text, learner: learnerId, name: text })),
  bodyOf("tags.changed", z.strictObject({ added: z.array(text), removed: z.array(text) })),
  bodyOf("concern.closed", z.strictObject({ rationale: text, basedOn: z.int().positive() })),
  bodyOf("concern.reopened", z.strictObject({ why: text })),
] as const;

const shared = [
  bodyOf("referral.drafted", z.strictObject({ agency: text, text })),
  bodyOf("referral.approved", z.strictObject({ of, text })),
  bodyOf(
    "referral.made",
    z.strictObject({
      agency: text,
      urgency: z.enum(urgencies),
      sent: text,
      consent,
      chaseOn: day,
      withoutReview: text.exactOptional(),
      of: of.exactOptional(),
      basedOn: z.int().positive(),
    }),
  ),
  bodyOf("referral.chased", z.strictObject({ of, note: text, chaseOn: day })),
  bodyOf("referral.concluded", z.strictObject({ of, outcome: text })),
  bodyOf(
    "sharing.decided",
    z.strictObject({
      decision: z.enum(["shared", "withheld"]),
      what: text,
      withWhom: text,
      why: text,
      basis: z.enum(lawfulBases),
      consent,
      risk: text,
    }),
  ),
  bodyOf("disagreement.recorded", z.strictObject({ withWhom: text, ours: text, theirs: text, sought: text })),
  bodyOf("disagreement.escalated", z.strictObject({ of, to: text, why: text })),
  bodyOf("disagreement.concluded", z.strictObject({ of, outcome: text })),
] as const;

const documented = [
  bodyOf("body-map.recorded", z.strictObject({ map: storedBodyMap })),
  bodyOf("body-map.reviewed", z.strictObject({ of, note: text })),
  bodyOf("photograph.authorised", z.strictObject({ reason: text })),
  bodyOf(
    "document.attached",
    z.strictObject({
      purpose: z.enum(documentPurposes),
      note: text,
      scan: z.enum(scanResults),
      of: of.exactOptional(),
    }),
  ),
  bodyOf("paper.destroyed", z.strictObject({ of, how: text, who: text, on: day })),
] as const;

/** The bodies of all kinds of entry that a concern can hold. */
export const concernBodies = [...told, ...decided, ...shared, ...documented] as const;
