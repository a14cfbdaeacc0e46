/** What is answered to what somebody writes and presses: each goes to the flow that it belongs to. */
import type { Language } from "../src/domain/language.ts";
import { awayUntil, isOnTeam } from "../src/service/absences.ts";
import { draftFor } from "../src/service/drafts.ts";
import { dutyLine } from "../src/service/duty-line.ts";
import { isComplete } from "../src/service/following.ts";
import { listOwnConcerns } from "../src/service/lists.ts";
import { listPolicies } from "../src/service/settings.ts";
import type { Card } from "./cards/card.ts";
import type { CardCommand } from "./cards/commands.ts";
import { greetingCard } from "./cards/greeting.ts";
import { ownConcernsCard } from "./cards/own-concerns.ts";
import { policiesCard } from "./cards/policies.ts";
import { acknowledgeFromCard } from "./flows/acknowledge.ts";
import { addDetailsFromCard } from "./flows/add-details.ts";
import { askAway, awayFromCard, backInChat, notForThem } from "./flows/duty.ts";
import type { Where } from "./flows/form.ts";
import { openOwn, recordOwn, writeOnOwn } from "./flows/own-concern.ts";
import { answerFromCard, openQuestion } from "./flows/question.ts";
import { beginAnew, beginConcern, checkWording, submitConcern } from "./flows/raise.ts";
import type { Talk } from "./talk.ts";
import { understand } from "./understand.ts";

/** The answer to a typed message. */
export async function answerWords(talk: Talk, text: string): Promise<Card> {
  const meaning = understand(text);
  switch (meaning.means) {
    case "greet":
      return greet(talk);
    case "own-concerns":
      return ownConcerns(talk);
    case "policies":
      return policies(talk);
    // Nothing that is typed is lost: "away" may be how somebody begins to tell that a child ran off.
    case "away":
      return askAway(talk) ?? beginConcern(talk, meaning.told);
    case "back":
      return (await backInChat(talk)) ?? beginConcern(talk, meaning.told);
    case "language":
      return chooseLanguage(talk, meaning.language);
    case "raise":
      return beginConcern(talk, meaning.told);
  }
}

/** The greeting, with the form that the person began where there is one. */
export async function greet(talk: Talk): Promise<Card> {
  const { ports, actor, settings } = talk;
  const draft = await draftFor(ports, actor.person.id);
  const begun = draft && { at: draft.begunAt, now: ports.clock.now() };
  return greetingCard(settings, { begun, ...(await dutyFor(talk)) });
}

async function dutyFor({ ports, actor }: Talk) {
  const own = isOnTeam(actor) ? { until: awayUntil(ports, actor) } : undefined;
  return { onDuty: await dutyLine(ports, actor.person), own };
}

/** The buttons of the greeting leave it where it is; a form and an alert make way for what became of them. */
export function isNewMessage({ verb }: CardCommand): boolean {
  return newMessages.some((one) => one === verb);
}

const newMessages: readonly CardCommand["verb"][] = [
  "concern.begin",
  "concern.begin-anew",
  "concern.list-own",
  "policies.list",
  "duty.away",
];

/** The answer to a button. */
export function answerCommand(talk: Talk, command: CardCommand, where: Where): Card | Promise<Card> {
  const { ports, actor, settings } = talk;
  switch (command.verb) {
    case "concern.begin":
      return beginConcern(talk, "");
    case "concern.begin-anew":
      return beginAnew(talk);
    case "policies.list":
      return policies(talk);
    case "duty.away":
      return askAway(talk) ?? notForThem(talk);
    case "duty.say-away":
      return awayFromCard(talk, command);
    case "duty.back":
      return backOrNothing(talk);
    case "concern.list-own":
      return ownConcerns(talk);
    case "language.choose":
      return chooseLanguage(talk, command.language);
    case "concern.raise":
      return submitConcern(talk, command, where);
    case "concern.check":
      return checkWording(talk, command, where);
    case "concern.add-details":
      return addDetailsFromCard(talk, command, where);
    case "concern.acknowledge":
      return acknowledgeFromCard(talk, command.reference);
    case "own.open":
      return openOwn(talk, command.reference);
    case "own.write":
      return writeOnOwn(talk, command.reference, { what: command.what });
    case "own.add":
    case "own.correct":
    case "own.worry":
      return recordOwn(talk, command);
    case "question.open":
      return openQuestion(ports, actor, { reference: command.reference, settings });
    case "question.answer": {
      const { reference, seq, answer, key } = command;
      return answerFromCard(ports, actor, { reference, seq, answer, key, settings });
    }
  }
}

async function backOrNothing(talk: Talk): Promise<Card> {
  return (await backInChat(talk)) ?? notForThem(talk);
}

async function ownConcerns({ ports, actor, settings }: Talk): Promise<Card> {
  return ownConcernsCard(await listOwnConcerns(ports, actor), { complete: isComplete(ports.view) }, settings);
}

async function policies({ ports, actor, settings }: Talk): Promise<Card> {
  return policiesCard(await listPolicies(ports, actor), settings);
}

/** Keeps the language that somebody chose, for notices too, and greets them in it. */
async function chooseLanguage(talk: Talk, language: Language): Promise<Card> {
  await talk.ports.desk.keepLanguage(talk.actor.person.id, language);
  return greetingCard(talk.spokenIn(language), { chosen: true, ...(await dutyFor(talk)) });
}
