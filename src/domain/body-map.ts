/**
 * A body map as data (R11.1): where marks were seen on a learner's body, what they looked like in plain words, and how it came
 * that somebody saw them. What was seen, never what may have caused it. When it was seen is the entry's `occurred`.
 *
 * The drawing of a map is made from this data (body-map-drawing.ts), never the other way round.
 */
import { isOnFigure } from "./body-map-figure.ts";
import type { BodyView } from "./body-map-view.ts";
import type { Occurred } from "./calendar.ts";
import { isBlank, type Refusal, refuse, refuseAll } from "./refusal.ts";
import { longestText } from "./text-length.ts";

/** The shape that comes nearest; the description says the rest. */
export const markShapes = ["round", "oval", "line", "curve", "irregular", "area"] as const;
export type MarkShape = (typeof markShapes)[number];

/** How a long mark lies on the figure as it is drawn: upright and across, and the two ways between, named by the viewer's eye. */
export const markDirections = ["upright", "across", "rising", "falling"] as const;
export type MarkDirection = (typeof markDirections)[number];

export const markColours = [
  "red",
  "pink",
  "purple",
  "blue",
  "black",
  "brown",
  "green",
  "yellow",
  "grey",
  "white",
  "skin-coloured",
] as const;
export type MarkColour = (typeof markColours)[number];

/** Whole millimetres, by eye or by ruler. Of a round mark both are what it measures across. */
export interface MarkSize {
  readonly length: number;
  readonly width: number;
}

/** One mark, or several of a kind that lie close together. */
export interface BodyMark {
  readonly view: BodyView;
  /** From the left edge of the view to its right, in thousandths of its side; 0 to 1000, whole. */
  readonly x: number;
  /** From the top of the view down, in the same units. */
  readonly y: number;
  readonly shape: MarkShape;
  /** Absent where it has none, as what is round has, or nobody said. */
  readonly direction?: MarkDirection;
  readonly size: MarkSize | "not-judged";
  /** Each once, in the order of the list. */
  readonly colours: readonly MarkColour[];
  /** The observer's own words for the colour; may be empty where one of the list says it. */
  readonly ownColour: string;
  readonly several: boolean;
  readonly description: string;
}

export const firstAidAnswers = ["given", "not-given", "not-known"] as const;
export type FirstAid = (typeof firstAidAnswers)[number];

/** A whole body map, as it is recorded. */
export interface BodyMap {
  /** In the order in which they are numbered, from 1. */
  readonly marks: readonly BodyMark[];
  /** The observer says that no mark was to be seen. Then there are no marks on the map. */
  readonly noneSeen: boolean;
  /** How and why it came to be seen. */
  readonly context: string;
  /** What the learner said of it, in their own words; may be empty. */
  readonly ownWords: string;
  readonly firstAid: FirstAid;
  /** What was done and by whom; may be empty. */
  readonly firstAidNote: string;
  /** Who saw it: a name. */
  readonly observer: string;
  /** Their role; may be empty. */
  readonly observerRole: string;
}

type Told<T, Open extends keyof T> = Omit<T, Open> & { readonly [K in Open]?: T[K] | undefined };

/** A mark as somebody tells it: what they have not chosen is undefined. */
export type ToldMark = Told<BodyMark, "shape" | "direction" | "size">;

/** A body map as somebody tells it, before the rules have seen it. */
export type ToldBodyMap = Omit<Told<BodyMap, "firstAid">, "marks"> & { readonly marks: readonly ToldMark[] };

/** The most marks that one map holds: more cannot be told apart on a drawing. */
export const mostMarks = 60;

/** The longest text about one mark. */
export const longestMarkText = 1_000;

/** The largest size of a mark, in millimetres. */
export const largestMark = 2_000;

/** The map as it can be recorded, or every field that must be mended (R11.1). Whether its time has come, the caller asks. */
export function readBodyMap(told: ToldBodyMap, occurred: Occurred): BodyMap | Refusal {
  const refusal = refuseAll(whatIsWrongWithBodyMap(told, occurred));
  if (refusal !== undefined) return refusal;
  const { firstAid, marks } = told;
  if (firstAid === undefined) throw new TypeError("first aid was checked before");
  return { ...told, firstAid, marks: marks.map(asMark) };
}

/**
 * Every reason why a map cannot be recorded; none when it can. A field of a mark is named by its place, from 0:
 * `marks.2.colours`.
 */
export function whatIsWrongWithBodyMap(map: ToldBodyMap, occurred: Occurred): readonly Refusal[] {
  const wrong: Refusal[] = [];
  if (map.marks.length === 0 && !map.noneSeen) wrong.push(refuse("marks-missing", "marks"));
  if (map.marks.length > 0 && map.noneSeen) wrong.push(refuse("marks-contradicted", "marks"));
  if (map.marks.length > mostMarks) wrong.push(refuse("too-many-marks", "marks"));
  wrong.push(...map.marks.flatMap(whatIsWrongWithMark));
  if (occurred.time === undefined) wrong.push(refuse("time-missing", "time"));
  if (isBlank(map.observer)) wrong.push(refuse("observer-missing", "observer"));
  if (isBlank(map.context)) wrong.push(refuse("context-missing", "context"));
  if (map.firstAid === undefined) wrong.push(refuse("first-aid-missing", "firstAid"));
  for (const field of ["observer", "observerRole", "context", "ownWords", "firstAidNote"] as const)
    if (map[field].length > longestText) wrong.push(refuse("text-too-long", field));
  return wrong;
}

function whatIsWrongWithMark(mark: ToldMark, index: number): readonly Refusal[] {
  const at = (field: string): string => `marks.${index}.${field}`;
  const wrong: Refusal[] = [];
  if (!isPlaced(mark)) wrong.push(refuse("mark-off-figure", at("place")));
  if (mark.shape === undefined) wrong.push(refuse("mark-shape-missing", at("shape")));
  if (mark.size === undefined) wrong.push(refuse("mark-size-missing", at("size")));
  else if (mark.size !== "not-judged" && !isSize(mark.size)) wrong.push(refuse("mark-size-wrong", at("size")));
  if (mark.colours.length === 0 && isBlank(mark.ownColour)) wrong.push(refuse("mark-colour-missing", at("colours")));
  if (isBlank(mark.description)) wrong.push(refuse("mark-description-missing", at("description")));
  for (const field of ["ownColour", "description"] as const)
    if (mark[field].length > longestMarkText) wrong.push(refuse("mark-text-too-long", at(field)));
  return wrong;
}

/** Whether the mark lies in its view, at a whole place, and on the figure. */
function isPlaced({ view, x, y }: Pick<BodyMark, "view" | "x" | "y">): boolean {
  return [x, y].every((at) => Number.isInteger(at) && at >= 0 && at <= 1000) && isOnFigure(view, x, y);
}

function isSize({ length, width }: MarkSize): boolean {
  return [length, width].every((side) => Number.isInteger(side) && side >= 1 && side <= largestMark);
}

function asMark({ shape, direction, size, colours, ...rest }: ToldMark): BodyMark {
  if (shape === undefined || size === undefined) throw new TypeError("the mark was checked before");
  const inOrder = markColours.filter((colour) => colours.includes(colour));
  const lies = shape === "round" || direction === undefined ? {} : { direction };
  return { ...rest, shape, size, colours: inOrder, ...lies };
}
