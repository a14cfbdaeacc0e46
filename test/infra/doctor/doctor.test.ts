import { chmodSync, rmSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Check } from "../../../infra/doctor/check.ts";
import { unread } from "../../../infra/doctor/reading.ts";
import { letWrite } from "../../../infra/provision/grants.ts";
import type { Instant } from "../../../src/domain/calendar.ts";
import { createRow } from "../../../src/graph/lists.ts";
import { aCheckpoint, aConcernId, anEntry, instant, uuid } from "../../build.ts";
import { siteId } from "../../graph/stand-in.ts";
import { learners, people } from "../../little-school.ts";
import { healthyTenant, type Tenant } from "./healthy.ts";

const usuallyUntold = ["versions-learners", "versions-adults", "versions-accessLog", "versions-library", "site-groups"];

let well: ReadonlyMap<string, Check>;
beforeAll(async () => {
  await using tenant = await healthyTenant();
  well = await tenant.examine();
});

/** What an examination says otherwise than in a tenant where all is well: `id: answer`. */
function turned(checks: ReadonlyMap<string, Check>): readonly string[] {
  const ids = [...new Set([...well.keys(), ...checks.keys()])];
  return ids.flatMap((id) => {
    const answer = checks.get(id)?.answer ?? "gone";
    return answer === (well.get(id)?.answer ?? "gone") ? [] : [`${id}: ${answer}`];
  });
}

it("doctor calls everything well where it is, and says of what Graph does not show that it cannot tell", () => {
  const answers = [...well.values()];
  expect(answers.filter(({ answer }) => answer === "not ok")).toEqual([]);
  expect(answers.filter(({ answer }) => answer === "cannot tell").map(({ id }) => id)).toEqual(usuallyUntold);
  expect(answers.length).toBeGreaterThan(25);
});

it("doctor says why each line that is not ok matters, and what to do, and names nobody", async () => {
  await using tenant = await healthyTenant();
  tenant.direct((directory) => ({ ...directory, appRoleAssignments: [] }));
  const checks = [...(await tenant.examine()).values()];
  const faults = checks.filter(({ answer }) => answer !== "ok");
  expect(faults.length).toBeGreaterThan(5);
  for (const { id, why, todo } of faults) expect([id, why === "", todo === ""]).toEqual([id, false, false]);
  const text = JSON.stringify(checks);
  for (const { name } of [...Object.values(people), ...Object.values(learners)]) expect(text).not.toContain(name);
});

interface Breaking {
  readonly what: string;
  readonly breaks: (tenant: Tenant) => unknown;
  readonly turns: readonly string[];
  /** What the line says of it. */
  readonly says?: string;
}

const user = (id: string) => ({ id: "p", grantedToV2: { user: { id } } });

/** A row of a register, as far as its checkpoints ask. */
async function recorded({ around }: Tenant, listId: string, at: Instant): Promise<void> {
  await createRow(around.graph, { siteId, listId }, { Title: "one", EntryKey: `entry of ${at}`, RecordedAt: at });
}

/** As somebody does in the list's settings. */
async function changeColumn({ standIn, around }: Tenant, list: string, column: string, change: object): Promise<void> {
  await sent(standIn.url, `/sites/${siteId}/lists/${list}/columns/${column}`, change, await around.token());
}

/** As somebody does in the list itself. */
async function changeRow({ standIn, ids, around }: Tenant): Promise<void> {
  await sent(
    standIn.url,
    `/sites/${siteId}/lists/${ids.learners}/items/1/fields`,
    { Title: "two" },
    await around.token(),
  );
}

