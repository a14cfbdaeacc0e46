/**
 * A document that somebody is about to attach (R4.2b): the file and what is said of it, kept in memory while they look elsewhere in
 * the desk, and nowhere else (R18.1). What a file may be called and how large it may be is told at once, by the server's own rule.
 */
import { createContext } from "react";
import type { DocumentUpload } from "../../src/contract/document-commands.ts";
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import { refuseFile } from "../../src/domain/document.ts";
import { isRefusalCode } from "../../src/domain/refusal.ts";
import type { Refused } from "../desk.ts";
import { documentTexts } from "../texts/documents-en.ts";

export interface DocumentDraft {
  readonly file: File | undefined;
  readonly purpose: DocumentUpload["purpose"];
  readonly note: string;
  /** Why a photograph is needed, while that is being written. */
  readonly reason: string;
}

/** Nothing chosen, nothing written. */
export const emptyDocumentDraft: DocumentDraft = { file: undefined, purpose: undefined, note: "", reason: "" };

/** Documents about to be attached, by concern. */
export const DocumentDraftsContext = createContext<Map<string, DocumentDraft>>(new Map());

/** Words beside the fields they are about; `form` is for what belongs to none. */
export type DocumentProblems = Partial<Readonly<Record<"file" | "purpose" | "note" | "reason" | "form", string>>>;

const placed = ["file", "purpose", "note", "reason"] as const;

/** What is wrong with a file as it was chosen, in words; undefined when it may be sent. */
export function problemOfFile(file: File): string | undefined {
  const refusal = refuseFile(file);
  return refusal && refusalsInEnglish[refusal.refused];
}

/** What cannot be sent at all. Everything else is the server's to say. */
export function missingInDraft({ file, purpose }: DocumentDraft): DocumentProblems {
  const wrong = file === undefined ? documentTexts.attach.fileMissing : problemOfFile(file);
  return {
    ...(wrong === undefined ? {} : { file: wrong }),
    ...(purpose === undefined ? { purpose: refusalsInEnglish["document-purpose-missing"] } : {}),
  };
}

/** A refusal in words, each beside its field. */
export function documentProblemsOf({ refused, field, also }: Refused): DocumentProblems {
  const first: { readonly refused: string; readonly field?: string | undefined } = { refused, field };
  const words = [first, ...(also ?? [])].map(({ refused: code, field: at }) => {
    const place = placed.find((name) => name === at) ?? "form";
    return [place, isRefusalCode(code) ? refusalsInEnglish[code] : documentTexts.attach.failed] as const;
  });
  // Of two for one field the first is shown, so that one is written last.
  return Object.fromEntries(words.toReversed());
}
