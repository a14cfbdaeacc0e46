/** The receipt, which takes the form's place: reference, when, who looks at it by when, what to do if it gets worse. Nothing of what was written. */
import type { Notice } from "../../src/contract/notices.ts";
import { spoken } from "../texts/times.ts";
import { type Card, type CardSettings, card, paragraph, title } from "./card.ts";

export type Receipt = Pick<
  Extract<Notice, { type: "concern-receipt" }>,
  "concern" | "recordedAt" | "reviewDueAt" | "atRisk" | "typed"
> & {
  /** Whether it is shown in a dialog, beside no chat. */
  readonly inDialog?: boolean;
};

/** The receipt of a concern. */
export function receiptCard(
  { concern, recordedAt, reviewDueAt, atRisk, typed, inDialog }: Receipt,
  settings: CardSettings,
): Card {
  const { receipt } = settings.words;
  return card(receipt.summary, [
    title(receipt.title),
    ...(atRisk ? [paragraph(receipt.inPerson, { color: "Attention", weight: "Bolder" })] : []),
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
  ]);
}
