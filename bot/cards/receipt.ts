/** The receipt, which takes the form's place: reference, when, who looks at it by when, what to do if it gets worse. Nothing of what was written. */
import type { CardElement } from "@microsoft/teams.cards";
import type { Notice } from "../../src/contract/notices.ts";
import type { Asked } from "../../src/domain/details-asked.ts";
import type { DutyLine } from "../../src/service/duty-line.ts";
import { spoken } from "../texts/times.ts";
import { button, type Card, type CardSettings, card, otherButton, paragraph, title } from "./card.ts";
import { detailsElements, type Mending } from "./details.ts";
import { dutyElements } from "./duty.ts";
import { openDesk } from "./links.ts";

export type Receipt = Pick<
  Extract<Notice, { type: "concern-receipt" }>,
  "concern" | "recordedAt" | "reviewDueAt" | "atRisk" | "typed"
> & {
  /** What would help beside what was told. */
  readonly asked?: Asked | undefined;
  /** Whether more was told since. */
  readonly added?: boolean;
  /** Who is on duty; absent where that cannot be said. */
  readonly onDuty?: DutyLine | undefined;
  /** Whether it is shown in a dialog, beside no chat. */
  readonly inDialog?: boolean;
};

/** The receipt of a concern, and below it what would help beside what was told. */
export function receiptCard(shown: Receipt, settings: CardSettings, mending?: Mending): Card {
  const { words } = settings;
  const { asked, concern, typed } = shown;
  const body = receiptElements(shown, settings);
  // Beside questions there is no other button: it would take what was begun there with it.
  const more = otherButton(words.receipt.more, { verb: "own.open", reference: concern });
  if (asked === undefined) return card(words.receipt.summary, body, [more]);
  const add = { verb: "concern.add-details", reference: concern, ...(typed ? { typed: "yes" } : {}) };
  const draw = openDesk(words.details.draw, `my-concerns/${concern}/body-map`, settings);
  const actions = [button(words.details.add, add), ...(asked.parts.includes("injury") ? [draw] : [])];
  return card(words.receipt.summary, [...body, ...detailsElements(asked, words, mending)], actions);
}

function receiptElements(
  { concern, recordedAt, reviewDueAt, atRisk, typed, added, inDialog, onDuty }: Receipt,
  settings: CardSettings,
): CardElement[] {
  const { receipt, details } = settings.words;
  return [
    title(receipt.title),
    ...(added === true ? [paragraph(details.added)] : []),
    ...(atRisk ? [paragraph(receipt.inPerson, { color: "Attention", weight: "Bolder" })] : []),
    ...(atRisk ? dutyElements(onDuty, settings) : []),
    {
      type: "FactSet",
      facts: [
        { title: receipt.reference, value: concern },
        { title: receipt.recorded, value: spoken(recordedAt, settings) },
        { title: receipt.reviewed, value: spoken(reviewDueAt, settings) },
      ],
    },
    paragraph(inDialog === true ? receipt.nextInChat : receipt.next),
    paragraph(receipt.worse, { isSubtle: true }),
    ...(typed ? [paragraph(receipt.typed, { isSubtle: true, size: "Small" })] : []),
  ];
}
