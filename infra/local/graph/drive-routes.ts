/** Document libraries as drives: upload in one PUT, metadata, download through a pre-authenticated address. */
import { randomUUID } from "node:crypto";
import type { Drive, DriveItem } from "@microsoft/microsoft-graph-types";
import { type Call, ok, param, type Reply, type Route } from "./call.ts";
import { etagMismatch, GraphFault, invalidRequest, itemNotFound } from "./fault.ts";
import { wholeSeconds } from "./field-values.ts";
import { type Conflict, largestUpload, type StoredFile, tooLarge } from "./file-store.ts";
import type { StoredList } from "./list-store.ts";
import { picked, selectOf } from "./query.ts";
import { webUrl } from "./site-identity.ts";
import { listOf, requireSite, type World } from "./world.ts";

/** Download addresses that were handed out; each is good for one hour and one file, without a token. */
export type Downloads = Map<string, { readonly file: StoredFile; readonly until: number }>;

const ticketMs = 3_600_000;

/** `/drives/{id}/…`, `/sites/{id}/drives`, `/sites/{id}/lists/{id}/drive`. */
export function driveRoutes(world: World, downloads: Downloads): readonly Route[] {
  const byPath = "/drives/{drive}/root:/{path*}";
  const byId = "/drives/{drive}/items/{item}";
  const fileAt = (call: Call): StoredFile => fileOf(world, call);
  const metadata = (call: Call): Reply => {
    const file = fileAt(call);
    return ok(
      picked({ "@odata.context": `${call.base}/$metadata#driveItem`, ...fileJson(world, file) }, selectOf(call)),
      { ETag: etagOf(file) },
    );
  };
  const download = (call: Call): Reply => {
    const ticket = randomUUID();
    downloads.set(ticket, { file: fileAt(call), until: Date.parse(world.now()) + ticketMs });
    return { status: 302, headers: { Location: `${call.base.slice(0, -"/v1.0".length)}/download/${ticket}` } };
  };
  return [
    {
      method: "GET",
      path: "/sites/{site}/drives",
      units: 2,
      options: ["select"],
      answer: (call) => {
        requireSite(world, param(call, "site"));
        const value = world.lists
          .all()
          .flatMap((list) => (list.driveId === undefined ? [] : [driveJson(world, list, list.driveId)]));
        return ok({ "@odata.context": `${call.base}/$metadata#drives`, value });
      },
    },
    {
      method: "GET",
      path: "/sites/{site}/lists/{list}/drive",
      units: 1,
      options: ["select"],
      answer: (call) => {
        const list = listOf(world, param(call, "site"), param(call, "list"));
        if (list.driveId === undefined) throw itemNotFound();
        return ok({
          "@odata.context": `${call.base}/$metadata#drives/$entity`,
          ...driveJson(world, list, list.driveId),
        });
      },
    },
    {
      method: "GET",
      path: "/drives/{drive}",
      units: 1,
      options: ["select"],
      answer: (call) => ok({ ...driveJson(world, libraryOf(world, call), param(call, "drive")) }),
    },
    { method: "PUT", path: `${byPath}:/content`, units: 2, body: "bytes", answer: (call) => uploaded(world, call) },
    { method: "GET", path: `${byPath}:/content`, units: 1, answer: download },
    { method: "GET", path: `${byId}/content`, units: 1, answer: download },
    { method: "GET", path: byId, units: 1, options: ["select"], answer: metadata },
    {
      method: "DELETE",
      path: byId,
      units: 2,
      answer: (call) => {
        const file = fileAt(call);
        checkMatch(call, file);
        world.files.remove(file);
        return { status: 204 };
      },
    },
    { method: "GET", path: byPath, units: 1, options: ["select"], answer: metadata },
  ];
}

