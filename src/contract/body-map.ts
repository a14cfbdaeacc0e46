/** A body map as it is stored in an entry, and as the form sends it (R11.1). */
import { z } from "zod";
import {
  type BodyMap,
  firstAidAnswers,
  largestMark,
  markColours,
  markDirections,
  markShapes,
  type ToldBodyMap,
} from "../domain/body-map.ts";
import { bodyViews } from "../domain/body-map-view.ts";
import { optionalPlainText, plainText } from "./plain-text.ts";
import { day, timeOfDay } from "./primitives.ts";

const thousandth = z.int().min(0).max(1000);
const millimetres = z.int().min(1).max(largestMark);
const place = { view: z.enum(bodyViews), x: thousandth, y: thousandth };

const storedMark = z.strictObject({
  ...place,
  shape: z.enum(markShapes),
  direction: z.enum(markDirections).exactOptional(),
  size: z.union([z.strictObject({ length: millimetres, width: millimetres }), z.literal("not-judged")]),
  colours: z.array(z.enum(markColours)),
  ownColour: z.string(),
  several: z.boolean(),
  description: z.string(),
});

/** The `data` of an entry that records a body map. When it was seen is the entry's `occurred`. */
export const storedBodyMap = z.strictObject({
  marks: z.array(storedMark),
  noneSeen: z.boolean(),
  context: z.string(),
  ownWords: z.string(),
  firstAid: z.enum(firstAidAnswers),
  firstAidNote: z.string(),
  observer: z.string(),
  observerRole: z.string(),
}) satisfies z.ZodType<BodyMap>;

/** How many marks are read at all; how many a map may hold is a rule's affair, so that one too many is refused by name. */
const mostRead = 500;

/** Sizes and places as numbers of any kind, for the rules to judge. */
const toldMark = z.strictObject({
  view: z.enum(bodyViews),
  x: z.number(),
  y: z.number(),
  shape: z.enum(markShapes).optional(),
  direction: z.enum(markDirections).optional(),
  size: z.union([z.strictObject({ length: z.number(), width: z.number() }), z.literal("not-judged")]).optional(),
  colours: z.array(z.enum(markColours)).max(markColours.length),
  ownColour: optionalPlainText,
  several: z.boolean(),
  description: plainText,
});

/** What the form sends. Blank and missing fields come as such, so that the rules can name them. */
export const bodyMapCommand = z.strictObject({
  map: z.strictObject({
    marks: z.array(toldMark).max(mostRead),
    noneSeen: z.boolean(),
    context: plainText,
    ownWords: optionalPlainText,
    firstAid: z.enum(firstAidAnswers).optional(),
    firstAidNote: optionalPlainText,
    observer: plainText,
    observerRole: optionalPlainText,
  }) satisfies z.ZodType<ToldBodyMap>,
  occurred: z.strictObject({ day, time: timeOfDay.exactOptional(), about: plainText.exactOptional() }),
});
export type BodyMapCommand = z.infer<typeof bodyMapCommand>;
