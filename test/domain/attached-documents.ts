/** Makers of what is attached to a concern. */
import type { DocumentAttached, PaperDestroyed, PhotographAuthorised } from "../../src/domain/concern-entries.ts";
import type { DocumentOfEntry } from "../../src/domain/entry.ts";
import { ada, dsl, sha256, stampAt } from "../build.ts";

export function aDocument(changes: Partial<DocumentOfEntry> = {}): DocumentOfEntry {
  return {
    sha256: sha256("scan"),
    name: "Note of 24 November.pdf",
    mimeType: "application/pdf",
    size: 1_234,
    ...changes,
  };
}

export function attached(
  data: Partial<DocumentAttached["data"]> = {},
  document: Partial<DocumentOfEntry> = {},
): DocumentAttached {
  return {
    kind: "document.attached",
    ...stampAt(6, dsl),
    subjects: [ada],
    documents: [aDocument(document)],
    data: { purpose: "handwritten-note", note: "", scan: "clean", ...data },
  };
}

export function authorised(
  reason = "The mark changes by the hour, and the hospital asked for it.",
): PhotographAuthorised {
  return { kind: "photograph.authorised", ...stampAt(7, dsl), subjects: [ada], data: { reason } };
}

export function destroyed(of: number): PaperDestroyed {
  const data = { of, how: "Cross-cut shredder in the office", who: "Priya Nair", on: "2026-11-24" } as const;
  return { kind: "paper.destroyed", ...stampAt(8, dsl), subjects: [ada], data };
}
