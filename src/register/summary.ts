/**
 * An entry in words, so that a person who opens the list in SharePoint can read the record without Lantern: who, when, what.
 *
 * These words are compared with the row when it is read, so that a summary edited by hand is seen. A new wording is
 * therefore for rows of the next `v` only; what rows of an earlier one were given never changes (a fixture of each holds it to
 * that). That is also why it borrows no text from the screens and formats its dates itself.
 */
import { opened, type SealedEntry } from "../contract/entries.ts";
import type { ContactWay } from "../domain/category-details.ts";
import type { Category } from "../domain/concern-entries.ts";
import type { Door } from "../domain/entry.ts";
import { isConcernId, isLearnerFileId, referenceOf, type StreamId } from "../domain/ids.ts";
import { type Part, partsOf } from "../domain/parts-of-entry.ts";
import type { Threshold } from "../domain/threshold.ts";
import { longestNote } from "./columns.ts";
import { labels } from "./labels.ts";

/** One line that names the entry; it tells nothing about people. */
export function titleOf({ stream, seq, body }: SealedEntry): string {
  return `${streamInWords(stream)}, entry ${seq}: ${kinds[body.kind]}`;
}

/** A learner is named nowhere in a title; who it is, the entry itself says. */
function streamInWords(stream: StreamId): string {
  if (isConcernId(stream)) return referenceOf(stream);
  return isLearnerFileId(stream) ? "Learner's file" : `Setting ${stream.slice("setting/".length)}`;
}

/** The whole entry as plain text, in English. Times are UTC. */
export function summaryOf(entry: SealedEntry): string {
  const since = entry.v < 3 ? [] : partsOf(opened(entry)).flatMap(partInWords);
  const said = [...whatItSays(entry.body), ...since];
  if (entry.v === 1) return cut([...frameOf(entry), ...said], "The column Body holds all of it.");
  const { documents } = entry.body;
  const names = documents.length === 0 ? [] : [`Documents: ${documents.map(({ name }) => name).join("; ")}`];
  return cut(
    [...frameOf(entry), ...names, ...said],
    "The column Body holds all of it, or names the document that does.",
  );
}

/** As much of the lines as a column holds. */
function cut(lines: readonly string[], whereTheRestIs: string): string {
  const text = lines.join("\n");
  if (text.length <= longestNote) return text;
  const rest = `\n(This entry is longer. ${whereTheRestIs})`;
  return `${text.slice(0, longestNote - rest.length).toWellFormed()}${rest}`;
}

function frameOf(entry: SealedEntry): readonly string[] {
  const { recordedAt, via, body } = entry;
  return [
    titleOf(entry),
    `Recorded on ${dayInWords(recordedAt.slice(0, 10))} at ${recordedAt.slice(11, 19)} UTC by ${body.author}, ${doors[via]}`,
    ...(body.subjects.length === 0 ? [] : [`About: ${body.subjects.map(subjectInWords).join("; ")}`]),
    ...(body.occurred === undefined ? [] : [`When it happened: ${occurredInWords(body.occurred)}`]),
  ];
}

type Body = SealedEntry["body"];

function whatItSays(body: Body): readonly string[] {
  switch (body.kind) {
    case "concern.raised": {
      const { categories: kindsOfConcern, atRisk, account } = body.data;
      return [
        `Kind of concern: ${kindsOfConcern.map((category) => categories[category]).join(", ")}`,
        atRiskInWords(atRisk),
        ...paragraph("What was seen or heard", account.seen),
        ...paragraph("In the learner's own words", account.ownWords),
        ...paragraph("Where", account.where),
      ];
    }
    case "account.added":
      return [atRiskInWords(body.data.atRisk), ...paragraph("What was added", body.data.text)];
    case "concern.acknowledged":
      return [];
    case "concern.triaged": {
      const { threshold, rationale, vulnerability, actions } = body.data;
      return [
        `Threshold: ${thresholds[threshold]}`,
        ...paragraph("Rationale", rationale),
        ...paragraph("How added vulnerability was weighed", vulnerability),
        ...paragraph("Actions", actions.map(actionInWords).join("\n") || "No immediate action"),
      ];
    }
    case "contact.recorded": {
      const { who, how, said } = body.data;
      return [`Spoken to: ${who} (${contactWays[how]})`, ...paragraph("What was said", said)];
    }
    case "action.finished":
      return [`Action ${body.data.action} was finished`, ...paragraph("What came of it", body.data.outcome)];
    default:
      return [];
  }
}

