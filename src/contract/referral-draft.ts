/**
 * The draft of a referral, made from the record for the DSL to edit. It says what is on file in the order in which an agency
 * asks for it, quotes the learner's own words as such, and leaves open what only a person can judge.
 */
import { instantOf, isDay } from "../domain/calendar.ts";
import { leftToWrite } from "../domain/referral-document.ts";
import type { ConcernPage, EntryCard, SubjectCard } from "./desk-api.ts";
import { written } from "./texts/moments.ts";

type Told = Pick<ConcernPage, "reference" | "subjects" | "entries" | "threshold">;

/** By this a copy of a draft is known as one. */
const titles = { draft: "Referral (draft)", approved: "Referral" };

/** The draft as plain text, in English. */
export function draftOfReferral({ reference, subjects, entries, threshold }: Told): string {
  const parts = [
    [titles.draft, `Our reference: ${reference}`],
    ["Who it is about", ...subjects.map(subjectInWords)],
    ["What was seen, heard and said", ...entries.flatMap(accountInWords)],
    ["Contact with home", ...entries.flatMap(contactInWords)],
    ["What we have done", ...entries.flatMap(doneInWords)],
    ["Our view", ...(threshold === undefined ? [] : [`Threshold in school: ${threshold.replaceAll("-", " ")}.`]), open],
    ["What we ask for", open],
    ["Consent", open],
  ];
  return parts.map(([title, ...lines]) => [title, ...(lines.length === 0 ? [nothing] : lines)].join("\n")).join("\n\n");
}

/** The text of a draft as it is to be approved: it is called a draft no longer. */
export function toBeApproved(text: string): string {
  return text.startsWith(titles.draft) ? titles.approved + text.slice(titles.draft.length) : text;
}

const open = leftToWrite;
const nothing = "Nothing is recorded.";

function subjectInWords(subject: SubjectCard): string {
  if ("described" in subject) return subject.described;
  if (!("learner" in subject)) return subject.name;
  const { year, birthDate, needs, lookedAfter, keyWorker } = subject.learner;
  const facts = [
    birthDate === "" ? "" : `born ${dayInWords(birthDate)}`,
    year === "" ? "" : `year ${year}`,
    needs.length === 0 ? "" : `needs: ${needs.join(", ")}`,
    lookedAfter ? "looked after" : "",
    keyWorker === "" ? "" : `key worker in school: ${keyWorker}`,
  ].filter((fact) => fact !== "");
  return [subject.name, ...facts].join("; ");
}

function accountInWords(entry: EntryCard): readonly string[] {
  if (entry.kind === "account.added") return [`${when(entry)}: ${entry.text}`];
  if (entry.kind !== "concern.raised") return [];
  const { seen, ownWords, where } = entry.account;
  const told = entry.quoted === undefined ? seen : [messageInWords(entry.quoted), seen].join(" ").trim();
  return [
    `${when(entry)}${where === "" ? "" : `, ${where}`}: ${told}`,
    ...(ownWords === "" ? [] : [`In the learner’s own words: ${quoted(ownWords)}`]),
  ];
}

function messageInWords({ text, author, at }: NonNullable<Extract<EntryCard, { kind: "concern.raised" }>["quoted"]>) {
  return `A message in Teams${author === "" ? "" : ` from ${author}`} of ${dayInWords(at.slice(0, 10))}: “${text}”`;
}

/** Many reporters write the quotation marks themselves. */
function quoted(text: string): string {
  return /^[“"‘']/.test(text) ? text : `“${text}”`;
}

function contactInWords(entry: EntryCard): readonly string[] {
  return entry.kind === "contact.recorded" ? [`${when(entry)}, ${entry.who}: ${entry.said}`] : [];
}

function doneInWords(entry: EntryCard): readonly string[] {
  if (entry.kind === "action.finished") return [`${when(entry)}: ${entry.outcome}`];
  if (entry.kind !== "concern.triaged") return [];
  return [
    `${when(entry)}: ${entry.rationale}`,
    ...entry.actions.map(({ what, due }) => `Agreed: ${what} (by ${dayInWords(due)})`),
  ];
}

function when({ occurred, recordedAt }: EntryCard): string {
  const day = dayInWords(occurred?.day ?? recordedAt.slice(0, 10));
  return occurred?.time === undefined ? day : `${day} at ${occurred.time}`;
}

/** "24 November 2026", as an agency reads it; what is no day stays as it is. */
function dayInWords(text: string): string {
  if (!isDay(text)) return text;
  const noon = instantOf(Date.parse(`${text}T12:00:00.000Z`));
  return written(noon, "UTC", { day: "numeric", month: "long", year: "numeric" });
}
