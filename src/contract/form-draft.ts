/**
 * A form that somebody began in chat and has not sent. It is kept on the desk for a day, so that it can be offered again, and
 * never in the register.
 */
import { z } from "zod";
import { concernFormText } from "./concern-form.ts";
import { messageId } from "./notices.ts";
import { instant } from "./primitives.ts";

/** More than these show one form only where somebody opens it over and over. */
export const mostPlaces = 20;

export const formDraft = z.strictObject({
  begunAt: instant,
  keptAt: instant,
  text: concernFormText,
  /** Whether it holds what was typed as a message, and nothing more. */
  onlyTyped: z.boolean(),
  /** Whether the text of the form stands as a message in the chat, too. */
  typed: z.boolean(),
  quotes: z.boolean(),
  /** The messages of its writer's chat in which it is shown: the receipt takes the place of each. */
  shownIn: z.array(messageId).max(mostPlaces),
});
export type FormDraft = z.infer<typeof formDraft>;
