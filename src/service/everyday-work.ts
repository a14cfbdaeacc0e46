/** The everyday work on a concern: contacts with home, actions. */
import { finishAction } from "../domain/finish-action.ts";
import { recordContact } from "../domain/record-contact.ts";
import { refuse } from "../domain/refusal.ts";
import type { Rules } from "./concern-work.ts";

export const everydayRules: Rules<"record-contact" | "finish-action"> = {
  "record-contact": ({ concern, stamp, zone }, { who, how, said, occurred }) =>
    how === undefined
      ? refuse("contact-way-missing", "how")
      : recordContact(concern, { who, how, said, occurred }, stamp, zone),
  "finish-action": ({ concern, stamp }, { action, outcome }) => finishAction(concern, action, outcome, stamp),
};
