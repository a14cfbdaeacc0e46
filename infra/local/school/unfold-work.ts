/** Unfolds the work on one concern (work.ts) into the things that people did, in no particular order. */
import { actionIn, finishTime } from "./actions.ts";
import { type Doing, dayOf, done, later, type Place, personIn, timeOn, type What, type Working } from "./place.ts";
import { dayAhead } from "./timeline.ts";
import { drawn, noted } from "./unfold-documents.ts";
import { disagreed, drafted, referred } from "./unfold-referral.ts";
import { worded } from "./wording.ts";
import type { Work } from "./work.ts";

/** Everything that was done, beyond `now` too. */
export function unfoldWork(working: Working, work: readonly Work[]): readonly Doing[] {
  let at = working.decidedAt;
  let action = working.given;
  return work.flatMap((one, i) => {
    at = timeOn(working, one.day, at);
    const by = one.by === undefined ? working.decider : personIn(working, one.by);
    const say = (template: string) => worded(template, { ...working.wording, random: working.random });
    const doings = doingsOf({ ...working, by, at, id: `w${i}`, say, action }, one);
    if (one.do === "action") action += 1;
    return doings;
  });
}

function doingsOf(place: Place, work: Work): readonly Doing[] {
  switch (work.do) {
    case "refer":
      return referred(place, work);
    case "draft":
      return [drafted(place, work)];
    case "disagree":
      return disagreed(place, work);
    case "body-map":
      return drawn(place, work);
    case "note":
      return noted(place, work);
    case "action":
      return acted(place, work.line);
    case "ask": {
      const to = personIn(place, work.whom);
      const asked = done(place, { what: "ask", id: place.id, to, question: place.say(work.question) });
      return [asked, ...later(place, work.answer, (text) => ({ what: "answer", of: place.id, text }), to)];
    }
    case "worry": {
      const raised = done({ ...place, by: place.reporter }, { what: "worry", id: place.id, text: place.say(work.why) });
      return [raised, ...later(place, work.answer, (text) => ({ what: "answer-worry", of: place.id, text }))];
    }
    case "decide":
      return [decided(place, work)];
    case "add": {
      const { concern, reporter, at } = place;
      return [
        { what: "add-account", at: new Date(at).toISOString(), concern, by: reporter, text: place.say(work.text) },
      ];
    }
    default:
      return [done(place, simple(place, work))];
  }
}

type Simple = Extract<
  Work,
  { readonly do: "advise" | "correct" | "share" | "link" | "tag" | "close" | "reopen" | "match" }
>;

function simple(place: Place, work: Simple): What {
  const { say } = place;
  switch (work.do) {
    case "advise":
      return { what: "advise", to: personIn(place, work.whom), form: work.form, text: say(work.text) };
    case "correct":
      return { what: "correct", text: say(work.what), why: say(work.why) };
    case "share": {
      const { decision, what, withWhom, why, basis, consent, risk } = work;
      const asked = { answer: consent.answer, reason: say(consent.reason) };
      const told = { decision, basis, what: say(what), withWhom: say(withWhom), why: say(why), risk: say(risk) };
      return { what: "decide-sharing", told: { ...told, consent: asked } };
    }
    case "link":
      return { what: "link", to: place.step(work.to), why: say(work.why) };
    case "tag":
      return { what: "tag", tags: work.tags };
    case "match": {
      const { someoneElse = "", turnsOutToBe } = place.planned;
      return { what: "match", described: someoneElse, learnerId: turnsOutToBe?.learner.id ?? "" };
    }
    case "close":
      return { what: "close", text: say(work.because) };
    case "reopen":
      return { what: "reopen", text: say(work.why) };
  }
}

function acted(place: Place, line: string): readonly Doing[] {
  const { timeline, random, planned, reporter, concern, at } = place;
  const { action, outcome } = actionIn({ timeline, company: planned.company, reporter }, place.say(line), at);
  const given = done(place, { what: "add-action", action });
  if (outcome === "") return [given];
  const when = new Date(finishTime(timeline, random, at, action.due)).toISOString();
  return [given, { what: "finish-action", at: when, concern, by: action.owner, action: place.action, outcome }];
}

function decided(place: Place, work: Extract<Work, { readonly do: "decide" }>): Doing {
  const { concern, by, at, say, weigh, timeline } = place;
  return {
    what: "triage",
    at: new Date(at).toISOString(),
    concern,
    by,
    threshold: work.threshold,
    rationale: say(work.because),
    vulnerability: weigh(at),
    actions: [],
    reporterToKnow: say(work.tell ?? ""),
    reviewOn: work.lookAgain === undefined ? undefined : dayAhead(timeline, dayOf(place), work.lookAgain),
  };
}
