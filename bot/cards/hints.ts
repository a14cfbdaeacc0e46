/**
 * Hints on an account (R4.3), for a card: which field, what such words look like, why, and how to put it instead. They block
 * nothing. What the person wrote is not repeated; what a school wrote in its rules stands in text runs, which read no Markdown.
 */
import type { CardElement, IRichTextBlock } from "@microsoft/teams.cards";
import { hintTexts } from "../../src/contract/texts/recording-hints.ts";
import type { Language } from "../../src/domain/language.ts";
import { type Hint, type HintRule, wordsOf } from "../../src/domain/recording-hints.ts";
import { paragraph } from "./card.ts";

export interface CardHints {
  readonly hints: readonly Hint[];
  readonly rules: readonly HintRule[];
  /** The label of each field of the form, by its name. */
  readonly labels: Readonly<Record<string, string>>;
  readonly language: Language;
}

/** A phone shows the form again below them: more would push it out of sight. */
const mostOnCard = 4;

/** The elements that show hints; none when there are none. Each rule is told once, with every field it speaks of. */
export function hintElements({ hints, rules, labels, language }: CardHints): CardElement[] {
  const t = hintTexts[language];
  const told = rules.flatMap((rule) => {
    const fields = [...new Set(hints.filter((hint) => hint.rule === rule.id).map(({ field }) => field))];
    return fields.length === 0 ? [] : [{ rule, fields }];
  });
  if (told.length === 0) return [];
  const left = told.length - mostOnCard;
  return [
    paragraph(t.title, { weight: "Bolder", size: "Small" }),
    ...told.slice(0, mostOnCard).map(({ rule, fields }) =>
      hintElement(
        rule,
        fields.map((field) => labels[field] ?? "").filter((label) => label !== ""),
        language,
      ),
    ),
    ...(left > 0 ? [paragraph(t.more(left), { isSubtle: true, size: "Small" })] : []),
  ];
}

function hintElement(rule: HintRule, fields: readonly string[], language: Language): IRichTextBlock {
  const t = hintTexts[language];
  const { why, instead } = wordsOf(rule, language);
  const where = fields.length === 0 ? "" : ` ${fields.join(" · ")}`;
  const suchAs = rule.missing === undefined ? ` ${t.suchAs}: ${rule.example}.` : "";
  const small = { type: "TextRun", size: "Small" } as const;
  return {
    type: "RichTextBlock",
    spacing: "Small",
    inlines: [
      { ...small, text: `${t.kinds[rule.kind]}.`, weight: "Bolder" },
      { ...small, text: `${where}${suchAs} ${why} `, isSubtle: true },
      { ...small, text: instead },
    ],
  };
}
