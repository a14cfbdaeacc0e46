/** The work of the demo school on a concern after it was decided on, by the rules of the product. */
import { addAction } from "../../../src/domain/add-action.ts";
import { amend } from "../../../src/domain/amend.ts";
import { attachDocument } from "../../../src/domain/attach-document.ts";
import { dayAt } from "../../../src/domain/calendar.ts";
import { changeTags } from "../../../src/domain/change-tags.ts";
import { isReviewed } from "../../../src/domain/chronology-review.ts";
import { closeConcern, reopenConcern } from "../../../src/domain/close.ts";
import type { Concern } from "../../../src/domain/concern.ts";
import type { ConcernEntry } from "../../../src/domain/concern-entries.ts";
import { decideSharing } from "../../../src/domain/decide-sharing.ts";
import { destroyPaper } from "../../../src/domain/destroy-paper.ts";
import { concludeDisagreement, escalateDisagreement, recordDisagreement } from "../../../src/domain/disagreement.ts";
import { learnersOf } from "../../../src/domain/entry.ts";
import { chaseReferral, concludeReferral } from "../../../src/domain/follow-referral.ts";
import { referenceOf } from "../../../src/domain/ids.ts";
import { linkConcern } from "../../../src/domain/link-concern.ts";
import { makeReferral } from "../../../src/domain/make-referral.ts";
import { matchSubject } from "../../../src/domain/match-subject.ts";
import { answerQuestion, askQuestion } from "../../../src/domain/question.ts";
import { recordAdvice } from "../../../src/domain/record-advice.ts";
import { recordBodyMap, reviewBodyMap } from "../../../src/domain/record-body-map.ts";
import { approveReferral, draftReferral } from "../../../src/domain/referral-document.ts";
import type { Outcome } from "../../../src/domain/refusal.ts";
import { answerWorry, raiseWorry } from "../../../src/domain/worry.ts";
import { weigh } from "../../../src/service/body-map-work.ts";
import type { DemoWork } from "../school/shapes-work.ts";
import { dayIn, occurredOn } from "./parsing.ts";
import type { Deciding } from "./telling.ts";

type Named = { readonly [Doing in DemoWork as Doing["what"]]: Doing };
type Rules = { readonly [What in DemoWork["what"]]: (doing: Named[What], on: On) => Outcome<ConcernEntry> };

interface On extends Deciding {
  readonly concern: Concern;
  /** The `seq` of an entry by its name; of the account that raised the concern, without one. */
  readonly place: (of: string | undefined) => number;
}

/** The entry that comes of it. */
export function decideWork<What extends DemoWork["what"]>(
  doing: Named[What] & { readonly what: What },
  concern: Concern,
  deciding: Deciding,
): Outcome<ConcernEntry> {
  const place = (of: string | undefined) => (of === undefined ? 1 : (deciding.told.places.get(of) ?? 0));
  const rule: Rules[What] = rules[doing.what];
  return rule(doing, { ...deciding, concern, place });
}

const today = ({ stamp, story }: On) => dayAt(stamp.recordedAt, story.timeZone);

const talk: Pick<Rules, "ask" | "answer" | "advise" | "correct" | "worry" | "answer-worry" | "add-action"> = {
  "add-action": ({ action: { what, owner, due } }, on) =>
    addAction(on.concern, { what, owner: on.story.staff(owner), due: dayIn(due) }, on.stamp, today(on)),
  ask: ({ to, question }, { concern, story, stamp }) => askQuestion(concern, { to: story.staff(to), question }, stamp),
  answer: ({ of, text }, { concern, place, stamp }) => answerQuestion(concern, { of: place(of), answer: text }, stamp),
  advise: ({ form, to, text }, { concern, story, stamp }) =>
    recordAdvice(concern, { form, to: story.staff(to), text }, stamp),
  correct: ({ of, text, why }, { concern, place, stamp }) =>
    amend(concern, { of: place(of), what: text, why }, stamp, concern.raisedBy === stamp.by ? "own" : "any"),
  worry: ({ text }, { concern, stamp }) => raiseWorry(concern, text, stamp),
  "answer-worry": ({ of, text }, { concern, place, stamp }) =>
    answerWorry(concern, { of: place(of), answer: text }, stamp),
};

