/** What lists remember between two looks at them, in memory: the line one was on, the filter, what is new. */
import { createContext, useContext } from "react";

export interface Visit {
  /** The concern whose line was focused last. */
  at: string | undefined;
  /** Which of what is due was opened last, and the place it had: when it is done, the focus goes to what stands there then. */
  dueAt: { readonly key: string; readonly place: number } | undefined;
  filter: string;
  /** The concerns that waited for review when the list was last seen, in its order. */
  order: readonly string[];
  /** Of each learner whose chronology was left for a concern, the entry it was left at (anchorOf in words/entries.ts). */
  readonly leftAt: Map<string, string>;
  /** In the list of learners: the name that was typed, and who was opened last. */
  readonly learners: { typed: string; at: string | undefined };
  /** Which of what a search found was opened last (`data-found` in pages/Search.tsx). */
  foundAt: string | undefined;
  /** How many findings about the register were noticed when the alarm was put away on the triage page. */
  alarmsSeen: number;
  /** Every concern that was on the page when it was first seen, or has been opened since. */
  readonly seen: Set<string>;
  /** Whether `seen` has been filled. */
  begun: boolean;
}

/** A visit in which nothing has been seen yet. */
export function newVisit(): Visit {
  return {
    at: undefined,
    dueAt: undefined,
    filter: "",
    order: [],
    leftAt: new Map(),
    learners: { typed: "", at: undefined },
    foundAt: undefined,
    alarmsSeen: 0,
    seen: new Set(),
    begun: false,
  };
}

export const VisitContext = createContext<Visit>(newVisit());

/** Notes that a concern is known to the person, and is where they will want to return to. */
export function noteOpened(visit: Visit, reference: string): void {
  visit.at = reference;
  visit.seen.add(reference);
}

/** The first sight of the page: nothing on it counts as newly arrived. */
export function noteFirstSight(visit: Visit, references: readonly string[]): void {
  if (visit.begun) return;
  visit.begun = true;
  for (const reference of references) visit.seen.add(reference);
}

/** The visit that lasts for as long as the tab stands open. */
export function useVisit(): Visit {
  return useContext(VisitContext);
}
