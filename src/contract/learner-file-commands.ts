/** What may be recorded on a learner's file: `POST /api/learners/{id}/file` takes one of these (R8, R9). */
import { z } from "zod";
import { fileReasons, meetingForms, relations } from "../domain/learner-file-entries.ts";
import { occurredCommand } from "./command-parts.ts";
import { plainText } from "./plain-text.ts";
import { day, instant, learnerId } from "./primitives.ts";

/** `seq` of the newest entry of the file that whoever decides had on screen; 0 where there was none. */
const basedOn = z.int().nonnegative();

export const learnerFileCommand = z.discriminatedUnion("do", [
  /** `upTo`: when the newest entry was recorded that whoever reviewed had on screen. */
  z.object({ do: z.literal("review-chronology"), note: plainText, upTo: instant, nextOn: day.optional() }),
  z.object({
    do: z.literal("open-file"),
    reason: z.enum(fileReasons).optional(),
    rationale: plainText,
    reviewOn: day.optional(),
    basedOn,
  }),
  z.object({ do: z.literal("review-file"), note: plainText, nextOn: day.optional() }),
  z.object({ do: z.literal("close-file"), rationale: plainText, basedOn }),
  z.object({
    do: z.literal("record-meeting"),
    form: z.enum(meetingForms).optional(),
    attendees: z.array(plainText).max(60),
    notes: plainText,
    decisions: plainText,
    nextOn: day.optional(),
    occurred: occurredCommand,
  }),
  z.object({ do: z.literal("link-learner"), to: learnerId, relation: z.enum(relations).optional(), why: plainText }),
  z.object({ do: z.literal("unlink-learner"), of: z.int().positive(), why: plainText }),
  z.object({ do: z.literal("change-cohorts"), added: z.array(plainText).max(30), removed: z.array(plainText).max(30) }),
  z.object({ do: z.literal("amend"), of: z.int().positive(), what: plainText, why: plainText }),
  z.object({ do: z.literal("dismiss-signal"), signal: z.string(), fingerprint: z.string(), reason: plainText }),
]);
export type LearnerFileCommand = z.infer<typeof learnerFileCommand>;
