/**
 * How a mark is drawn on a figure (R11.1): in its shape, about as large as it is, and with its number beside it. Paths of
 * whole numbers, in the units of the view, the same for the same mark on every machine.
 */
import type { BodyMark, MarkDirection, MarkShape, ToldMark } from "./body-map.ts";
import type { Point } from "./body-map-geometry.ts";
import type { Frame } from "./body-map-outline.ts";
import type { BodyView } from "./body-map-view.ts";

/** One mark as it is drawn. */
export interface MarkSymbol {
  /** More than one where there are several marks of the kind. */
  readonly paths: readonly string[];
  /** Whether the paths enclose something that is tinted. */
  readonly closed: boolean;
  /** Whether the edge is broken, because the mark has no clear one. */
  readonly dashed: boolean;
  /** How thick the line is, in the view's units. */
  readonly weight: number;
}

/** A view's units to 10 mm, for a learner of middling height, and the smallest and largest that a mark is drawn. */
interface Scale {
  readonly perCentimetre: number;
  readonly least: number;
  readonly most: number;
}

const body: Scale = { perCentimetre: 7, least: 14, most: 160 };
const head: Scale = { perCentimetre: 36, least: 24, most: 500 };
const hand: Scale = { perCentimetre: 54, least: 24, most: 500 };
const foot: Scale = { perCentimetre: 40, least: 24, most: 500 };

function scaleOf(view: BodyView): Scale {
  if (view === "front" || view === "back") return body;
  if (view.startsWith("head")) return head;
  return view.endsWith("palm") || view.endsWith("hand-back") ? hand : foot;
}

/** A mark as it is drawn; one without a shape, or without a size, as a small cross or as a mark of 15 mm. */
export function symbolOf(
  mark: Pick<ToldMark, "view" | "x" | "y" | "shape" | "direction" | "size" | "several">,
): MarkSymbol {
  const { view, shape, size, several } = mark;
  const scale = scaleOf(view);
  const drawn = (mm: number): number =>
    Math.min(scale.most, Math.max(scale.least, Math.round((mm * scale.perCentimetre) / 10)));
  const { length, width } = size === undefined || size === "not-judged" ? { length: 15, width: 10 } : size;
  const long = Math.max(1, Math.round(drawn(length) / 2));
  const wide = Math.max(1, Math.round((shape === "round" ? drawn(length) : drawn(width)) / 2));
  const isLine = shape === "line" || shape === "curve";
  const fine = scale === body ? 3 : 6;
  const place = (at: Point) => (x: number, y: number) => turned({ x, y }, mark.direction ?? "across", at);
  return {
    paths: (several ? three(mark, long) : [mark]).map((at) => pathOf(shape, long, wide, place(at))),
    closed: shape !== undefined && !isLine,
    dashed: shape === "area",
    weight: isLine ? Math.min(Math.max(fine, wide), 4 * fine) : fine,
  };
}

/** Where three of a kind stand, so that each is seen. */
function three({ x, y }: Point, apart: number): readonly Point[] {
  const half = Math.round((apart * 7) / 10) + 2;
  return [
    { x: x - apart - 2, y: y + half },
    { x: x + apart + 2, y: y + half },
    { x, y: y - half },
  ];
}

type Place = (x: number, y: number) => string;

function pathOf(shape: MarkShape | undefined, long: number, wide: number, at: Place): string {
  if (shape === undefined) return cross(Math.min(long, 12), at);
  if (shape === "line") return `M${at(-long, 0)}L${at(long, 0)}`;
  if (shape === "curve") return bow(long, Math.max(wide, Math.round(long / 2)), at);
  if (shape === "irregular") return blob(long, wide, at);
  return ellipse(long, wide, at);
}

function cross(arm: number, at: Place): string {
  return `M${at(-arm, -arm)}L${at(arm, arm)}M${at(-arm, arm)}L${at(arm, -arm)}`;
}

function bow(long: number, high: number, at: Place): string {
  const [low, top] = [Math.round(high / 2), -high];
  return `M${at(-long, low)}C${at(-Math.round(long / 2), top)} ${at(Math.round(long / 2), top)} ${at(long, low)}`;
}

