/** What the buttons of Lantern's cards submit, parsed. A card comes back from a client, so nothing in it is taken as true. */
import { z } from "zod";
import { concernFormText } from "../../src/contract/concern-form.ts";
import { detailsFormText } from "../../src/contract/details-form.ts";
import { optionalPlainText } from "../../src/contract/plain-text.ts";
import { concernReference } from "../../src/contract/primitives.ts";
import { languages } from "../../src/domain/language.ts";
import { ownForms } from "./own-concern.ts";

const formInCard = concernFormText.extend({
  typed: z.literal("yes").optional(),
  /** It was opened from a message; `shown`: and shows it, so that it is not recorded without it. */
  quotes: z.enum(["yes", "shown"]).optional(),
});
export type FormInCard = z.infer<typeof formInCard>;

/** Made when a form was drawn, and drawn into it again until it is recorded. Cards that stood in the chat before have none. */
const key = z.uuid().optional();

export const cardCommand = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("concern.begin") }),
  z.object({ verb: z.literal("concern.begin-anew") }),
  z.object({ verb: z.literal("concern.list-own") }),
  z.object({ verb: z.literal("policies.list") }),
  z.object({ verb: z.literal("duty.away") }),
  z.object({
    verb: z.literal("duty.say-away"),
    until: z.enum(["today", "tomorrow", "day"]),
    /** The day that was chosen, as text; empty where none was. */
    day: optionalPlainText,
  }),
  z.object({ verb: z.literal("duty.back") }),
  z.object({ verb: z.literal("language.choose"), language: z.enum(languages) }),
  formInCard.extend({ verb: z.literal("concern.raise") }),
  formInCard.extend({ verb: z.literal("concern.check") }),
  detailsFormText.extend({
    verb: z.literal("concern.add-details"),
    reference: concernReference,
    typed: z.literal("yes").optional(),
  }),
  z.object({ verb: z.literal("concern.acknowledge"), reference: concernReference }),
  z.object({ verb: z.literal("own.open"), reference: concernReference }),
  z.object({ verb: z.literal("own.write"), reference: concernReference, what: z.enum(ownForms) }),
  z.object({
    verb: z.literal("own.add"),
    key,
    reference: concernReference,
    text: optionalPlainText,
    atRisk: optionalPlainText,
  }),
  z.object({
    verb: z.literal("own.correct"),
    key,
    reference: concernReference,
    /** `seq` of one's own entry, as text; empty where none was chosen. */
    of: optionalPlainText,
    what: optionalPlainText,
    why: optionalPlainText,
  }),
  z.object({ verb: z.literal("own.worry"), key, reference: concernReference, why: optionalPlainText }),
  z.object({ verb: z.literal("question.open"), reference: concernReference }),
  z.object({
    verb: z.literal("question.answer"),
    key,
    reference: concernReference,
    /** `seq` of the question. A card's button submits texts only. */
    seq: z
      .string()
      .regex(/^[1-9]\d{0,8}$/)
      .transform(Number),
    answer: optionalPlainText,
  }),
]);
export type OwnCommand = Extract<CardCommand, { verb: `own.${"add" | "correct" | "worry"}` }>;
export type AwayCommand = Extract<CardCommand, { verb: "duty.say-away" }>;
export type CardCommand = z.infer<typeof cardCommand>;
export type DetailsCommand = Extract<CardCommand, { verb: "concern.add-details" }>;
