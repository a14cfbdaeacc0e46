/** Allowing a photograph, with the reason why a body map does not do (R11.2). Without it on file, none can be attached. */
import type { Concern } from "./concern.ts";
import type { PhotographAuthorised } from "./concern-entries.ts";
import type { Stamp } from "./entry.ts";
import { isBlank, type Outcome, refuse } from "./refusal.ts";
import { longestText } from "./text-length.ts";
import { refusedWhenClosed } from "./when-closed.ts";

/** The authorisation as an entry, or why not. It is for photographs of this concern, and for no other. */
export function authorisePhotograph(concern: Concern, reason: string, stamp: Stamp): Outcome<PhotographAuthorised> {
  const closed = refusedWhenClosed(concern, "photograph.authorised");
  if (closed !== undefined) return closed;
  if (isBlank(reason)) return refuse("photograph-reason-missing", "reason");
  if (reason.length > longestText) return refuse("text-too-long", "reason");
  return [{ kind: "photograph.authorised", ...stamp, subjects: concern.subjects, data: { reason } }];
}
