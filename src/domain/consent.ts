/** Consent as it is asked for wherever information may leave the school (R9.2, R14.1): given, or why not. */
import type { Consent } from "./concern-entries.ts";
import { isBlank, type Refusal, refuse } from "./refusal.ts";
import { limited } from "./told-text.ts";

/** As a form tells it: nothing is preselected. */
export interface ToldConsent {
  readonly answer?: Consent["answer"] | undefined;
  readonly reason: string;
}

/** What is missing: an answer, and the reason wherever the answer is not that it was given. */
export function whatIsWrongWithConsent({ answer, reason }: ToldConsent): readonly Refusal[] {
  if (answer === undefined) return [refuse("consent-missing", "consent")];
  if (answer !== "given" && isBlank(reason)) return [refuse("consent-reason-missing", "consentReason")];
  return limited("consentReason", reason);
}
