/** Signals in what was decided (R9.1): many small things in a row, as neglect looks, and a rise from decision to decision. */
import type { ChronologyEvent } from "./chronology-event.ts";
import { type Rule, within } from "./signal.ts";
import { type Threshold, thresholds } from "./threshold.ts";

/** Concerns that nobody has decided yet neither count nor break the row. */
export const lowInARow: Rule = ({ concerns, today }, { "low-in-a-row": { count, days, upTo } }) => {
  const decided = within(concerns, days, today).filter(isDecided);
  const higher = decided.findLastIndex(({ threshold }) => rank(threshold) > rank(upTo));
  const evidence = decided.slice(higher + 1);
  if (evidence.length < count) return [];
  return [{ pattern: { name: "low-in-a-row", count: evidence.length, upTo, days }, evidence }];
};

export const risingThresholds: Rule = ({ concerns, today }, { "rising-thresholds": { count, days, steps } }) => {
  const decided = within(concerns, days, today).filter(isDecided);
  const fall = decided.findLastIndex(({ threshold }, i) => rank(threshold) > rank(decided[i + 1]?.threshold ?? "top"));
  const evidence = decided.slice(fall + 1);
  const [from, to] = [evidence[0]?.threshold, evidence.at(-1)?.threshold];
  if (from === undefined || to === undefined || evidence.length < count || rank(to) - rank(from) < steps) return [];
  return [{ pattern: { name: "rising-thresholds", count: evidence.length, from, to, days }, evidence }];
};

type Decided = ChronologyEvent & { readonly threshold: Threshold };

function isDecided(event: ChronologyEvent): event is Decided {
  return event.threshold !== undefined;
}

function rank(threshold: Threshold | "top"): number {
  return threshold === "top" ? thresholds.length : thresholds.indexOf(threshold);
}
