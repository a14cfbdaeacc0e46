/** Whether the server is still reading the records. Nothing that is not shown then may be said not to be there. */
import { createContext, useContext } from "react";

export const LoadingContext = createContext(false);

/** The words of an empty list: its own, or, while records are being loaded, that it is not everything. */
export function useWordsWhenEmpty(words: string, whileLoading: string): string {
  return useContext(LoadingContext) ? whileLoading : words;
}

/** How often at most somebody who listens is told how far it is. Milliseconds. */
export const tellingMs = 10_000;

/** Lets through what is said first, and after that nothing until `tellingMs` have passed. */
export function sparing(): (now: number) => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return (now) => {
    if (now - last < tellingMs) return false;
    last = now;
    return true;
  };
}
