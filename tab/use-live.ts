/** Keeps the pages live: follows the server's changes for as long as the desk is open. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { ChangeEvent, Loading } from "../src/contract/desk-api.ts";
import { followChanges } from "./live.ts";
import { freshenAll } from "./queries.ts";
import { useSession } from "./session.ts";

/** A gap shorter than this is not worth telling anybody about. */
const graceMs = 3_000;

export interface Live {
  /** Since when the desk hears nothing from the server, in milliseconds since 1970; undefined while it does. */
  readonly lostSince: number | undefined;
  /** How far the server has read the records, while what the pages show is not everything; undefined once it is. */
  readonly loading: Loading | undefined;
}

/** How the desk is connected. */
export function useLive(): Live {
  const { desk } = useSession();
  const client = useQueryClient();
  const [lostSince, setLostSince] = useState<number>();
  const [loading, setLoading] = useState<Loading>();
  useEffect(() => {
    const end = new AbortController();
    let telling: ReturnType<typeof setTimeout> | undefined;
    const connected = (): void => {
      clearTimeout(telling);
      telling = undefined;
      setLostSince(undefined);
      void freshenAll(client);
    };
    const lost = (since: number): void => {
      telling ??= setTimeout(() => setLostSince(since), graceMs);
    };
    const changed = (change: ChangeEvent): void => {
      setLoading(change.loading);
      if (change.changed === "concerns") void freshenAll(client);
    };
    const ports = { open: desk.events, pause, now: () => Date.now() };
    void followChanges(ports, { connected, changed, lost }, end.signal);
    return () => {
      end.abort();
      clearTimeout(telling);
    };
  }, [desk, client]);
  return { lostSince, loading };
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  signal.addEventListener("abort", () => resolve(), { once: true });
  await promise;
  clearTimeout(timer);
}
