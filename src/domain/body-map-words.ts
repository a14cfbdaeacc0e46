/** The words of a body map, as its list of marks and its drawing say them (R11.1). Plain British English, and no opinion. */

import type { BodyMark, FirstAid, MarkColour, MarkDirection, MarkShape, ToldMark } from "./body-map.ts";
import { placeInWords } from "./body-map-places.ts";
import type { BodyView } from "./body-map-view.ts";
import type { Day, Occurred } from "./calendar.ts";
import { isBlank } from "./refusal.ts";

export const viewWords: Readonly<Record<BodyView, string>> = {
  front: "Whole body, front",
  back: "Whole body, back",
  "head-front": "Head, front",
  "head-back": "Head, back",
  "head-left": "Head, left side",
  "head-right": "Head, right side",
  "left-palm": "Left hand, palm",
  "left-hand-back": "Left hand, back",
  "right-palm": "Right hand, palm",
  "right-hand-back": "Right hand, back",
  "left-foot-top": "Left foot, top",
  "left-sole": "Left foot, sole",
  "right-foot-top": "Right foot, top",
  "right-sole": "Right foot, sole",
};

/** Which of the learner's sides is on the viewer's left, and which on the right; undefined where only one is seen. */
export function sidesOf(view: BodyView): readonly [onTheLeft: string, onTheRight: string] | undefined {
  if (view === "front" || view === "head-front") return ["learner’s right", "learner’s left"];
  if (view === "back" || view === "head-back") return ["learner’s left", "learner’s right"];
  return undefined;
}

export const shapeWords: Readonly<Record<MarkShape, string>> = {
  round: "round",
  oval: "oval",
  line: "straight line",
  curve: "curved line",
  irregular: "irregular",
  area: "area without a clear edge",
};

export const directionWords: Readonly<Record<MarkDirection, string>> = {
  upright: "up and down",
  across: "across",
  rising: "sloping up to the right of the drawing",
  falling: "sloping down to the right of the drawing",
};

export const colourWords: Readonly<Record<MarkColour, string>> = {
  red: "red",
  pink: "pink",
  purple: "purple",
  blue: "blue",
  black: "black",
  brown: "brown",
  green: "green",
  yellow: "yellow",
  grey: "grey",
  white: "white",
  "skin-coloured": "same colour as the skin",
};

export const firstAidWords: Readonly<Record<FirstAid, string>> = {
  given: "Given",
  "not-given": "Not given",
  "not-known": "Not known",
};

/** "Left forearm, back". */
export function placeOfMark({ view, x, y }: Pick<BodyMark, "view" | "x" | "y">): string {
  return capitalised(placeInWords(view, x, y));
}

/** With a capital letter; what begins with another kind of letter is as it was. */
export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** "oval, up and down; 30 mm by 15 mm; purple, yellow; several close together". What was not told is left out. */
export function looksInWords({ shape, direction, size, colours, ownColour, several }: ToldMark): string {
  const lies = shape === "round" ? undefined : direction;
  const form = [shape && shapeWords[shape], lies && directionWords[lies]];
  const colour = [...colours.map((one) => colourWords[one]), ownColour].filter((one) => !isBlank(one));
  const parts = [form.filter(isTold).join(", "), sizeInWords(size), colour.join(", ")];
  return [...parts, several ? "several close together" : ""].filter((part) => part !== "").join("; ");
}

function sizeInWords(size: ToldMark["size"]): string {
  if (size === undefined) return "";
  if (size === "not-judged") return "size not judged";
  return size.length === size.width ? `${size.length} mm across` : `${size.length} mm by ${size.width} mm`;
}

function isTold(text: string | undefined): text is string {
  return text !== undefined;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "24 November 2026 at 12:10, during lunch". Says the same on every machine, whatever its language. */
export function seenInWords({ day, time, about }: Occurred): string {
  return [`${dateInWords(day)}${time === undefined ? "" : ` at ${time}`}`, about ?? ""]
    .filter((part) => part !== "")
    .join(", ");
}

function dateInWords(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${months[(month ?? 1) - 1]} ${year}`;
}
