/**
 * Recording hints (R4.3) as they cross a border: the rules as a school stores and edits them, the texts that are looked at, and
 * the hints on them. A rule that is wrong is refused here with the phrase that is wrong; the engine never refuses.
 */
import { z } from "zod";
import { faultIn, faultInException, longestPhrase, type PhraseFault } from "../domain/hint-notation.ts";
import { type HintRule, hintKinds, othersVoices, textKinds } from "../domain/recording-hints.ts";
import { longestText } from "../domain/text-length.ts";
import { asPlainText } from "./plain-text.ts";

/** Far more than a school will want, and few enough that a form is looked through while somebody types. */
export const mostHintRules = 200;
export const mostPhrases = 60;

const line = (longest: number) => z.string().max(longest).transform(asPlainText);
const said = (longest: number) => line(longest).refine((text) => text !== "", { error: "empty" });

/** A phrase of a rule. The issue of one that cannot be read carries the fault in `params.fault`. */
function phrase(faultOf: (text: string) => PhraseFault | undefined) {
  return line(longestPhrase).superRefine((text, context) => {
    const fault = faultOf(text);
    if (fault !== undefined) context.addIssue({ code: "custom", message: `phrase ${fault}`, params: { fault } });
  });
}

/** A rule as it is stored. What a school writes of it in Welsh may be left empty: then the English is shown. */
const hintRule = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(60),
  kind: z.enum(hintKinds),
  looksIn: z.array(z.enum(textKinds)).min(1).max(textKinds.length),
  phrases: z.array(phrase(faultIn)).min(1).max(mostPhrases),
  exceptions: z.array(phrase(faultInException)).max(mostPhrases),
  alsoIn: z.array(z.enum(othersVoices)).max(othersVoices.length).exactOptional(),
  missing: z.enum(textKinds).exactOptional(),
  example: said(120),
  words: z.strictObject({
    en: z.strictObject({ why: said(300), instead: said(300) }),
    cy: z.strictObject({ why: line(300), instead: line(300) }),
  }),
}) satisfies z.ZodType<HintRule>;

/** All rules of a school. No rules at all is a choice too: then nothing is hinted. */
export const hintRules = z
  .array(hintRule)
  .max(mostHintRules)
  .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, { error: "two rules have one id" });

/** The fields of a form, for whoever asks for hints on them. */
export const hintedTexts = z
  .array(
    z.strictObject({
      field: z.string().min(1).max(60),
      holds: z.enum(textKinds),
      text: z.string().max(longestText),
    }),
  )
  .max(40);

/** The hints on a form. */
export const hints = z.array(
  z.strictObject({
    rule: z.string(),
    field: z.string(),
    at: z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() }).exactOptional(),
  }),
);
