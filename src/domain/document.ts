/**
 * Documents of a record (R4.2b, R8.1): which files may be kept with it, how large, and under which name. What
 * for, their entry says (concern-entries.ts).
 *
 * What a DSL scans, is sent and needs years later is kept: pages, pictures, plain text. What runs, reaches out, or can only be
 * read by one program is not: it is printed to PDF first. What a file is, its bytes say (`src/documents`); its ending must agree.
 */
import type { DocumentOfEntry } from "./entry.ts";
import { isBlank, type Refusal, refuse } from "./refusal.ts";

/** Which files may be kept. A body map that Lantern draws itself is none of them: a picture of that kind is taken from nobody. */
export const documentKinds = ["pdf", "jpeg", "png", "heic", "docx", "text"] as const;
export type DocumentKind = (typeof documentKinds)[number];

interface KindOfDocument {
  readonly mimeType: string;
  /** In lower case, without the dot: what a saved copy gets, and what else is the same. */
  readonly ending: string;
  readonly alsoEndings: readonly string[];
  /** Bytes. */
  readonly largest: number;
}

const mebibyte = 1_048_576;

/** What is known of each kind. */
export const kindsOfDocuments: Readonly<Record<DocumentKind, KindOfDocument>> = {
  pdf: { mimeType: "application/pdf", ending: "pdf", alsoEndings: [], largest: 15 * mebibyte },
  jpeg: { mimeType: "image/jpeg", ending: "jpg", alsoEndings: ["jpeg", "jfif"], largest: 15 * mebibyte },
  png: { mimeType: "image/png", ending: "png", alsoEndings: [], largest: 15 * mebibyte },
  heic: { mimeType: "image/heic", ending: "heic", alsoEndings: ["heif"], largest: 15 * mebibyte },
  docx: {
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ending: "docx",
    alsoEndings: [],
    largest: 10 * mebibyte,
  },
  text: { mimeType: "text/plain", ending: "txt", alsoEndings: ["text"], largest: mebibyte },
};

/** The most that a document of any kind may have. Bytes. */
export const largestDocument = Math.max(...documentKinds.map((kind) => kindsOfDocuments[kind].largest));

/** What is in a file that may not be kept although it is of a kind that may. For the log and the tests: a person reads one sentence. */
export type Danger =
  /** A script, a macro, a form that sends itself: something that may act when the file is opened. */
  | "acts"
  /** Another file within the file. */
  | "carries-a-file"
  /** Something that is fetched from elsewhere when the file is opened. */
  | "reaches-out"
  /** Unpacked or shown, it is out of all proportion. */
  | "expands"
  /** It is a second thing beside what it says it is. */
  | "is-two-things"
  /** A part in which something could be hidden from this check. */
  | "hides";

/** What the bytes of a file say it is. `undefined` kind: none of those that are kept, or a damaged one. */
export type Content =
  | { readonly kind: DocumentKind | undefined }
  | { readonly kind: DocumentKind; readonly danger: Danger }
  /** Readable only with a password: in 25 years nobody would have it. */
  | { readonly kind: DocumentKind; readonly locked: true };

/** A file name is shown in one line. Characters. */
const longestName = 200;

/** A file as it was chosen, before its bytes are looked into. */
export interface NamedFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Why a file with this name and size cannot be kept, whatever is in it; undefined when it may be looked into. A name may hold a
 * learner's, so it is content of the record: it stands in no address and no log.
 */
export function refuseFile({ name, size }: NamedFile): Refusal | undefined {
  const plain = fileName(name);
  if (isBlank(plain) || plain.length > longestName) return refuse("document-name", "file");
  const kind = kindByName(plain);
  if (kind === undefined) return refuse("document-kind", "file");
  if (size === 0) return refuse("document-empty", "file");
  if (size > kindsOfDocuments[kind].largest) return refuse("document-too-large", "file");
  return undefined;
}

/** Why what was found in the file keeps it from the record; undefined when it may be kept. */
export function refuseContent(name: string, content: Content): Refusal | undefined {
  if (content.kind === undefined || content.kind !== kindByName(name))
    return refuse("document-content-differs", "file");
  if ("locked" in content) return refuse("document-locked", "file");
  if ("danger" in content) return refuse("document-unsafe", "file");
  return undefined;
}

/** A document as an entry names it. */
export function documentOf(file: NamedFile, kind: DocumentKind, sha256: string): DocumentOfEntry {
  return { sha256, name: fileName(file.name), mimeType: kindsOfDocuments[kind].mimeType, size: file.size };
}

/** A file's name without the folders that some browsers put before it, in one line. */
export function fileName(name: string): string {
  const last = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  return last.replace(/\s+/g, " ").trim();
}

/** The kind that a name's ending claims. */
export function kindByName(name: string): DocumentKind | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName(name))?.[1]?.toLowerCase();
  if (ending === undefined) return undefined;
  return documentKinds.find((kind) => {
    const known = kindsOfDocuments[kind];
    return known.ending === ending || known.alsoEndings.includes(ending);
  });
}

/** The ending of a copy that is saved: by what Lantern found it to be, never by the name it came with. */
export function endingOf(mimeType: string): string {
  if (mimeType === bodyMapMimeType) return "svg";
  const kind = documentKinds.find((one) => kindsOfDocuments[one].mimeType === mimeType);
  return kind === undefined ? "bin" : kindsOfDocuments[kind].ending;
}

/** The body map that Lantern draws (R11.1). Nothing of this kind is taken from outside: it can hold a script. */
export const bodyMapMimeType = "image/svg+xml";
