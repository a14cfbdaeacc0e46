/** How narrow the page is: whether its panes stand below each other, and whether it is a phone's. */
import { useCallback, useSyncExternalStore } from "react";

const panes = "(max-width: 900px)";
const handheld = "(max-width: 600px)";
const panel = "(max-width: 1100px)";

/** The width of the panes as a media query, for styles. */
export const narrow = `@media ${panes}`;

/** A phone's width, for styles. */
export const phone = `@media ${handheld}`;

/** True on a tablet and a phone, and where a page is enlarged as far. */
export function useNarrow(): boolean {
  return useMedia(panes);
}

/** True where a page with a panel beside a broad column puts it above that. */
export function useMedium(): boolean {
  return useMedia(panel);
}

/** True on a phone, and where a page is enlarged as far. */
export function usePhone(): boolean {
  return useMedia(handheld);
}

function useMedia(query: string): boolean {
  const follow = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(follow, () => window.matchMedia(query).matches);
}
