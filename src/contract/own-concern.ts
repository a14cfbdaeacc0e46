/**
 * What a member of staff sees and does of their own (R4.4, R6.3, R17.1): of a concern that they raised what they wrote, what they
 * are to know and what they are asked; of any other concern a question that was put to them, and no more.
 *
 *     GET  /api/my-concerns/{reference}                  → ownConcernPage
 *     POST /api/my-concerns/{reference}/work              ownConcernCommand → ownReceipt
 *     GET  /api/my-questions                             → ownQuestions
 *     GET  /api/my-worries                               → ownWorries
 *     POST /api/my-questions/{reference}/{seq}/answer     answerCommand → ownReceipt
 */
import { z } from "zod";
import { statuses } from "../domain/concern.ts";
import { bodyMapCommand } from "./body-map.ts";
import { about, addAccountCommand } from "./command-parts.ts";
import { entryCard } from "./desk-api.ts";
import { plainText } from "./plain-text.ts";
import { concernReference, instant } from "./primitives.ts";

export const ownConcernCommand = z.discriminatedUnion("do", [
  addAccountCommand,
  z.object({ do: z.literal("amend"), of: about, what: plainText, why: plainText }),
  z.object({ do: z.literal("raise-worry"), why: plainText }),
  bodyMapCommand.extend({ do: z.literal("record-body-map") }),
]);
export type OwnConcernCommand = z.infer<typeof ownConcernCommand>;

export const answerCommand = z.object({ answer: plainText });

/** It is recorded, and when. */
export const ownReceipt = z.object({ reference: concernReference, recordedAt: instant });
export type OwnReceipt = z.infer<typeof ownReceipt>;

const question = {
  /** By which it is answered. */
  seq: z.int(),
  question: z.string(),
  askedBy: z.string(),
  askedAt: instant,
  answeredAt: instant.optional(),
};

const worry = {
  seq: z.int(),
  why: z.string(),
  at: instant,
  answers: z.array(z.object({ text: z.string(), at: instant })),
};

export const ownConcernPage = z.object({
  now: instant,
  reference: concernReference,
  recordedAt: instant,
  status: z.enum(statuses),
  /** What the safeguarding team wants its reporter to know; missing where there is nothing. */
  reporterToKnow: z.string().optional(),
  /** What the person wrote themselves, and nobody else. */
  entries: z.array(entryCard),
  /** `seq` of each of these that they may correct. */
  correctable: z.array(z.int()),
  /** What they are asked. */
  questions: z.array(z.object(question)),
  /** Their worries, with the answers. */
  worries: z.array(z.object(worry)),
});
export type OwnConcernPage = z.infer<typeof ownConcernPage>;

/** Every question that was put to the person, the newest first. */
export const ownQuestions = z.array(z.object({ reference: concernReference, ...question }));
export type OwnQuestions = z.infer<typeof ownQuestions>;

/** Every worry of the person, also about concerns that others raised, the newest first. */
export const ownWorries = z.array(z.object({ reference: concernReference, ...worry }));
export type OwnWorries = z.infer<typeof ownWorries>;
