/** Recording advice, supervision or support that was given to a member of staff (R6.1). */
import { type ChosenStaff, refuseChoice } from "./chosen-staff.ts";
import type { Concern } from "./concern.ts";
import type { AdviceRecorded, advices } from "./concern-entries.ts";
import type { Stamp } from "./entry.ts";
import { type Outcome, type Refusal, refuse, refuseAll } from "./refusal.ts";
import { needed } from "./told-text.ts";

export interface Advice {
  readonly form: (typeof advices)[number] | undefined;
  readonly to: ChosenStaff;
  readonly text: string;
}

/** The advice as an entry, or every field that must be mended. */
export function recordAdvice(concern: Concern, { form, to, text }: Advice, stamp: Stamp): Outcome<AdviceRecorded> {
  const wrong: Refusal[] = form === undefined ? [refuse("advice-form-missing", "form")] : [];
  const nobody = refuseChoice("to", to);
  if (nobody !== undefined) wrong.push(nobody);
  wrong.push(...needed("text", text, "advice-missing"));
  const refusal = refuseAll(wrong);
  if (refusal !== undefined) return refusal;
  if (form === undefined || typeof to === "string") throw new TypeError("form and person were checked before");
  const data = { form, to: to.id, toName: to.name, text };
  return [{ kind: "advice.recorded", ...stamp, subjects: concern.subjects, data }];
}
