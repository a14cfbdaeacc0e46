/** Where somebody came from to the page that they are on, as the address says it after `from=`. */
import { isConcernReference, isLearnerId } from "../../src/domain/ids.ts";
import { texts } from "../texts/en.ts";

export interface WayBack {
  readonly to: string;
  readonly words: string;
}

/** The way back to a concern, a chronology, the search, the learners or the register check; to Today where the address says nothing. */
export function wayBack(from: string | null): WayBack {
  const { back, backTo, chronology } = texts.concern;
  if (from === "search") return { to: "/search", words: backTo.search };
  if (from === "learners") return { to: "/learners", words: backTo.learners };
  if (from === "register") return { to: "/register", words: backTo.register };
  if (from !== null && isConcernReference(from)) return { to: `/concern/${from}`, words: from };
  if (from !== null && isLearnerId(from)) return { to: `/${from}`, words: chronology };
  return { to: "/today", words: back };
}
