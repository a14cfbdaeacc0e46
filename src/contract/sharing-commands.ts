/** Commands by which information leaves the school, or is kept in it: referrals (R9.2), decisions to share (R14.1), disagreements (R17.2). */
import { z } from "zod";
import { lawfulBases, urgencies } from "../domain/concern-entries.ts";
import { about, basedOn, consentCommand } from "./command-parts.ts";
import { plainText } from "./plain-text.ts";
import { day } from "./primitives.ts";

export const sharingCommands = [
  z.object({ do: z.literal("draft-referral"), agency: plainText, text: plainText }),
  z.object({ do: z.literal("approve-referral"), of: about, text: plainText }),
  z.object({
    do: z.literal("make-referral"),
    agency: plainText,
    urgency: z.enum(urgencies).optional(),
    sent: plainText,
    consent: consentCommand,
    chaseOn: day.optional(),
    /** Why an urgent one goes ahead although the chronology was not reviewed. */
    withoutReview: plainText.optional(),
    /** `seq` of the approved document. */
    of: about.optional(),
    basedOn,
  }),
  z.object({ do: z.literal("chase-referral"), of: about, note: plainText, chaseOn: day.optional() }),
  z.object({ do: z.literal("conclude-referral"), of: about, outcome: plainText }),
  z.object({
    do: z.literal("decide-sharing"),
    decision: z.enum(["shared", "withheld"]).optional(),
    what: plainText,
    withWhom: plainText,
    why: plainText,
    basis: z.enum(lawfulBases).optional(),
    consent: consentCommand,
    risk: plainText,
  }),
  z.object({
    do: z.literal("record-disagreement"),
    withWhom: plainText,
    ours: plainText,
    theirs: plainText,
    sought: plainText,
  }),
  z.object({ do: z.literal("escalate-disagreement"), of: about, to: plainText, why: plainText }),
  z.object({ do: z.literal("conclude-disagreement"), of: about, outcome: plainText }),
] as const;
export type SharingCommand = z.infer<(typeof sharingCommands)[number]>;
