/** Duty in chat (R6.2): who is on duty, saying that one is away or back, and that nobody is left. Nobody is asked why. */
import type { CardElement } from "@microsoft/teams.cards";
import type { Notice } from "../../src/contract/notices.ts";
import type { Day } from "../../src/domain/calendar.ts";
import type { RefusalCode } from "../../src/domain/refusal.ts";
import type { DutyLine } from "../../src/service/duty-line.ts";
import { spoken, spokenDay } from "../texts/times.ts";
import { asking, button, type Card, type CardSettings, card, otherButton, paragraph, title } from "./card.ts";
import { attention } from "./fields.ts";

/** More names than these say no more to whoever looks for one of them. */
const mostNames = 4;

/** Who is on duty now. Names are shown as text, which reads no Markdown. */
export function dutyElements(line: DutyLine | undefined, { words: { duty } }: CardSettings): CardElement[] {
  if (line === undefined) return [];
  if (line.nobody) return [paragraph(duty.nobodyNow)];
  const names = line.names.slice(0, mostNames).join(", ");
  const text = line.names.length > mostNames ? duty.nowMore(names) : duty.now(names);
  return [{ type: "RichTextBlock", inlines: [{ type: "TextRun", text }] }];
}

/** What somebody of the team may say of themselves from the greeting. `until`: the last day on which they are away. */
export function ownDutyElements(until: Day | undefined, settings: CardSettings): CardElement[] {
  const { duty } = settings.words;
  if (until === undefined) return [{ type: "ActionSet", actions: [asking(duty.away, { verb: "duty.away" })] }];
  return [
    paragraph(duty.until(spokenDay(until, settings))),
    { type: "ActionSet", actions: [asking(duty.back, { verb: "duty.back" })] },
  ];
}

/** Asks until when. */
export function awayCard(settings: CardSettings, { today, refused }: AwayForm): Card {
  const { duty, refusals } = settings.words;
  return card(
    duty.summary,
    [
      title(duty.title),
      paragraph(duty.body),
      { type: "Input.Date", id: "day", label: duty.day, min: today },
      ...(refused === undefined ? [] : [attention(refused === "day-missing" ? duty.dayMissing : refusals[refused])]),
    ],
    [
      button(duty.today, { verb: "duty.say-away", until: "today" }),
      otherButton(duty.tomorrow, { verb: "duty.say-away", until: "tomorrow" }),
      otherButton(duty.thatDay, { verb: "duty.say-away", until: "day" }),
    ],
  );
}

interface AwayForm {
  readonly today: Day;
  readonly refused?: RefusalCode | "day-missing";
}

/** It is recorded. */
export function awayDoneCard(until: Day, settings: CardSettings): Card {
  const { duty } = settings.words;
  return card(
    duty.summary,
    [title(duty.until(spokenDay(until, settings))), paragraph(duty.others)],
    [button(duty.back, { verb: "duty.back" })],
  );
}

/** They are back. */
export function backCard(settings: CardSettings): Card {
  const { duty } = settings.words;
  return card(
    duty.summary,
    [title(duty.backTitle), paragraph(duty.backBody)],
    [asking(duty.away, { verb: "duty.away" })],
  );
}

/** Tells the principal that everybody of the team is away. */
export function nobodyOnDutyCard(
  { at }: Pick<Extract<Notice, { type: "nobody-on-duty" }>, "at">,
  settings: CardSettings,
): Card {
  const { nobodyOnDuty: said } = settings.words;
  const facts = [{ title: said.noticed, value: spoken(at, settings) }];
  return card(said.summary, [
    title(said.title, { color: "Attention" }),
    paragraph(said.body),
    { type: "FactSet", facts },
  ]);
}
