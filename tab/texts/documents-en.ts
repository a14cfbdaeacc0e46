/** The words of documents: attaching one, opening one, the paper of a scanned note. English. */
import type { DocumentPurpose } from "../../src/domain/concern-entries.ts";
import type { DocumentKind } from "../../src/domain/document.ts";

const kinds: Readonly<Record<DocumentKind, string>> = {
  pdf: "PDF",
  jpeg: "JPEG picture",
  png: "PNG picture",
  heic: "HEIC picture",
  docx: "Word document",
  text: "Plain text",
};

const purposes: Readonly<Record<DocumentPurpose, string>> = {
  "handwritten-note": "A handwritten note",
  letter: "A letter",
  report: "A report",
  photograph: "A photograph of a learner",
  referral: "A referral, as it was sent",
  other: "Something else",
};

export const documentTexts = {
  kinds,
  bodyMap: "Drawing",
  attach: {
    title: "Attach a document",
    lead: "A scan, a letter, a report. It is checked and kept in SharePoint, and from then on nobody can change it.",
    file: "File",
    allowed: "PDF, JPEG, PNG, HEIC, Word (.docx) or plain text (.txt), up to 15 MB",
    choose: "Choose a file",
    chooseAnother: "Choose another file",
    drop: "or drop it here",
    letGo: "Let go to choose this file",
    oneOnly: "One document at a time: the first of these files was chosen.",
    chosen: (name: string, size: string) => `${name}, ${size}`,
    fileMissing: "Choose a file.",
    unreadable: "This file could not be read from your device. Please choose it again.",
    purpose: "What is it?",
    purposes,
    noteHint: "Afterwards, record when and how the paper was destroyed.",
    photographHint: "Of an injury, a mark, or the learner. Not a scan of paper taken with a phone.",
    note: "About this document",
    noteFieldHint: "Where it came from and what it is about, as far as the document does not say so itself.",
    submit: "Attach",
    sending: "Attaching",
    sendingHint: "It is being sent, checked and kept. A large file takes a minute. Please leave this page open.",
    cancel: "Not now",
    done: "The document is attached.",
    failed: "It is not known whether this was attached. Everything is still here: send it again, and it is kept once.",
  },
  photograph: {
    title: "A photograph needs a reason on file first",
    text: "Photographs of learners are for when nothing else will do. A body map says where a mark is, and carries your words.",
    bodyMap: "Draw a body map instead",
    reason: "Why is a photograph needed?",
    reasonHint: "Who asked for it, and why a body map does not do.",
    submit: "Record the authorisation",
    submitting: "Recording",
    done: "The authorisation is recorded. You can attach the photograph now.",
    failed: "Not recorded. Your text is still here. Try again.",
    there: "The reason for a photograph is on file for this concern.",
  },
  list: {
    title: "Documents",
    open: "Open",
    opening: "Opening",
    openNamed: (name: string) => `Open ${name}`,
    save: "Save a copy",
    saving: "Saving",
    saveNamed: (name: string) => `Save a copy of ${name}`,
    saved: "A copy was handed to your browser. It lies outside the record: delete it once you have read it.",
    failed: "The document could not be loaded. Try again.",
    close: "Close",
    unreadable: "This picture cannot be shown here. Save a copy to look at it.",
  },
  paper: {
    title: "Paper destroyed",
    intro: (name: string) =>
      `The scan “${name}” stays in the record. This says what became of the paper that it was made from.`,
    how: "How it was destroyed",
    howHint: "For example: in the cross-cut shredder of the office",
    who: "Who destroyed it",
    on: "On which day",
    submit: "Record it",
    done: "It is recorded that the paper was destroyed.",
  },
} as const;
