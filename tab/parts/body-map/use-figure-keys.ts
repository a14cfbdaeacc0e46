/** A figure by the keyboard: arrow keys move a pointer that says where it is, Enter puts a mark there. */
import { type FocusEvent, type KeyboardEvent, useRef } from "react";
import { isOnFigure } from "../../../src/domain/body-map-figure.ts";
import { bounded, type CanvasProps, markAt, type Point, startOf, wordsAt } from "./canvas.ts";
import { following, type Zoom } from "./zoom.ts";

interface ForKeys {
  /** Undefined while it is not shown. */
  readonly pointer: Point | undefined;
  readonly setPointer: (point: Point | undefined) => void;
  readonly zoom: Zoom;
  readonly setZoom: (zoom: Zoom) => void;
  readonly nearer: (() => void) | undefined;
  readonly further: (() => void) | undefined;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** In the view's units where nothing is zoomed: with an arrow key, and with Shift. */
const steps = { small: 10, large: 50 };

export function useFigureKeys(props: CanvasProps, { pointer, setPointer, zoom, setZoom, nearer, further }: ForKeys) {
  const { view, marks, moving, put, open, leave, say } = props;
  const said = useRef("");
  const at = pointer ?? startOf(props);
  const tell = (point: Point): void => {
    const words = wordsAt(view, point, moving === undefined ? marks : []);
    if (words !== said.current) say(words);
    said.current = words;
  };
  const go = ([dx, dy]: readonly [number, number], wide: boolean): void => {
    const step = Math.max(1, Math.round((wide ? steps.large : steps.small) / zoom.level));
    const next = { x: bounded(at.x + dx * step), y: bounded(at.y + dy * step) };
    setPointer(next);
    setZoom(following(view, zoom, next));
    tell(next);
  };
  const enter = (): void => {
    const here = moving === undefined ? markAt(marks, at) : undefined;
    if (here !== undefined) open(here.key);
    else if (isOnFigure(view, at.x, at.y)) put(view, at.x, at.y);
    else say(wordsAt(view, at, []));
  };
  const others: Readonly<Record<string, (() => void) | undefined>> = {
    Enter: enter,
    " ": enter,
    "+": nearer,
    "=": nearer,
    "-": further,
    ...(moving === undefined ? {} : { Escape: leave }),
  };
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const arrow = arrows[event.key];
      const other = others[event.key];
      if (arrow === undefined && other === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (arrow === undefined) other?.();
      else go(arrow, event.shiftKey);
    },
    onFocus: (event: FocusEvent) => {
      // A hand that taps has the focus too, and needs no pointer.
      if (!event.currentTarget.matches(":focus-visible")) return;
      setPointer(at);
      tell(at);
    },
    onBlur: () => {
      setPointer(undefined);
      said.current = "";
    },
  };
}
