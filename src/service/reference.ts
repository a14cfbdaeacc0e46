/** References: short names that people can read out, made from the submission so that a repeated one finds its concern. */
import { createHash } from "node:crypto";
import { type ConcernReference, isConcernReference, referenceLetters } from "../domain/ids.ts";

/** The reference that a submission tries at its `attempt`th attempt, from 0. Two submissions may share one: then the next is tried. */
export function referenceFor(submission: string, attempt: number): ConcernReference {
  const bytes = createHash("sha256").update(`${submission}\n${attempt}`).digest();
  const letters = [...bytes.subarray(0, 6)].map((byte) => referenceLetters[byte % referenceLetters.length]);
  const reference = `C-${letters.join("")}`;
  if (!isConcernReference(reference)) throw new Error("a reference that is none");
  return reference;
}
