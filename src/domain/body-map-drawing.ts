/**
 * A body map as a drawing (R11.1): one SVG that stands by itself, without script, style sheet or anything from elsewhere. Its
 * SHA-256 is sealed in the record, so the same map gives the same bytes for ever: whole numbers only, nothing of the machine's
 * language or letters. How version 1 draws never changes; another look is another version beside it.
 */
import type { BodyMap, BodyMark } from "./body-map.ts";
import { drawFigure } from "./body-map-drawing-figure.ts";
import { type BodyView, bodyViews } from "./body-map-view.ts";
import {
  capitalised,
  firstAidWords,
  looksInWords,
  placeOfMark,
  seenInWords,
  sidesOf,
  viewWords,
} from "./body-map-words.ts";
import type { Occurred } from "./calendar.ts";
import { isBlank } from "./refusal.ts";
import { escaped, inLines } from "./svg-text.ts";

/** Each drawing says in which version it was made. */
const drawingVersion = 1;

/** A mark with the number by which the list and the figure name it. */
export type NumberedMark = BodyMark & { readonly number: number };

/** Something on the page, and how high it is. */
interface Block {
  readonly height: number;
  readonly draw: (top: number) => string;
}

const page = 1000;
const margin = 40;
const content = page - 2 * margin;
const ink = "#242424";
const faint = "#616161";
const family = "'Segoe UI', Arial, Helvetica, sans-serif";

/** The drawing of a map. `occurred` is when the marks were seen. */
export function drawBodyMap(map: BodyMap, occurred: Occurred): string {
  const marks = map.marks.map((mark, i) => ({ ...mark, number: i + 1 }));
  const blocks = [...headOf(map, occurred), ...figures(marks), ...list(map, marks), ...story(map), foot()];
  let top = margin;
  const drawn = blocks.map(({ height, draw }) => {
    const here = top;
    top += height;
    return draw(here);
  });
  const height = top + margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${page}" height="${height}" viewBox="0 0 ${page} ${height}" role="img" font-family="${family}" fill="${ink}">`,
    `<title>${escaped(`Body map, ${seenInWords(occurred)}`)}</title>`,
    `<desc>${escaped(description(map, marks))}</desc>`,
    `<metadata>Lantern body map, drawing version ${drawingVersion}</metadata>`,
    `<rect width="${page}" height="${height}" fill="#ffffff"/>`,
    ...drawn,
    "</svg>\n",
  ].join("\n");
}

function headOf({ observer, observerRole }: BodyMap, occurred: Occurred): readonly Block[] {
  const who = isBlank(observerRole) ? observer : `${observer}, ${observerRole}`;
  return [
    words("Body map", { size: 30, bold: true }),
    words(`Seen on ${seenInWords(occurred)}`, { size: 18 }),
    words(`Seen by ${who}`, { size: 18 }),
    space(16),
  ];
}

/** The whole body always, from both sides; the rest where there are marks. */
function figures(marks: readonly NumberedMark[]): readonly Block[] {
  const close = bodyViews.filter(
    (view) => view !== "front" && view !== "back" && marks.some((mark) => mark.view === view),
  );
  const rows = Array.from({ length: Math.ceil(close.length / 3) }, (_, i) => close.slice(3 * i, 3 * i + 3));
  return [
    row(["front", "back"], marks, 600),
    ...rows.map((views) => row(views, marks, 290)),
    words("Left and right are the learner’s own. The figure shows where marks were seen; it is not to scale.", {
      size: 13,
      colour: faint,
    }),
    space(12),
  ];
}

function row(views: readonly BodyView[], marks: readonly NumberedMark[], height: number): Block {
  const width = height === 600 ? content / 2 : Math.floor(content / 3);
  return {
    height: height + 56,
    draw: (top) =>
      views
        .map((view, i) => {
          const left = margin + i * width;
          const here = marks.filter((mark) => mark.view === view);
          const figure = drawFigure(view, here, { x: left, y: top + 34, width, height });
          return [...captions(view, left, top + 20, width), figure].join("\n");
        })
        .join("\n"),
  };
}

function list(map: BodyMap, marks: readonly NumberedMark[]): readonly Block[] {
  if (map.noneSeen) return [words("No mark was seen.", { size: 18, bold: true }), space(16)];
  return [words("Marks", { size: 20, bold: true }), space(6), ...marks.flatMap(listed)];
}

function listed(mark: NumberedMark): readonly Block[] {
  const inset = 44;
  return [
    {
      height: 0,
      draw: (top) =>
        `<circle cx="${margin + 15}" cy="${top + 15}" r="14" fill="${ink}"/>` +
        `<text x="${margin + 15}" y="${top + 20}" font-size="14" text-anchor="middle" fill="#ffffff">${mark.number}</text>`,
    },
    words(placeOfMark(mark), { size: 17, bold: true, inset }),
    words(capitalised(looksInWords(mark)), { size: 16, inset }),
    words(mark.description, { size: 16, inset }),
    space(14),
  ];
}

function story({ context, ownWords, firstAid, firstAidNote }: BodyMap): readonly Block[] {
  const aid = isBlank(firstAidNote) ? firstAidWords[firstAid] : `${firstAidWords[firstAid]}. ${firstAidNote}`;
  return [
    ...part("How and why it came to be seen", context),
    ...(isBlank(ownWords) ? [] : part("What the learner said of it", `“${ownWords}”`)),
    ...part("First aid", aid),
  ];
}

function part(title: string, text: string): readonly Block[] {
  return [words(title, { size: 17, bold: true }), words(text, { size: 16 }), space(14)];
}

function foot(): Block {
  return words(`Lantern body map, drawing version ${drawingVersion}`, { size: 13, colour: faint });
}

interface Style {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  /** How far from the margin it begins. */
  readonly inset?: number;
}

function words(text: string, { size, bold = false, colour = ink, inset = 0 }: Style): Block {
  // Bold letters are wider than those that are counted.
  const lines = inLines(text, content - inset - (bold ? 60 : 0), size);
  const step = size + 7;
  return {
    height: lines.length * step,
    draw: (top) =>
      lines
        .map((line, i) => {
          const at = `x="${margin + inset}" y="${top + i * step + size}"`;
          const look = `font-size="${size}"${bold ? ' font-weight="600"' : ""} fill="${colour}"`;
          return `<text ${at} ${look}>${escaped(line)}</text>`;
        })
        .join("\n"),
  };
}

/** What a view is, and, where both of the learner's sides are seen, which of them is where. */
function captions(view: BodyView, left: number, y: number, width: number): readonly string[] {
  const name = textAt(left + Math.floor(width / 2), y, viewWords[view], 15, "middle");
  const sides = sidesOf(view);
  if (sides === undefined) return [name];
  const inset = Math.floor((width - 280) / 4);
  return [
    name,
    textAt(left + inset, y + 26, sides[0], 13, "start"),
    textAt(left + width - inset, y + 26, sides[1], 13, "end"),
  ];
}

function textAt(x: number, y: number, text: string, size: number, anchor: "start" | "middle" | "end"): string {
  return `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" fill="${faint}">${escaped(text)}</text>`;
}

function space(height: number): Block {
  return { height, draw: () => "" };
}

/** All that the drawing says, for those who do not see it. */
function description(map: BodyMap, marks: readonly NumberedMark[]): string {
  if (map.noneSeen) return "No mark was seen.";
  return marks
    .map((mark) => `${mark.number}. ${placeOfMark(mark)}: ${looksInWords(mark)}. ${mark.description}`)
    .join("\n");
}
