/** Tells open tabs that something changed. Holds who follows, and nothing of what they follow. */
import type { Changes } from "./ports.ts";

/** Changes for one process. A tab is told by the server it is connected to. */
export function openChanges(): Changes {
  const followers = new Set<() => void>();
  return {
    concernsChanged: () => {
      for (const changed of followers) changed();
    },
    follow: (_permit, changed) => {
      // Wrapped, so that the same function may follow twice.
      const follower = () => changed();
      followers.add(follower);
      return () => followers.delete(follower);
    },
  };
}