async function sent(url: string, path: string, body: object, token: string): Promise<void> {
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const answer = await fetch(`${url}${path}`, { method: "PATCH", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`the stand-in answered ${answer.status}`);
}

/** The site's group with another member, or with something else about it. */
function withGroup(tenant: Tenant, change: object, ...members: readonly string[]): void {
  tenant.direct((directory) => ({
    ...directory,
    groups: (directory.groups ?? []).map((one) => ({
      ...one,
      group: { ...one.group, ...change },
      members: [...one.members, ...members],
    })),
  }));
}

const breakings: readonly Breaking[] = [
  {
    what: "a permission is missing in the token",
    breaks: (tenant) => tenant.now.roles.pop(),
    turns: ["token-needs: not ok"],
    says: "EduRoster.Read.All",
  },
  {
    what: "the token opens every site",
    breaks: (tenant) => tenant.now.roles.push("Sites.FullControl.All"),
    turns: ["token-width: not ok"],
    says: "Sites.FullControl.All (opens every site of the school)",
  },
  {
    what: "this machine's clock is 31 seconds behind",
    breaks: (tenant) => {
      tenant.now.skew = -31;
    },
    turns: ["clock: not ok"],
    says: "31 s behind Graph's.",
  },
  {
    what: "this machine's clock is six minutes ahead",
    breaks: (tenant) => {
      tenant.now.skew = 360;
    },
    turns: ["clock: not ok"],
    says: "tokens are refused",
  },
  {
    what: "a column lost its index",
    breaks: (tenant) => changeColumn(tenant, tenant.ids.learners, "Stream", { indexed: false }),
    turns: ["list-learners: not ok"],
    says: "Stream has no index",
  },
  {
    what: "an entry's key may be there twice",
    breaks: (tenant) => changeColumn(tenant, tenant.ids.adults, "EntryKey", { enforceUniqueValues: false }),
    turns: ["list-adults: not ok"],
    says: "EntryKey takes a value twice",
  },
  {
    what: "versions are kept of a row that somebody changed",
    breaks: async (tenant) => {
      tenant.standIn.control.versioning(tenant.ids.learners, true);
      await changeRow(tenant);
    },
    turns: ["versions-learners: ok"],
  },
  {
    what: "no versions are kept of a row that somebody changed",
    breaks: changeRow,
    turns: ["versions-learners: not ok"],
  },
  {
    what: "another app was given the site",
    breaks: ({ around }) => letWrite(around.graph, { siteId }, uuid(801)),
    turns: ["site-apps: not ok"],
    says: uuid(801),
  },
  {
    what: "Lantern's app was given full control",
    breaks: ({ around }) =>
      around.graph.post(`/sites/${siteId}/permissions`, {
        roles: ["fullcontrol"],
        grantedToIdentities: [{ application: { id: around.graphAppId, displayName: "Lantern" } }],
      }),
    turns: ["site-apps: not ok"],
    says: "more than write",
  },
  {
    what: "everybody can join the group behind the site",
    breaks: (tenant) => withGroup(tenant, { visibility: "Public" }),
    turns: ["site-group-private: not ok"],
  },
  {
    what: "a teacher is a member of the site's group",
    breaks: (tenant) => withGroup(tenant, {}, people.teacher.id),
    turns: ["site-group: not ok"],
    says: `${people.teacher.id} (Teacher of Mathematics)`,
  },
  {
    what: "the administrator of the network is a member of the site's group",
    breaks: (tenant) => withGroup(tenant, {}, people.administrator.id),
    turns: ["site-group: not ok"],
    says: `${people.administrator.id} (Network manager)`,
  },
  {
    what: "a learner is a member of the site's group",
    breaks: (tenant) => withGroup(tenant, {}, learners.ada.id),
    turns: ["site-group: not ok"],
    says: `${learners.ada.id} (not among the staff)`,
  },
  {
    what: "somebody was let into the documents by themselves",
    breaks: (tenant) => tenant.letIn(user(people.pastoral.id)),
    turns: ["site-people: not ok"],
    says: `${people.pastoral.id} (Pastoral assistant)`,
  },
  {
    what: "a group was let into the documents, and a teacher is in it",
    breaks: (tenant) => {
      const group = { id: uuid(701), displayName: "Pastoral team", visibility: "Private" };
      tenant.direct((directory) => ({
        ...directory,
        groups: [...(directory.groups ?? []), { group, members: [people.dsl.id, people.teacher.id], owners: [] }],
      }));
      tenant.letIn({ id: "p", grantedToV2: { group: { id: group.id } } });
    },
    turns: ["site-people: not ok"],
    says: `can be opened by ${people.teacher.id} (Teacher of Mathematics).`,
  },
  {
    what: "everybody in the school was let into the documents",
    breaks: (tenant) =>
      tenant.letIn({
        id: "p",
        grantedToV2: { siteUser: { id: "9", loginName: "c:0-.f|rolemanager|spo-grid-all-users/6b1d7a52" } },
      }),
    turns: ["site-people: not ok"],
    says: "everybody in the school",
  },
  {
    what: "there is a link to the documents for anybody",
    breaks: (tenant) => tenant.letIn({ id: "p", link: { scope: "anonymous" } }),
    turns: ["site-people: not ok"],
    says: "anybody at all, by a link",
  },
  {
    what: "the DSL was let into the documents by herself",
    breaks: (tenant) => tenant.letIn(user(people.dsl.id)),
    turns: [],
  },
  {
    what: "there is no deputy",
    breaks: (tenant) =>
      tenant.direct((directory) => ({
        ...directory,
        appRoleAssignments: directory.appRoleAssignments.filter(
          ({ principalId }) => principalId !== people.deputy.id && principalId !== people.otherDeputy.id,
        ),
      })),
    turns: ["site-group: not ok", "role-deputy: not ok"],
  },
  {
    what: "a new deputy has never opened Lantern",
    breaks: (tenant) =>
      tenant.direct((directory) => {
        const [user] = directory.users;
        const [assignment] = directory.appRoleAssignments.filter(({ principalId }) => principalId === people.deputy.id);
        return {
          ...directory,
          users: [
            ...directory.users,
            { ...user, id: uuid(901), userPrincipalName: "new@little.example", jobTitle: "Head of year" },
          ],
          appRoleAssignments: [
            ...directory.appRoleAssignments,
            { ...assignment, id: uuid(902), principalId: uuid(901) },
          ],
        };
      }),
    turns: ["chats: not ok"],
    says: `staff/${uuid(901)} (Head of year)`,
  },
  {
    what: "others may open the data folder",
    breaks: ({ folder }) => chmodSync(folder, 0o755),
    turns: ["data-folder: not ok"],
  },
  {
    what: "an entry waits for a quarter of an hour and a minute",
    breaks: async (tenant) => {
      await tenant.desk.accept(anEntry(), []);
      tenant.now.skew = 16 * 60;
    },
    turns: ["clock: not ok", "unfiled: not ok"],
    says: "1 entry waits to be filed, the oldest for 16 minutes.",
  },
  {
    what: "entries were set aside",
    breaks: async ({ desk }) => {
      const entry = anEntry();
      await desk.accept(entry, []);
      await desk.resettle(aConcernId(1), { replaced: [entry], anew: [], setAside: [entry], notices: [] });
    },
    turns: ["set-aside: not ok"],
  },
  {
    what: "nothing was recorded since the newest checkpoint, which is two days old",
    breaks: (tenant) => {
      tenant.now.skew = 2 * 24 * 3600;
    },
    turns: ["clock: not ok"],
    says: "A checkpoint covers all 1 entries of the register of learners.",
  },
  {
    what: "what was recorded since the newest checkpoint waits for another for two days",
    breaks: async (tenant) => {
      await recorded(tenant, tenant.ids.learners, instant(5));
      tenant.now.skew = 2 * 24 * 3600;
    },
    turns: ["clock: not ok", "checkpoints-learners: not ok"],
    says: "an entry of 48 hours ago is covered by no checkpoint",
  },
  {
    what: "the adults' register has just begun",
    breaks: (tenant) => recorded(tenant, tenant.ids.adults, instant(0)),
    turns: ["checkpoints-adults: cannot tell"],
    says: "its first checkpoint comes within the hour",
  },
  {
    what: "the adults' register has entries for three hours and no checkpoint",
    breaks: async (tenant) => {
      await recorded(tenant, tenant.ids.adults, instant(0));
      tenant.now.skew = 3 * 3600;
    },
    turns: ["clock: not ok", "checkpoints-adults: not ok"],
    says: "the first of them 3 hours old, and no checkpoint",
  },
  {
    what: "the checkpoints are signed with another key",
    breaks: ({ desk }) => desk.keepCheckpoint(aCheckpoint({ size: 2, at: instant(1) }), []),
    turns: ["signing-key: not ok"],
  },
  {
    what: "the key of the checkpoints is gone",
    breaks: ({ around }) => rmSync(around.keyFile),
    turns: ["signing-key: not ok"],
  },
];

describe("doctor turns one line", () => {
  it.each(breakings)("when $what", async ({ breaks, turns, says }) => {
    await using tenant = await healthyTenant();
    await breaks(tenant);
    const checks = await tenant.examine();
    expect(turned(checks)).toEqual(turns);
    if (says !== undefined) expect([...checks.values()].map(({ what }) => what).join("\n")).toContain(says);
  });

  it("when the lists are not in the site", async () => {
    await using tenant = await healthyTenant();
    const other = {
      siteId: "school.sharepoint.com,11111111-1370-44e7-a1f5-426573fda80a,22222222-251a-49ea-93a8-39e1c3a060fe",
    };
    const checks = await tenant.examine(other);
    expect(turned(checks)).toContain("site: not ok");
    expect(turned(checks)).toContain("lists: not ok");
  });

  it("when the desk cannot be opened, and says nothing of what is in it", async () => {
    await using tenant = await healthyTenant();
    const checks = turned(await tenant.examine({ desk: unread("its file cannot be opened") }));
    expect(checks).toContain("desk: not ok");
    expect(checks).toContain("unfiled: gone");
  });

  it("when Graph does not answer, and asks it once", async () => {
    await using tenant = await healthyTenant();
    await tenant.standIn.control.goDown();
    const checks = turned(await tenant.examine());
    expect(checks).toContain("site: not ok");
    expect(checks).toContain("lists: cannot tell");
    expect(checks.filter((line) => line.endsWith("not ok"))).toEqual(["site: not ok"]);
  });

  it("when there is no token", async () => {
    await using tenant = await healthyTenant();
    const checks = turned(await tenant.examine({ token: () => Promise.reject(new Error("no")) }));
    expect(checks.filter((line) => line.endsWith("not ok"))).toEqual(["token: not ok"]);
  });

  it("when Graph shows the grants to nobody", async () => {
    await using tenant = await healthyTenant();
    tenant.standIn.control.faults.add({ kind: "status", status: 403, path: "/permissions$" });
    const checks = turned(await tenant.examine());
    expect(checks).toEqual([
      "list-permissions: cannot tell",
      "site-apps: cannot tell",
      "site-people: cannot tell",
      "site-groups: gone",
    ]);
  });
});

it("doctor asks Graph for nothing but to read", async () => {
  await using tenant = await healthyTenant();
  tenant.standIn.control.forget();
  await tenant.examine();
  const methods = tenant.standIn.control.requests().map(({ method }) => method);
  expect(methods.length).toBeGreaterThan(20);
  expect(new Set(methods)).toEqual(new Set(["GET"]));
});
