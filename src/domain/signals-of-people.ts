/** Signals in who is concerned: different people who worry each by themselves, and brothers and sisters (R9.1). */
import { type Rule, within } from "./signal.ts";

export const severalReporters: Rule = ({ concerns, today }, { "several-reporters": { count, days } }) => {
  const evidence = within(concerns, days, today);
  const reporters = new Set(evidence.map(({ reporter }) => reporter)).size;
  if (reporters < count) return [];
  return [{ pattern: { name: "several-reporters", reporters, count: evidence.length, days }, evidence }];
};

export const linkedLearners: Rule = (sight, { "linked-learners": { count, linked: least, days } }) => {
  const own = within(sight.concerns, days, sight.today);
  const others = within(sight.linked, days, sight.today);
  if (own.length < count || others.length < least) return [];
  const pattern = { name: "linked-learners", count: own.length, linked: others.length, days } as const;
  return [{ pattern, evidence: [...own, ...others] }];
};
