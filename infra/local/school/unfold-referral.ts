/** Referrals and disagreements in the story: each from its beginning to what came of it. */
import { letterAbout } from "./letter.ts";
import { type Doing, dayOf, done, inTurn, later, type Place, timeOn } from "./place.ts";
import type { DemoWork } from "./shapes-work.ts";
import { dayAhead } from "./timeline.ts";
import type { Letter, Work } from "./work.ts";

type Named<Do extends Work["do"]> = Extract<Work, { readonly do: Do }>;

/** Minutes between a draft, its approval and its sending. */
const [reading, sending] = [9, 15];

/** A draft that waits for somebody to approve it. */
export function drafted(place: Place, { agency, letter }: Named<"draft">): DemoWork {
  const text = letterIn(place, agency, letter, "Not asked yet. It is asked before this goes.");
  return done(place, { what: "draft-referral", id: place.id, agency, text });
}

/** A referral; its document first, where there is one, and the review of the chronology on which it rests. */
export function referred(place: Place, work: Named<"refer">): readonly Doing[] {
  const {
    agency,
    urgency,
    letter,
    sent,
    consent,
    review,
    withoutReview,
    readAfter,
    chase,
    chases = [],
    outcome,
  } = work;
  const { say, id } = place;
  const asked = { answer: consent.answer, reason: say(consent.reason) };
  const text = letter === undefined ? undefined : letterIn(place, agency, letter, asked.reason || "Given.");
  const made = { ...place, at: text === undefined ? place.at : place.at + sending * 60_000 };
  const ahead = (from: { readonly at: number }, count: number) => dayAhead(place.timeline, dayOf(from), count);
  const chased = inTurn(made, chases, (step, at) => ({
    what: "chase-referral",
    of: id,
    text: say(step.text),
    chaseOn: ahead(at, step.chase),
  }));
  return [
    ...(text === undefined ? [] : approved(place, agency, text)),
    ...(review === undefined ? [] : reviewed(made, say(review))),
    done(made, {
      what: "make-referral",
      id,
      agency,
      urgency,
      sent: say(sent),
      consent: asked,
      chaseOn: ahead(made, chase),
      ...(text === undefined ? {} : { of: `${id}-draft` }),
      ...(withoutReview === undefined ? {} : { withoutReview: say(withoutReview) }),
    }),
    ...(readAfter === undefined
      ? []
      : reviewed({ ...made, at: timeOn(made, readAfter.day, made.at) }, say(readAfter.text))),
    ...chased.doings,
    ...later(chased.last, outcome, (told) => ({ what: "conclude-referral", of: id, text: told })),
  ];
}

function approved(place: Place, agency: string, text: string): readonly DemoWork[] {
  const draft = `${place.id}-draft`;
  const approval = { ...place, at: place.at + reading * 60_000 };
  return [
    done(place, { what: "draft-referral", id: draft, agency, text }),
    done(approval, { what: "approve-referral", of: draft, text }),
  ];
}

/** Of each learner whom the concern is about. Right before a referral it has its very moment: nothing can come between. */
function reviewed({ raise, timeline, by, at }: Place, note: string): readonly Doing[] {
  const about = [...(raise.learnerId === undefined ? [] : [raise.learnerId]), ...raise.involved];
  return about.map((learnerId) => ({
    what: "review-chronology",
    at: new Date(at).toISOString(),
    by,
    learnerId,
    note,
    nextOn: dayAhead(timeline, dayOf({ at }), 45),
  }));
}

function letterIn(
  { planned, say }: Place,
  agency: string,
  { worry, done: steps, ask }: Letter,
  consent: string,
): string {
  const { person } = planned;
  if (person === undefined) throw new Error("a referral about nobody on the roll");
  return letterAbout(person.learner, agency, { worry: say(worry), done: say(steps), ask: say(ask) }, consent);
}

/** A disagreement, whom it went to next, and what came of it (R17.2). */
export function disagreed(place: Place, work: Named<"disagree">): readonly Doing[] {
  const { withWhom, ours, theirs, sought, escalated = [], outcome } = work;
  const { say, id } = place;
  const positions = { withWhom: say(withWhom), ours: say(ours), theirs: say(theirs), sought: say(sought) };
  const steps = inTurn(place, escalated, ({ to, text }) => ({ what: "escalate", of: id, to: say(to), why: say(text) }));
  return [
    done(place, { what: "disagree", id, ...positions }),
    ...steps.doings,
    ...later(steps.last, outcome, (text) => ({ what: "conclude-disagreement", of: id, text })),
  ];
}
