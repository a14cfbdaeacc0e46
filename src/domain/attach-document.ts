/**
 * Attaching a document to a concern (R4.2b, R8.1): a scan, a letter, a report. A photograph of a learner needs an authorisation on
 * file that says why (R11.2); everything else needs to be known for what it is.
 */
import type { Concern } from "./concern.ts";
import type { DocumentAttached, DocumentPurpose } from "./concern-entries.ts";
import type { Attached } from "./concern-work.ts";
import type { DocumentOfEntry, Stamp } from "./entry.ts";
import { isBlank, type Outcome, type Refusal, refuse, refuseAll } from "./refusal.ts";
import { longestText } from "./text-length.ts";

/** What is said of a document by whoever attaches it. */
export interface AboutDocument {
  readonly purpose?: DocumentPurpose | undefined;
  readonly note: string;
  /** `seq` of the authorisation of a photograph; without it, the newest one counts. */
  readonly authorisation?: number | undefined;
}

/** A document that lies in the library, with what the scanner said of it. */
export interface KeptDocument {
  readonly document: DocumentOfEntry;
  readonly scan: DocumentAttached["data"]["scan"];
}

/** The document as an entry, or why not. A fact: it is recorded whatever else was written meanwhile. Sent twice, it is there once. */
export function attachDocument(
  concern: Concern,
  about: AboutDocument,
  { document, scan }: KeptDocument,
  stamp: Stamp,
): Outcome<DocumentAttached> {
  const refusal = refuseAttaching(concern, about);
  if (refusal !== undefined) return refusal;
  const { purpose, note } = about;
  if (purpose === undefined) return refuse("document-purpose-missing", "purpose");
  if (isAttached(concern, { purpose, note, sha256: document.sha256 })) return [];
  const of = purpose === "photograph" ? authorisationFor(concern, about) : undefined;
  const data = { purpose, note, scan, ...(of === undefined ? {} : { of }) };
  return [{ kind: "document.attached", ...stamp, subjects: concern.subjects, documents: [document], data }];
}

/**
 * Why a document of this purpose is not attached, whatever its file holds: asked before the file is kept anywhere. Undefined when it
 * may be looked into.
 */
export function refuseAttaching(concern: Concern, about: AboutDocument): Refusal | undefined {
  const { purpose, note } = about;
  const wrong: Refusal[] = [];
  if (purpose === undefined) wrong.push(refuse("document-purpose-missing", "purpose"));
  if (purpose === "photograph" && authorisationFor(concern, about) === undefined)
    wrong.push(refuse("photograph-not-authorised", "purpose"));
  if (purpose === "other" && isBlank(note)) wrong.push(refuse("document-note-missing", "note"));
  if (note.length > longestText) wrong.push(refuse("text-too-long", "note"));
  return refuseAll(wrong);
}

function authorisationFor({ work }: Concern, { authorisation }: AboutDocument): number | undefined {
  if (authorisation === undefined) return work.authorisations.at(-1);
  return work.authorisations.find((seq) => seq === authorisation);
}

/** Whether this very document was attached already, for the same purpose and with the same words. */
export function isAttached(
  { work }: Concern,
  { purpose, note, sha256 }: Pick<Attached, "purpose" | "note" | "sha256">,
): boolean {
  return work.attached.some((one) => one.purpose === purpose && one.note === note && one.sha256 === sha256);
}
