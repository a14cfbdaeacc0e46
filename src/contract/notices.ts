/**
 * Notices: what Lantern tells people of its own accord. A notice holds a reference and times, never a name or a word of a
 * record (R18.1), so that no screen it appears on can leak.
 */
import { z } from "zod";
import { concernReference, instant } from "./primitives.ts";

/** The id that Teams gave a message: no words have room in it. */
export const messageId = z.string().regex(/^[\w:;=.@|-]{1,200}$/);

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
    replaces: messageId,
  }),
  /** To everybody who was alerted: somebody has the concern. Takes the place of the alert, so that nobody does it twice. */
  z.strictObject({
    type: z.literal("concern-in-hand"),
    concern: concernReference,
    at: instant,
    whose: z.enum(["yours", "others", "reviewed"]),
    /** The id of the alert's message. */
    replaces: messageId,
  }),
  /** To its reporter: the concern was reviewed. Nothing more (R4.4). */
  z.strictObject({ type: z.literal("concern-reviewed"), concern: concernReference, reviewedAt: instant }),
]);
export type Notice = z.infer<typeof notice>;
