/** How near a figure is looked at, and which part of it is seen. */
import { type Frame, frameOf } from "../../../src/domain/body-map-outline.ts";
import type { BodyView } from "../../../src/domain/body-map-view.ts";

export interface Zoom {
  readonly level: number;
  /** The middle of what is seen, as far as the frame allows. */
  readonly x: number;
  readonly y: number;
}

const levels: readonly number[] = [1, 2, 4];

/** The whole figure. */
export function wholeOf(view: BodyView): Zoom {
  const { x, y, width, height } = frameOf(view);
  return { level: 1, x: x + width / 2, y: y + height / 2 };
}

/** What is seen of a view. */
export function seenAt(view: BodyView, { level, x, y }: Zoom): Frame {
  const whole = frameOf(view);
  const [width, height] = [whole.width / level, whole.height / level];
  const within = (middle: number, from: number, all: number, part: number): number =>
    Math.min(Math.max(middle - part / 2, from), from + all - part);
  return {
    x: within(x, whole.x, whole.width, width),
    y: within(y, whole.y, whole.height, height),
    width,
    height,
  };
}

/** One step nearer or further, around a point; undefined where there is none. */
export function zoomed(
  zoom: Zoom,
  steps: 1 | -1,
  around: { readonly x: number; readonly y: number },
): Zoom | undefined {
  const level = levels[levels.indexOf(zoom.level) + steps];
  return level === undefined ? undefined : { level, x: around.x, y: around.y };
}

/** So that a point is seen, with some room around it. */
export function following(view: BodyView, zoom: Zoom, { x, y }: { readonly x: number; readonly y: number }): Zoom {
  const seen = seenAt(view, zoom);
  const room = seen.height / 12;
  const isSeen =
    x >= seen.x + room && x <= seen.x + seen.width - room && y >= seen.y + room && y <= seen.y + seen.height - room;
  return isSeen || zoom.level === 1 ? zoom : { ...zoom, x, y };
}

/** Moved by so many of the view's units, no further than the figure reaches. */
export function panned(view: BodyView, zoom: Zoom, dx: number, dy: number): Zoom {
  const seen = seenAt(view, { ...zoom, x: zoom.x + dx, y: zoom.y + dy });
  return { ...zoom, x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
}

/** Those of several points that are seen. */
export function seenIn<T extends { readonly x: number; readonly y: number }>(
  { x, y, width, height }: Frame,
  points: readonly T[],
): readonly T[] {
  return points.filter((one) => one.x >= x && one.x <= x + width && one.y >= y && one.y <= y + height);
}
