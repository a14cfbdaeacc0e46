/** A concern with documents, and the documents. Everybody in them is invented. */
import { readFileSync } from "node:fs";
import { type ConcernPage, concernPage, entryCard } from "../../../src/contract/desk-api.ts";
import { later, minutesAgo, open, raised } from "./fictional.ts";

const digit = (n: number) => n.toString(16).repeat(64).slice(0, 64);

function attached(seq: number, purpose: string, name: string, mimeType: string, size: number, note = "") {
  const parts = [
    { label: "purpose", is: "choice", text: purpose },
    { label: "note", is: "words", text: note },
    { label: "scan", is: "choice", text: "clean" },
  ].filter(({ text }) => text !== "");
  return entryCard.parse({
    seq,
    kind: "document.attached",
    recordedAt: minutesAgo(90 - seq * 10),
    author: "Sarah Okafor",
    via: "tab",
    parts,
    documents: [{ sha256: digit(seq), name, mimeType, size }],
  });
}

/** A concern that may be worked on, with documents of every kind. */
export function withDocuments(reference: string): ConcernPage {
  const page = open(reference);
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const documents = [
    attached(3, "handwritten-note", "Note of 24 November.pdf", "application/pdf", 248_113),
    attached(
      4,
      "photograph",
      "IMG_2041.jpeg",
      "image/jpeg",
      3_400_120,
      "Taken by the nurse at the hospital’s request.",
    ),
    attached(5, "letter", `Letter of ${"a very long surname-".repeat(8)} about Tuesday.docx`, word, 88_000),
    attached(6, "other", "What was sent to her.txt", "text/plain", 412, "Copied from her phone in her presence."),
  ];
  return concernPage.parse({
    ...page,
    entries: [raised, ...later.slice(0, 1), ...documents],
    newest: 6,
    work: { ...page.work, attached: [{ seq: 3, purpose: "handwritten-note" }], authorisations: [] },
    may: { ...page.may, work: true },
  });
}

/** The same, with the reason for a photograph on file. */
export function withAuthorisation(reference: string): ConcernPage {
  const page = withDocuments(reference);
  return { ...page, work: { ...page.work, authorisations: [7] } };
}

/** The bytes of a document, by what the page says that it is. */
export function documentOf(sha256: string): { readonly bytes: Buffer; readonly mimeType: string } {
  if (sha256 === digit(4)) return { bytes: picture(), mimeType: "image/jpeg" };
  const text = "hi its me again\ndont tell ur mum\n\n<script>alert(1)</script>\n".repeat(8);
  return { bytes: Buffer.from(text), mimeType: "text/plain; charset=utf-8" };
}

function picture(): Buffer {
  return readFileSync(new URL("../../../docs/screenshots/today.png", import.meta.url));
}
