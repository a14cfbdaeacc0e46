/** The everyday work on a concern: contacts, actions, questions, corrections, advice, what belongs together, closing. */
import { addAction } from "../domain/add-action.ts";
import { amend } from "../domain/amend.ts";
import { changeTags } from "../domain/change-tags.ts";
import { closeConcern, reopenConcern } from "../domain/close.ts";
import { finishAction } from "../domain/finish-action.ts";
import { linkConcern } from "../domain/link-concern.ts";
import { matchSubject } from "../domain/match-subject.ts";
import { askQuestion } from "../domain/question.ts";
import { recordAdvice } from "../domain/record-advice.ts";
import { recordContact } from "../domain/record-contact.ts";
import { tellMore } from "../domain/tell-more.ts";
import { answerWorry } from "../domain/worry.ts";
import type { Rules } from "./concern-work.ts";

type Everyday =
  | "add-account"
  | "record-contact"
  | "add-action"
  | "finish-action"
  | "amend"
  | "ask-question"
  | "answer-worry"
  | "record-advice"
  | "link-concern"
  | "match-subject"
  | "change-tags"
  | "close"
  | "reopen";

export const everydayRules: Rules<Everyday> = {
  "add-account": ({ concern, stamp, zone }, { text, atRisk, occurred }) =>
    tellMore(concern, { text, atRisk, occurred }, stamp, zone),
  "record-contact": ({ concern, stamp, zone }, { who, how, said, consent, occurred }) =>
    recordContact(concern, { who, how, said, consent, occurred }, stamp, zone),
  "add-action": ({ concern, stamp, today, chosen }, { what, owner, due }) =>
    addAction(concern, { what, owner: chosen(owner), due }, stamp, today),
  "finish-action": ({ concern, stamp }, { action, outcome }) => finishAction(concern, action, outcome, stamp),
  amend: ({ concern, stamp }, { of, what, why }) => amend(concern, { of, what, why }, stamp, "any"),
  "ask-question": ({ concern, stamp, chosen }, { to, question }) =>
    askQuestion(concern, { to: chosen(to), question }, stamp),
  "answer-worry": ({ concern, stamp }, { of, answer }) => answerWorry(concern, { of, answer }, stamp),
  "record-advice": ({ concern, stamp, chosen }, { form, to, text }) =>
    recordAdvice(concern, { form, to: chosen(to), text }, stamp),
  "link-concern": ({ concern, stamp, isConcern }, { to, why }) =>
    linkConcern(concern, { to, isThere: isConcern(to), why }, stamp),
  "match-subject": ({ concern, stamp, learner }, { described, learner: id }) =>
    matchSubject(concern, { described, learner: learner(id) }, stamp),
  "change-tags": ({ concern, stamp }, { added, removed }) => changeTags(concern, { added, removed }, stamp),
  close: ({ concern, stamp }, { rationale, basedOn }) => closeConcern(concern, { rationale, basedOn }, stamp),
  reopen: ({ concern, stamp }, { why }) => reopenConcern(concern, why, stamp),
};
