/**
 * Recording hints (R4.3) as they cross a border: the rules as a school stores and edits them, the texts that are looked at, and
 * the hints on them. A rule that is wrong is refused here with the phrase that is wrong; the engine never refuses.
 */
import { z } from "zod";
import { faultIn, faultInException, longestPhrase } from "../domain/hint-notation.ts";
import { areTooHeavy } from "../domain/hint-weight.ts";
import { type HintRule, hintKinds, othersVoices, textKinds } from "../domain/recording-hints.ts";
import { longestText } from "../domain/text-length.ts";
import { asPlainText } from "./plain-text.ts";

/** Far more than a school will want, and few enough that a form is looked through while somebody types. */
export const mostHintRules = 200;
export const mostPhrases = 60;

const line = (longest: number) => z.string().max(longest).transform(asPlainText);
const said = (longest: number) => line(longest).refine((text) => text !== "", { error: "empty" });

/** A rule as it is stored; whether its phrases can be read is asked when it is sent. What a school writes of it in Welsh may be left empty: then the English is shown. */
const hintRule = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(60),
  kind: z.enum(hintKinds),
  looksIn: z.array(z.enum(textKinds)).min(1).max(textKinds.length),
  phrases: z.array(line(longestPhrase)).min(1).max(mostPhrases),
  exceptions: z.array(line(longestPhrase)).max(mostPhrases),
  alsoIn: z.array(z.enum(othersVoices)).max(othersVoices.length).exactOptional(),
  missing: z.enum(textKinds).exactOptional(),
  example: said(120),
  words: z.strictObject({
    en: z.strictObject({ why: said(300), instead: said(300) }),
    cy: z.strictObject({ why: line(300), instead: line(300) }),
  }),
}) satisfies z.ZodType<HintRule>;

/**
 * All rules of a school, as they are stored. No rules at all is a choice too: then nothing is hinted. Entries stay for 25 years, so
 * what could be stored once is read for ever; a phrase that cannot be read is found nowhere.
 */
export const storedHintRules = z.array(hintRule).max(mostHintRules);

/**
 * The same as they are sent, and looked for. They are weighed before any is read. The issue of a phrase that cannot be read, and that
 * of rules which are too much together, carries the fault in `params.fault`.
 */
export const hintRules = storedHintRules
  .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, { error: "two rules have one id" })
  .superRefine((rules, context) => {
    const fault = (why: string, path: (string | number)[]): void =>
      context.addIssue({ code: "custom", message: `phrase ${why}`, params: { fault: why }, path });
    if (areTooHeavy(rules.flatMap(({ phrases, exceptions }) => [...phrases, ...exceptions])))
      return fault("too-heavy", []);
    for (const [i, { phrases, exceptions }] of rules.entries()) {
      for (const [j, phrase] of phrases.entries()) {
        const why = faultIn(phrase);
        if (why !== undefined) fault(why, [i, "phrases", j]);
      }
      for (const [j, phrase] of exceptions.entries()) {
        const why = faultInException(phrase);
        if (why !== undefined) fault(why, [i, "exceptions", j]);
      }
    }
  });

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