function partInWords({ label, is, text }: Part): readonly string[] {
  if (is === "words") return paragraph(labels[label], text);
  return [`${labels[label]}: ${is === "day" ? dayInWords(text) : is === "choice" ? text.replaceAll("-", " ") : text}`];
}

function paragraph(heading: string, text: string): readonly string[] {
  return text === "" ? [] : ["", `${heading}:`, text];
}

function subjectInWords(subject: Body["subjects"][number]): string {
  const name = "learner" in subject ? subject.name : `${subject.described} (not in the school's list)`;
  return "part" in subject && subject.part !== undefined ? `${name} (${subject.part})` : name;
}

function atRiskInWords(atRisk: boolean): string {
  return `Someone at risk now: ${atRisk ? "yes" : "no"}`;
}

function actionInWords({ what, ownerName, due }: { what: string; ownerName: string; due: string }, at: number): string {
  return `${at + 1}. ${what}: ${ownerName}, by ${dayInWords(due)}`;
}

function occurredInWords({ day, time, about }: NonNullable<Body["occurred"]>): string {
  const moment = time === undefined ? dayInWords(day) : `${dayInWords(day)} at ${time}`;
  return about === undefined ? moment : `${moment} (${about})`;
}

/** `2026-11-24` as `24 November 2026`. */
function dayInWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${months[(month ?? 0) - 1]} ${year}`;
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

const kinds: Readonly<Record<Body["kind"], string>> = {
  "concern.raised": "concern raised",
  "account.added": "account added",
  "concern.acknowledged": "concern acknowledged",
  "concern.triaged": "decision recorded",
  "contact.recorded": "contact recorded",
  "action.added": "action added",
  "action.finished": "action finished",
  "amendment.recorded": "correction or annotation",
  "question.asked": "question asked",
  "question.answered": "question answered",
  "worry.raised": "worry that nothing is done",
  "worry.answered": "worry answered",
  "advice.recorded": "advice recorded",
  "referral.drafted": "referral drafted",
  "referral.approved": "referral approved",
  "referral.made": "referral made",
  "referral.chased": "referral chased",
  "referral.concluded": "referral concluded",
  "sharing.decided": "decision on sharing information",
  "disagreement.recorded": "disagreement recorded",
  "disagreement.escalated": "disagreement escalated",
  "disagreement.concluded": "disagreement concluded",
  "concern.linked": "concern linked",
  "subject.matched": "learner matched",
  "tags.changed": "tags changed",
  "body-map.recorded": "body map recorded",
  "body-map.reviewed": "body map reviewed",
  "photograph.authorised": "photograph authorised",
  "document.attached": "document attached",
  "paper.destroyed": "paper of a scan destroyed",
  "concern.closed": "concern closed",
  "concern.reopened": "concern reopened",
  "chronology.reviewed": "chronology reviewed",
  "file.opened": "child protection file opened",
  "file.reviewed": "child protection file reviewed",
  "file.closed": "child protection file closed",
  "meeting.held": "meeting held",
  "learner.linked": "learner linked",
  "learner.unlinked": "learner unlinked",
  "cohorts.changed": "cohorts changed",
  "signal.dismissed": "signal dismissed",
  "setting.changed": "setting changed",
};

const doors: Readonly<Record<Door, string>> = {
  chat: "in the Teams chat",
  tab: "in the Teams tab",
  import: "by import",
};

const categories: Readonly<Record<Category, string>> = {
  disclosure: "disclosure",
  welfare: "welfare",
  injury: "injury",
  "child-on-child": "child-on-child abuse",
  online: "online",
  "mental-health": "mental health",
  "contact-with-home": "contact with home",
  "referral-outcome": "outcome of a referral",
  other: "something else",
};

const thresholds: Readonly<Record<Threshold, string>> = {
  monitoring: "monitoring",
  "early-help": "early help",
  "child-in-need": "child in need",
  "child-protection": "child protection",
};

const contactWays: Readonly<Record<ContactWay, string>> = {
  phone: "by telephone",
  meeting: "in a meeting",
  letter: "by letter",
  email: "by email",
};
