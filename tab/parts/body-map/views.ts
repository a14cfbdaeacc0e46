/** The views in the groups in which they are offered. */
import type { BodyView } from "../../../src/domain/body-map-view.ts";

const viewGroups = {
  body: ["front", "back"],
  head: ["head-front", "head-back", "head-left", "head-right"],
  hands: ["left-palm", "right-palm", "left-hand-back", "right-hand-back"],
  feet: ["left-foot-top", "right-foot-top", "left-sole", "right-sole"],
} as const satisfies Readonly<Record<string, readonly BodyView[]>>;

export type ViewGroup = keyof typeof viewGroups;

/** In the order in which they are offered. */
export const groupsInOrder: readonly ViewGroup[] = ["body", "head", "hands", "feet"];

/** The views of a group. */
export function viewsIn(group: ViewGroup): readonly BodyView[] {
  return viewGroups[group];
}

/** The group in which a view is. */
export function groupOf(view: BodyView): ViewGroup {
  return groupsInOrder.find((group) => viewsIn(group).includes(view)) ?? "body";
}
