/** Lists: shown and made. */
import type { List } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import { type Call, ok, param, type Reply, type Route } from "./call.ts";
import { columnsJson } from "./column-routes.ts";
import { driveJson } from "./drive-routes.ts";
import { badRequest, invalidRequest } from "./fault.ts";
import { wholeSeconds } from "./field-values.ts";
import { predicatesOf } from "./filter.ts";
import type { StoredList } from "./list-store.ts";
import { expansionsOf, picked, selectOf } from "./query.ts";
import { webUrl } from "./site-identity.ts";
import { listOf, requireSite, type World } from "./world.ts";

const newListSchema = z.looseObject({
  displayName: z.string().min(1).max(255),
  description: z.string().optional(),
  list: z.looseObject({ template: z.string().optional(), hidden: z.boolean().optional() }).optional(),
  columns: z.array(z.unknown()).optional(),
});

/** `/sites/{id}/lists` and one of them by id or display name. */
export function listRoutes(world: World): readonly Route[] {
  const path = "/sites/{site}/lists/{list}";
  const list = (call: Call): StoredList => listOf(world, param(call, "site"), param(call, "list"));
  return [
    {
      method: "GET",
      path: "/sites/{site}/lists",
      units: 2,
      options: ["filter", "select", "expand", "top"],
      answer: (call) => listsReply(world, call),
    },
    {
      method: "POST",
      path: "/sites/{site}/lists",
      units: 2,
      body: "json",
      answer: (call) => createdReply(world, call),
    },
    {
      method: "GET",
      path,
      units: 1,
      options: ["select", "expand"],
      answer: (call) => ok(listJson(world, call, list(call), "entity")),
    },
  ];
}

function listsReply(world: World, call: Call): Reply {
  requireSite(world, param(call, "site"));
  const wanted = displayNameIn(call.query.get("filter"));
  const lists = world.lists
    .all()
    .filter((list) => wanted === undefined || list.displayName.toLowerCase() === wanted.toLowerCase());
  return ok({
    "@odata.context": context(call, "lists"),
    value: lists.map((list) => listJson(world, call, list, "member")),
  });
}

function displayNameIn(filter: string | undefined): string | undefined {
  if (filter === undefined) return undefined;
  const [predicate, ...more] = predicatesOf(filter);
  if (
    predicate?.kind !== "compare" ||
    predicate.path !== "displayName" ||
    predicate.operator !== "eq" ||
    more.length > 0
  )
    throw badRequest("Lists can be filtered by displayName eq only.");
  return String(predicate.value);
}

function createdReply(world: World, call: Call): Reply {
  requireSite(world, param(call, "site"));
  if (typeof call.json === "object" && call.json !== null && "name" in call.json)
    throw invalidRequest(
      "Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'",
    );
  const parsed = newListSchema.safeParse(call.json);
  if (!parsed.success) throw invalidRequest("One of the provided arguments is not acceptable.");
  const { displayName, description, list, columns } = parsed.data;
  const template = list?.template ?? "genericList";
  if (template !== "genericList" && template !== "documentLibrary")
    throw invalidRequest("The stand-in knows the templates genericList and documentLibrary.");
  const created = world.lists.create(
    { displayName, description: description ?? "", template, hidden: list?.hidden ?? false, columns: columns ?? [] },
    world.now(),
  );
  return { status: 201, body: listJson(world, call, created, "entity") };
}

function listJson(world: World, call: Call, list: StoredList, as: "entity" | "member"): Record<string, unknown> {
  const created = wholeSeconds(list.created);
  const application = { displayName: "Lantern" };
  const body: List = {
    createdBy: { application },
    createdDateTime: created,
    description: list.description,
    displayName: list.displayName,
    eTag: `"${list.id},${list.items.change}"`,
    id: list.id,
    lastModifiedDateTime: created,
    list: { contentTypesEnabled: false, hidden: list.hidden, template: list.template },
    name: list.name,
    parentReference: { siteId: world.site.id },
    webUrl: `${webUrl(world.site)}/Lists/${encodeURIComponent(list.name)}`,
  };
  const select = selectOf(call);
  const shown = picked({ ...body }, select);
  return {
    ...(as === "entity" ? { "@odata.context": context(call, "lists/$entity") } : {}),
    "@odata.etag": body.eTag,
    ...shown,
    ...expandedJson(world, call, list),
  };
}

function expandedJson(world: World, call: Call, list: StoredList): object {
  const expanded: Record<string, unknown> = {};
  for (const { name, select } of expansionsOf(call)) {
    if (name === "columns") expanded.columns = columnsJson(list).map((column) => picked({ ...column }, select));
    else if (name === "drive")
      expanded.drive =
        list.driveId === undefined ? undefined : picked({ ...driveJson(world, list, list.driveId) }, select);
    else throw badRequest(`Parsing OData Select and Expand failed: '${name}' cannot be expanded here.`);
  }
  return expanded;
}

function context(call: Call, what: string): string {
  return `${call.base}/$metadata#sites('${encodeURIComponent(param(call, "site"))}')/${what}`;
}
