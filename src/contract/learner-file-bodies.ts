/** What each kind of entry of a learner's file says (src/domain/learner-file-entries.ts), as it is stored. */
import { z } from "zod";
import { fileReasons, meetingForms, relations } from "../domain/learner-file-entries.ts";
import { bodyOf } from "./entry-parts.ts";
import { day, instant, learnerId } from "./primitives.ts";

const text = z.string();
/** `seq` of the newest entry that its author had on screen; 0 where there was none. */
const basedOn = z.int().nonnegative();

/** The bodies of all kinds of entry that a learner's file can hold. */
export const learnerFileBodies = [
  bodyOf("chronology.reviewed", z.strictObject({ note: text, upTo: instant, nextOn: day })),
  bodyOf("file.opened", z.strictObject({ reason: z.enum(fileReasons), rationale: text, reviewOn: day, basedOn })),
  bodyOf("file.reviewed", z.strictObject({ note: text, nextOn: day })),
  bodyOf("file.closed", z.strictObject({ rationale: text, basedOn })),
  bodyOf(
    "meeting.held",
    z.strictObject({
      form: z.enum(meetingForms),
      attendees: z.array(text),
      notes: text,
      decisions: text,
      nextOn: day.exactOptional(),
    }),
  ),
  bodyOf("learner.linked", z.strictObject({ to: learnerId, name: text, relation: z.enum(relations), why: text })),
  bodyOf("learner.unlinked", z.strictObject({ of: z.int().positive(), why: text })),
  bodyOf("cohorts.changed", z.strictObject({ added: z.array(text), removed: z.array(text) })),
  bodyOf("signal.dismissed", z.strictObject({ signal: text, fingerprint: text, reason: text })),
] as const;
