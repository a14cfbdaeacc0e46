/** The views of a body map (R11.1), and how the named parts of one are written down. */

/** From where a part of the body is looked at. Left and right are the learner's own. */
export const bodyViews = [
  "front",
  "back",
  "head-front",
  "head-back",
  "head-left",
  "head-right",
  "left-palm",
  "left-hand-back",
  "right-palm",
  "right-hand-back",
  "left-foot-top",
  "left-sole",
  "right-foot-top",
  "right-sole",
] as const;
export type BodyView = (typeof bodyViews)[number];

/**
 * A named part of a view: its words, `{side}` for left or right, and its corners as `x,y x,y`. Of the regions that hold a
 * point the first counts.
 */
export type Region = readonly [words: string, corners: string];
