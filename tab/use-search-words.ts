/**
 * The words that somebody looks for: in memory while the tab stands open, and in no address. What stands in one is written
 * down on its way and in the browser, and these are names.
 */
import { createContext, useContext, useEffect, useState } from "react";

export interface SearchWords {
  readonly typed: string;
  /** What is looked for: the words as they were when the typing paused. */
  readonly asked: string;
  type(text: string): void;
  /** Looks at once, without waiting for a pause. */
  ask(): void;
}

/** How long a pause is. */
const pauseMs = 250;

export const SearchContext = createContext<SearchWords>({
  typed: "",
  asked: "",
  type: () => undefined,
  ask: () => undefined,
});

/** The one search of the desk, to be given to everything within. */
export function useNewSearch(): SearchWords {
  const [typed, type] = useState("");
  const [asked, setAsked] = useState("");
  const ask = (): void => setAsked(typed.trim());
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return { typed, asked, type, ask };
}

/** The words of the search. */
export function useSearchWords(): SearchWords {
  return useContext(SearchContext);
}
