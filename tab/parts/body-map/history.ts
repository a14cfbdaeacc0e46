/** What can be taken back, and taken forward again. */

export interface History<State> {
  readonly past: readonly State[];
  readonly future: readonly State[];
  /** What the last step was about: a following one about the same is the same step, as when a word is typed. */
  readonly about: string;
}

export const noHistory: History<never> = { past: [], future: [], about: "" };

/** How many steps are kept. */
const longest = 200;

/** After a step away from `before`. An empty `about` is always a step of its own. */
export function stepped<State>(history: History<State>, before: State, about: string): History<State> {
  if (about !== "" && about === history.about) return { ...history, future: [] };
  return { past: [...history.past, before].slice(-longest), future: [], about };
}

/** The state before, and what is left; undefined when there is nothing to take back. */
export function undone<State>(
  history: History<State>,
  now: State,
): { state: State; history: History<State> } | undefined {
  const state = history.past.at(-1);
  if (state === undefined) return undefined;
  return { state, history: { past: history.past.slice(0, -1), future: [now, ...history.future], about: "" } };
}

/** The state that was taken back last; undefined when there is none. */
export function redone<State>(
  history: History<State>,
  now: State,
): { state: State; history: History<State> } | undefined {
  const [state, ...future] = history.future;
  if (state === undefined) return undefined;
  return { state, history: { past: [...history.past, now], future, about: "" } };
}
