/** The rules by which the desk hints at how something is written (R4.3). */
import { useMemo } from "react";
import { hintRules } from "../src/contract/recording-hints.ts";
import { defaultHintRules } from "../src/domain/recording-hint-rules.ts";
import type { HintRule } from "../src/domain/recording-hints.ts";
import { useSetting } from "./queries.ts";

/** The school's rules; until they are there, and where they cannot be had, those that Lantern begins with. */
export function useHintRules(): readonly HintRule[] {
  const { data } = useSetting("recording-hints");
  const value = data?.value;
  // The engine makes ready one array of rules once: a new array at each letter would be made ready at each letter.
  return useMemo(() => hintRules.safeParse(value).data ?? defaultHintRules, [value]);
}
