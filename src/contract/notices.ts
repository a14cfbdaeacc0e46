/**
 * Notices: what Lantern tells people of its own accord. A notice holds a reference and times, never a name or a word of a
 * record (R18.1), so that no screen it appears on can leak.
 */
import { z } from "zod";
import { alertRoles } from "../domain/alert.ts";
import type { Instant } from "../domain/calendar.ts";
import { detailParts } from "../domain/details-asked.ts";
import type { ConcernReference } from "../domain/ids.ts";
import { signedNote } from "./checkpoints.ts";
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
    /** Nobody has taken it yet: as what people were told so far. Absent when it is told for the first time. */
    told: z.array(z.enum(alertRoles)).exactOptional(),
  }),
  /** To the principal, who has no look at the record: somebody is at risk, and nobody has taken it on. */
  z.strictObject({
    type: z.literal("concern-unanswered"),
    concern: concernReference,
    at: instant,
    atRisk: z.literal(true),
    told: z.array(z.enum(alertRoles)),
  }),
  /** To whoever said that somebody is at risk: nobody has taken it on, and they are to ring or go. */
  z.strictObject({ type: z.literal("ring-now"), concern: concernReference, at: instant, atRisk: z.literal(true) }),
  /** To the same: somebody has taken it on. */
  z.strictObject({
    type: z.literal("concern-taken"),
    concern: concernReference,
    at: instant,
    has: z.enum(["dsl", "deputy"]),
    /** The id of the message that asked them to ring. */
    replaces: messageId.exactOptional(),
  }),
  /** A review is due soon, or was (R5.3): to whoever has it, to the team, to the principal. */
  z.strictObject({
    type: z.literal("review-due"),
    concern: concernReference,
    at: instant,
    dueAt: instant,
    over: z.boolean(),
    reader: z.enum(["team", "principal"]),
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
    /** What would help beside what was told: which questions, none of the answers. */
    asked: z.strictObject({ parts: z.array(z.enum(detailParts)), whyLate: z.boolean() }).exactOptional(),
    /** More was told since, and this says so. */
    added: z.literal(true).exactOptional(),
    /** The id of the form's message; absent where the form stood in a dialog. */
    replaces: messageId.exactOptional(),
  }),
  /** To everybody who was alerted: somebody has the concern. Takes the place of the alert, so that nobody does it twice. */
  z.strictObject({
    type: z.literal("concern-in-hand"),
    concern: concernReference,
    at: instant,
    whose: z.enum(["yours", "others", "reviewed", "principal"]),
    /** The id of the alert's message. */
    replaces: messageId,
  }),
  /** To its reporter: the concern was reviewed. Nothing more (R4.4). */
  z.strictObject({
    type: z.literal("concern-reviewed"),
    concern: concernReference,
    reviewedAt: instant,
    /** There is something for them to know when they look. */
    toKnow: z.literal(true).exactOptional(),
  }),
  /** To whoever was asked: there is a question. It is shown to them when they ask for it. */
  z.strictObject({ type: z.literal("question-asked"), concern: concernReference, at: instant }),
  /** To whoever asked it. */
  z.strictObject({ type: z.literal("question-answered"), concern: concernReference, at: instant }),
  /** To whoever was given something to do. */
  z.strictObject({ type: z.literal("action-given"), concern: concernReference, at: instant }),
  /** To the DSL, and to the principal as the next person up: somebody is worried that nothing is being done (R6.3). */
  z.strictObject({
    type: z.literal("worry-raised"),
    concern: concernReference,
    at: instant,
    reader: z.enum(["lead", "principal"]),
  }),
  /** To whoever raised a concern, or a worry about it: there is something for them to read. */
  z.strictObject({
    type: z.literal("concern-news"),
    concern: concernReference,
    at: instant,
    news: z.enum(["to-know", "worry-answered"]),
  }),
  /** To whoever decided: the register had something newer that they had not read, and their words were set aside for them. */
  z.strictObject({
    type: z.literal("decision-returned"),
    /** Absent where it was about a learner's file or a setting. */
    concern: concernReference.exactOptional(),
    recordedAt: instant,
    at: instant,
  }),
  /** To the DSL and the principal (R3.3): so many records are not as Lantern left them. Which, the register check says. */
  z.strictObject({ type: z.literal("register-alarm"), at: instant, findings: z.int().positive() }),
  /** To the principal: everybody who could be on duty is away (R6.2). The whole team is alerted all the same. */
  z.strictObject({ type: z.literal("nobody-on-duty"), at: instant }),
  /** To the leadership channel: a checkpoint's signed note, kept there where no administrator of SharePoint can alter it. */
  z.strictObject({ type: z.literal("checkpoint"), at: instant, note: signedNote }),
]);
export type Notice = z.infer<typeof notice>;

/** The concern that a notice is about; empty where it is about none. */
export function concernIn(told: Notice): ConcernReference | "" {
  return "concern" in told ? (told.concern ?? "") : "";
}

/** The moment that a notice tells of. */
export function momentIn(told: Notice): Instant {
  if ("at" in told) return told.at;
  return told.type === "concern-reviewed" ? told.reviewedAt : told.recordedAt;
}
