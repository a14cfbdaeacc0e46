/** How far a concern has come, as its reporter reads it in chat and in the desk (R4.4). English. */
import type { ConcernStatus } from "../../domain/concern.ts";

export const statusesInEnglish: Readonly<Record<ConcernStatus, string>> = {
  recorded: "Recorded",
  read: "Read by the safeguarding team",
  reviewed: "Reviewed",
  closed: "Reviewed and closed",
};
