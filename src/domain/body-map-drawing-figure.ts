/** One view of a body map as a piece of its drawing, version 1: the figure, the marks on it, their numbers beside them. */
import type { BodyMark } from "./body-map.ts";
import { frameOf, outlineOf } from "./body-map-outline.ts";
import { numberPlaces, symbolOf } from "./body-map-symbols.ts";
import type { BodyView } from "./body-map-view.ts";

/** Where on the page it stands. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const skin = "#f5f5f5";
const edge = "#424242";
const fine = "#a0a0a0";
const mark = "#7a3b69";

/** Radius of the disc with a mark's number, on the page. */
const disc = 11;

/** A view with its marks; each mark has its `number`. */
export function drawFigure(
  view: BodyView,
  marks: readonly (BodyMark & { readonly number: number })[],
  { x, y, width, height }: Box,
): string {
  const frame = frameOf(view);
  const units = (onPage: number): number => Math.round((onPage * frame.height) / height);
  const outline = outlineOf(view);
  const contours = outline.contours.map((d) => `<path d="${d}"/>`).join("");
  const lines = outline.lines.map((d) => `<path d="${d}"/>`).join("");
  const places = numberPlaces(marks, frame, units(disc));
  const numbers = marks.map((one, i) => numbered(one, places[i] ?? one, units));
  return [
    `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${frame.x} ${frame.y} ${frame.width} ${frame.height}" overflow="visible" stroke-linejoin="round" stroke-linecap="round">`,
    `<g fill="${skin}" stroke="${edge}" stroke-width="${Math.max(2, units(1))}">${contours}</g>`,
    `<g fill="none" stroke="${fine}" stroke-width="${Math.max(2, units(1))}">${lines}</g>`,
    `<g stroke="${mark}">${marks.map(drawMark).join("")}</g>`,
    ...numbers,
    "</svg>",
  ].join("\n");
}

function drawMark(one: BodyMark): string {
  const { paths, closed, dashed, weight } = symbolOf(one);
  const fill = closed ? `fill="${mark}" fill-opacity="0.25"` : 'fill="none"';
  const dash = dashed ? ` stroke-dasharray="${2 * weight} ${3 * weight}"` : "";
  return paths.map((d) => `<path d="${d}" ${fill} stroke-width="${weight}"${dash}/>`).join("");
}

function numbered(
  { x, y, number }: BodyMark & { readonly number: number },
  place: { readonly x: number; readonly y: number },
  units: (onPage: number) => number,
): string {
  return [
    `<line x1="${x}" y1="${y}" x2="${place.x}" y2="${place.y}" stroke="${mark}" stroke-width="${Math.max(1, units(1))}"/>`,
    `<circle cx="${place.x}" cy="${place.y}" r="${units(disc)}" fill="#ffffff" stroke="${mark}" stroke-width="${Math.max(2, units(1))}"/>`,
    `<text x="${place.x}" y="${place.y + units(5)}" font-size="${units(13)}" text-anchor="middle" fill="${mark}" stroke="none">${number}</text>`,
  ].join("");
}
