/**
 * A body map while it is being told (R11.1): what stands in its fields, as text. It is record content, so it is kept in memory
 * only (R18.1). Where the rules refuse what is told, they say so before anything is sent, all at once, in their own words.
 */
import type { BodyMapCommand } from "../../../src/contract/body-map.ts";
import { refusalsInEnglish } from "../../../src/contract/texts/refusals-en.ts";
import {
  type FirstAid,
  type MarkColour,
  type MarkDirection,
  type MarkShape,
  type MarkSize,
  type ToldMark,
  whatIsWrongWithBodyMap,
} from "../../../src/domain/body-map.ts";
import type { BodyView } from "../../../src/domain/body-map-view.ts";
import { isDay, isTimeOfDay } from "../../../src/domain/calendar.ts";
import { isRefusalCode, type Refusal, refuse } from "../../../src/domain/refusal.ts";
import type { Refused } from "../../desk.ts";
import { texts } from "../../texts/en.ts";

export interface DraftMark {
  /** Tells the marks of one map apart, whatever their numbers become; counts up. */
  readonly key: number;
  readonly view: BodyView;
  readonly x: number;
  readonly y: number;
  readonly shape: MarkShape | undefined;
  readonly direction: MarkDirection | undefined;
  /** Millimetres, as they were typed. */
  readonly length: string;
  readonly width: string;
  readonly notJudged: boolean;
  readonly colours: readonly MarkColour[];
  readonly ownColour: string;
  readonly several: boolean;
  readonly description: string;
}

/** What the editor changes. */
export interface DraftMarks {
  readonly marks: readonly DraftMark[];
  readonly noneSeen: boolean;
}

/** What the whole form changes. */
export interface BodyMapDraft {
  readonly drawn: DraftMarks;
  readonly day: string;
  readonly time: string;
  /** When, in words: "during lunch". */
  readonly about: string;
  readonly observer: string;
  readonly observerRole: string;
  readonly context: string;
  readonly ownWords: string;
  readonly firstAid: FirstAid | undefined;
  readonly firstAidNote: string;
}

/** Words by the field they are about (`context`, `marks`, `marks.2.colours`); `form` is for what belongs to none. */
export type BodyMapProblems = Readonly<Record<string, string>>;

export const noMarks: DraftMarks = { marks: [], noneSeen: false };

/** A form in which nothing is said; `known` is what the page knows already, such as who is signed in. */
export function emptyBodyMapDraft(
  known: Partial<Pick<BodyMapDraft, "day" | "observer" | "observerRole">> = {},
): BodyMapDraft {
  const texts = { day: "", time: "", about: "", observer: "", observerRole: "", context: "", ownWords: "" };
  return { drawn: noMarks, ...texts, firstAid: undefined, firstAidNote: "", ...known };
}

/** With one more mark, of which only the place is known. */
export function withMark(drawn: DraftMarks, place: Pick<DraftMark, "view" | "x" | "y">): DraftMarks {
  const key = Math.max(0, ...drawn.marks.map((mark) => mark.key)) + 1;
  const open = { shape: undefined, direction: undefined, length: "", width: "", notJudged: false };
  const mark = { ...open, key, ...place, colours: [], ownColour: "", several: false, description: "" };
  return { noneSeen: false, marks: [...drawn.marks, mark] };
}

/** With one mark changed. */
export function withChangedMark(drawn: DraftMarks, key: number, change: Partial<Omit<DraftMark, "key">>): DraftMarks {
  return { ...drawn, marks: drawn.marks.map((mark) => (mark.key === key ? { ...mark, ...change } : mark)) };
}

/** Without one mark. The numbers of those after it become one less. */
export function withoutMark(drawn: DraftMarks, key: number): DraftMarks {
  return { ...drawn, marks: drawn.marks.filter((mark) => mark.key !== key) };
}

/** A mark as the rules read it. A size that is no whole number goes as one that they refuse. */
export function toldMark({ key: _, length, width, notJudged, shape, direction, ...rest }: DraftMark): ToldMark {
  const size = notJudged ? "not-judged" : sizeIn(length, shape === "round" ? length : width);
  return { ...rest, shape, direction, size };
}

function sizeIn(length: string, width: string): MarkSize | undefined {
  if (length.trim() === "" && width.trim() === "") return undefined;
  return { length: wholeNumber(length), width: wholeNumber(width) };
}

function wholeNumber(text: string): number {
  return /^\d+$/.test(text.trim()) ? Number(text) : 0;
}

/** What is sent, or why it cannot be, beside the fields. */
export function readBodyMapDraft(
  draft: BodyMapDraft,
): { readonly command: BodyMapCommand } | { readonly problems: BodyMapProblems } {
  const { drawn, day, time, about, ...rest } = draft;
  const map = { ...rest, noneSeen: drawn.noneSeen, marks: drawn.marks.map(toldMark) };
  const timeOfDay = isTimeOfDay(time) ? { time } : {};
  // Without a day nothing can be asked of the rules; any day will do for all that does not depend on it.
  const occurred = { day: isDay(day) ? day : ("2000-01-01" as const), ...timeOfDay };
  const dayWrong = isDay(day) ? [] : [refuse(day === "" ? "day-missing" : "day-malformed", "day")];
  const wrong = [...dayWrong, ...whatIsWrongWithBodyMap(map, occurred)];
  if (wrong.length > 0) return { problems: problemsIn(wrong) };
  const own = about.trim() === "" ? {} : { about };
  const marks = map.marks.map((mark) => ({ ...mark, colours: [...mark.colours] }));
  return { command: { map: { ...map, marks }, occurred: { ...occurred, ...own } } };
}

/** A refusal of the server's in words, each beside its field. A code that this desk does not know stands with the form. */
export function bodyMapProblemsOf({ refused, field, also }: Refused): BodyMapProblems {
  const all: readonly { refused: string; field?: string | undefined }[] = [{ refused, field }, ...(also ?? [])];
  return problemsIn(all);
}

function problemsIn(wrong: readonly (Refusal | { refused: string; field?: string | undefined })[]): BodyMapProblems {
  const words = wrong.map(({ refused, field }) => {
    const known = isRefusalCode(refused);
    return [
      known ? (field ?? "form") : "form",
      known ? refusalsInEnglish[refused] : texts.bodyMap.form.failed,
    ] as const;
  });
  // Of two for one field the first is shown, so that one is written last.
  return Object.fromEntries(words.toReversed());
}
