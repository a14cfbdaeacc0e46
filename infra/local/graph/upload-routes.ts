/** `createUploadSession`: for a new file by its path, for one that exists also by its id. */
import { z } from "zod";
import { type Call, param, type Reply, type Route } from "./call.ts";
import { libraryOf } from "./drive-routes.ts";
import { badRequest, itemNotFound } from "./fault.ts";
import { checkedPath, checkFileMatch, conflictOf } from "./file-routes.ts";
import type { UploadSessions } from "./upload-sessions.ts";
import type { World } from "./world.ts";

const mimeType = "application/octet-stream";

const sessionSchema = z.looseObject({
  item: z
    .looseObject({ "@microsoft.graph.conflictBehavior": z.string().optional(), name: z.string().optional() })
    .optional(),
  deferCommit: z.boolean().optional(),
});

/** The two ways to begin a session. */
export function uploadRoutes(world: World, sessions: UploadSessions): readonly Route[] {
  const route = (path: string, answer: (call: Call) => Reply): Route => ({
    method: "POST",
    path: `${path}/createUploadSession`,
    units: 2,
    body: "optional json",
    answer,
  });
  return [
    route("/drives/{drive}/root:/{path*}:", (call) => begun(world, sessions, call, checkedPath(param(call, "path")))),
    route("/drives/{drive}/items/{item}", (call) => {
      const file = world.files.byId(libraryOf(world, call).driveId, param(call, "item"));
      if (file === undefined) throw itemNotFound();
      return begun(world, sessions, call, file.path);
    }),
  ];
}

function begun(world: World, sessions: UploadSessions, call: Call, path: string): Reply {
  const { driveId } = libraryOf(world, call);
  const parsed = sessionSchema.safeParse(call.json ?? {});
  if (!parsed.success) throw badRequest("The body of createUploadSession is malformed.");
  const { item, deferCommit } = parsed.data;
  if (item?.name !== undefined && item.name !== path.split("/").at(-1))
    throw badRequest("The item's name is not the name in the path.");
  const existing = world.files.atPath(driveId, path);
  if (existing !== undefined) checkFileMatch(call, existing);
  // To an item by its id, new content is what is meant.
  const standard = call.params.item === undefined ? "fail" : "replace";
  const conflict = conflictOf(item?.["@microsoft.graph.conflictBehavior"] ?? standard);
  const place = { drive: driveId, path, mimeType, conflict };
  return sessions.begin(call, { place, deferred: deferCommit ?? false });
}
