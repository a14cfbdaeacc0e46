/** The decisions being written, by concern: in memory for as long as the tab stands open, and nowhere else. */
import { createContext, useContext, useSyncExternalStore } from "react";
import { type Draft, isBegun } from "./decision.ts";

export interface Drafts {
  of(reference: string): Draft | undefined;
  keep(reference: string, draft: Draft): void;
  drop(reference: string): void;
  follow(changed: () => void): () => void;
}

/** An empty store of drafts; one lives as long as the page. */
export function emptyDrafts(): Drafts {
  const kept = new Map<string, Draft>();
  const followers = new Set<() => void>();
  const tell = (): void => {
    for (const changed of followers) changed();
  };
  return {
    of: (reference) => kept.get(reference),
    keep: (reference, draft) => {
      kept.set(reference, draft);
      tell();
    },
    drop: (reference) => {
      kept.delete(reference);
      tell();
    },
    follow: (changed) => {
      followers.add(changed);
      return () => void followers.delete(changed);
    },
  };
}

export const DraftsContext = createContext<Drafts>(emptyDrafts());

/** The draft for a concern, if one was begun. */
export function useDraft(reference: string): Draft | undefined {
  const drafts = useContext(DraftsContext);
  return useSyncExternalStore(drafts.follow, () => drafts.of(reference));
}

/** Whether a decision on this concern was begun and not recorded. */
export function useIsBegun(reference: string): boolean {
  const draft = useDraft(reference);
  return draft !== undefined && isBegun(draft);
}
