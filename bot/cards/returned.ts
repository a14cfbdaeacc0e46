/** Tells whoever decided that their decision was not filed, because something newer came first (R7.1). Their words wait in the tab. */
import type { Notice } from "../../src/contract/notices.ts";
import { spoken } from "../texts/times.ts";
import { type Card, type CardSettings, card, paragraph, title } from "./card.ts";
import { openDesk } from "./links.ts";

/** The decision that has to be made again. */
export function returnedCard(
  { concern, recordedAt }: Pick<Extract<Notice, { type: "decision-returned" }>, "concern" | "recordedAt">,
  settings: CardSettings,
): Card {
  const { returned } = settings.words;
  const facts = [
    ...(concern === undefined ? [] : [{ title: returned.reference, value: concern }]),
    { title: returned.decided, value: spoken(recordedAt, settings) },
  ];
  const body = [title(returned.title), paragraph(returned.body), { type: "FactSet" as const, facts }];
  return card(returned.summary, body, [
    openDesk(returned.open, concern === undefined ? "today" : `concern/${concern}`, settings),
  ]);
}
