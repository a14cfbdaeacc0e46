import { describe, expect, it } from "vitest";
import { provisionLists } from "../../infra/provision/lists.ts";
import { GraphRefused } from "../../src/graph/fault.ts";
import { findLists } from "../../src/register/find-lists.ts";
import { siteId, startGraph } from "../graph/stand-in.ts";

describe("Lantern's lists are found", () => {
  it("by the names that provisioning gave them", async () => {
    await using home = await startGraph();
    const ids = await provisionLists(home.graph, siteId);
    expect(await findLists(home.graph, siteId)).toEqual(ids);
  });

  it("also by an app that was given the lists and not the site they are in", async () => {
    await using home = await startGraph();
    const ids = await provisionLists(home.graph, siteId);
    home.standIn.control.faults.add({ kind: "status", status: 403, path: "/lists$" });
    expect(await findLists(home.graph, siteId)).toEqual(ids);
  });

  it("or missed one by one, and a refusal of each is none", async () => {
    await using home = await startGraph();
    home.standIn.control.faults.add({ kind: "status", status: 403, path: "/lists$" });
    expect(await findLists(home.graph, siteId)).toEqual({});
    home.standIn.control.faults.add({ kind: "status", status: 403, path: "/lists" });
    await expect(findLists(home.graph, siteId)).rejects.toThrow(GraphRefused);
  });
});
