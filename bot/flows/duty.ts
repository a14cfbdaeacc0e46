/** Saying in chat that one is away, or back (R6.2). Only the safeguarding team is asked; for everybody else there is nothing here. */
import { type Day, dayAt, isDay, plusDays } from "../../src/domain/calendar.ts";
import type { Refusal } from "../../src/domain/refusal.ts";
import { isOnTeam, sayAway, sayBack } from "../../src/service/absences.ts";
import { type Card, card, paragraph } from "../cards/card.ts";
import type { AwayCommand } from "../cards/commands.ts";
import { awayCard, awayDoneCard, backCard } from "../cards/duty.ts";
import type { Talk } from "../talk.ts";

/** Asks until when; undefined where this person is nobody whose absence matters. */
export function askAway(talk: Talk): Card | undefined {
  return isOnTeam(talk.actor) ? awayCard(talk.settings, { today: todayOf(talk) }) : undefined;
}

/** Records that they are away, to the end of the day that they chose. */
export async function awayFromCard(talk: Talk, { until, day }: AwayCommand): Promise<Card> {
  const { ports, actor, settings } = talk;
  const today = todayOf(talk);
  const to = until === "today" ? today : until === "tomorrow" ? plusDays(today, 1) : day;
  if (!isDay(to)) return awayCard(settings, { today, refused: "day-missing" });
  return answered(talk, await sayAway(ports, actor, to), () => awayDoneCard(to, settings));
}

/** Records that they are back. */
export async function backInChat(talk: Talk): Promise<Card | undefined> {
  const { ports, actor, settings } = talk;
  if (!isOnTeam(actor)) return undefined;
  return answered(talk, await sayBack(ports, actor), () => backCard(settings));
}

function answered(talk: Talk, done: "recorded" | "not-there" | Refusal, recorded: () => Card): Card {
  const { settings } = talk;
  const { duty, loading } = settings.words;
  if (done === "not-there") return notForThem(talk);
  if (done === "recorded") return recorded();
  if (done.refused === "records-loading") return card(duty.summary, [paragraph(loading)]);
  return awayCard(settings, { today: todayOf(talk), refused: done.refused });
}

/** A button of somebody else's card. */
export function notForThem({ settings: { words } }: Talk): Card {
  return card(words.duty.summary, [paragraph(words.duty.notYours)]);
}

function todayOf({ ports: { clock, school } }: Talk): Day {
  return dayAt(clock.now(), school.timeZone);
}
