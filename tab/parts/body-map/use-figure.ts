/** How a figure answers to hands and keys, and how near it is looked at. */
import { useRef, useState } from "react";
import { type CanvasProps, middleOf, type Point } from "./canvas.ts";
import { useFigureHands } from "./use-figure-hands.ts";
import { useFigureKeys } from "./use-figure-keys.ts";
import { seenAt, wholeOf, zoomed } from "./zoom.ts";

/** What a canvas needs for its `svg`, and for the buttons beside it: a button without an act has nothing left to do. */
export function useFigure(props: CanvasProps) {
  const { view, marks, moving, height } = props;
  const figure = useRef<SVGSVGElement>(null);
  const [zoom, setZoom] = useState(() => wholeOf(view));
  const [pointer, setPointer] = useState<Point>();
  const frame = seenAt(view, zoom);
  const unit = frame.height / height;
  const zoomBy = (steps: 1 | -1): (() => void) | undefined => {
    const around = pointer ?? moving ?? marks.find(({ key }) => key === props.chosen) ?? middleOf(frame);
    const next = zoomed(zoom, steps, around);
    return next === undefined ? undefined : () => setZoom(next);
  };
  const [nearer, further] = [zoomBy(1), zoomBy(-1)];
  const keys = useFigureKeys(props, { pointer, setPointer, zoom, setZoom, nearer, further });
  const hands = useFigureHands(props, { figure, frame, unit, zoom, setZoom, hidePointer: () => setPointer(undefined) });
  return { figure, frame, unit, pointer, zoom, nearer, further, handlers: { ...keys, ...hands } };
}
