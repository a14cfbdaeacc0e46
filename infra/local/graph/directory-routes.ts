/** `/users`, `/servicePrincipals`, `/groups`, `/education/users`: paged, with `$select` and the few filters Lantern needs. */
import { z } from "zod";
import { type Call, ok, param, type Reply, type Route } from "./call.ts";
import type { DirectoryEntry, DirectoryKind } from "./directory-store.ts";
import { badRequest, directoryObjectNotFound, GraphFault } from "./fault.ts";
import { type Predicate, predicatesOf } from "./filter.ts";
import { linkTo, pageSizeOf, picked, sealed, selectOf, unsealed } from "./query.ts";
import type { World } from "./world.ts";

const pages = { standard: 100, most: 999 };
const mostInList = 15;
/** What Graph sends of a person when nothing is selected. */
const standardUser = [
  "businessPhones",
  "displayName",
  "givenName",
  "jobTitle",
  "mail",
  "mobilePhone",
  "officeLocation",
  "preferredLanguage",
  "surname",
  "userPrincipalName",
  "id",
];
const options = ["filter", "select", "skiptoken", "top"];

/** Routes over the directory. Its throttling is counted apart from SharePoint's, so they cost no resource units. */
export function directoryRoutes(world: World): readonly Route[] {
  const one = (kind: DirectoryKind, call: Call, id: string, standard?: readonly string[]): Reply => {
    const found = world.directory.find(kind, id);
    if (found === undefined) throw directoryObjectNotFound(id);
    return ok({
      "@odata.context": `${call.base}/$metadata#${kind}s/$entity`,
      ...picked(found.body, selectOf(call) ?? standard),
    });
  };
  const many = (kind: DirectoryKind, call: Call, parent: string, standard?: readonly string[]): Reply =>
    pageReply(call, kind, (n) => world.directory.after(kind, parent, n), standard);
  const principal = (call: Call): string => {
    const id = param(call, "id");
    if (world.directory.find("servicePrincipal", id)?.body.id !== id) throw directoryObjectNotFound(id);
    return id;
  };
  return [
    { method: "GET", path: "/users", units: 0, options, answer: (call) => many("user", call, "", standardUser) },
    {
      method: "GET",
      path: "/users/{id}",
      units: 0,
      options: ["select"],
      answer: (call) => one("user", call, param(call, "id"), standardUser),
    },
    {
      method: "GET",
      path: "/servicePrincipals(appId={key})",
      units: 0,
      options: ["select"],
      answer: (call) => one("servicePrincipal", call, /^'(.*)'$/.exec(param(call, "key"))?.[1] ?? ""),
    },
    {
      method: "GET",
      path: "/servicePrincipals/{id}",
      units: 0,
      options: ["select"],
      answer: (call) => one("servicePrincipal", call, param(call, "id")),
    },
    {
      method: "GET",
      path: "/servicePrincipals/{id}/appRoleAssignedTo",
      units: 0,
      options: ["select", "skiptoken", "top"],
      answer: (call) => many("appRoleAssignment", call, principal(call)),
    },
    {
      method: "GET",
      path: "/servicePrincipals/{id}/appRoleAssignments",
      units: 0,
      options: ["select", "skiptoken", "top"],
      answer: (call) => {
        const id = principal(call);
        return pageReply(call, "appRoleAssignment", (n) => world.directory.grantedTo(id, n));
      },
    },
    { method: "GET", path: "/education/users", units: 0, options, answer: (call) => many("educationUser", call, "") },
    {
      method: "GET",
      path: "/education/users/{id}",
      units: 0,
      options: ["select"],
      answer: (call) => one("educationUser", call, param(call, "id")),
    },
  ];
}

