/** A checkpoint in the leadership channel: a third place for it, which no administrator of SharePoint can alter. It names nobody. */
import type { Notice } from "../../src/contract/notices.ts";
import { type Card, type CardSettings, card, paragraph, title } from "./card.ts";

/** The signed note, line by line, so that it can be copied. */
export function checkpointCard(
  { note }: Pick<Extract<Notice, { type: "checkpoint" }>, "note">,
  { words }: CardSettings,
): Card {
  const { checkpoint } = words;
  const lines = note
    .trimEnd()
    .split("\n")
    .filter((line) => line !== "");
  return card(checkpoint.summary, [
    title(checkpoint.title),
    paragraph(checkpoint.body),
    // Base64 and digits hold nothing that Markdown reads: the signature arrives as it was made.
    ...lines.map((line, i) => paragraph(line, { fontType: "Monospace", spacing: i === 0 ? "Default" : "None" })),
  ]);
}
