/** One polite voice for what happens by itself. It never says a name: somebody may be standing by. */
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { useHidden } from "./hidden.ts";

const AnnounceContext = createContext<(words: string) => void>(() => undefined);

/** Says a sentence to a screen reader when it next pauses. */
export function useAnnounce(): (words: string) => void {
  return useContext(AnnounceContext);
}

export function Announcer({ children }: { readonly children: ReactNode }) {
  const { hidden } = useHidden();
  const [said, setSaid] = useState({ words: "", count: 0 });
  const announce = useCallback((words: string) => setSaid(({ count }) => ({ words, count: count + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div aria-live="polite" role="status" className={hidden}>
        {/* The key makes the same sentence a new one, so that it is read again. */}
        <span key={said.count}>{said.words}</span>
      </div>
    </AnnounceContext>
  );
}
