import { describe, expect, it } from "vitest";
import { openColumnDoor } from "../../../infra/provision/column-door.ts";
import { appGrants, letWrite } from "../../../infra/provision/grants.ts";
import type { ProvisionOptions } from "../../../infra/provision/options.ts";
import { provision } from "../../../infra/provision/run.ts";
import { listNames, listsIn, siteAt } from "../../../infra/provision/survey.ts";
import { GraphRefused } from "../../../src/graph/fault.ts";
import { createRow } from "../../../src/graph/lists.ts";
import { definitionOf, learnersList } from "../../../src/register/columns.ts";
import { uuid } from "../../build.ts";
import { type GraphHome, siteId, startGraph } from "../../graph/stand-in.ts";

const lists = `/sites/${siteId}/lists`;
const server = uuid(801);
const provisioner = uuid(802);

/** Runs it, and gives the lines that it printed. */
async function run(home: GraphHome, options: Partial<ProvisionOptions> = {}): Promise<readonly string[]> {
  const said: string[] = [];
  const settle = openColumnDoor({ baseUrl: home.standIn.url, token: async () => "the-token", clock: home.clock });
  await provision({
    graph: home.graph,
    settle,
    siteId,
    provisioner,
    options: { plan: false, grant: undefined, ...options },
    say: (line) => said.push(line),
  });
  return said;
}

const changes = (home: GraphHome): readonly string[] => home.requests().filter((request) => !request.startsWith("GET"));
const done = (said: readonly string[]) => said.filter((line) => line.startsWith("done: "));
const onLists = { appId: server, on: "lists" } as const;
const onSite = { appId: server, on: "site" } as const;

async function rolesOn({ graph }: GraphHome, listId?: string): Promise<readonly string[]> {
  const grants = await appGrants(graph, { siteId, ...(listId === undefined ? {} : { listId }) });
  return grants.filter(({ appId, inherited }) => appId === server && !inherited).flatMap(({ roles }) => roles);
}

describe("npm run provision", () => {
  it("makes the lists, says so, and when it is run again changes nothing and says that", async () => {
    await using home = await startGraph();
    expect(done(await run(home))).toEqual([
      "done: make the list “Lantern register” with its columns",
      "done: make the list “Lantern adults register” with its columns",
      "done: make the list “Lantern access log” with its columns",
      "done: make the document library “Lantern documents” with its columns",
    ]);
    home.standIn.control.forget();
    const again = await run(home);
    expect(again).toContain("The four lists are there and complete. Nothing was changed.");
    expect(changes(home)).toEqual([]);
  });

  it("with --plan says what it would do, and changes nothing", async () => {
    await using home = await startGraph();
    const said = await run(home, { plan: true, grant: onLists });
    expect(said.filter((line) => line.startsWith("would: "))).toEqual([
      "would: make the list “Lantern register” with its columns",
      "would: make the list “Lantern adults register” with its columns",
      "would: make the list “Lantern access log” with its columns",
      "would: make the document library “Lantern documents” with its columns",
      ...["Lantern register", "Lantern adults register", "Lantern access log", "Lantern documents"].map(
        (title) => `would: let the app ${server} write on “${title}”`,
      ),
    ]);
    expect(said.at(-1)).toBe("This was the plan; nothing was changed. Run it without --plan to do it.");
    expect(changes(home)).toEqual([]);
    await run(home, { grant: onLists });
    const later = await run(home, { plan: true, grant: onLists });
    expect(later.at(-1)).toBe("Nothing is missing. Nothing would be changed.");
  });

  it("gives a column that somebody made by hand the index and the uniqueness that it lacks", async () => {
    await using home = await startGraph();
    const columns = Object.keys(learnersList.columns).map((name) => {
      const { enforceUniqueValues: _, indexed: __, ...definition } = definitionOf(learnersList, name);
      return definition;
    });
    await home.graph.post(lists, { displayName: learnersList.displayName, list: { template: "genericList" }, columns });
    home.standIn.control.forget();
    const said = done(await run(home));
    expect(said.slice(0, 3)).toEqual([
      "done: give the column EntryKey of “Lantern register” its index, and make its values unique",
      "done: give the column Stream of “Lantern register” its index",
      "done: give the column RecordedAt of “Lantern register” its index",
    ]);
    expect(changes(home).filter((request) => request.startsWith("PATCH"))).toHaveLength(3);
    const { learners } = await listsIn(home.graph, siteId);
    expect(learners?.columns.find(({ name }) => name === "EntryKey")).toMatchObject({ indexed: true, unique: true });
  });

  it("says what SharePoint says when a value is there twice, so that the column cannot become unique", async () => {
    await using home = await startGraph();
    await run(home);
    const { learners } = await listsIn(home.graph, siteId);
    const list = { siteId, listId: learners?.id ?? "" };
    const key = learners?.columns.find(({ name }) => name === "EntryKey")?.id ?? "";
    await patch(home, `/sites/${siteId}/lists/${list.listId}/columns/${key}`, { enforceUniqueValues: false });
    for (const title of ["one", "two"]) await createRow(home.graph, list, { Title: title, EntryKey: "the same" });
    await expect(run(home)).rejects.toThrow(GraphRefused);
  });

  it("lets the server's app write on exactly the four lists, once", async () => {
    await using home = await startGraph();
    const said = await run(home, { grant: onLists });
    expect(said).toContain(`done: let the app ${server} write on “Lantern adults register”`);
    expect(said.some((line) => line.includes("breaks its inheritance"))).toBe(true);
    const found = await listsIn(home.graph, siteId);
    for (const name of listNames) expect(await rolesOn(home, found[name]?.id), name).toEqual(["write"]);
    expect(await rolesOn(home)).toEqual([]);
    home.standIn.control.forget();
    expect(await run(home, { grant: onLists })).toContain(
      `The app ${server} may write on the lists already. Nothing was changed.`,
    );
    expect(changes(home)).toEqual([]);
  });

  it("lets it write on the site instead, and leaves the lists as they are", async () => {
    await using home = await startGraph();
    await run(home, { grant: onSite });
    expect(await rolesOn(home)).toEqual(["write"]);
    const found = await listsIn(home.graph, siteId);
    for (const name of listNames) expect(await rolesOn(home, found[name]?.id), name).toEqual([]);
    home.standIn.control.forget();
    expect(await run(home, { grant: onSite })).toContain(
      `The app ${server} may write on the site already. Nothing was changed.`,
    );
    expect(changes(home)).toEqual([]);
  });

  it("makes a right to read one to write, and takes nothing from an app that may more", async () => {
    await using home = await startGraph();
    const body = (role: string) => ({ roles: [role], grantedToIdentities: [{ application: { id: server } }] });
    await home.graph.post(`/sites/${siteId}/permissions`, body("read"));
    await run(home, { grant: onSite });
    expect(await rolesOn(home)).toEqual(["write"]);
    await home.graph.post(`/sites/${siteId}/permissions`, body("fullcontrol"));
    await run(home, { grant: onSite });
    expect(await rolesOn(home)).toEqual(["fullcontrol"]);
  });

  it("goes on where it was broken off", async () => {
    await using home = await startGraph();
    home.standIn.control.faults.add({ kind: "status", status: 503, method: "POST", times: 1 });
    await expect(run(home)).rejects.toThrow();
    expect(done(await run(home))).toHaveLength(4);
  });
});

