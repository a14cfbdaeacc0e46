/** Whether the page is so narrow that its panes stand below each other. */
import { useSyncExternalStore } from "react";

const query = "(max-width: 900px)";

/** The same width as a media query, for styles. */
export const narrow = `@media ${query}`;

/** True on a phone, and where a page is enlarged as far. */
export function useNarrow(): boolean {
  return useSyncExternalStore(follow, isNarrow);
}

function isNarrow(): boolean {
  return window.matchMedia(query).matches;
}

function follow(changed: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
}
