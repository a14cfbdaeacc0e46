/** List items: create, read, list, and the update and delete that exist in Graph and that Lantern itself never uses. */
import { z } from "zod";
import { type Call, ok, param, type Reply, type Route } from "./call.ts";
import { deltaReply } from "./delta.ts";
import { etagMismatch, invalidRequest, itemNotFound } from "./fault.ts";
import { storedFields } from "./field-values.ts";
import { etagOf, fieldsShower, itemShower } from "./item-json.ts";
import { itemPage } from "./item-query.ts";
import type { StoredList } from "./list-store.ts";
import { type Expansion, fieldsExpansion, linkTo, selectOf } from "./query.ts";
import type { StoredItem } from "./stored-item.ts";
import { listOf, type World } from "./world.ts";

const fieldsSchema = z.record(z.string(), z.unknown());
const newItemSchema = z.looseObject({ fields: fieldsSchema });

/** `/sites/{id}/lists/{id}/items` and below. */
export function itemRoutes(world: World): readonly Route[] {
  const items = "/sites/{site}/lists/{list}/items";
  const item = `${items}/{item}`;
  return [
    { method: "POST", path: items, units: 2, body: "json", answer: (call) => createdReply(world, call) },
    {
      method: "GET",
      path: items,
      units: 2,
      options: ["expand", "filter", "orderby", "select", "skiptoken", "top"],
      answer: (call) => pageReply(world, call),
    },
    {
      method: "GET",
      path: `${items}/delta`,
      units: (query) => (query.has("token") ? 1 : 2),
      options: ["expand", "select", "top"],
      answer: (call) => deltaReply(world, call),
    },
    { method: "GET", path: item, units: 1, options: ["expand", "select"], answer: (call) => itemReply(world, call) },
    { method: "DELETE", path: item, units: 2, answer: (call) => deletedReply(world, call) },
    {
      method: "GET",
      path: `${item}/fields`,
      units: 1,
      options: ["select"],
      answer: (call) => fieldsReply(world, call),
    },
    { method: "PATCH", path: `${item}/fields`, units: 2, body: "json", answer: (call) => changedReply(world, call) },
  ];
}

function createdReply(world: World, call: Call): Reply {
  const list = listIn(world, call);
  const parsed = newItemSchema.safeParse(call.json);
  if (!parsed.success) throw invalidRequest("The request must hold the item's 'fields'.");
  const item = list.items.insert(world.newId(), world.now(), storedFields(list.items.columns, parsed.data.fields));
  const location = `${call.base}/sites/${encodeURIComponent(world.site.id)}/lists/${list.id}/items/${item.id}`;
  const body = { "@odata.context": `${context(call)}/$entity`, ...itemShower(world.site, list, allFields)(item) };
  return { status: 201, headers: { ETag: etagOf(item), Location: location }, body };
}

function pageReply(world: World, call: Call): Reply {
  const list = listIn(world, call);
  const show = itemShower(world.site, list, fieldsExpansion(call), selectOf(call));
  const { items, next } = itemPage(list.items, call);
  return ok({
    "@odata.context": context(call),
    ...(next === undefined ? {} : { "@odata.nextLink": linkTo(call, { skiptoken: next }) }),
    value: items.map(show),
  });
}

function itemReply(world: World, call: Call): Reply {
  const list = listIn(world, call);
  const item = itemIn(list, call);
  const body = itemShower(world.site, list, fieldsExpansion(call), selectOf(call))(item);
  return ok({ "@odata.context": `${context(call)}/$entity`, ...body }, { ETag: etagOf(item) });
}

function fieldsReply(world: World, call: Call): Reply {
  const list = listIn(world, call);
  const item = itemIn(list, call);
  return ok(
    { "@odata.context": `${context(call)}/fields/$entity`, ...fieldsShower(list, selectOf(call))(item) },
    { ETag: etagOf(item) },
  );
}

function changedReply(world: World, call: Call): Reply {
  const list = listIn(world, call);
  const item = itemIn(list, call);
  checkMatch(call, item);
  const parsed = fieldsSchema.safeParse(call.json);
  if (!parsed.success) throw invalidRequest("The request must hold the fields to change.");
  list.items.update(item.id, world.now(), storedFields(list.items.columns, parsed.data));
  const changed = stored(list, item.id);
  return ok(
    { "@odata.context": `${context(call)}/fields/$entity`, ...fieldsShower(list, undefined)(changed) },
    { ETag: etagOf(changed) },
  );
}

function deletedReply(world: World, call: Call): Reply {
  const list = listIn(world, call);
  const item = itemIn(list, call);
  checkMatch(call, item);
  list.items.remove(item.id);
  return { status: 204 };
}

function checkMatch(call: Call, item: StoredItem): void {
  const wanted = call.header("if-match");
  if (wanted !== undefined && wanted !== "*" && wanted.toUpperCase() !== etagOf(item).toUpperCase())
    throw etagMismatch();
}

const allFields: Expansion = { name: "fields", select: undefined };

/** The list of the path. @throws GraphFault 404 */
export function listIn(world: World, call: Call): StoredList {
  return listOf(world, param(call, "site"), param(call, "list"));
}

/** The item of the path. @throws GraphFault 404 */
export function itemIn(list: StoredList, call: Call): StoredItem {
  const id = param(call, "item");
  const item = /^\d{1,15}$/.test(id) ? list.items.get(Number(id)) : undefined;
  if (item === undefined) throw itemNotFound("The specified item was not found.");
  return item;
}

function stored(list: StoredList, id: number): StoredItem {
  const item = list.items.get(id);
  if (item === undefined) throw new Error(`Item ${id} was written and cannot be read`);
  return item;
}

function context(call: Call): string {
  return `${call.base}/$metadata#sites('${encodeURIComponent(param(call, "site"))}')/lists('${encodeURIComponent(param(call, "list"))}')/items`;
}
