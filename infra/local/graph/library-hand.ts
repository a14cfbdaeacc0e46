/** A hand in a document library that does not go through Graph: for tests that damage what lies there, or look at it. */
import type { StoredFile } from "./file-row.ts";
import type { Upload } from "./file-store.ts";
import type { StoredList } from "./list-store.ts";
import type { World } from "./world.ts";

export interface LibraryHand {
  /** Paths of all files, by name. */
  readonly paths: () => readonly string[];
  /** Undefined when nothing lies there. */
  readonly read: (path: string) => Uint8Array | undefined;
  /** Puts bytes there, over those that lie there. The file keeps its type, and gets another version and hash. */
  readonly write: (path: string, bytes: Uint8Array) => void;
  /** False when nothing lay there. */
  readonly remove: (path: string) => boolean;
}

/** @throws Error for a list that is no library */
export function libraryHand(world: World, { driveId, displayName }: StoredList): LibraryHand {
  if (driveId === undefined) throw new Error(`${displayName} is no library`);
  const at = (path: string): StoredFile | undefined => world.files.atPath(driveId, path);
  return {
    paths: () =>
      world.database
        .rows("SELECT path FROM files WHERE drive = ? ORDER BY path", driveId)
        .map(({ path }) => String(path)),
    read: (path) => {
      const file = at(path);
      return file === undefined ? undefined : Buffer.concat([...world.files.content(file)]);
    },
    write: (path, bytes) => {
      const mimeType = at(path)?.mimeType ?? "application/octet-stream";
      world.files.place({ drive: driveId, path, mimeType, conflict: "replace" }, uploadOf(world, bytes), world.now());
    },
    remove: (path) => {
      const file = at(path);
      if (file !== undefined) world.files.remove(file);
      return file !== undefined;
    },
  };
}

function uploadOf(world: World, bytes: Uint8Array): Upload {
  const receiving = world.files.begin();
  receiving.write(bytes);
  return receiving.finish();
}