/** The bytes behind a download address, or undefined when it was never given out or has run out. */
export function downloadReply(world: World, downloads: Downloads, ticket: string): Reply {
  const known = downloads.get(ticket);
  if (known === undefined || Date.parse(world.now()) > known.until)
    throw new GraphFault(404, "itemNotFound", "Item not found");
  const headers = { "Content-Type": known.file.mimeType, "Content-Length": String(known.file.size) };
  return { status: 200, headers, content: world.files.content(known.file) };
}

async function uploaded(world: World, call: Call): Promise<Reply> {
  const library = libraryOf(world, call);
  const path = checkedPath(param(call, "path"));
  const conflict = conflictOf(call);
  const drive = param(call, "drive");
  if (Number(call.header("content-length") ?? 0) > largestUpload) throw tooLarge();
  const existing = world.files.atPath(drive, path);
  if (existing !== undefined) checkMatch(call, existing);
  const upload = await world.files.receive(call.bytes);
  const mimeType = call.header("content-type") ?? "application/octet-stream";
  const { file, isNew } = world.files.place(library.driveId ?? drive, path, mimeType, upload, conflict, world.now());
  return { status: isNew ? 201 : 200, headers: { ETag: etagOf(file) }, body: fileJson(world, file) };
}

function conflictOf(call: Call): Conflict {
  const asked = call.query.get("@microsoft.graph.conflictBehavior") ?? "replace";
  if (asked === "fail" || asked === "replace" || asked === "rename") return asked;
  throw invalidRequest("The conflictBehavior must be fail, replace or rename.");
}

function checkedPath(path: string): string {
  const names = path.split("/");
  if (
    path.length > 400 ||
    names.some((name) => name === "" || name === "." || name === ".." || /["*:<>?\\|]/.test(name))
  )
    throw invalidRequest('The provided name cannot contain any of the following characters: " * : < > ? / \\ |');
  return path;
}

function checkMatch(call: Call, file: StoredFile): void {
  const wanted = call.header("if-match");
  if (wanted !== undefined && wanted !== "*" && wanted !== etagOf(file)) throw etagMismatch();
}

function libraryOf(world: World, call: Call): StoredList {
  const list = world.lists.findDrive(param(call, "drive"));
  if (list === undefined) throw itemNotFound("The specified drive was not found");
  return list;
}

function fileOf(world: World, call: Call): StoredFile {
  libraryOf(world, call);
  const drive = param(call, "drive");
  const { path, item } = call.params;
  const file =
    path === undefined ? world.files.byId(drive, item ?? "") : world.files.atPath(drive, path.replace(/:$/, ""));
  if (file === undefined) throw itemNotFound();
  return file;
}

function etagOf(file: StoredFile): string {
  return `"{${file.guid.toUpperCase()}},${file.version}"`;
}

function driveJson(world: World, list: StoredList, id: string): Drive {
  return {
    createdDateTime: wholeSeconds(list.created),
    description: list.description,
    driveType: "documentLibrary",
    id,
    lastModifiedDateTime: wholeSeconds(list.created),
    name: list.displayName,
    webUrl: `${webUrl(world.site)}/${encodeURIComponent(list.name)}`,
  };
}

function fileJson(world: World, file: StoredFile): DriveItem {
  const names = file.path.split("/");
  const name = names.at(-1) ?? file.path;
  const folder = names.slice(0, -1).map(encodeURIComponent).join("/");
  const times = { createdDateTime: wholeSeconds(file.created), lastModifiedDateTime: wholeSeconds(file.modified) };
  return {
    ...times,
    cTag: `"c:{${file.guid.toUpperCase()}},${file.version}"`,
    eTag: etagOf(file),
    file: { hashes: { quickXorHash: file.quickXor }, mimeType: file.mimeType },
    fileSystemInfo: times,
    id: file.id,
    name,
    parentReference: {
      driveId: file.drive,
      driveType: "documentLibrary",
      path: `/drives/${file.drive}/root:${folder === "" ? "" : `/${folder}`}`,
      siteId: world.site.collection,
    },
    size: file.size,
    webUrl: `${webUrl(world.site)}/${file.path.split("/").map(encodeURIComponent).join("/")}`,
  };
}
