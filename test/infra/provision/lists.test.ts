import type { ColumnDefinition } from "@microsoft/microsoft-graph-types";
import { describe, expect, it } from "vitest";
import { ColumnUnfit, ListUnfit, provisionLists } from "../../../infra/provision/lists.ts";
import { listNames, listsIn } from "../../../infra/provision/survey.ts";
import { definitionOf, type ListPlan, learnersList, listPlans } from "../../../src/register/columns.ts";
import { findLists } from "../../../src/register/find-lists.ts";
import { type GraphHome, siteId, startGraph } from "../../graph/stand-in.ts";

const lists = `/sites/${siteId}/lists`;

const made = (home: GraphHome): readonly string[] => home.requests().filter((request) => !request.startsWith("GET"));

describe("provisioning a site", () => {
  it("makes the four lists with their columns, indexes and uniqueness, and finds them again by name", async () => {
    await using home = await startGraph();
    expect(await findLists(home.graph, siteId)).toEqual({});
    const ids = await provisionLists(home.graph, siteId);
    expect(await findLists(home.graph, siteId)).toEqual(ids);

    const found = await listsIn(home.graph, siteId);
    for (const name of listNames) {
      const plan: ListPlan = listPlans[name];
      expect(found[name], name).toMatchObject({ id: ids[name], template: plan.template });
      for (const [column, { indexed = false, enforceUniqueValues = false }] of Object.entries(plan.columns)) {
        const there = found[name]?.columns.find((one) => one.name === column);
        expect(there, `${name} ${column}`).toMatchObject({ indexed, unique: enforceUniqueValues });
      }
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
    const without = Object.keys(learnersList.columns).filter((name) => name !== "Summary");
    const columns = without.map((name) => definitionOf(learnersList, name));
    await home.graph.post(lists, { displayName: learnersList.displayName, list: { template: "genericList" }, columns });
    const steps: unknown[] = [];
    const { learners } = await provisionLists(home.graph, siteId, { done: (step) => steps.push(step) });
    expect(steps).toEqual([
      { step: "add-column", list: "learners", listId: learners, column: "Summary" },
      { step: "make-list", list: "adults" },
      { step: "make-list", list: "accessLog" },
      { step: "make-list", list: "library" },
    ]);
    expect((await listsIn(home.graph, siteId)).learners?.columns.map(({ name }) => name)).toContain("Summary");
  });

  const withEntryKey = (definition: ColumnDefinition) => ({
    displayName: learnersList.displayName,
    list: { template: "genericList" },
    columns: [{ name: "EntryKey", ...definition }],
  });

  it("says so when a column lacks the uniqueness that the register stands on, and it has no door to give it", async () => {
    await using home = await startGraph();
    await home.graph.post(lists, withEntryKey({ text: {}, indexed: true }));
    await expect(provisionLists(home.graph, siteId)).rejects.toThrow(ColumnUnfit);
  });

  it("changes nothing at all while a list or a column of another kind is there under Lantern's name", async () => {
    await using home = await startGraph();
    await home.graph.post(lists, withEntryKey({ number: {} }));
    await home.graph.post(lists, { displayName: "Lantern documents", list: { template: "genericList" } });
    home.standIn.control.forget();
    await expect(provisionLists(home.graph, siteId)).rejects.toThrow(ListUnfit);
    await expect(provisionLists(home.graph, siteId)).rejects.toThrow("column EntryKey is of another type");
    await expect(provisionLists(home.graph, siteId)).rejects.toThrow("“Lantern documents” is there already");
    expect(made(home)).toEqual([]);
  });
});
