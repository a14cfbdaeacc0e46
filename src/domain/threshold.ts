/** Thresholds and the actions decided with them (R7.1). Nothing is decided automatically: these are words for a person's judgement. */
import type { Day } from "./calendar.ts";
import type { StaffId } from "./ids.ts";

/** From least to most serious. The order carries meaning: it is what "raised" and "lowered" compare. */
export const thresholds = ["monitoring", "early-help", "child-in-need", "child-protection"] as const;
export type Threshold = (typeof thresholds)[number];

/** How a decision moved the threshold: against the decision before it, if there was one. */
export const thresholdChanges = ["first", "raised", "lowered", "kept"] as const;
export type ThresholdChange = (typeof thresholdChanges)[number];

/** Something a named person will do by a day. */
export interface Action {
  readonly what: string;
  readonly owner: StaffId;
  /** The owner's name when it was decided. */
  readonly ownerName: string;
  readonly due: Day;
}
