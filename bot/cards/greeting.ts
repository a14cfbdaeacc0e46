/** The first thing a person sees, and the answer to "hello": what Lantern is for, and the two things it does in chat. */
import { languages } from "../../src/domain/language.ts";
import { type Card, type CardSettings, card, paragraph, title } from "./card.ts";

/** The greeting; `chosen` when its language has just been chosen. */
export function greetingCard({ words }: CardSettings, { chosen = false } = {}): Card {
  const { greeting, language } = words;
  const others = languages.filter((one) => one !== language);
  return card(
    greeting.summary,
    [
      title(greeting.title),
      ...(chosen ? [paragraph(greeting.chosen, { isSubtle: true })] : []),
      paragraph(greeting.body),
      paragraph(greeting.danger, { weight: "Bolder" }),
    ],
    [
      { type: "Action.Submit", title: greeting.raise, style: "positive", data: { verb: "concern.begin" } },
      { type: "Action.Submit", title: greeting.own, data: { verb: "concern.list-own" } },
      { type: "Action.Submit", title: greeting.policies, data: { verb: "policies.list" } },
      ...others.map((one) => ({
        type: "Action.Submit" as const,
        title: greeting.otherLanguage,
        data: { verb: "language.choose", language: one },
      })),
    ],
  );
}
