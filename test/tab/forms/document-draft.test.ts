import { describe, expect, it } from "vitest";
import { refusalsInEnglish } from "../../../src/contract/texts/refusals-en.ts";
import {
  documentProblemsOf,
  emptyDocumentDraft,
  missingInDraft,
  problemOfFile,
} from "../../../tab/forms/document-draft.ts";
import { documentTexts } from "../../../tab/texts/documents-en.ts";

const file = (name: string, size = 10) => new File([new Uint8Array(size)], name);

describe("a document that is about to be attached (R4.2b)", () => {
  it("has nothing preselected, and cannot be sent before there is a file and it is said what it is", () => {
    expect(emptyDocumentDraft.purpose).toBeUndefined();
    expect(missingInDraft(emptyDocumentDraft)).toEqual({
      file: documentTexts.attach.fileMissing,
      purpose: refusalsInEnglish["document-purpose-missing"],
    });
    expect(missingInDraft({ ...emptyDocumentDraft, file: file("note.pdf"), purpose: "letter" })).toEqual({});
  });

  it.each([
    ["Macros.docm", 10, "document-kind"],
    ["note.txt", 1_048_577, "document-too-large"],
    ["note.pdf", 0, "document-empty"],
  ] as const)("is told at once what is wrong with %s", (name, size, code) => {
    expect(problemOfFile(file(name, size))).toBe(refusalsInEnglish[code]);
    expect(missingInDraft({ ...emptyDocumentDraft, file: file(name, size), purpose: "letter" })).toEqual({
      file: refusalsInEnglish[code],
    });
  });

  it("is told each reason of the server beside its field, and what belongs to none above the button", () => {
    const also = [
      { refused: "photograph-not-authorised", field: "purpose" },
      { refused: "text-too-long", field: "note" },
      { refused: "records-loading" },
      { refused: "a-code-of-a-newer-server", field: "elsewhere" },
    ];
    expect(documentProblemsOf({ refused: "document-unsafe", field: "file", also })).toEqual({
      file: refusalsInEnglish["document-unsafe"],
      purpose: refusalsInEnglish["photograph-not-authorised"],
      note: refusalsInEnglish["text-too-long"],
      form: refusalsInEnglish["records-loading"],
    });
  });
});
