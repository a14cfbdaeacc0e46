/**
 * `npm run provision`: makes Lantern's lists in the tenant's safeguarding site, or what is missing of them. Needs the same
 * environment as the server, and for as long as it runs a right to make lists in that site.
 */
import { systemClock, systemRandom } from "../../src/clock.ts";
import { ConfigInvalid, readConfig, type TenantConfig } from "../../src/config.ts";
import { openGraph } from "../../src/graph/client.ts";
import { GraphRefused } from "../../src/graph/fault.ts";
import { entraTokens } from "../../src/graph/tokens.ts";
import { RegisterUnavailable } from "../../src/service/ports.ts";
import { ColumnUnfit, provisionLists } from "./lists.ts";

async function provision(config: TenantConfig): Promise<string> {
  const { tenantId, clientId, authorityUrl, graphBaseUrl, siteId, credential } = config;
  const graph = openGraph({
    baseUrl: graphBaseUrl,
    token: entraTokens({ tenantId, clientId, authorityUrl, credential }),
    clock: systemClock,
    random: systemRandom.fraction,
  });
  const { register, accessLog } = await provisionLists(graph, siteId);
  return `The lists are there and complete: register ${register}, access log ${accessLog}.\n`;
}

function lineFor(fault: unknown): string {
  if (fault instanceof ConfigInvalid || fault instanceof ColumnUnfit) return fault.message;
  if (fault instanceof GraphRefused)
    return `Graph refused with status ${fault.status}. Has the app been given the site, and the right to make lists in it?`;
  if (fault instanceof RegisterUnavailable)
    return "Graph could not be reached, or gave no token. Nothing was changed that is not whole; run it again.";
  return fault instanceof Error ? (fault.stack ?? fault.name) : "unknown fault";
}

try {
  const config = readConfig(process.env, process.argv.slice(2));
  if (config.mode === "local")
    throw new ConfigInvalid("Local mode makes its lists by itself. For a tenant set LANTERN_MODE=tenant.");
  process.stdout.write(await provision(config));
} catch (fault) {
  process.stderr.write(`Not provisioned. ${lineFor(fault)}\n`);
  process.exitCode = 1;
}
