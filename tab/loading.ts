/** Whether the server is still reading the records. Nothing that is not shown then may be said not to be there. */
import { createContext, useContext } from "react";

export const LoadingContext = createContext(false);

/** The words of an empty list: its own, or, while records are being loaded, that it is not everything. */
export function useWordsWhenEmpty(words: string, whileLoading: string): string {
  return useContext(LoadingContext) ? whileLoading : words;
}
