/** The plane geometry of body maps: polygons, and how a path is one. Whole numbers in; nothing here knows of a body. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The edges of a polygon, each from one corner to the next. */
export type Polygon = readonly (readonly [Point, Point])[];

/** The polygon with the corners `"0,36 40,36 40,72"`. */
export function polygonOf(text: string): Polygon {
  const corners = text.split(" ").map((pair) => {
    const [x = Number.NaN, y = Number.NaN] = pair.split(",").map(Number);
    return { x, y };
  });
  return edgesBetween(corners);
}

/** Straight pieces that a curve of a path is taken for. */
const pieces = 6;

/** A path of absolute `M`, `L`, `C` and `Z` as the polygon that it fills; a path left open is closed. */
export function polygonOfPath(path: string): Polygon {
  const points: Point[] = [];
  for (const [, letter = "", written = ""] of path.matchAll(/([MLC])([^MLCZ]*)/g)) {
    const ends = pointsOf(written);
    if (letter === "C") points.push(...curve(points.at(-1), ends));
    else points.push(...ends);
  }
  return edgesBetween(points);
}

function pointsOf(written: string): readonly Point[] {
  const numbers = written.trim().split(/[ ,]+/).map(Number);
  return numbers.flatMap((x, i) => {
    const y = numbers[i + 1];
    return i % 2 === 0 && y !== undefined ? [{ x, y }] : [];
  });
}

function curve(from: Point | undefined, [a, b, to]: readonly Point[]): readonly Point[] {
  if (from === undefined || a === undefined || b === undefined || to === undefined)
    throw new TypeError("a path that does not begin");
  return Array.from({ length: pieces }, (_, i) => {
    const t = (i + 1) / pieces;
    const u = 1 - t;
    const at = (p: number, q: number, r: number, s: number) =>
      u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s;
    return { x: at(from.x, a.x, b.x, to.x), y: at(from.y, a.y, b.y, to.y) };
  });
}

/** Whether a point lies in a polygon. */
export function isInside({ x, y }: Point, polygon: Polygon): boolean {
  let inside = false;
  for (const [a, b] of polygon)
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  return inside;
}

/** The point of a polygon's edge that is nearest. */
export function nearestOnEdge(point: Point, polygon: Polygon): Point {
  return nearest(
    point,
    polygon.map(([a, b]) => nearestOnLine(point, a, b)),
  );
}

/** Which of several points is nearest. @throws TypeError when there are none */
export function nearest(point: Point, points: readonly Point[]): Point {
  let best: Point | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of points) {
    const away = distance(point, one);
    if (away >= least) continue;
    best = one;
    least = away;
  }
  if (best === undefined) throw new TypeError("no point");
  return best;
}

export function distance(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

function nearestOnLine(point: Point, a: Point, b: Point): Point {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  if (square === 0) return a;
  const along = Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / square));
  return { x: a.x + along * dx, y: a.y + along * dy };
}

function edgesBetween(corners: readonly Point[]): Polygon {
  return corners.flatMap((a, i) => {
    const b = corners[(i + 1) % corners.length];
    return b === undefined ? [] : [[a, b] as const];
  });
}
