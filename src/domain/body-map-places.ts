/**
 * Where on the body a point of a view lies, in words (R11.1): "left forearm, back". The words are those a member of staff
 * would use, not a physician's. Left and right are the learner's own: seen from the front, their left is on the viewer's right.
 */
import { distance, isInside, nearestOnEdge, type Point, type Polygon, polygonOf } from "./body-map-geometry.ts";
import { backPlaces, frontPlaces } from "./body-map-places-body.ts";
import { headBackPlaces, headFrontPlaces, headSidePlaces } from "./body-map-places-head.ts";
import { footTopPlaces, handBackPlaces, palmPlaces, solePlaces } from "./body-map-places-limbs.ts";
import type { BodyView, Region } from "./body-map-view.ts";

type Side = "left" | "right";

/** How the points of a view are looked up. */
interface Places {
  readonly regions: readonly Region[];
  /** How the view lies on the plane for which the regions were written down. */
  readonly read: (x: number) => number;
  readonly side: (x: number) => Side;
}

const middle = 500;
const asDrawn = (x: number): number => x;
const turned = (x: number): number => 2 * middle - x;
const fromMiddle = (x: number): number => Math.abs(x - middle);
const left = (): Side => "left";
const right = (): Side => "right";
const facing = (x: number): Side => (x < middle ? "right" : "left");
const behind = (x: number): Side => (x < middle ? "left" : "right");

const places: Readonly<Record<BodyView, Places>> = {
  front: { regions: frontPlaces, read: fromMiddle, side: facing },
  back: { regions: backPlaces, read: fromMiddle, side: behind },
  "head-front": { regions: headFrontPlaces, read: fromMiddle, side: facing },
  "head-back": { regions: headBackPlaces, read: fromMiddle, side: behind },
  "head-left": { regions: headSidePlaces, read: asDrawn, side: left },
  "head-right": { regions: headSidePlaces, read: turned, side: right },
  "left-palm": { regions: palmPlaces, read: asDrawn, side: left },
  "left-hand-back": { regions: handBackPlaces, read: turned, side: left },
  "right-palm": { regions: palmPlaces, read: turned, side: right },
  "right-hand-back": { regions: handBackPlaces, read: asDrawn, side: right },
  "left-foot-top": { regions: footTopPlaces, read: turned, side: left },
  "left-sole": { regions: solePlaces, read: asDrawn, side: left },
  "right-foot-top": { regions: footTopPlaces, read: asDrawn, side: right },
  "right-sole": { regions: solePlaces, read: turned, side: right },
};

/** The part of the body at a point, or, beside the figure, the nearest part. */
export function placeInWords(view: BodyView, x: number, y: number): string {
  const { regions, read, side } = places[view];
  const words = wordsAt({ x: read(x), y }, regions);
  return words.replaceAll("{side}", side(x));
}

/** Every part that a view names, each side of it: what a list of places offers. */
export function placesOf(view: BodyView): readonly string[] {
  const { regions, side } = places[view];
  const sides = [...new Set([side(0), side(2 * middle)])];
  return regions.flatMap(([words]) =>
    words.includes("{side}") ? sides.map((one) => words.replaceAll("{side}", one)) : [words],
  );
}

function wordsAt(point: Point, regions: readonly Region[]): string {
  const shapes = regions.map((region) => ({ words: region[0], polygon: polygonAt(region) }));
  const holding = shapes.find(({ polygon }) => isInside(point, polygon));
  if (holding !== undefined) return holding.words;
  const away = (polygon: Polygon): number => distance(point, nearestOnEdge(point, polygon));
  const [first, ...others] = shapes;
  if (first === undefined) throw new TypeError("a view without regions");
  return others.reduce((best, one) => (away(one.polygon) < away(best.polygon) ? one : best), first).words;
}

/** Reading the corners once is enough: the regions never change. */
const polygons = new Map<Region, Polygon>();

function polygonAt(region: Region): Polygon {
  const known = polygons.get(region) ?? polygonOf(region[1]);
  polygons.set(region, known);
  return known;
}
