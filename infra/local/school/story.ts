/**
 * The shape of the written material in `texts/`: what a person on the staff saw, and what was done about it.
 *
 * Texts are templates. `{N}` is the learner's given name; `{he}`, `{him}`, `{his}`, `{himself}` (and capitals) follow the
 * learner; `{Ff}`, `{Ff2}`, `{Fm}`, `{Fm2}` are other learners (female, male), `{S}` a sibling; `{subject}` is what the
 * reporter teaches, `{room}` a room, `{time}` the time at which it happened. `[a|b]` chooses; `[p:mum|dad] … [p:she|he]` chooses alike wherever
 * the letter is the same, through everything that is told about that concern (in an arc: through the whole arc).
 */
import type { Category, Threshold } from "./shapes.ts";
import type { Heritage } from "./texts/names.ts";

/** Who on the staff does something: the learner's own tutor, key worker and teachers; otherwise anybody of that kind. */
export const parts = [
  "attendance",
  "canteen",
  "careers",
  "counsellor",
  "deputy",
  "dsl",
  "duty",
  "it",
  "keyWorker",
  "library",
  "nurse",
  "pastoral",
  "principal",
  "reception",
  "reporter",
  "send",
  "site",
  "sport",
  "support",
  "teacher",
  "transport",
  "tutor",
] as const;

export type Part = (typeof parts)[number];

/**
 * The part of a college day in which something was seen: `dawn` before opening, `arrival` later than it should be, `late` at
 * an evening event. `evening` is the evening before it was raised.
 */
export type Slot =
  | "dawn"
  | "before"
  | "arrival"
  | "tutor"
  | "lesson"
  | "break"
  | "lunch"
  | "after"
  | "day"
  | "late"
  | "evening";

export interface Told {
  readonly category: Category;
  readonly by: readonly Part[];
  readonly when: Slot;
  readonly where: string;
  readonly seen: string;
  readonly own?: string;
  readonly urgent?: true;
  readonly threshold: Threshold;
  readonly because: string;
  /** `owner +days: what => outcome` */
  readonly actions?: readonly string[];
  /** `Who, how +days: what was said` */
  readonly contacts?: readonly string[];
  /** `part +hours: text` */
  readonly accounts?: readonly string[];
}

/** Something that happens once, to any learner it fits. */
export interface Incident extends Told {
  readonly id: string;
  readonly about?: "f" | "m";
  /** Only for learners who need much support, who are new to English, or who have no recorded needs. */
  readonly needs?: "support" | "language" | "none";
  /** Only where the story would ring false with another family name. */
  readonly heritage?: readonly Heritage[];
  readonly adult?: true;
  readonly lookedAfter?: true;
  /** About a person who is not on the roll. */
  readonly someoneElse?: string;
  /** Fills a learner's chronology by itself: no other single incident is told of the same learner. */
  readonly alone?: true;
}

export interface Step extends Told {
  /** School days before the last one. 0 is for the newest, which nobody has reviewed. */
  readonly ago: number;
  readonly who?: "sibling";
  /** Told in place of `seen` when the college is closed at that hour. */
  readonly outOfHours?: { readonly seen: string; readonly own?: string; readonly where: string };
}

/** One learner's story over weeks or months. */
export interface Arc {
  readonly id: string;
  readonly about: "f" | "m";
  readonly sibling?: "f" | "m";
  readonly needs?: string;
  readonly lookedAfter?: true;
  /** Whose names the friends have, where it matters. */
  readonly friends?: readonly Heritage[];
  readonly steps: readonly Step[];
}
