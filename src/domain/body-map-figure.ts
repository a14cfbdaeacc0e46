/** Whether a point of a view lies on the figure, and where the figure is nearest (R11.1). */

import {
  distance,
  isInside,
  nearest,
  nearestOnEdge,
  type Point,
  type Polygon,
  polygonOfPath,
} from "./body-map-geometry.ts";
import { outlineOf } from "./body-map-outline.ts";
import type { BodyView } from "./body-map-view.ts";

/** How far beside the outline a mark still counts as on it, in the view's units: what lies at an edge is drawn over it. */
const margin = 8;

/** Whether a mark can lie here: on the figure, or a hair's breadth beside its outline. */
export function isOnFigure(view: BodyView, x: number, y: number): boolean {
  const point = { x, y };
  if (polygonsOf(view).some((polygon) => isInside(point, polygon))) return true;
  return distance(point, nearestOf(view, point)) <= margin;
}

/** The same point where it lies on the figure; beside it, the nearest that does. Whole numbers. */
export function ontoFigure(view: BodyView, x: number, y: number): Point {
  if (isOnFigure(view, x, y)) return { x: Math.round(x), y: Math.round(y) };
  const edge = nearestOf(view, { x, y });
  return { x: Math.round(edge.x), y: Math.round(edge.y) };
}

function nearestOf(view: BodyView, point: Point): Point {
  return nearest(
    point,
    polygonsOf(view).map((polygon) => nearestOnEdge(point, polygon)),
  );
}

/** Measuring the outline once is enough: it never changes. */
const measured = new Map<BodyView, readonly Polygon[]>();

function polygonsOf(view: BodyView): readonly Polygon[] {
  const known = measured.get(view) ?? outlineOf(view).contours.map(polygonOfPath);
  measured.set(view, known);
  return known;
}
