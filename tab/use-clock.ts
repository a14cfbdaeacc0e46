/** Time as the pages see it: the server's, ticking. */
import { useEffect, useState } from "react";
import { type Instant, instantOf } from "../src/domain/calendar.ts";

const tickMs = 30_000;

/**
 * The moment it is now by the server's clock, renewed every 30 s.
 *
 * @param said what the server called now, in the answer on screen
 * @param heardAt when that answer came, by this machine's clock, which may be wrong and is used for the difference only
 */
export function useNow(said: Instant, heardAt: number): Instant {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), tickMs);
    return () => clearInterval(timer);
  }, []);
  return instantOf(Date.parse(said) + Math.max(0, Date.now() - heardAt));
}

/** True once `active` has lasted `ms`: what comes sooner than that shows no skeleton. */
export function useLasting(active: boolean, ms = 300): boolean {
  const [lasted, setLasted] = useState(false);
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(() => setLasted(true), ms);
    return () => {
      clearTimeout(timer);
      setLasted(false);
    };
  }, [active, ms]);
  return active && lasted;
}
