/** Files of a library: upload in one PUT, metadata, folders, download through a pre-authenticated address. */
import { type Call, ok, param, type Reply, type Route } from "./call.ts";
import { libraryOf } from "./drive-routes.ts";
import { badRequest, etagMismatch, invalidRequest, itemNotFound } from "./fault.ts";
import { fileEtag, fileJson, folderJson } from "./file-json.ts";
import type { StoredFile } from "./file-row.ts";
import { type Conflict, largestUpload, tooLarge } from "./file-store.ts";
import { childrenOf, folderFacts, folderOfId } from "./folders.ts";
import { linkTo, pageSizeOf, picked, sealed, selectOf, unsealed } from "./query.ts";
import type { World } from "./world.ts";

const pages = { standard: 200, most: 1_000 };
const downloadUrl = "@microsoft.graph.downloadUrl";
const folderFactNames = ["folder", "size", "createdDateTime", "lastModifiedDateTime", "fileSystemInfo"];

/** `/drives/{id}/root…` and `/drives/{id}/items/…`. */
export function fileRoutes(world: World): readonly Route[] {
  const root = "/drives/{drive}/root";
  const byPath = `${root}:/{path*}`;
  const byId = "/drives/{drive}/items/{item}";
  const metadata = { method: "GET", units: 1, options: ["select"] } as const;
  const children = { method: "GET", units: 2, options: ["select", "skiptoken", "top"] } as const;
  const removal = { method: "DELETE", units: 2, answer: (call: Call) => removed(world, call) } as const;
  const download = (call: Call): Reply => {
    const file = fileOf(world, call);
    if (file === undefined) throw itemNotFound();
    return { status: 302, headers: { Location: world.downloads.address(call.base, file) } };
  };
  const list = (call: Call): Reply => childrenReply(world, call, folderOf(call));
  const show = (call: Call): Reply => metadataReply(world, call, folderOf(call));
  return [
    { method: "PUT", path: `${byPath}:/content`, units: 2, body: "bytes", answer: (call) => uploaded(world, call) },
    { method: "GET", path: `${byPath}:/content`, units: 1, answer: download },
    { ...children, path: `${byPath}:/children`, answer: list },
    { ...metadata, path: byPath, answer: show },
    { ...removal, path: byPath },
    { ...children, path: `${root}/children`, answer: list },
    { ...metadata, path: root, answer: show },
    { method: "GET", path: `${byId}/content`, units: 1, answer: download },
    { ...children, path: `${byId}/children`, answer: list },
    { ...metadata, path: byId, answer: show },
    { ...removal, path: byId },
  ];
}

/** The path of the folder that is meant, if it is a folder: without path and id, the root. */
function folderOf({ params: { path, item } }: Call): string | undefined {
  if (path !== undefined) return path.replace(/[:/]+$/, "");
  return item === undefined ? "" : folderOfId(item);
}

function fileOf(world: World, call: Call): StoredFile | undefined {
  const { driveId } = libraryOf(world, call);
  const { path, item } = call.params;
  if (path !== undefined) return world.files.atPath(driveId, path.replace(/:$/, ""));
  return item === undefined ? undefined : world.files.byId(driveId, item);
}

function metadataReply(world: World, call: Call, folder: string | undefined): Reply {
  const { driveId } = libraryOf(world, call);
  const context = { "@odata.context": `${call.base}/$metadata#driveItem` };
  const select = selectOf(call);
  const file = fileOf(world, call);
  if (file !== undefined) {
    const address = select === undefined || select.includes(downloadUrl);
    const body = {
      ...context,
      ...(address ? { [downloadUrl]: world.downloads.address(call.base, file) } : {}),
      ...fileJson(world, file),
    };
    return ok(picked(body, select), { ETag: fileEtag(file) });
  }
  const facts = folder === undefined ? undefined : folderFacts(world.database, driveId, folder);
  if (folder === undefined || facts === undefined) throw itemNotFound();
  return ok(picked({ ...context, ...folderJson(world, driveId, folder, facts) }, select));
}

function childrenReply(world: World, call: Call, folder: string | undefined): Reply {
  const { driveId } = libraryOf(world, call);
  const { database } = world;
  if (folder === undefined || fileOf(world, call) !== undefined) throw invalidRequest("Only a folder has children.");
  const select = selectOf(call);
  const token = call.query.get("skiptoken");
  const from = token === undefined ? undefined : unsealed(token, "The skip token is malformed");
  if (from !== undefined && typeof from !== "string") throw badRequest("The skip token is malformed");
  const { children, next } = childrenOf(database, driveId, folder, from, pageSizeOf(call, pages));
  if (children.length === 0 && folder !== "" && folderFacts(database, driveId, folder) === undefined)
    throw itemNotFound();
  // Counting what lies in a folder costs as much as the folder is large.
  const counted = select === undefined || folderFactNames.some((name) => select.includes(name));
  const unknown = { childCount: 0, size: 0, created: "", modified: "" };
  const value = children.map((child) => {
    if ("file" in child) return picked({ ...fileJson(world, child.file) }, select);
    const facts = counted ? folderFacts(database, driveId, child.folder) : undefined;
    return picked({ ...folderJson(world, driveId, child.folder, facts ?? unknown) }, select);
  });
  return ok({
    "@odata.context": `${call.base}/$metadata#Collection(driveItem)`,
    ...(next === undefined ? {} : { "@odata.nextLink": linkTo(call, { skiptoken: sealed(next) }) }),
    value,
  });
}

function removed(world: World, call: Call): Reply {
  const file = fileOf(world, call);
  if (file === undefined) throw itemNotFound();
  checkFileMatch(call, file);
  world.files.remove(file);
  return { status: 204 };
}

async function uploaded(world: World, call: Call): Promise<Reply> {
  const { driveId } = libraryOf(world, call);
  const path = checkedPath(param(call, "path"));
  const conflict = conflictOf(call.query.get("@microsoft.graph.conflictBehavior") ?? "replace");
  if (Number(call.header("content-length") ?? 0) > largestUpload) throw tooLarge();
  const existing = world.files.atPath(driveId, path);
  if (existing !== undefined) checkFileMatch(call, existing);
  const upload = await world.files.receive(call.bytes);
  const mimeType = call.header("content-type") ?? "application/octet-stream";
  const { file, isNew } = world.files.place({ drive: driveId, path, mimeType, conflict }, upload, world.now());
  return { status: isNew ? 201 : 200, headers: { ETag: fileEtag(file) }, body: fileJson(world, file) };
}

/** What is to happen when the name is taken. @throws GraphFault 400 for a word that Graph does not know */
export function conflictOf(asked: string): Conflict {
  if (asked === "fail" || asked === "replace" || asked === "rename") return asked;
  throw invalidRequest("The conflictBehavior must be fail, replace or rename.");
}

/** A path that SharePoint can hold. @throws GraphFault 400 */
export function checkedPath(path: string): string {
  const names = path.split("/");
  if (
    path.length > 400 ||
    names.some((name) => name === "" || name === "." || name === ".." || /["*:<>?\\|\p{Cc}]/u.test(name))
  )
    throw invalidRequest('The provided name cannot contain any of the following characters: " * : < > ? / \\ |');
  return path;
}

/** @throws GraphFault 412 when `if-match` names another version */
export function checkFileMatch(call: Pick<Call, "header">, file: StoredFile): void {
  const wanted = call.header("if-match");
  if (wanted !== undefined && wanted !== "*" && wanted !== fileEtag(file)) throw etagMismatch();
}
