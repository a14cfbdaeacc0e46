/** Files and folders of a library as Graph shows them: both are driveItems. */
import type { DriveItem } from "@microsoft/microsoft-graph-types";
import { wholeSeconds } from "./field-values.ts";
import type { StoredFile } from "./file-row.ts";
import { type FolderFacts, folderId } from "./folders.ts";
import { webUrl } from "./site-identity.ts";
import type { World } from "./world.ts";

/** The file's version as `"{GUID},version"`, quotes included. */
export function fileEtag(file: StoredFile): string {
  return `"{${file.guid.toUpperCase()}},${file.version}"`;
}

/** A file, without its content. */
export function fileJson(world: World, file: StoredFile): DriveItem {
  const times = { createdDateTime: wholeSeconds(file.created), lastModifiedDateTime: wholeSeconds(file.modified) };
  return {
    ...times,
    cTag: `"c:{${file.guid.toUpperCase()}},${file.version}"`,
    eTag: fileEtag(file),
    file: { hashes: { quickXorHash: file.quickXor }, mimeType: file.mimeType },
    fileSystemInfo: times,
    id: file.id,
    ...placeJson(world, file.drive, file.path),
    size: file.size,
  };
}

/** A folder; `path` is "" for the root. */
export function folderJson(world: World, drive: string, path: string, facts: FolderFacts): DriveItem {
  const times = {
    createdDateTime: wholeSeconds(facts.created || world.site.created),
    lastModifiedDateTime: wholeSeconds(facts.modified || world.site.created),
  };
  return {
    ...times,
    fileSystemInfo: times,
    folder: { childCount: facts.childCount },
    id: folderId(path),
    ...placeJson(world, drive, path),
    size: facts.size,
    ...(path === "" ? { root: {} } : {}),
  };
}

function placeJson(world: World, drive: string, path: string): DriveItem {
  const names = path.split("/");
  const above = names.slice(0, -1).map(encodeURIComponent).join("/");
  const parent = {
    driveId: drive,
    driveType: "documentLibrary",
    path: `/drives/${drive}/root:${above === "" ? "" : `/${above}`}`,
    siteId: world.site.collection,
  };
  return {
    name: path === "" ? "root" : (names.at(-1) ?? path),
    parentReference: path === "" ? { driveId: drive, driveType: "documentLibrary" } : parent,
    webUrl: `${webUrl(world.site)}/${names.map(encodeURIComponent).join("/")}`,
  };
}
