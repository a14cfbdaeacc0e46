/**
 * The rules of the recording standard that Lantern comes with (R4.3), in British English. The DSL may change every one of them;
 * these are the safe default, and what a school returns to.
 */
import { askingRules } from "./hint-rules-asking.ts";
import { diagnosisRules } from "./hint-rules-diagnoses.ts";
import { missingRules, ownWordsRules } from "./hint-rules-form.ts";
import { guessRules } from "./hint-rules-guesses.ts";
import { hearsayRules } from "./hint-rules-hearsay.ts";
import { jargonRules } from "./hint-rules-jargon.ts";
import { judgementRules } from "./hint-rules-judgements.ts";
import { learnerRules } from "./hint-rules-learners.ts";
import { lookingRules } from "./hint-rules-looking.ts";
import { markRules } from "./hint-rules-marks.ts";
import { peopleRules } from "./hint-rules-people.ts";
import { promiseRules } from "./hint-rules-promises.ts";
import { vagueRules } from "./hint-rules-vague.ts";
import type { HintRule } from "./recording-hints.ts";

/** In the order in which a settings page shows them. */
export const defaultHintRules: readonly HintRule[] = [
  ...promiseRules,
  ...askingRules,
  ...lookingRules,
  ...guessRules,
  ...diagnosisRules,
  ...markRules,
  ...hearsayRules,
  ...vagueRules,
  ...learnerRules,
  ...peopleRules,
  ...judgementRules,
  ...jargonRules,
  ...ownWordsRules,
  ...missingRules,
];
