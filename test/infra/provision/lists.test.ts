import type { ColumnDefinition } from "@microsoft/microsoft-graph-types";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ColumnUnfit, provisionLists } from "../../../infra/provision/lists.ts";
import { allOf } from "../../../src/graph/pages.ts";
import { accessLogList, definitionOf, registerList } from "../../../src/register/columns.ts";
import { findLists } from "../../../src/register/find-lists.ts";
import { type GraphHome, siteId, startGraph } from "../../graph/stand-in.ts";

const lists = `/sites/${siteId}/lists`;
const column = z.looseObject({
  name: z.string(),
  readOnly: z.boolean().optional(),
  indexed: z.boolean().optional(),
  enforceUniqueValues: z.boolean().optional(),
});

async function columnsOf({ graph }: GraphHome, list: string) {
  const all = await allOf(graph, `${lists}/${list}/columns`, column);
  return all.filter(({ readOnly }) => readOnly !== true);
}

const made = (home: GraphHome): readonly string[] => home.requests().filter((request) => !request.startsWith("GET"));

describe("provisioning a site", () => {
  it("makes both lists with their columns, indexes and uniqueness, and finds them again by name", async () => {
    await using home = await startGraph();
    expect(await findLists(home.graph, siteId)).toEqual({});
    const ids = await provisionLists(home.graph, siteId);
    expect(await findLists(home.graph, siteId)).toEqual(ids);

    for (const [id, plan] of [
      [ids.register, registerList],
      [ids.accessLog, accessLogList],
    ] as const) {
      const columns = new Map((await columnsOf(home, id)).map((one) => [one.name, one]));
      expect([...columns.keys()].sort()).toEqual(
        expect.arrayContaining(["Title", ...Object.keys(plan.columns)].sort()),
      );
      const planned: Readonly<Record<string, ColumnDefinition>> = plan.columns;
      for (const [name, { indexed = false, enforceUniqueValues = false }] of Object.entries(planned))
        expect(columns.get(name), name).toMatchObject({ indexed, enforceUniqueValues });
    }
  });

  it("changes nothing when it is run again", async () => {
    await using home = await startGraph();
    const ids = await provisionLists(home.graph, siteId);
    home.standIn.control.forget();
    expect(await provisionLists(home.graph, siteId)).toEqual(ids);
    expect(made(home)).toEqual([]);
  });

  it("adds a column that is missing, and only that", async () => {
    await using home = await startGraph();
    const kept = Object.keys(registerList.columns).filter((name) => name !== "Summary");
    const columns = kept.map((name) => definitionOf(registerList, name));
    await home.graph.post(lists, { displayName: registerList.displayName, list: { template: "genericList" }, columns });
    await home.graph.post(lists, {
      displayName: accessLogList.displayName,
      list: { template: "genericList" },
      columns: Object.keys(accessLogList.columns).map((name) => definitionOf(accessLogList, name)),
    });
    home.standIn.control.forget();
    const { register } = await provisionLists(home.graph, siteId);
    expect(made(home)).toEqual(["POST …/columns 201"]);
    expect((await columnsOf(home, register)).map(({ name }) => name)).toContain("Summary");
  });

  it("says so when a column was made by hand without the uniqueness that the register stands on", async () => {
    await using home = await startGraph();
    const columns = [{ name: "EntryKey", text: {}, indexed: true }];
    await home.graph.post(lists, { displayName: registerList.displayName, list: { template: "genericList" }, columns });
    await expect(provisionLists(home.graph, siteId)).rejects.toThrow(ColumnUnfit);
  });
});