/** `/groups/{id}`, its people, and the site that it is behind. */
export function groupRoutes(world: World): readonly Route[] {
  const group = (call: Call): DirectoryEntry => {
    const found = world.directory.find("group", param(call, "id"));
    if (found === undefined) throw directoryObjectNotFound(param(call, "id"));
    return found;
  };
  const people = (call: Call, kind: "groupMember" | "groupOwner"): Reply => {
    const { body } = group(call);
    const typed = ({ n, body: person }: DirectoryEntry) => ({
      n,
      body: { "@odata.type": "#microsoft.graph.user", ...person },
    });
    return pageReply(
      call,
      "directoryObject",
      (n) => world.directory.after(kind, String(body.id), n).map(typed),
      standardUser,
    );
  };
  const paged = ["select", "skiptoken", "top"];
  return [
    {
      method: "GET",
      path: "/groups/{id}",
      units: 0,
      options: ["select"],
      answer: (call) =>
        ok({
          "@odata.context": `${call.base}/$metadata#groups/$entity`,
          ...picked(group(call).body, selectOf(call)),
        }),
    },
    {
      method: "GET",
      path: "/groups/{id}/members",
      units: 0,
      options: paged,
      answer: (call) => people(call, "groupMember"),
    },
    {
      method: "GET",
      path: "/groups/{id}/owners",
      units: 0,
      options: paged,
      answer: (call) => people(call, "groupOwner"),
    },
  ];
}

function pageReply(
  call: Call,
  kind: DirectoryKind | "directoryObject",
  entriesAfter: (n: number) => readonly DirectoryEntry[],
  standard?: readonly string[],
): Reply {
  const size = pageSizeOf(call, pages);
  const filter = call.query.get("filter");
  const predicates = filter === undefined ? [] : predicatesOf(filter).map(checked);
  const found = entriesAfter(lastSeen(call)).filter(({ body }) =>
    predicates.every((predicate) => holds(predicate, body)),
  );
  const page = found.slice(0, size);
  const last = page.at(-1);
  const more = found.length > size && last !== undefined;
  return ok({
    "@odata.context": `${call.base}/$metadata#${kind}s`,
    ...(more ? { "@odata.nextLink": linkTo(call, { skiptoken: sealed(last.n) }) } : {}),
    value: page.map(({ body }) => picked(body, selectOf(call) ?? standard)),
  });
}

const skipTokenSchema = z.int();

function lastSeen(call: Call): number {
  const token = call.query.get("skiptoken");
  if (token === undefined) return 0;
  const parsed = skipTokenSchema.safeParse(unsealed(token, "The skip token is malformed"));
  if (!parsed.success) throw badRequest("The skip token is malformed");
  return parsed.data;
}

function checked(predicate: Predicate): Predicate {
  if (!["id", "userPrincipalName", "mail", "displayName", "primaryRole", "accountEnabled"].includes(predicate.path))
    throw new GraphFault(
      400,
      "Request_UnsupportedQuery",
      `Unsupported or invalid query filter clause specified for property '${predicate.path}'.`,
    );
  if (predicate.kind === "compare" && predicate.operator !== "eq" && predicate.operator !== "ne")
    throw new GraphFault(400, "Request_UnsupportedQuery", "Unsupported Query.");
  if (predicate.kind === "in" && predicate.values.length > mostInList)
    throw new GraphFault(
      400,
      "Request_UnsupportedQuery",
      `Too many child clauses specified in search filter expression containing 'OR' operators: ${predicate.values.length}. Max allowed: ${mostInList}.`,
    );
  return predicate;
}

function holds(predicate: Predicate, body: Record<string, unknown>): boolean {
  const value = folded(body[predicate.path]);
  if (predicate.kind === "in") return predicate.values.some((wanted) => folded(wanted) === value);
  const wanted = folded(predicate.value);
  if (predicate.kind === "startswith") return typeof value === "string" && value.startsWith(String(wanted));
  return (value === wanted) === (predicate.operator === "eq");
}

/** The directory compares text without regard to case. */
function folded(value: unknown): unknown {
  return typeof value === "string" ? value.toLowerCase() : (value ?? null);
}
