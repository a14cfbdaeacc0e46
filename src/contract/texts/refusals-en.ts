/** What a person reads when something was refused: what is missing and how to mend it. English. */

import { longestText } from "../../domain/raise.ts";
import type { RefusalCode } from "../../domain/refusal.ts";

const longest = longestText.toLocaleString("en-GB");

export const refusalsInEnglish: Readonly<Record<RefusalCode, string>> = {
  "learner-missing": "Say who this is about: choose a learner, or describe someone who is not in the list.",
  "learner-unknown": "This learner is not in the school's list. Choose one from the list, or describe them below.",
  "seen-missing": "Say what you saw or heard.",
  "category-missing": "Choose what kind of concern this is. If none fits, choose “Something else”.",
  "risk-missing": "Say whether anyone is at risk now.",
  "day-missing": "Say on which day it happened.",
  "day-malformed": "Write the day as year-month-day, for example 2026-11-24.",
  "time-malformed": "Write the time as hours and minutes, for example 09:40.",
  "in-the-future": "This moment has not come yet. Check the day and the time.",
  "text-too-long": `This text is longer than ${longest} characters. Record the first part now, and the rest with “Add something”.`,
  "account-missing": "Write what you want to add.",
  "submission-malformed": "This card could not be read. Start again with “Raise a concern”.",
  "rationale-missing": "Write why: the reasons are part of the record, also where no action follows.",
  "threshold-missing": "Choose a threshold.",
  "vulnerability-missing":
    "This learner has recorded needs. Write how added vulnerability and barriers to telling were weighed.",
  "action-incomplete": "Say what is to be done, or remove the empty action.",
  "action-owner-unknown": "Give the action to somebody in the school's list of staff.",
  "action-unknown": "This concern has no such action.",
  "action-finished-already": "This action has been finished already.",
  "outcome-missing": "Write what came of it.",
  "said-missing": "Write what was said.",
  "changed-meanwhile":
    "Something was added to this concern while you were writing. Your text is kept: read what is new, then record your decision.",
};
