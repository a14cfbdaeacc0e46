/**
 * What may be done on a concern beside acknowledging and deciding: `POST /api/concerns/{reference}/work` takes one of these.
 * Blank and missing texts come as such, so that the rules can name them. Each area of the work has its commands in a file of
 * its own where there are many.
 */
import { z } from "zod";
import { contactWays } from "../domain/category-details.ts";
import { advices } from "../domain/concern-entries.ts";
import { bodyMapCommand } from "./body-map.ts";
import { about, addAccountCommand, basedOn, consentCommand, occurredCommand } from "./command-parts.ts";
import { documentCommands } from "./document-commands.ts";
import { plainText } from "./plain-text.ts";
import { concernReference, day, learnerId, staffId } from "./primitives.ts";
import { sharingCommands } from "./sharing-commands.ts";

const everyday = [
  addAccountCommand,
  z.object({
    do: z.literal("record-contact"),
    who: plainText,
    how: z.enum(contactWays).optional(),
    said: plainText,
    consent: consentCommand.optional(),
    occurred: occurredCommand,
  }),
  z.object({ do: z.literal("finish-action"), action: z.int().positive(), outcome: plainText }),
  z.object({ do: z.literal("add-action"), what: plainText, owner: staffId.optional(), due: day.optional() }),
  z.object({ do: z.literal("amend"), of: about, what: plainText, why: plainText }),
  z.object({ do: z.literal("ask-question"), to: staffId.optional(), question: plainText }),
  z.object({ do: z.literal("answer-worry"), of: about, answer: plainText }),
  z.object({
    do: z.literal("record-advice"),
    form: z.enum(advices).optional(),
    to: staffId.optional(),
    text: plainText,
  }),
  z.object({ do: z.literal("link-concern"), to: concernReference, why: plainText }),
  z.object({ do: z.literal("match-subject"), described: plainText, learner: learnerId }),
  z.object({ do: z.literal("change-tags"), added: z.array(plainText).max(30), removed: z.array(plainText).max(30) }),
] as const;

const standing = [
  z.object({ do: z.literal("close"), rationale: plainText, basedOn }),
  z.object({ do: z.literal("reopen"), why: plainText }),
] as const;

const bodyMaps = [
  bodyMapCommand.extend({ do: z.literal("record-body-map") }),
  z.object({ do: z.literal("review-body-map"), of: about, note: plainText }),
] as const;

/** Every command on a concern. */
export const concernCommand = z.discriminatedUnion("do", [
  ...everyday,
  ...standing,
  ...sharingCommands,
  ...bodyMaps,
  ...documentCommands,
]);
export type ConcernCommand = z.infer<typeof concernCommand>;
