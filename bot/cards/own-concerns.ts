/** What a person raised: references and statuses (R4.4), each to be opened. */
import type { CardElement } from "@microsoft/teams.cards";
import type { OwnConcerns } from "../../src/contract/desk-api.ts";
import { spoken } from "../texts/times.ts";
import { type Card, type CardSettings, card, otherButton, paragraph, title } from "./card.ts";

/** As many as a phone shows without scrolling far. */
const shown = 5;

/** The newest of a person's concerns. While the records are not `complete`, nobody is told that there are none. */
export function ownConcernsCard(
  concerns: OwnConcerns,
  { complete }: { readonly complete: boolean },
  settings: CardSettings,
): Card {
  const { own, loading: stillLoading } = settings.words;
  const loading = complete ? [] : [paragraph(stillLoading, { isSubtle: true })];
  if (concerns.length === 0)
    return card(own.summary, [title(own.title), ...(complete ? [paragraph(own.none)] : loading)]);
  const earlier = concerns.length - shown;
  const more = earlier > 0 ? [paragraph(own.more(earlier), { isSubtle: true })] : [];
  const rows = concerns.slice(0, shown).flatMap((concern) => row(concern, settings));
  return card(own.summary, [title(own.title), ...rows, ...more, ...loading]);
}

function row({ reference, recordedAt, status }: OwnConcerns[number], settings: CardSettings): CardElement[] {
  const { own } = settings.words;
  const open = otherButton(own.open(reference), { verb: "own.open", reference });
  return [
    paragraph(reference, { weight: "Bolder", separator: true }),
    paragraph(`${own.status[status]} · ${spoken(recordedAt, settings)}`, { spacing: "None" }),
    { type: "ActionSet", actions: [open], spacing: "Small" },
  ];
}
