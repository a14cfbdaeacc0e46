/** The first thing a person sees, and the answer to "hello": what Lantern is for, and what it does in chat. */
import type { Day } from "../../src/domain/calendar.ts";
import { languages } from "../../src/domain/language.ts";
import type { DutyLine } from "../../src/service/duty-line.ts";
import { type Begun, begunWords } from "../texts/times.ts";
import { asking, type Card, type CardSettings, card, paragraph, title } from "./card.ts";
import { dutyElements, ownDutyElements } from "./duty.ts";
import { openDesk } from "./links.ts";

interface Greeted {
  /** Whether its language has just been chosen. */
  readonly chosen?: boolean;
  /** When the person began a form that they have not sent. */
  readonly begun?: Begun | undefined;
  /** Who is on duty; absent where that cannot be said. */
  readonly onDuty?: DutyLine | undefined;
  /** Somebody of the safeguarding team, who may say that they are away; until when they are. */
  readonly own?: { readonly until: Day | undefined } | undefined;
}

/** The greeting. Whoever has begun a form may go on with it. */
export function greetingCard(settings: CardSettings, { chosen = false, begun, onDuty, own }: Greeted = {}): Card {
  const { greeting, draft, language } = settings.words;
  const others = languages.filter((one) => one !== language);
  const positive = { style: "positive" } as const;
  const raise =
    begun === undefined
      ? [asking(greeting.raise, { verb: "concern.begin" }, positive)]
      : [
          asking(draft.goOn, { verb: "concern.begin" }, positive),
          asking(draft.startAnew, { verb: "concern.begin-anew" }),
        ];
  return card(
    greeting.summary,
    [
      title(greeting.title),
      ...(chosen ? [paragraph(greeting.chosen, { isSubtle: true })] : []),
      ...(begun === undefined ? [] : [paragraph(begunWords(begun, settings), { weight: "Bolder" })]),
      paragraph(greeting.body),
      paragraph(greeting.danger, { weight: "Bolder" }),
      ...dutyElements(onDuty, settings),
      ...(own === undefined ? [] : ownDutyElements(own.until, settings)),
    ],
    [
      ...raise,
      openDesk(greeting.fullForm, "raise", settings),
      asking(greeting.own, { verb: "concern.list-own" }),
      // A card has five buttons at most; whoever writes "policies" is given them, too.
      ...(begun === undefined ? [asking(greeting.policies, { verb: "policies.list" })] : []),
      ...others.map((one) => asking(greeting.otherLanguage, { verb: "language.choose", language: one })),
    ],
  );
}
