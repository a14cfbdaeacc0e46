import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { idsOf, type Service, startService } from "./service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
  service.graph.control.directory({
    users: Array.from({ length: 230 }, (_, n) => ({
      id: `user-${n}`,
      displayName: `Person ${n}`,
      userPrincipalName: `person${n}@school.example`,
      accountEnabled: n !== 0,
      department: "Science",
    })),
    servicePrincipals: [
      {
        id: "principal-1",
        appId: "app-1",
        displayName: "Lantern",
        appRoles: [
          {
            id: "role-dsl",
            value: "Safeguarding.DSL",
            displayName: "DSL",
            isEnabled: true,
            allowedMemberTypes: ["User"],
          },
        ],
      },
    ],
    appRoleAssignments: [
      ...Array.from({ length: 130 }, (_, n) => ({
        id: `assignment-${n}`,
        appRoleId: "role-dsl",
        principalId: `user-${n}`,
        principalType: "User",
        resourceId: n < 120 ? "principal-1" : "principal-2",
      })),
      {
        id: "granted",
        appRoleId: "sites-selected",
        principalId: "principal-1",
        principalType: "ServicePrincipal",
        resourceId: "microsoft-graph",
        resourceDisplayName: "Microsoft Graph",
      },
    ],
    educationUsers: Array.from({ length: 6 }, (_, n) => ({
      id: `learner-${n}`,
      displayName: `Learner ${n}`,
      givenName: "Learner",
      surname: String(n),
      primaryRole: n < 4 ? ("student" as const) : ("teacher" as const),
      student: { grade: "9", studentNumber: `S${n}`, birthDate: "2012-04-05", externalId: `X${n}` },
    })),
  });
});
afterAll(() => service.graph.close());
const all = async (path: string) => {
  const pages: number[] = [];
  const ids: string[] = [];
  for (let link: string | undefined = path; link !== undefined; ) {
    const page = await service.ask("GET", link);
    pages.push(page.body.value.length);
    ids.push(...idsOf(page));
    link = page.body["@odata.nextLink"];
  }
  return { pages, different: new Set(ids).size };
};

describe("the directory", () => {
  it("gives people in pages of 100 by default and 999 at most", async () => {
    expect(await all("/users")).toEqual({ pages: [100, 100, 30], different: 230 });
    expect(await all("/users?$top=5000")).toEqual({ pages: [230], different: 230 });
  });

  it("shows the standard properties of a person, and others only when selected", async () => {
    const { body } = await service.ask("GET", "/users/user-0");
    expect(body).toMatchObject({ id: "user-0", displayName: "Person 0" });
    expect(body).not.toHaveProperty("accountEnabled");
    const selected = await service.ask("GET", "/users/PERSON0@school.example?$select=id,accountEnabled");
    expect(selected.body).toEqual({ "@odata.context": expect.any(String), id: "user-0", accountEnabled: false });
  });

  it("answers a person who is not there with 404 Request_ResourceNotFound", async () => {
    expect(await service.ask("GET", "/users/nobody")).toMatchObject({
      status: 404,
      body: { error: { code: "Request_ResourceNotFound" } },
    });
  });

  it("filters people by id in (…), 15 at most", async () => {
    const within = (many: number) =>
      service.ask(
        "GET",
        `/users?$filter=${encodeURIComponent(`id in (${Array.from({ length: many }, (_, n) => `'user-${n}'`).join(",")})`)}`,
      );
    expect(idsOf(await within(2))).toEqual(["user-0", "user-1"]);
    expect(await within(16)).toMatchObject({ status: 400, body: { error: { code: "Request_UnsupportedQuery" } } });
  });

  it("refuses to filter people by a property it does not serve", async () => {
    const { status } = await service.ask("GET", `/users?$filter=${encodeURIComponent("department eq 'Science'")}`);
    expect(status).toBe(400);
  });

  it("finds the app's service principal by appId, with its app roles", async () => {
    const { body } = await service.ask("GET", "/servicePrincipals(appId='app-1')?$select=id,appRoles");
    expect(body).toMatchObject({ id: "principal-1", appRoles: [{ id: "role-dsl", value: "Safeguarding.DSL" }] });
    expect((await service.ask("GET", "/servicePrincipals(appId='app-2')")).status).toBe(404);
  });

  it("pages through who holds the roles of one app", async () => {
    expect(await all("/servicePrincipals/principal-1/appRoleAssignedTo")).toEqual({ pages: [100, 20], different: 120 });
    expect((await service.ask("GET", "/servicePrincipals/principal-9/appRoleAssignedTo")).status).toBe(404);
  });

  it("tells what an app has been granted itself, apart from who holds its roles", async () => {
    const { body } = await service.ask("GET", "/servicePrincipals/principal-1/appRoleAssignments");
    expect(body.value).toMatchObject([{ id: "granted", appRoleId: "sites-selected", resourceId: "microsoft-graph" }]);
    expect((await service.ask("GET", "/servicePrincipals/principal-9/appRoleAssignments")).status).toBe(404);
  });

  it("gives School Data Sync's learners, filtered by primary role and paged", async () => {
    const filter = encodeURIComponent("primaryRole eq 'student'");
    expect(await all(`/education/users?$filter=${filter}&$top=3`)).toEqual({ pages: [3, 1], different: 4 });
    const { body } = await service.ask("GET", `/education/users?$select=id,student&$top=1`);
    expect(body.value).toEqual([
      { id: "learner-0", student: { grade: "9", studentNumber: "S0", birthDate: "2012-04-05", externalId: "X0" } },
    ]);
  });
});
