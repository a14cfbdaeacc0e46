/** The columns of a list: shown, added, changed. */
import { type Call, ok, param, type Reply, type Route } from "./call.ts";
import { columnOf } from "./columns.ts";
import { columnNamed, type StoredList } from "./list-store.ts";
import { picked, selectOf } from "./query.ts";
import { listOf, type World } from "./world.ts";

const bookkeeping = {
  hidden: true,
  readOnly: true,
  columnGroup: "_Hidden",
  enforceUniqueValues: false,
  required: false,
  description: "",
};

/** `/sites/{id}/lists/{id}/columns`, and one of them by id or name. */
export function columnRoutes(world: World): readonly Route[] {
  const path = "/sites/{site}/lists/{list}/columns";
  const list = (call: Call): StoredList => listOf(world, param(call, "site"), param(call, "list"));
  const context = (call: Call) =>
    `${call.base}/$metadata#sites('${encodeURIComponent(param(call, "site"))}')/lists('${encodeURIComponent(param(call, "list"))}')/columns`;
  return [
    {
      method: "GET",
      path,
      units: 2,
      options: ["select"],
      answer: (call) =>
        ok({
          "@odata.context": context(call),
          value: columnsJson(list(call)).map((column) => picked({ ...column }, selectOf(call))),
        }),
    },
    {
      method: "POST",
      path,
      units: 2,
      body: "json",
      answer: (call) => ({ status: 201, body: { ...world.lists.addColumn(list(call), call.json).definition } }),
    },
    {
      method: "GET",
      path: `${path}/{column}`,
      units: 1,
      options: ["select"],
      answer: (call) => {
        const { definition } = columnNamed(list(call), param(call, "column"));
        return entityReply(call, definition, context(call));
      },
    },
    {
      method: "PATCH",
      path: `${path}/{column}`,
      units: 2,
      body: "json",
      answer: (call) => {
        const { definition } = world.lists.changeColumn(list(call), param(call, "column"), call.json);
        return entityReply(call, definition, context(call));
      },
    },
  ];
}

function entityReply(call: Call, definition: object, context: string): Reply {
  return ok({ "@odata.context": `${context}/$entity`, ...picked({ ...definition }, selectOf(call)) });
}

/** All columns of a list, those that every list has among them. */
export function columnsJson(list: StoredList): readonly object[] {
  const builtIn = [
    { name: "ID", displayName: "ID", number: {}, indexed: true },
    { name: "Modified", dateTime: {} },
    { name: "Created", dateTime: {} },
  ].map((column, n) => ({
    ...columnOf(column, `${list.id.slice(0, 24)}00000000000${n + 1}`).definition,
    ...bookkeeping,
  }));
  return [...[...list.items.columns.values()].map((column) => column.definition), ...builtIn];
}
