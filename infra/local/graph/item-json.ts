/** A list item as Graph shows it. What is the same for every item of a page is made once for the page. */
import type { ListItem } from "@microsoft/microsoft-graph-types";
import { shownValue, wholeSeconds } from "./field-values.ts";
import type { StoredList } from "./list-store.ts";
import { type Expansion, picked } from "./query.ts";
import { type SiteIdentity, webUrl } from "./site-identity.ts";
import { columnKey, type StoredItem } from "./stored-item.ts";

const application = { displayName: "Lantern" };

/** The item's version as `"{GUID},version"`, quotes included. */
export function etagOf(item: StoredItem): string {
  return `"{${item.guid.toUpperCase()}},${item.version}"`;
}

/** Shows items of a list; their `fields` only where they are expanded, and then whether or not `select` names them. */
export function itemShower(
  site: SiteIdentity,
  list: StoredList,
  fields: Expansion | undefined,
  select?: readonly string[],
): (item: StoredItem) => Record<string, unknown> {
  const address = `${webUrl(site)}/Lists/${encodeURIComponent(list.name)}`;
  const shared = {
    createdBy: { application },
    lastModifiedBy: { application },
    parentReference: { id: list.id, siteId: site.id },
    contentType: contentTypeOf(list),
  };
  const showFields = fields === undefined ? undefined : fieldsShower(list, fields.select);
  const names = select === undefined ? undefined : [...select, "fields"];
  return (item) => {
    const eTag = etagOf(item);
    const body: ListItem = {
      createdDateTime: wholeSeconds(item.created),
      eTag,
      id: String(item.id),
      lastModifiedDateTime: wholeSeconds(item.modified),
      webUrl: `${address}/${item.id}_.000`,
      ...shared,
    };
    const whole = { "@odata.etag": eTag, ...body };
    return picked(showFields === undefined ? whole : { ...whole, fields: showFields(item) }, names);
  };
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

/** Shows the `fields` of items. Empty fields are left out; hidden columns come only when selected. */
export function fieldsShower(
  list: StoredList,
  select: readonly string[] | undefined,
): (item: StoredItem, label?: number) => Record<string, unknown> {
  const columns = [...list.items.columns.values()]
    .filter(({ name, hidden }) => (select === undefined ? !hidden : select.includes(name)))
    .map((column) => ({ column, name: column.name, key: columnKey(column.name) }));
  const builtIn = builtInFields(list).filter(({ name }) => select === undefined || select.includes(name));
  return (item, label) => {
    const fields: Record<string, unknown> = { "@odata.etag": etagOf(item) };
    for (const { column, name, key } of columns) {
      const value = shownValue(column, item.values[key]);
      if (value === undefined) continue;
      if (column.kind === "choices") fields[`${name}@odata.type`] = "#Collection(String)";
      fields[name] = value;
    }
    for (const { name, of } of builtIn) fields[name] = of(item, label);
    return fields;
  };
}

interface BuiltIn {
  readonly name: string;
  readonly of: (item: StoredItem, label?: number) => unknown;
}

function builtInFields(list: StoredList): readonly BuiltIn[] {
  const contentType = contentTypeOf(list).name;
  return [
    { name: "id", of: (item) => String(item.id) },
    { name: "ContentType", of: () => contentType },
    { name: "Modified", of: (item) => wholeSeconds(item.modified) },
    { name: "Created", of: (item) => wholeSeconds(item.created) },
    { name: "_UIVersionString", of: (item, label) => `${label ?? list.items.label(item.id)}.0` },
    { name: "Attachments", of: () => false },
  ];
}

function contentTypeOf(list: StoredList): { id: string; name: string } {
  const base = list.template === "documentLibrary" ? "0x0101" : "0x0100";
  return {
    id: `${base}${list.id.replaceAll("-", "").toUpperCase()}`,
    name: list.template === "documentLibrary" ? "Document" : "Item",
  };
}
