/** Recording that the paper of a scanned note was destroyed (R4.2b): once, by whom, how, on which day. */
import type { Day } from "./calendar.ts";
import type { Concern } from "./concern.ts";
import type { PaperDestroyed } from "./concern-entries.ts";
import type { Stamp } from "./entry.ts";
import { happenedRefusals } from "./happened.ts";
import { isBlank, type Outcome, type Refusal, refuse, refuseAll } from "./refusal.ts";
import { longestText } from "./text-length.ts";

/** What became of a paper; `of` is the entry that holds its scan. */
export interface Destruction {
  readonly of: number;
  readonly how: string;
  /** The name of whoever did it, who need not be the one who records it. */
  readonly who: string;
  readonly on: Day | undefined;
}

/** The destruction as an entry, or every field that must be mended. `zone` is the school's time zone. */
export function destroyPaper(
  concern: Concern,
  { of, how, who, on }: Destruction,
  stamp: Stamp,
  zone: string,
): Outcome<PaperDestroyed> {
  const scan = concern.work.attached.find(({ seq, purpose }) => seq === of && purpose === "handwritten-note");
  if (scan === undefined) return refuse("paper-unknown", "of");
  if (scan.destroyedAt !== undefined) return refuse("paper-destroyed-already", "of");
  const wrong: Refusal[] = [];
  if (isBlank(how)) wrong.push(refuse("paper-how-missing", "how"));
  if (isBlank(who)) wrong.push(refuse("paper-by-missing", "who"));
  for (const [field, text] of Object.entries({ how, who }))
    if (text.length > longestText) wrong.push(refuse("text-too-long", field));
  if (on === undefined) wrong.push(refuse("day-missing", "on"));
  else wrong.push(...happenedRefusals({ day: on }, { now: stamp.recordedAt, zone }, "on"));
  const refusal = refuseAll(wrong);
  if (refusal !== undefined || on === undefined) return refusal ?? refuse("day-missing", "on");
  return [{ kind: "paper.destroyed", ...stamp, subjects: concern.subjects, data: { of, how, who, on } }];
}
