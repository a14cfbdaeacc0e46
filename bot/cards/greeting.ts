/** The first thing a person sees, and the answer to "hello": what Lantern is for, and the two things it does in chat. */
import { type Card, type CardSettings, card, paragraph, title } from "./card.ts";

/** The greeting. */
export function greetingCard({ words }: CardSettings): Card {
  const { greeting } = words;
  return card(
    greeting.summary,
    [title(greeting.title), paragraph(greeting.body), paragraph(greeting.danger, { weight: "Bolder" })],
    [
      { type: "Action.Submit", title: greeting.raise, style: "positive", data: { verb: "concern.begin" } },
      { type: "Action.Submit", title: greeting.own, data: { verb: "concern.list-own" } },
    ],
  );
}