const beyond: Pick<
  Rules,
  | "draft-referral"
  | "approve-referral"
  | "make-referral"
  | "chase-referral"
  | "conclude-referral"
  | "decide-sharing"
  | "disagree"
  | "escalate"
  | "conclude-disagreement"
> = {
  "draft-referral": ({ agency, text }, { concern, stamp }) => draftReferral(concern, { agency, text }, stamp),
  "approve-referral": ({ of, text }, { concern, place, stamp }) =>
    approveReferral(concern, { of: place(of), text }, stamp),
  "make-referral": ({ of, chaseOn, withoutReview = "", ...told }, on) => {
    const { concern, story, place, stamp } = on;
    const isSeen = learnersOf(concern.subjects).every((one) =>
      isReviewed(story.newestOf(one), story.reviewedUpTo(one)),
    );
    const sent = of === undefined ? {} : { of: place(of) };
    const referral = { ...told, ...sent, withoutReview, chaseOn: dayIn(chaseOn), basedOn: concern.newest };
    return makeReferral(concern, referral, stamp, { isReviewed: isSeen, today: today(on) });
  },
  "chase-referral": ({ of, text, chaseOn }, on) =>
    chaseReferral(on.concern, { of: on.place(of), note: text, chaseOn: dayIn(chaseOn) }, on.stamp, today(on)),
  "conclude-referral": ({ of, text }, { concern, place, stamp }) =>
    concludeReferral(concern, { of: place(of), outcome: text }, stamp),
  "decide-sharing": ({ told }, { concern, stamp }) => decideSharing(concern, told, stamp),
  disagree: ({ withWhom, ours, theirs, sought }, { concern, stamp }) =>
    recordDisagreement(concern, { withWhom, ours, theirs, sought }, stamp),
  escalate: ({ of, to, why }, { concern, place, stamp }) =>
    escalateDisagreement(concern, { of: place(of), to, why }, stamp),
  "conclude-disagreement": ({ of, text }, { concern, place, stamp }) =>
    concludeDisagreement(concern, { of: place(of), outcome: text }, stamp),
};

const rules: Rules = {
  ...talk,
  ...beyond,
  link: ({ to, why }, { concern, story, stamp }) =>
    linkConcern(concern, { to: referenceOf(story.concernOf(to)), isThere: true, why }, stamp),
  match: ({ described, learnerId }, { concern, story, stamp }) =>
    matchSubject(concern, { described, learner: story.learner(learnerId) }, stamp),
  tag: ({ tags }, { concern, stamp }) => changeTags(concern, { added: tags, removed: [] }, stamp),
  "body-map": ({ map, day, time }, { concern, story, stamp }) =>
    recordBodyMap(concern, { map, occurred: occurredOn(day, time) }, stamp, { zone: story.timeZone, weigh }),
  "review-body-map": ({ of, text }, { concern, place, stamp }) =>
    reviewBodyMap(concern, { of: place(of), note: text }, stamp),
  "attach-note": ({ note }, { concern, scan, stamp }) => {
    if (scan === undefined) throw new Error("a note without its scan");
    return attachDocument(
      concern,
      { purpose: "handwritten-note", note },
      { document: scan, scan: "not-scanned" },
      stamp,
    );
  },
  "destroy-paper": ({ of, how, who, on: day }, { concern, story, place, stamp }) =>
    destroyPaper(concern, { of: place(of), how, who, on: dayIn(day) }, stamp, story.timeZone),
  close: ({ text }, { concern, stamp }) => closeConcern(concern, { rationale: text, basedOn: concern.newest }, stamp),
  reopen: ({ text }, { concern, stamp }) => reopenConcern(concern, text, stamp),
};