describe("what only a person can do", () => {
  it("is printed in order, with the site's own addresses, and with what doctor will see of it", async () => {
    await using home = await startGraph();
    const said = await run(home, { grant: onLists });
    const found = await listsIn(home.graph, siteId);
    const { webUrl } = await siteAt(
      home.graph,
      new URL("https://school.sharepoint.com/sites/safeguarding/SitePages/Home.aspx"),
    );
    const text = said.join("\n");
    expect(said.filter((line) => /^\d+\. /.test(line))).toEqual([
      "1. Turn version history on for each list",
      "2. Let only the DSL, the deputies and the principal open the site",
      "3. Look at who can open each list",
      "4. Turn sharing off",
      "5. Keep the site out of search",
      "6. Keep everything: a retention policy in Microsoft Purview",
      "7. Consent to Lists.SelectedOperations.Selected for the server's app",
      "8. Take back the rights with which this command ran",
    ]);
    for (const name of listNames)
      expect(text).toContain(`${webUrl}/_layouts/15/LstSetng.aspx?List=%7B${found[name]?.id}%7D`);
    expect(text).toContain(`${webUrl}/_layouts/15/user.aspx`);
    expect(text).toContain("https://school-admin.sharepoint.com");
    expect(text).toContain(provisioner);
    expect(said.filter((line) => line.startsWith("   Doctor "))).toHaveLength(8);
  });

  it("asks to decide on a grant where none was given, and to consent to the site's where that was", async () => {
    await using home = await startGraph();
    expect(await run(home)).toContain("6. Decide what the server's app may write, while the lists are new");
    expect((await run(home, { grant: onSite })).join("\n")).toContain("Consent to Sites.Selected");
  });

  it("says so when it ran as the server's own app", async () => {
    await using home = await startGraph();
    await letWrite(home.graph, { siteId }, provisioner);
    const said = await run(home, { grant: { appId: provisioner, on: "site" } });
    expect(said.join("\n")).toContain("This command ran as the server's own app.");
  });
});

async function patch(home: GraphHome, path: string, body: object): Promise<void> {
  const headers = { Authorization: "Bearer the-token", "Content-Type": "application/json" };
  await fetch(`${home.standIn.url}${path}`, { method: "PATCH", headers, body: JSON.stringify(body) });
}
