/**
 * Who is told what, the moment it happens. The latest events are kept for a while, so that a listener that begins to wait
 * after the event still meets it: a test may first act and then wait.
 */
import type { LocalEvent } from "./protocol.ts";

export interface Feed {
  readonly publish: (people: readonly string[], event: LocalEvent) => void;
  readonly subscribe: (person: string, listener: (event: LocalEvent) => void) => () => void;
  /** Position of the newest event; what comes later has a greater one. */
  readonly position: () => number;
  /**
   * The first event after a position for which `choose` answers something; waits where there is none yet.
   *
   * @throws the signal's reason when it is aborted, and an Error when the feed is closed meanwhile.
   */
  readonly next: <T>(wanted: Wanted<T>) => Promise<Found<T>>;
  readonly close: () => void;
}

export interface Wanted<T> {
  readonly person: string;
  readonly after: number;
  readonly choose: (event: LocalEvent) => T | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Found<T> {
  readonly position: number;
  readonly value: T;
}

interface Happened {
  readonly position: number;
  readonly people: readonly string[];
  readonly event: LocalEvent;
}

const kept = 1000;

/** An empty feed. */
export function openFeed(): Feed {
  const happened: Happened[] = [];
  const listeners = new Set<(item: Happened) => void>();
  const closed = new AbortController();
  let position = 0;

  return {
    publish: (people, event) => {
      position += 1;
      const item = { position, people, event };
      happened.push(item);
      if (happened.length > kept) happened.shift();
      for (const listener of [...listeners]) listener(item);
    },
    subscribe: (person, listener) => {
      const own = (item: Happened) => {
        if (item.people.includes(person)) listener(item.event);
      };
      listeners.add(own);
      return () => listeners.delete(own);
    },
    position: () => position,
    next: (wanted) => nextEvent(happened, listeners, closed.signal, wanted),
    close: () => closed.abort(new Error("Local Teams was closed.")),
  };
}

function nextEvent<T>(
  happened: readonly Happened[],
  listeners: Set<(item: Happened) => void>,
  closed: AbortSignal,
  { person, after, choose, signal }: Wanted<T>,
): Promise<Found<T>> {
  const look = (item: Happened): Found<T> | undefined => {
    if (item.position <= after || !item.people.includes(person)) return undefined;
    const value = choose(item.event);
    return value === undefined ? undefined : { position: item.position, value };
  };
  for (const item of happened) {
    const found = look(item);
    if (found !== undefined) return Promise.resolve(found);
  }
  const { promise, resolve, reject } = Promise.withResolvers<Found<T>>();
  const listener = (item: Happened): void => {
    const found = look(item);
    if (found !== undefined) resolve(found);
  };
  const stop = signal === undefined ? closed : AbortSignal.any([closed, signal]);
  const giveUp = (): void => reject(stop.reason);
  if (stop.aborted) giveUp();
  listeners.add(listener);
  stop.addEventListener("abort", giveUp);
  return promise.finally(() => {
    listeners.delete(listener);
    stop.removeEventListener("abort", giveUp);
  });
}
