/** By what a command that is sent again is known (decision 024): the key that its client made once for the form. */
import { hash } from "node:crypto";
import type { Submission } from "../domain/entry.ts";
import { inOneOrder } from "../domain/sent-again.ts";
import type { Actor } from "./permission.ts";

/**
 * The submission as the record knows it: of this person, so that nobody else's key is ever met, and of what they said. Undefined
 * where the client gave no key.
 */
export function submissionOf({ person, key }: Actor, said: object): Submission | undefined {
  if (key === undefined) return undefined;
  return { key: hash("sha256", `${person.id}\n${key}`), said: hash("sha256", inOneOrder(said)) };
}
