/** `/permissions` of the site and of a list: applications only, as Graph has it, and 5 resource units each time. */
import { z } from "zod";
import { type Call, ok, param, type Reply, type Route } from "./call.ts";
import { invalidRequest, itemNotFound } from "./fault.ts";
import { type Grant, roles, type Securable } from "./permission-store.ts";
import { listOf, requireSite, type World } from "./world.ts";

const units = 5;
const rolesSchema = z.array(z.enum(roles)).min(1);
const identitySchema = z.looseObject({
  application: z.looseObject({ id: z.string().min(1), displayName: z.string().optional() }),
});
/** The documentation writes the same thing in four ways. */
const identitiesSchema = z.union([identitySchema.transform((one) => [one]), z.array(identitySchema).length(1)]);
const grantSchema = z.looseObject({
  roles: rolesSchema,
  grantedTo: identitiesSchema.optional(),
  grantedToV2: identitiesSchema.optional(),
  grantedToIdentities: identitiesSchema.optional(),
  grantedToIdentitiesV2: identitiesSchema.optional(),
});

/** `/sites/{id}/permissions` and `/sites/{id}/lists/{id}/permissions`, and one of them. */
export function permissionRoutes(world: World): readonly Route[] {
  const site = (call: Call): Securable => {
    requireSite(world, param(call, "site"));
    return "site";
  };
  const list = (call: Call): Securable => listOf(world, param(call, "site"), param(call, "list"));
  return [
    ...routesAt(world, "/sites/{site}/permissions", site),
    ...routesAt(world, "/sites/{site}/lists/{list}/permissions", list),
  ];
}

function routesAt(world: World, path: string, securable: (call: Call) => Securable): readonly Route[] {
  const one = `${path}/{permission}`;
  return [
    { method: "GET", path, units, answer: (call) => allReply(world, call, securable(call)) },
    { method: "POST", path, units, body: "json", answer: (call) => grantedReply(world, call, securable(call)) },
    {
      method: "GET",
      path: one,
      units,
      answer: (call) => ok(permissionJson(world, grantIn(world, call, securable(call)), "alone")),
    },
    {
      method: "PATCH",
      path: one,
      units,
      body: "json",
      answer: (call) => changedReply(world, call, securable(call)),
    },
    {
      method: "DELETE",
      path: one,
      units,
      answer: (call) => {
        const on = securable(call);
        world.permissions.remove(on, ownGrantIn(world, call, on).id);
        return { status: 204 };
      },
    },
  ];
}

function allReply(world: World, call: Call, on: Securable): Reply {
  const value = world.permissions.all(on).map((grant) => permissionJson(world, grant, "member"));
  return ok({ "@odata.context": `${call.base}/$metadata#permissions`, value });
}

function grantedReply(world: World, call: Call, on: Securable): Reply {
  const parsed = grantSchema.safeParse(call.json);
  const sent = parsed.data;
  const identities = sent?.grantedToIdentitiesV2 ?? sent?.grantedToIdentities ?? sent?.grantedToV2 ?? sent?.grantedTo;
  const [identity] = identities ?? [];
  if (sent === undefined || identity === undefined)
    throw invalidRequest("A permission needs one application and its roles: read, write, owner, fullcontrol.");
  const { id, displayName } = identity.application;
  const known = world.directory.find("servicePrincipal", id)?.body.displayName;
  const application = { id, displayName: displayName ?? (typeof known === "string" ? known : "") };
  const grant = world.permissions.grant(on, application, sent.roles);
  return { status: 201, body: permissionJson(world, grant, "alone") };
}

function changedReply(world: World, call: Call, on: Securable): Reply {
  const parsed = z.looseObject({ roles: rolesSchema }).safeParse(call.json);
  if (!parsed.success) throw invalidRequest("Only the roles of a permission can be changed.");
  const { application } = ownGrantIn(world, call, on);
  return ok(permissionJson(world, world.permissions.grant(on, application, parsed.data.roles), "alone"));
}

function grantIn(world: World, call: Call, on: Securable): Grant {
  const grant = world.permissions.all(on).find(({ id }) => id === param(call, "permission"));
  if (grant === undefined) throw itemNotFound();
  return grant;
}

function ownGrantIn(world: World, call: Call, on: Securable): Grant {
  const grant = grantIn(world, call, on);
  if (grant.inherited) throw invalidRequest("An inherited permission can only be changed where it was given.");
  return grant;
}

/** In a collection the service leaves the roles out, whatever its documentation shows. */
function permissionJson(world: World, grant: Grant, as: "alone" | "member"): object {
  const identities = [{ application: grant.application }];
  return {
    id: grant.id,
    "@deprecated.GrantedToIdentities": "GrantedToIdentities has been deprecated. Refer to GrantedToIdentitiesV2",
    ...(as === "alone" ? { roles: grant.roles } : {}),
    grantedToIdentitiesV2: identities,
    grantedToIdentities: identities,
    ...(grant.inherited ? { inheritedFrom: { siteId: world.site.id } } : {}),
  };
}
