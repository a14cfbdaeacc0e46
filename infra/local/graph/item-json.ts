/** A list item as Graph shows it. */
import type { ListItem } from "@microsoft/microsoft-graph-types";
import { shownValue, wholeSeconds } from "./field-values.ts";
import { type StoredItem, valueIn } from "./item-table.ts";
import type { StoredList } from "./list-store.ts";
import type { Expansion } from "./query.ts";
import { type SiteIdentity, webUrl } from "./site-identity.ts";

/** The item's version as `"{GUID},version"`, quotes included. */
export function etagOf(item: StoredItem): string {
  return `"{${item.guid.toUpperCase()}},${item.version}"`;
}

/** The item; its `fields` only where they were expanded. */
export function itemJson(
  site: SiteIdentity,
  list: StoredList,
  item: StoredItem,
  fields: Expansion | undefined,
): Record<string, unknown> {
  const application = { displayName: "Lantern" };
  const eTag = etagOf(item);
  const body: ListItem = {
    createdDateTime: wholeSeconds(item.created),
    eTag,
    id: String(item.id),
    lastModifiedDateTime: wholeSeconds(item.modified),
    webUrl: `${webUrl(site)}/Lists/${encodeURIComponent(list.name)}/${item.id}_.000`,
    createdBy: { application },
    lastModifiedBy: { application },
    parentReference: { id: list.id, siteId: site.id },
    contentType: contentTypeOf(list),
  };
  const expanded = fields === undefined ? {} : { fields: fieldsJson(list, item, fields.select) };
  return { "@odata.etag": eTag, ...body, ...expanded };
}

/** What the delta feed tells of an item that is gone. */
export function deletedJson(site: SiteIdentity, list: StoredList, id: number): object {
  return {
    id: String(id),
    parentReference: { siteId: site.id },
    contentType: contentTypeOf(list),
    deleted: { state: "deleted" },
  };
}

/** The `fields` of an item. Empty fields are left out; hidden columns come only when selected. */
export function fieldsJson(
  list: StoredList,
  item: StoredItem,
  select: readonly string[] | undefined,
): Record<string, unknown> {
  const fields: Record<string, unknown> = { "@odata.etag": etagOf(item) };
  for (const column of list.items.columns.values()) {
    if (select === undefined ? column.hidden : !select.includes(column.name)) continue;
    const value = shownValue(column, valueIn(item, column.name));
    if (value === undefined) continue;
    if (column.kind === "choices") fields[`${column.name}@odata.type`] = "#Collection(String)";
    fields[column.name] = value;
  }
  const builtIn: Record<string, unknown> = {
    id: String(item.id),
    ContentType: contentTypeOf(list).name,
    Modified: wholeSeconds(item.modified),
    Created: wholeSeconds(item.created),
    _UIVersionString: `${item.version}.0`,
    Attachments: false,
  };
  for (const [name, value] of Object.entries(builtIn))
    if (select === undefined || select.includes(name)) fields[name] = value;
  return fields;
}

function contentTypeOf(list: StoredList): { id: string; name: string } {
  const base = list.template === "documentLibrary" ? "0x0101" : "0x0100";
  return {
    id: `${base}${list.id.replaceAll("-", "").toUpperCase()}`,
    name: list.template === "documentLibrary" ? "Document" : "Item",
  };
}
