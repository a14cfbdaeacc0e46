/** The two registers, each a list of its own with its own access: one of learners, one of adults (R4.4, R12). */
import type { StreamId } from "./ids.ts";

export const registers = ["learners", "adults"] as const;
export type RegisterName = (typeof registers)[number];

/** The register that a stream's entries are filed in. Every stream is about learners yet; those about adults come with R12. */
export function registerOf(_stream: StreamId): RegisterName {
  return "learners";
}
