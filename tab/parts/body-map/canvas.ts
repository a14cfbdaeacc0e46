/** What a figure that marks are put on is given, and where a point of it is. Positions are in the view's own units. */
import { isOnFigure, ontoFigure } from "../../../src/domain/body-map-figure.ts";
import { type Frame, frameOf } from "../../../src/domain/body-map-outline.ts";
import type { BodyView } from "../../../src/domain/body-map-view.ts";
import { placeOfMark } from "../../../src/domain/body-map-words.ts";
import { texts } from "../../texts/en.ts";
import type { DraftMark } from "./draft.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A mark with its number, as a canvas shows it. */
export type PlacedMark = DraftMark & { readonly number: number };

export interface CanvasProps {
  readonly view: BodyView;
  readonly marks: readonly PlacedMark[];
  /** The key of the mark that is being told of. */
  readonly chosen: number | undefined;
  /** The mark that is to be put somewhere else by the next tap or Enter. */
  readonly moving: PlacedMark | undefined;
  /** In pixels. */
  readonly height: number;
  /** The id of the words that explain the keys. */
  readonly keysId: string;
  readonly put: (view: BodyView, x: number, y: number) => void;
  readonly open: (key: number) => void;
  /** A mark is being dragged; every move of one drag has the same `drag`. */
  readonly drag: (key: number, x: number, y: number, drag: number) => void;
  /** Lets the mark that was to be moved be where it is. */
  readonly leave: () => void;
  readonly say: (words: string) => void;
}

/** The mark under the pointer of the keyboard. */
export function markAt(marks: readonly PlacedMark[], at: Point): PlacedMark | undefined {
  return marks.find((mark) => distance(mark, at) <= 8);
}

/** What a person hears when the pointer comes to a point. */
export function wordsAt(view: BodyView, at: Point, marks: readonly PlacedMark[]): string {
  const place = placeOfMark({ view, ...at });
  if (!isOnFigure(view, at.x, at.y)) return texts.bodyMap.beside(place);
  const mark = markAt(marks, at);
  return mark === undefined ? texts.bodyMap.here(place) : texts.bodyMap.onMark(mark.number, place);
}

/** Where the pointer begins: on the mark that is told of, or in the upper middle of the figure. */
export function startOf({ view, marks, chosen, moving }: CanvasProps): Point {
  const mark = moving?.view === view ? moving : marks.find(({ key }) => key === chosen);
  if (mark !== undefined) return { x: mark.x, y: mark.y };
  const { x, y } = middleOf(frameOf(view));
  return ontoFigure(view, x, view === "front" || view === "back" ? y - 200 : y);
}

export function middleOf({ x, y, width, height }: Frame): Point {
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** A position as a mark may have it. */
export function bounded(at: number): number {
  return Math.min(1000, Math.max(0, Math.round(at)));
}
