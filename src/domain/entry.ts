/**
 * Entries: the only thing the register holds (R3.1). An entry is one thing a person did, in the past tense of the field,
 * and is never changed. Here is the form the rules see; how it is sealed into the chain is `src/register`'s affair.
 */
import type { Instant, Occurred } from "./calendar.ts";
import type { LearnerId, StaffId } from "./ids.ts";

/** Through which door something was recorded. */
export const doors = ["chat", "tab", "import"] as const;
export type Door = (typeof doors)[number];

/** How somebody else comes into it (R4.2, child-on-child): both have it in their chronology. Absent: the concern is for them. */
export const subjectParts = ["involved"] as const;
export type SubjectPart = (typeof subjectParts)[number];

/** Whom an entry is about, with the name as it was known when it was recorded: the register must be readable by itself. */
export type Subject =
  | { readonly learner: LearnerId; readonly name: string; readonly part?: SubjectPart }
  /** Someone who is not in the school's list, in the reporter's words, until the DSL matches them. */
  | { readonly described: string; readonly part?: SubjectPart };

/** Who records, when by the server's clock (R3.2), and through which door. */
export interface Stamp {
  readonly recordedAt: Instant;
  readonly by: StaffId;
  /** Their name at that moment. */
  readonly author: string;
  readonly via: Door;
}

/** A document that an entry stands on, such as a scan: the bytes lie in the library, named by their SHA-256. */
export interface DocumentOfEntry {
  /** In lower-case hexadecimal. */
  readonly sha256: string;
  readonly name: string;
  readonly mimeType: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * By what a repeat of the command is known that the entry came of, wherever and whenever it arrives: SHA-256 in lower-case
 * hexadecimal of the key that its client made once for the form, and of what was said under it.
 */
export interface Submission {
  readonly key: string;
  readonly said: string;
}

/** An entry as a decision makes it: everything but its place in the stream. */
export interface Draft<Kind extends string, Data> extends Stamp {
  readonly kind: Kind;
  readonly subjects: readonly Subject[];
  /** When it happened; for what a person does at this moment (an acknowledgement, a decision) there is none. */
  readonly occurred?: Occurred;
  /** Absent when it stands on none. */
  readonly documents?: readonly DocumentOfEntry[];
  /** Absent where the client of the command gave it no key. */
  readonly submission?: Submission;
  readonly data: Data;
}

/** An entry with its place in the stream, counted from 1. */
export type Placed<Entry> = Entry & { readonly seq: number };

/** The learners among the subjects, each once. */
export function learnersOf(subjects: readonly Subject[]): readonly LearnerId[] {
  return [...new Set(subjects.flatMap((subject) => ("learner" in subject ? [subject.learner] : [])))];
}

/** Whether a concern can be about this subject: who is only involved in what happened to another makes none. */
export function isAboutSomebody(subject: Subject): boolean {
  return subject.part === undefined;
}

/** The subjects without repeats, those whom the concern is for first; they are not told of as involved, too. */
export function onceEach(subjects: readonly Subject[]): readonly Subject[] {
  const named = new Map<string, Subject>();
  for (const subject of [...subjects.filter(isAboutSomebody), ...subjects]) {
    const name = nameOf(subject);
    if (!named.has(name)) named.set(name, subject);
  }
  return [...named.values()];
}

/** Whether somebody is one of these already, in whatever part. */
export function isAmong(subjects: readonly Subject[], one: Subject): boolean {
  return subjects.some((other) => nameOf(other) === nameOf(one));
}

function nameOf(subject: Subject): string {
  return "learner" in subject ? subject.learner : subject.described;
}
