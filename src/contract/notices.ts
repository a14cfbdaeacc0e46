/**
 * Notices: what Lantern tells people of its own accord. A notice holds a reference and times, never a name or a word of a
 * record (R18.1), so that no screen it appears on can leak.
 */
import { z } from "zod";
import { concernReference, instant } from "./primitives.ts";

export const notice = z.discriminatedUnion("type", [
  /** To the DSL and the deputy on duty: a concern was recorded. */
  z.strictObject({
    type: z.literal("concern-alert"),
    concern: concernReference,
    atRisk: z.boolean(),
    recordedAt: instant,
    reviewDueAt: instant,
  }),
  /** To its reporter: it is recorded. Takes the place of the form, so that no device keeps what was written in it. */
  z.strictObject({
    type: z.literal("concern-receipt"),
    concern: concernReference,
    recordedAt: instant,
    reviewDueAt: instant,
    atRisk: z.boolean(),
    /** Whether the reporter's own message with the text stands in the chat. */
    typed: z.boolean(),
    /** The id of the form's message. */
    replaces: z.string().max(200),
  }),
  /** To its reporter: the concern was reviewed. Nothing more (R4.4). */
  z.strictObject({ type: z.literal("concern-reviewed"), concern: concernReference, reviewedAt: instant }),
]);
export type Notice = z.infer<typeof notice>;
