/**
 * `/control/faults`: orders trouble from outside the process, for a soak or somebody who looks at Lantern in bad weather. No token is
 * asked, so it answers only to programs on this machine: not from elsewhere, not to a web page, not under a name of somebody else's.
 */
import { z } from "zod";
import { jsonIn } from "./body.ts";
import type { Incoming, Reply } from "./call.ts";
import { GraphFault, itemNotFound } from "./fault.ts";
import { faultOrderSchema } from "./fault-spec.ts";
import type { Faults } from "./faults.ts";

/** Answers what is below `/control/`. */
export function controlRoute(faults: Faults): (incoming: Incoming) => Promise<Reply> {
  return async (incoming) => {
    try {
      requireOwnMachine(incoming);
      return await answered(faults, incoming);
    } catch (error) {
      if (!(error instanceof GraphFault)) throw error;
      const { status, code, message } = error;
      return { status, headers: jsonHeaders, body: { error: { code, message } } };
    }
  };
}

const jsonHeaders = { "Content-Type": "application/json", "Cache-Control": "no-store" };

async function answered(faults: Faults, incoming: Incoming): Promise<Reply> {
  const [, id] = /^\/control\/faults(?:\/([\w-]+))?$/.exec(incoming.target) ?? [];
  const known = id !== undefined || incoming.target === "/control/faults";
  switch (known ? `${incoming.method} ${id === undefined ? "all" : "one"}` : "") {
    case "GET all":
      return { status: 200, headers: jsonHeaders, body: { faults: faults.all() } };
    case "POST all":
      return { status: 201, headers: jsonHeaders, body: { faults: await ordered(faults, incoming) } };
    case "DELETE all":
      faults.clear();
      return { status: 204 };
    case "DELETE one":
      if (id === undefined || !faults.remove(id)) throw itemNotFound("No such fault stands.");
      return { status: 204 };
    default:
      throw new GraphFault(404, "itemNotFound", "GET, POST or DELETE /control/faults, DELETE /control/faults/{id}.");
  }
}

async function ordered(faults: Faults, incoming: Incoming): Promise<readonly object[]> {
  const parsed = faultOrderSchema.safeParse(await jsonIn(incoming, false));
  if (!parsed.success) throw new GraphFault(400, "invalidRequest", z.prettifyError(parsed.error));
  const taken = new Set(faults.all().map(({ id }) => id));
  for (const { id } of parsed.data) {
    if (id !== undefined && taken.has(id)) throw new GraphFault(409, "nameAlreadyExists", `${id} stands already.`);
    if (id !== undefined) taken.add(id);
  }
  return parsed.data.map((fault) => faults.add(fault));
}

const loopback = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);
const ownNames = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

function requireOwnMachine(incoming: Incoming): void {
  const host = incoming.header("host") ?? "";
  const origin = incoming.header("origin");
  const site = incoming.header("sec-fetch-site");
  if (!loopback.has(incoming.from ?? "")) throw refused("Only programs on this machine may order trouble.");
  // A page under another name that leads here (DNS rebinding) would be of the same origin as itself.
  if (!ownNames.test(host)) throw refused("The Host must be this machine.");
  const foreign = origin !== undefined && origin !== `http://${host}`;
  if (foreign || (site !== undefined && site !== "same-origin" && site !== "none"))
    throw refused("A web page from elsewhere may not order trouble.");
}

function refused(message: string): GraphFault {
  return new GraphFault(403, "accessDenied", message);
}
