/**
 * What is asked only where it matters: each kind of concern has parts of its own (R4.2), and a learner with recorded needs
 * has two more (R10.1). A part that is absent was not asked; a blank text in it was asked and left empty.
 */

/** How a parent or carer was spoken to (R4.2). */
export const contactWays = ["phone", "meeting", "letter", "email"] as const;
export type ContactWay = (typeof contactWays)[number];

export interface CategoryDetails {
  /** What was said to the learner; their own exact words stand in the account. */
  readonly disclosure?: { readonly saidToLearner: string };
  /** How the injury was explained, and by whom; what was done for it. The marks themselves are a body map. */
  readonly injury?: { readonly explanation: string; readonly firstAid: string };
  /** What went on between them, and whether they are apart and safe now. The others involved are subjects of the entry. */
  readonly childOnChild?: { readonly between: string; readonly keptSafe: string };
  /** Where it was seen, described in words: an indecent image is never copied. */
  readonly online?: { readonly platform: string; readonly described: string };
  readonly mentalHealth?: { readonly change: string; readonly safeNow: string };
  readonly contactWithHome?: { readonly who: string; readonly how?: ContactWay; readonly said: string };
  readonly referralOutcome?: { readonly agency: string; readonly outcome: string };
  /** Observable change in behaviour, mood or regulation, and how the learner communicates (R10.1). */
  readonly communication?: { readonly observedChange: string; readonly howTheyCommunicate: string };
}
