/** Files in the document libraries: metadata in one table, content in chunks of the same SQLite file, so one file is the whole service. */
import { type Database, integerIn, isUniqueViolation } from "./database.ts";
import { GraphFault, nameAlreadyExists } from "./fault.ts";
import { type StoredFile, storedFile } from "./file-row.ts";
import { isBelowFile, isFolder } from "./folders.ts";
import { quickXor } from "./quick-xor.ts";
import { bytesFrom } from "./seeded.ts";

/** Content that has arrived and belongs to no file yet. */
export interface Upload {
  readonly blob: number;
  readonly size: number;
  readonly quickXor: string;
}

export type Conflict = "fail" | "replace" | "rename";

/** Content that is still arriving. */
export interface Receiving {
  readonly write: (bytes: Uint8Array) => void;
  readonly size: () => number;
  readonly finish: () => Upload;
  readonly discard: () => void;
}

/** Where content is to lie. */
export interface Place {
  readonly drive: string;
  readonly path: string;
  readonly mimeType: string;
  readonly conflict: Conflict;
}

export interface FileStore {
  readonly begin: () => Receiving;
  /** @throws GraphFault 413 above what one PUT may carry */
  readonly receive: (content: AsyncIterable<Uint8Array>) => Promise<Upload>;
  /** @throws GraphFault 409 for a name that is taken and may not be replaced, or belongs to a folder */
  readonly place: (place: Place, upload: Upload, at: string) => { file: StoredFile; isNew: boolean };
  readonly atPath: (drive: string, path: string) => StoredFile | undefined;
  readonly byId: (drive: string, id: string) => StoredFile | undefined;
  readonly remove: (file: StoredFile) => void;
  readonly content: (file: StoredFile) => Iterable<Uint8Array>;
}

const chunkBytes = 1_048_576;
/** What one PUT may carry, in the service's current documentation. */
export const largestUpload = 250 * 1_048_576;

/** Opens the files; content left by an upload that was cut off is thrown away. */
export function openFiles(database: Database, newId: () => string): FileStore {
  database.exec(
    "DELETE FROM chunks WHERE blob NOT IN (SELECT blob FROM files); DELETE FROM blobs WHERE id NOT IN (SELECT blob FROM files);",
  );
  const atPath = (drive: string, path: string) =>
    storedFile(database.row("SELECT * FROM files WHERE drive = ? AND path = ?", drive, path));
  return {
    begin: () => receiving(database),
    receive: async (content) => {
      const upload = receiving(database);
      try {
        for await (const bytes of content) {
          if (upload.size() + bytes.length > largestUpload) throw tooLarge();
          upload.write(bytes);
        }
        return upload.finish();
      } catch (error) {
        upload.discard();
        throw error;
      }
    },
    place: (place, upload, at) =>
      database.transaction(() => {
        const { drive, path, conflict } = place;
        if (isFolder(database, drive, path) || isBelowFile(database, drive, path)) throw nameAlreadyExists();
        const existing = atPath(drive, path);
        if (existing !== undefined && conflict === "fail") throw nameAlreadyExists();
        if (existing !== undefined && conflict === "replace")
          return { file: replaced(database, existing, place.mimeType, upload, at), isNew: false };
        const free = existing === undefined ? path : freePath(path, (name) => atPath(drive, name) !== undefined);
        return { file: inserted(database, newId, { ...place, path: free }, upload, at), isNew: true };
      }),
    atPath,
    byId: (drive, id) => storedFile(database.row("SELECT * FROM files WHERE drive = ? AND id = ?", drive, id)),
    remove: (file) =>
      database.transaction(() => {
        database.run("DELETE FROM files WHERE n = ?", file.n);
        discard(database, file.blob);
      }),
    content: (file) => chunksOf(database, file.blob),
  };
}

function receiving(database: Database): Receiving {
  const blob = database.run("INSERT INTO blobs DEFAULT VALUES");
  const hash = quickXor();
  let size = 0;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  const flush = (): void => {
    if (waitingBytes > 0) database.run("INSERT INTO chunks (blob, bytes) VALUES (?, ?)", blob, Buffer.concat(waiting));
    waiting = [];
    waitingBytes = 0;
  };
  return {
    write: (bytes) => {
      size += bytes.length;
      hash.update(bytes);
      waiting.push(bytes);
      waitingBytes += bytes.length;
      if (waitingBytes >= chunkBytes) flush();
    },
    size: () => size,
    finish: () => {
      flush();
      return { blob, size, quickXor: hash.digest() };
    },
    discard: () => discard(database, blob),
  };
}

/** 413: more than one PUT may carry; the service asks for an upload session there. */
export function tooLarge(): GraphFault {
  return new GraphFault(413, "requestEntityTooLarge", "The file is larger than 250 MB; an upload session is needed.", {
    headers: { Connection: "close" },
  });
}

function inserted(
  database: Database,
  newId: () => string,
  { drive, path, mimeType }: Place,
  upload: Upload,
  at: string,
): StoredFile {
  const id = `01${base32(bytesFrom(newId, 20))}`;
  const sql = `INSERT INTO files (id, guid, drive, path, size, mimeType, quickXor, blob, version, created, modified) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`;
  try {
    database.run(sql, id, newId(), drive, path, upload.size, mimeType, upload.quickXor, upload.blob, at, at);
  } catch (error) {
    throw isUniqueViolation(error) ? nameAlreadyExists() : error;
  }
  return known(database, id);
}

function replaced(database: Database, file: StoredFile, mimeType: string, upload: Upload, at: string): StoredFile {
  const sql =
    "UPDATE files SET size = ?, mimeType = ?, quickXor = ?, blob = ?, version = version + 1, modified = ? WHERE n = ?";
  database.run(sql, upload.size, mimeType, upload.quickXor, upload.blob, at, file.n);
  discard(database, file.blob);
  return known(database, file.id);
}

function discard(database: Database, blob: number): void {
  database.run("DELETE FROM chunks WHERE blob = ?", blob);
  database.run("DELETE FROM blobs WHERE id = ?", blob);
}

function* chunksOf(database: Database, blob: number): Iterable<Uint8Array> {
  for (let after = 0; ; ) {
    const row = database.row("SELECT n, bytes FROM chunks WHERE blob = ? AND n > ? ORDER BY n LIMIT 1", blob, after);
    if (row === undefined) return;
    const bytes = row.bytes;
    if (!(bytes instanceof Uint8Array)) throw new Error("A chunk should hold bytes");
    yield bytes;
    after = integerIn(row, "n");
  }
}

/** `name 1.ext`, `name 2.ext`, … as the service renames. */
function freePath(path: string, isTaken: (path: string) => boolean): string {
  const [, stem = path, extension = ""] = /^(.*?)(\.[^./]*)?$/s.exec(path) ?? [];
  for (let n = 1; ; n++) {
    const free = `${stem} ${n}${extension}`;
    if (!isTaken(free)) return free;
  }
}

function known(database: Database, id: string): StoredFile {
  const file = storedFile(database.row("SELECT * FROM files WHERE id = ?", id));
  if (file === undefined) throw new Error("A file was written and cannot be read");
  return file;
}

function base32(bytes: Uint8Array): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  return Array.from(bytes, (byte) => alphabet[byte & 31]).join("");
}