/** An ellipse of four curves; 0.5523 is how far the handles of a quarter reach. */
function ellipse(a: number, b: number, at: Place): string {
  const [p, q] = [Math.round((a * 5523) / 10_000), Math.round((b * 5523) / 10_000)];
  return (
    `M${at(a, 0)}C${at(a, q)} ${at(p, b)} ${at(0, b)}C${at(-p, b)} ${at(-a, q)} ${at(-a, 0)}` +
    `C${at(-a, -q)} ${at(-p, -b)} ${at(0, -b)}C${at(p, -b)} ${at(a, -q)} ${at(a, 0)}Z`
  );
}

/** The outline of something without a shape of its own, in hundredths of its half length and half width. */
const uneven = [
  [100, 10, 80, 45, 50, 45],
  [20, 45, 25, 95, -5, 95],
  [-40, 95, -35, 55, -70, 50],
  [-105, 45, -105, -20, -75, -35],
  [-50, -50, -60, -95, -20, -90],
  [15, -85, 15, -60, 45, -65],
  [80, -70, 100, -45, 100, -10],
] as const;

function blob(long: number, wide: number, at: Place): string {
  const part = (x: number, y: number): string => at(Math.round((x * long) / 100), Math.round((y * wide) / 100));
  const curves = uneven.map(([a, b, c, d, e, f]) => `C${part(a, b)} ${part(c, d)} ${part(e, f)}`);
  return `M${part(100, -10)}${curves.join("")}Z`;
}

/** Half the square root of 2, in ten thousandths. */
const diagonal = 7071;

/** A point of an upright drawing as it lies when the mark lies in this direction. */
function turned({ x, y }: Point, direction: MarkDirection, { x: left, y: top }: Point): string {
  const slope = (sum: number): number => Math.round((sum * diagonal) / 10_000);
  switch (direction) {
    case "across":
      return `${left + x} ${top + y}`;
    case "upright":
      return `${left - y} ${top + x}`;
    case "rising":
      return `${left + slope(x + y)} ${top + slope(y - x)}`;
    case "falling":
      return `${left + slope(x - y)} ${top + slope(x + y)}`;
  }
}

/** Up to the right first: there a number hides least of what a right hand has just put. */
const directions = [
  [7, -7],
  [-7, -7],
  [10, 0],
  [-10, 0],
  [7, 7],
  [-7, 7],
  [0, -10],
  [0, 10],
] as const;

/**
 * Where the numbers of a view's marks stand: beside their marks, inside the frame, and, while there is room, not on each
 * other. `radius` is that of the disc in which a number is written, in the view's units.
 */
export function numberPlaces(
  marks: readonly Pick<BodyMark, "x" | "y">[],
  frame: Frame,
  radius: number,
): readonly Point[] {
  const taken: Point[] = [];
  for (const mark of marks) {
    const candidates = candidatesAround(mark, radius).filter((point) => isWithin(point, frame, radius));
    const free = candidates.find(
      (point) =>
        taken.every((one) => squareBetween(one, point) >= 4 * radius * radius) &&
        marks.every((one) => squareBetween(one, point) >= radius * radius),
    );
    taken.push(free ?? candidates[0] ?? mark);
  }
  return taken;
}

function candidatesAround({ x, y }: Point, radius: number): readonly Point[] {
  return [20, 30, 42, 56, 72, 90].flatMap((tenths) =>
    directions.map(([dx, dy]) => {
      const reach = radius * tenths;
      return { x: x + Math.round((dx * reach) / 100), y: y + Math.round((dy * reach) / 100) };
    }),
  );
}

function isWithin({ x, y }: Point, frame: Frame, radius: number): boolean {
  const [right, bottom] = [frame.x + frame.width, frame.y + frame.height];
  return x >= frame.x + radius && x <= right - radius && y >= frame.y + radius && y <= bottom - radius;
}

function squareBetween(a: Point, b: Point): number {
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}
