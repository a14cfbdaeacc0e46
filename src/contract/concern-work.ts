/** The work on a concern as its page shows it (src/domain/concern-work.ts): what is still open, and what may be done next. */
import { z } from "zod";
import { documentPurposes, urgencies } from "../domain/concern-entries.ts";
import { concernReference, day, instant, learnerId } from "./primitives.ts";

const seq = z.int();
const at = instant.optional();

export const concernWork = z.object({
  questions: z.array(z.object({ seq, toName: z.string(), askedAt: instant, answeredAt: at })),
  worries: z.array(z.object({ seq, at: instant, answeredAt: at })),
  /** `sentAt`: a referral was recorded that went out with it, or later to the same agency. */
  drafts: z.array(z.object({ seq, agency: z.string(), text: z.string(), approvedAt: at, sentAt: at })),
  referrals: z.array(
    z.object({
      seq,
      agency: z.string(),
      urgency: z.enum(urgencies),
      madeAt: instant,
      chaseOn: day,
      concludedAt: at,
    }),
  ),
  disagreements: z.array(z.object({ seq, concludedAt: at })),
  attached: z.array(z.object({ seq, purpose: z.enum(documentPurposes), destroyedAt: at })),
  bodyMaps: z.array(z.object({ seq, recordedAt: instant, reviewedAt: at })),
  authorisations: z.array(seq),
  links: z.array(concernReference),
  tags: z.array(z.string()),
  /** The reporter's words for those who are in no list, until they are matched. */
  unmatched: z.array(z.string()),
  closed: z.object({ at: instant, by: z.string() }).optional(),
  /** Whose chronology was not reviewed since its newest entry, so that only an urgent referral goes ahead (R9.2). */
  notReviewed: z.array(z.object({ learner: learnerId, name: z.string() })),
});
export type ConcernWorkCard = z.infer<typeof concernWork>;
