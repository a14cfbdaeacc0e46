/** An alert as both stores keep it: a text, parsed when it is read back. */
import { z } from "zod";
import { jsonText } from "../contract/json.ts";
import { concernReference, instant, staffId } from "../contract/primitives.ts";
import { type Alert, alertAnswers, alertKinds, alertRoles } from "../domain/alert.ts";

const step = z.strictObject({
  number: z.int(),
  at: instant,
  climbed: z.int(),
  again: z.boolean(),
  told: z.array(z.strictObject({ person: staffId, as: z.enum(alertRoles) })),
});

const answer = z.strictObject({ how: z.enum(alertAnswers), by: staffId, at: instant });

const alert = z.strictObject({
  id: z.string(),
  kind: z.enum(alertKinds),
  concern: concernReference,
  raisedAt: instant,
  raisedBy: staffId,
  recordedAt: instant,
  dueAt: instant,
  steps: z.array(step),
  taken: answer.omit({ how: true }).exactOptional(),
  ended: answer.exactOptional(),
});

/** The text that `textOf` made. */
export const alertText = jsonText.pipe(alert);

export function textOf(one: Alert): string {
  return JSON.stringify(one);
}
