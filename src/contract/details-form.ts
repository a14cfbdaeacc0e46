/**
 * What is asked once a concern is recorded, as a card submits it: texts only, and only for what is still asked. A field that is
 * missing or empty says nothing, and keeps nobody from saying the rest.
 */
import { z } from "zod";
import { type CategoryDetails, type ContactWay, contactWays } from "../domain/category-details.ts";
import { type Asked, newDetails } from "../domain/details-asked.ts";
import { isLearnerId } from "../domain/ids.ts";
import { chosenIn, mostNamed, type Named } from "./concern-form.ts";
import { optionalPlainText } from "./plain-text.ts";

const text = optionalPlainText;

/** Every field that can be asked. Their names are those of the record. */
export const detailsFormText = z.object({
  saidToLearner: text,
  explanation: text,
  firstAid: text,
  /** Learners of the list, with commas between, and others in the reporter's words. */
  involved: text,
  involvedElse: text,
  between: text,
  keptSafe: text,
  platform: text,
  described: text,
  change: text,
  safeNow: text,
  who: text,
  how: text,
  said: text,
  agency: text,
  outcome: text,
  observedChange: text,
  howTheyCommunicate: text,
  lateReason: text,
});
export type DetailsFormText = z.infer<typeof detailsFormText>;

/** What was told of what was asked. */
export interface DetailsForm {
  readonly details: CategoryDetails | undefined;
  readonly involved: Named;
  readonly lateReason: string;
}

/** Reads the fields of what was asked. What nobody asked is no answer. */
export function readDetailsForm(told: DetailsFormText, { parts, whyLate }: Asked): DetailsForm {
  const { saidToLearner, explanation, firstAid, between, keptSafe, platform, described, change, safeNow } = told;
  const { who, said, agency, outcome, observedChange, howTheyCommunicate } = told;
  const how = contactWays.find((way): way is ContactWay => way === told.how);
  const every: Required<CategoryDetails> = {
    disclosure: { saidToLearner },
    injury: { explanation, firstAid },
    childOnChild: { between, keptSafe },
    online: { platform, described },
    mentalHealth: { change, safeNow },
    contactWithHome: { who, ...(how && { how }), said },
    referralOutcome: { agency, outcome },
    communication: { observedChange, howTheyCommunicate },
  };
  const asked = Object.fromEntries(Object.entries(every).filter(([part]) => parts.some((one) => one === part)));
  const others = parts.includes("childOnChild") ? told : { involved: "", involvedElse: "" };
  return {
    details: newDetails(undefined, asked),
    involved: {
      learners: chosenIn(others.involved).slice(0, mostNamed).filter(isLearnerId),
      described: others.involvedElse === "" ? [] : [others.involvedElse],
    },
    lateReason: whyLate ? told.lateReason : "",
  };
}
