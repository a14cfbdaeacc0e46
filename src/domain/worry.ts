/** "I am worried that this is not being acted on" (R6.3), and what the safeguarding team answers. */
import type { Concern } from "./concern.ts";
import type { WorryAnswered, WorryRaised } from "./concern-entries.ts";
import type { Stamp } from "./entry.ts";
import { type Outcome, refuse, refuseAll } from "./refusal.ts";
import { needed } from "./told-text.ts";

/** The worry as an entry. It is taken whatever became of the concern, and as often as somebody has one. */
export function raiseWorry(concern: Concern, why: string, stamp: Stamp): Outcome<WorryRaised> {
  const refusal = refuseAll(needed("why", why, "worry-missing"));
  if (refusal !== undefined) return refusal;
  return [{ kind: "worry.raised", ...stamp, subjects: concern.subjects, data: { why } }];
}

/** The answer as an entry; a worry is answered once. `of` is the worry's `seq`. */
export function answerWorry(
  concern: Concern,
  { of, answer }: { readonly of: number; readonly answer: string },
  stamp: Stamp,
): Outcome<WorryAnswered> {
  const worry = concern.work.worries.find(({ seq }) => seq === of);
  if (worry === undefined) return refuse("worry-unknown", "of");
  if (worry.answeredAt !== undefined) return refuse("worry-answered-already", "of");
  const refusal = refuseAll(needed("answer", answer, "answer-missing"));
  if (refusal !== undefined) return refusal;
  return [{ kind: "worry.answered", ...stamp, subjects: concern.subjects, data: { of, answer } }];
}
