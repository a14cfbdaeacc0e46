/**
 * The figure that marks are put on (R11.1): a person of no age, sex or origin, at rest. What is drawn here is sealed into
 * drawings of the record: change nothing, add a new version (body-map-drawing.ts).
 */

import type { Drawn } from "./body-map-drawn.ts";
import { back, front } from "./body-map-outline-body.ts";
import { headBack, headFront, headLeft } from "./body-map-outline-head.ts";
import { leftFootTop, leftHandBack, leftPalm, leftSole } from "./body-map-outline-limbs.ts";
import type { BodyView } from "./body-map-view.ts";

/** What is drawn of a view: paths as SVG writes them. */
export interface Outline {
  /** Closed or not, all are filled; from back to front. */
  readonly contours: readonly string[];
  readonly lines: readonly string[];
}

/** The part of a view's square in which its figure stands: the rest is empty on both sides. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const outlines: Readonly<Record<BodyView, Outline>> = {
  front: whole(front),
  back: whole(back),
  "head-front": whole(headFront),
  "head-back": whole(headBack),
  "head-left": whole(headLeft),
  "head-right": mirrored(headLeft),
  "left-palm": whole(leftPalm),
  "left-hand-back": whole(leftHandBack),
  "right-palm": mirrored(leftPalm),
  "right-hand-back": mirrored(leftHandBack),
  "left-foot-top": whole(leftFootTop),
  "left-sole": whole(leftSole),
  "right-foot-top": mirrored(leftFootTop),
  "right-sole": mirrored(leftSole),
};

/** The figure of a view. */
export function outlineOf(view: BodyView): Outline {
  return outlines[view];
}

/** Where in its square the figure of a view stands. */
export function frameOf(view: BodyView): Frame {
  if (view === "front" || view === "back") return { x: 250, y: 0, width: 500, height: 1000 };
  if (view.startsWith("head")) return { x: 100, y: 20, width: 800, height: 980 };
  return { x: 80, y: 30, width: 840, height: 970 };
}

function whole({ contours, lines, twins }: Drawn): Outline {
  return { contours, lines: [...lines, ...twins, ...twins.map(mirror)] };
}

function mirrored(drawn: Drawn): Outline {
  const { contours, lines } = whole(drawn);
  return { contours: contours.map(mirror), lines: lines.map(mirror) };
}

/** A path on the other side of the middle. */
function mirror(path: string): string {
  return path.replace(/(\d+) (\d+)/g, (_, x: string, y: string) => `${1000 - Number(x)} ${y}`);
}
