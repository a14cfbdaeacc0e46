/** A figure by finger, pen or mouse: a tap puts a mark or opens one, a drag moves one, or the figure where it is zoomed. */
import { type PointerEvent, useRef } from "react";
import { ontoFigure } from "../../../src/domain/body-map-figure.ts";
import type { Frame } from "../../../src/domain/body-map-outline.ts";
import { numberPlaces } from "../../../src/domain/body-map-symbols.ts";
import { placeOfMark } from "../../../src/domain/body-map-words.ts";
import { texts } from "../../texts/en.ts";
import { bounded, type CanvasProps, distance, type PlacedMark, type Point, wordsAt } from "./canvas.ts";
import { disc } from "./Figure.tsx";
import { panned, seenIn, type Zoom } from "./zoom.ts";

interface ForHands {
  readonly figure: { readonly current: SVGSVGElement | null };
  readonly frame: Frame;
  /** The view's units to a pixel. */
  readonly unit: number;
  readonly zoom: Zoom;
  readonly setZoom: (zoom: Zoom) => void;
  readonly hidePointer: () => void;
}

/** A press that is not over yet. */
interface Press {
  readonly pointer: number;
  /** Tells one drag from the next. */
  readonly began: number;
  readonly mark: PlacedMark | undefined;
  readonly from: Point;
  /** On the screen. */
  last: Point;
  moved: boolean;
}

/** In pixels: how far a press may stray and still be a tap, how near counts as on a mark, and as on the figure. */
const reach = { stray: 6, mark: 16, figure: 24 };

export function useFigureHands(props: CanvasProps, { figure, frame, unit, zoom, setZoom, hidePointer }: ForHands) {
  const { view, marks, moving, put, open, drag, say } = props;
  const press = useRef<Press | undefined>(undefined);
  const tap = (at: Point, mark: PlacedMark | undefined): void => {
    const on = ontoFigure(view, at.x, at.y);
    if (mark !== undefined && moving === undefined) open(mark.key);
    else if (distance(on, at) <= reach.figure * unit) put(view, on.x, on.y);
    else say(wordsAt(view, at, []));
  };
  const move = (now: Press, event: PointerEvent): void => {
    const on = onFigure(view, placeOf(event, figure.current));
    if (now.mark !== undefined) drag(now.mark.key, on.x, on.y, now.began);
    else if (zoom.level > 1) {
      const [dx, dy] = [now.last.x - event.clientX, now.last.y - event.clientY];
      setZoom(panned(view, zoom, dx * unit, dy * unit));
    }
    now.last = { x: event.clientX, y: event.clientY };
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      hidePointer();
      const from = placeOf(event, figure.current);
      const last = { x: event.clientX, y: event.clientY };
      const mark = markUnder(marks, from, frame, unit);
      press.current = { pointer: event.pointerId, began: event.timeStamp, mark, from, last, moved: false };
      figure.current?.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      const now = press.current;
      if (now?.pointer !== event.pointerId || event.buttons === 0) return;
      now.moved ||= distance(now.last, { x: event.clientX, y: event.clientY }) > reach.stray;
      if (now.moved) move(now, event);
    },
    onPointerUp: (event: PointerEvent) => {
      const now = press.current;
      if (now?.pointer !== event.pointerId || !now.moved || now.mark === undefined) return;
      say(
        texts.bodyMap.moved(now.mark.number, placeOfMark({ view, ...onFigure(view, placeOf(event, figure.current)) })),
      );
    },
    // The click comes last of a tap. What is done earlier moves the page, and then the click would fall on something else.
    onClick: () => {
      const now = press.current;
      press.current = undefined;
      if (now !== undefined && !now.moved) tap(now.from, now.mark);
    },
    onPointerCancel: () => {
      press.current = undefined;
    },
  };
}

function onFigure(view: CanvasProps["view"], { x, y }: Point): Point {
  return ontoFigure(view, x, y);
}

/** Where on the view an event happened. */
function placeOf({ clientX, clientY }: PointerEvent, figure: SVGSVGElement | null): Point {
  const matrix = figure?.getScreenCTM();
  if (!matrix) return { x: 0, y: 0 };
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  return { x: bounded(x), y: bounded(y) };
}

/** The mark whose place or number is under a finger; of several the nearest. */
function markUnder(marks: readonly PlacedMark[], at: Point, frame: Frame, unit: number): PlacedMark | undefined {
  const seen = seenIn(frame, marks);
  const numbers = numberPlaces(seen, frame, disc * unit);
  const away = seen.map((mark, i) => Math.min(distance(mark, at), distance(numbers[i] ?? mark, at)));
  const least = Math.min(...away);
  return least <= reach.mark * unit ? seen[away.indexOf(least)] : undefined;
}
