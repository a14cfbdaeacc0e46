/** Marks of a body map as they are told: what nobody said stays unsaid. */
import type { BodyMark } from "../../../../../src/domain/body-map.ts";

/** One mark; its size in millimetres, judged by eye. */
export function mark(
  told: Pick<BodyMark, "view" | "x" | "y" | "shape" | "colours" | "description"> & Partial<BodyMark>,
): BodyMark {
  return { size: "not-judged", ownColour: "", several: false, ...told };
}
