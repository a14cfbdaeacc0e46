/** The version history of an item. It can be read through Graph; whether it is kept is for the administrator in SharePoint. */
import { type Call, ok, param, type Reply, type Route } from "./call.ts";
import { itemNotFound } from "./fault.ts";
import { wholeSeconds } from "./field-values.ts";
import { fieldsShower } from "./item-json.ts";
import { itemIn, listIn } from "./item-routes.ts";
import { fieldsExpansion, picked, selectOf } from "./query.ts";
import type { StoredItem } from "./stored-item.ts";
import type { World } from "./world.ts";

interface Version {
  readonly label: number;
  readonly item: StoredItem;
}

/** `…/items/{id}/versions` and one of them. The present state is the newest version. */
export function versionRoutes(world: World): readonly Route[] {
  const path = "/sites/{site}/lists/{list}/items/{item}/versions";
  const options = ["expand", "select"];
  return [
    { method: "GET", path, units: 2, options, answer: (call) => versionsReply(world, call) },
    { method: "GET", path: `${path}/{version}`, units: 1, options, answer: (call) => versionReply(world, call) },
  ];
}

function versionsReply(world: World, call: Call): Reply {
  const { versions, show } = historyOf(world, call);
  return ok({ "@odata.context": context(call), value: versions.map(show) });
}

function versionReply(world: World, call: Call): Reply {
  const { versions, show } = historyOf(world, call);
  const version = versions.find(({ label }) => `${label}.0` === param(call, "version"));
  if (version === undefined) throw itemNotFound();
  return ok({ "@odata.context": `${context(call)}/$entity`, ...show(version) });
}

function historyOf(world: World, call: Call) {
  const list = listIn(world, call);
  const item = itemIn(list, call);
  const earlier = list.items
    .versions(item.id)
    .map(({ label, modified, values }) => ({ label, item: { ...item, modified, values } }));
  const fields = fieldsExpansion(call);
  const select = selectOf(call);
  const names = select === undefined ? undefined : [...select, "fields"];
  const showFields = fieldsShower(list, fields?.select);
  const show = (version: Version): object => {
    const body = {
      id: `${version.label}.0`,
      lastModifiedBy: { application: { displayName: "Lantern" } },
      lastModifiedDateTime: wholeSeconds(version.item.modified),
    };
    const whole = fields === undefined ? body : { ...body, fields: showFields(version.item, version.label) };
    return picked(whole, names);
  };
  return { versions: [{ label: list.items.label(item.id), item }, ...earlier], show };
}

function context(call: Call): string {
  const [site, list, item] = ["site", "list", "item"].map((name) => encodeURIComponent(param(call, name)));
  return `${call.base}/$metadata#sites('${site}')/lists('${list}')/items('${item}')/versions`;
}
