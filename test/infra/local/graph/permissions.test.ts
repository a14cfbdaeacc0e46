import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type InProcess, makeItems, openService, site } from "./service.ts";

const lantern = { id: "89ea5c94-7736-4e25-95ad-3fa95f62b66e", displayName: "Lantern" };
const other = { id: "22f09bb7-dd29-403e-bec2-ab5cde52c2b3", displayName: "Another app" };

let service: InProcess;
let list: string;
beforeEach(async () => {
  service = openService();
  list = (await makeItems(service.ask)).slice(0, -"/items".length);
});
afterEach(() => service[Symbol.dispose]());

const grant = (on: string, application: object, roles: readonly string[]) =>
  service.ask("POST", `${on}/permissions`, { body: { roles, grantedToIdentities: [{ application }] } });
const shown = async (on: string) => (await service.ask("GET", `${on}/permissions`)).body.value;
const appsOf = (permissions: { grantedToIdentitiesV2: { application: { displayName: string } }[] }[]) =>
  permissions.map(({ grantedToIdentitiesV2 }) => grantedToIdentitiesV2[0]?.application.displayName);

describe("permissions of the site", () => {
  it("are given to an application with roles, and shown in both spellings", async () => {
    const made = await grant(site, lantern, ["write"]);
    expect(made).toMatchObject({
      status: 201,
      body: {
        roles: ["write"],
        grantedToIdentities: [{ application: lantern }],
        grantedToIdentitiesV2: [{ application: lantern }],
      },
    });
    expect(appsOf(await shown(site))).toEqual(["Lantern"]);
  });

  it("have no roles in a collection, and have them one by one", async () => {
    const { body } = await grant(site, lantern, ["write"]);
    const [listed] = await shown(site);
    expect(listed).not.toHaveProperty("roles");
    expect((await service.ask("GET", `${site}/permissions/${listed.id}`)).body).toMatchObject({
      id: body.id,
      roles: ["write"],
    });
  });

  it("are changed and taken away; a second grant to one application takes the place of the first", async () => {
    const { body } = await grant(site, lantern, ["fullcontrol"]);
    const one = `${site}/permissions/${body.id}`;
    expect((await service.ask("PATCH", one, { body: { roles: ["read"] } })).body.roles).toEqual(["read"]);
    expect((await grant(site, lantern, ["write"])).body.id).toBe(body.id);
    expect((await service.ask("GET", one)).body.roles).toEqual(["write"]);
    expect((await service.ask("DELETE", one)).status).toBe(204);
    expect(await shown(site)).toEqual([]);
    expect((await service.ask("DELETE", one)).status).toBe(404);
  });

  it.each(["grantedTo", "grantedToV2", "grantedToIdentities", "grantedToIdentitiesV2"])(
    "are read from %s",
    async (name) => {
      const sent = { roles: ["read"], [name]: [{ application: lantern }] };
      expect((await service.ask("POST", `${site}/permissions`, { body: sent })).status).toBe(201);
    },
  );

  it("cannot be given to people, without a role, or with a role that is none", async () => {
    const person = { roles: ["read"], grantedToIdentities: [{ user: { id: "someone" } }] };
    expect((await service.ask("POST", `${site}/permissions`, { body: person })).status).toBe(400);
    expect((await grant(site, lantern, [])).status).toBe(400);
    expect((await grant(site, lantern, ["admin"])).status).toBe(400);
  });

  it("cost 5 resource units each", async () => {
    service.graph.control.forget();
    await grant(site, lantern, ["write"]);
    await shown(site);
    await shown(list);
    expect(service.graph.control.requests().map(({ resourceUnits }) => resourceUnits)).toEqual([5, 5, 5]);
  });
});

describe("permissions of a list", () => {
  it("are the site's, and say so, until the list is given one of its own", async () => {
    await grant(site, other, ["fullcontrol"]);
    expect((await shown(list))[0].inheritedFrom).toEqual({ siteId: site.slice("/sites/".length) });
    await grant(list, lantern, ["write"]);
    const own = await shown(list);
    expect(appsOf(own)).toEqual(["Another app", "Lantern"]);
    expect(own.some((permission: object) => "inheritedFrom" in permission)).toBe(false);
  });

  it("that are its own are not reached by what the site is given later, nor the site by them", async () => {
    await grant(list, lantern, ["write"]);
    await grant(site, other, ["read"]);
    expect(appsOf(await shown(list))).toEqual(["Lantern"]);
    expect(appsOf(await shown(site))).toEqual(["Another app"]);
    const [own] = await shown(list);
    await service.ask("DELETE", `${list}/permissions/${own.id}`);
    expect(await shown(list)).toEqual([]);
  });

  it("are not changed through the list while they are the site's", async () => {
    const { body } = await grant(site, lantern, ["write"]);
    expect((await service.ask("DELETE", `${list}/permissions/${body.id}`)).status).toBe(400);
    expect((await service.ask("PATCH", `${list}/permissions/${body.id}`, { body: { roles: ["read"] } })).status).toBe(
      400,
    );
  });

  it("cannot become its own above 100,000 items", async () => {
    service.graph.control.fill(
      "Register",
      Array.from({ length: 100_001 }, () => ({})),
    );
    expect((await grant(list, lantern, ["write"])).status).toBe(400);
    expect((await grant(site, lantern, ["write"])).status).toBe(201);
  });
});

