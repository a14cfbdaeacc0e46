import { describe, expect, it } from "vitest";
import { openGraph } from "../../src/graph/client.ts";
import { openDirectory } from "../../src/graph/people.ts";
import { RegisterUnavailable } from "../../src/service/ports.ts";
import { aLearnerId, aStaffId, uuid } from "../build.ts";
import { hurriedClock } from "./hurried-clock.ts";
import { scriptedServer } from "./scripted-server.ts";
import { type GraphHome, startGraph } from "./stand-in.ts";

const clientId = uuid(500);
const principal = uuid(501);
const roleValues = [
  "Safeguarding.DSL",
  "Safeguarding.Deputy",
  "Safeguarding.Principal",
  "Safeguarding.Administrator",
  "Something.Else",
];
const appRoles = roleValues.map((value, n) => ({ id: uuid(600 + n), value, displayName: value }));

const assigned = (person: number, role: number) => ({
  id: `${person}-${role}`,
  resourceId: principal,
  principalId: uuid(person),
  principalType: "User",
  appRoleId: uuid(600 + role),
});
const user = (n: number, more: object = {}) => ({
  id: uuid(n),
  displayName: `Person ${n}`,
  jobTitle: "Teacher",
  ...more,
});
const education = (n: number, primaryRole: "student" | "teacher", student: object = {}) => ({
  id: uuid(n),
  displayName: `Person ${n}`,
  primaryRole,
  student,
});

async function aSchool(): Promise<GraphHome> {
  const home = await startGraph();
  home.standIn.control.directory({
    users: [
      user(1),
      user(2, { jobTitle: null }),
      user(3),
      user(4),
      user(5),
      user(20),
      user(21, { userType: "Guest" }),
      user(22, { accountEnabled: false }),
    ],
    servicePrincipals: [{ id: principal, appId: clientId, appRoles }],
    appRoleAssignments: [
      assigned(1, 0),
      assigned(2, 1),
      assigned(2, 3),
      assigned(3, 2),
      assigned(4, 4),
      assigned(99, 0),
    ],
    educationUsers: [
      education(20, "student", { grade: "12", birthDate: "2009-03-02" }),
      education(23, "student"),
      education(4, "teacher"),
    ],
  });
  return home;
}

describe("the staff of a school (R4.4)", () => {
  it("are the people with an account, but for learners, guests and those who left; with the roles Lantern knows", async () => {
    await using home = await aSchool();
    const staff = await openDirectory(home.graph, clientId).staff();
    expect(staff).toEqual([
      { id: aStaffId(1), name: "Person 1", jobTitle: "Teacher", roles: ["dsl"] },
      { id: aStaffId(2), name: "Person 2", jobTitle: "", roles: ["deputy", "administrator"] },
      { id: aStaffId(3), name: "Person 3", jobTitle: "Teacher", roles: ["principal"] },
      { id: aStaffId(4), name: "Person 4", jobTitle: "Teacher", roles: [] },
      { id: aStaffId(5), name: "Person 5", jobTitle: "Teacher", roles: [] },
    ]);
  });

  it("are read to the last page", async () => {
    await using home = await startGraph();
    home.standIn.control.directory({
      users: Array.from({ length: 2100 }, (_, n) => user(n + 1)),
      servicePrincipals: [{ id: principal, appId: clientId, appRoles }],
      appRoleAssignments: Array.from({ length: 1000 }, (_, n) => assigned(n + 1, 1)),
      educationUsers: Array.from({ length: 1200 }, (_, n) => education(n + 901, "student")),
    });
    const directory = openDirectory(home.graph, clientId);
    const staff = await directory.staff();
    expect(staff).toHaveLength(900);
    expect(staff.every(({ roles }) => roles.includes("deputy"))).toBe(true);
    expect(await directory.learners()).toHaveLength(1200);
  });

  it("have a role also when it was given to a group they are in", async () => {
    await using server = await scriptedServer(({ target }) => {
      const path = target.split("?")[0] ?? "";
      if (path === "/v1.0/users") return { body: { value: [user(1), user(2)] } };
      if (path === "/v1.0/education/users") return { body: { value: [] } };
      if (path.endsWith("/appRoleAssignedTo"))
        return { body: { value: [{ ...assigned(77, 0), principalType: "Group" }] } };
      if (path === `/v1.0/groups/${uuid(77)}/members`) return { body: { value: [{ id: uuid(2) }] } };
      return { body: { id: principal, appRoles } };
    });
    const graph = openGraph({ baseUrl: server.url, token: async () => "t", clock: hurriedClock(), random: () => 0 });
    const staff = await openDirectory(graph, clientId).staff();
    expect(staff.map(({ roles }) => roles)).toEqual([[], ["dsl"]]);
  });

  it("share one reading of the learners with those who ask for the learners at the same time", async () => {
    await using home = await aSchool();
    const directory = openDirectory(home.graph, clientId);
    const learnersRead = () => home.requests().filter((request) => request.includes("/education/users")).length;
    const [staff, learners] = await Promise.all([directory.staff(), directory.learners()]);
    expect([staff.length, learners.length, learnersRead()]).toEqual([5, 2, 1]);
    await directory.learners();
    expect(learnersRead()).toBe(2);
  });

  it("are not known while Graph is away, or while Lantern may not read them", async () => {
    await using home = await aSchool();
    const directory = openDirectory(home.graph, clientId);
    home.standIn.control.failNext({ path: /servicePrincipals/, status: 403 });
    await expect(directory.staff()).rejects.toMatchObject({ name: "RegisterUnavailable", status: 403 });
    await home.standIn.control.goDown();
    await expect(directory.staff()).rejects.toBeInstanceOf(RegisterUnavailable);
  });
});

describe("the learners of a school", () => {
  it("are the education users whose role is student, with what the directory knows of them", async () => {
    await using home = await aSchool();
    expect(await openDirectory(home.graph, clientId).learners()).toEqual([
      { id: aLearnerId(20), name: "Person 20", year: "12", birthDate: "2009-03-02" },
      { id: aLearnerId(23), name: "Person 23", year: "", birthDate: "" },
    ]);
  });
});
