/** The lines of requests to Graph, from the highest to the lowest, and what of Graph's budget each may fill. */

/**
 * What goes first when Graph's budget is scarce. `urgent`: an entry of somebody at risk. `filing`: every other entry.
 * `asked`: somebody waits for the answer. `background`: following, notes of access, the directory, checks.
 */
export const priorities = ["urgent", "filing", "asked", "background"] as const;
export type Priority = (typeof priorities)[number];

/** Up to which part a line may fill what all lines share. The rest is kept for those above it. */
export interface Share {
  /** Of the resource units of a minute. */
  readonly budget: number;
  /** Of the requests under way at once. */
  readonly underWay: number;
}

/**
 * Who comes too late for this minute waits for the next; an entry of somebody at risk must never have to, and what was said
 * to a person is filed before something is looked up. So each line leaves a part of the minute to those above, who may come
 * at any moment of it: a tenth for urgent ones (60 entries a minute, when SharePoint gives 1,250 units), another for filing. The
 * background stops well before the 80 % from which SharePoint warns: it has time, and is what could use everything up.
 */
export const shares: Readonly<Record<Priority, Share>> = {
  urgent: { budget: Number.POSITIVE_INFINITY, underWay: Number.POSITIVE_INFINITY },
  filing: { budget: 0.9, underWay: 1 },
  asked: { budget: 0.8, underWay: 0.75 },
  background: { budget: 0.6, underWay: 0.5 },
};