describe("who can open the site", () => {
  const people = ["ada", "ben", "cas"].map((name) => ({
    id: `${name}-id`,
    displayName: name,
    userPrincipalName: `${name}@school.example`,
  }));
  const group = {
    id: "group-id",
    displayName: "Safeguarding",
    mail: "safeguarding@school.example",
    visibility: "Private",
  };
  const directory = { users: people, servicePrincipals: [], appRoleAssignments: [], educationUsers: [] };

  it("is the group that the drive's owner names, its members and its owners", async () => {
    service.graph.control.directory({
      ...directory,
      groups: [{ group, members: ["ada-id", "ben-id"], owners: ["ada-id"] }],
      siteGroup: "group-id",
    });
    const drive = (await service.ask("GET", `${site}?$expand=drive`)).body.drive;
    const { id, displayName, mail } = group;
    expect(drive.owner).toEqual({ group: { id, displayName, email: mail } });
    expect((await service.ask("GET", `${site}/drive`)).body.owner).toEqual(drive.owner);
    expect((await service.ask("GET", "/groups/group-id?$select=visibility")).body.visibility).toBe("Private");
    const members = await service.ask("GET", "/groups/group-id/members?$select=id,displayName");
    expect(members.body.value).toEqual([
      { "@odata.type": "#microsoft.graph.user", id: "ada-id", displayName: "ada" },
      { "@odata.type": "#microsoft.graph.user", id: "ben-id", displayName: "ben" },
    ]);
    const owners = await service.ask("GET", "/groups/group-id/owners");
    expect(owners.body.value).toMatchObject([{ id: "ada-id", userPrincipalName: "ada@school.example" }]);
    expect((await service.ask("GET", "/groups/group-id/sites/root")).body.id).toBe(site.slice("/sites/".length));
  });

  it("pages through a large group, and knows no other one", async () => {
    service.graph.control.directory({
      ...directory,
      groups: [{ group, members: people.map(({ id }) => id), owners: [] }],
    });
    const first = await service.ask("GET", "/groups/group-id/members?$top=2");
    expect(first.body.value).toHaveLength(2);
    expect((await service.ask("GET", first.body["@odata.nextLink"])).body.value).toMatchObject([{ id: "cas-id" }]);
    for (const path of ["/groups/none", "/groups/none/members", "/groups/group-id/sites/root"])
      expect((await service.ask("GET", path)).status).toBe(404);
  });

  it("without a group behind it, a drive is owned by nobody that Graph names", async () => {
    expect((await service.ask("GET", `${site}/drive`)).body.owner).toEqual({ user: { displayName: "System Account" } });
  });

  it("refuses a group of people whom the directory does not know", () => {
    const groups = [{ group, members: ["nobody"], owners: [] }];
    expect(() => service.graph.control.directory({ ...directory, groups })).toThrow(/nobody/);
  });

  it("is also whoever was let into the library: site groups, people and links", async () => {
    const { id } = (await service.ask("GET", `${site}/drive`)).body;
    const link = { id: "link", roles: ["read"], link: { scope: "organization", type: "view" } };
    service.graph.control.siteAccess([link]);
    service.graph.control.forget();
    const { body } = await service.ask("GET", `/drives/${id}/root/permissions`);
    expect(body.value).toMatchObject([
      { roles: ["owner"], grantedToV2: { siteGroup: { displayName: "Safeguarding Owners" } } },
      { roles: ["read"], grantedToV2: { siteGroup: { displayName: "Safeguarding Visitors" } } },
      { roles: ["write"], grantedToV2: { siteGroup: { displayName: "Safeguarding Members" } } },
      link,
    ]);
    expect(service.graph.control.resourceUnits()).toBe(5);
  });
});
