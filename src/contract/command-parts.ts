/** What the commands of the desk are made of. */
import { z } from "zod";
import { consents } from "../domain/concern-entries.ts";
import { plainText } from "./plain-text.ts";
import { day, timeOfDay } from "./primitives.ts";

/** When something happened, as a form sends it. */
export const occurredCommand = z.object({ day, time: timeOfDay.exactOptional(), about: plainText.exactOptional() });
/** Whether somebody agreed; nothing is preselected. */
export const consentCommand = z.object({ answer: z.enum(consents).optional(), reason: plainText });
/** `seq` of the newest entry that whoever decides had on screen. */
export const basedOn = z.int().positive();
/** `seq` of the entry that it is about. */
export const about = z.int().positive();
/** To tell more, as whoever raised the concern or works on it does. */
export const addAccountCommand = z.object({
  do: z.literal("add-account"),
  text: plainText,
  atRisk: z.boolean().optional(),
  occurred: occurredCommand.optional(),
});
