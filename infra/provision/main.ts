/**
 * `npm run provision`: makes Lantern's lists in the tenant's safeguarding site, or what is missing of them; `--grant` lets the
 * server's app write there. Runs as an app that may do so, which is not the server's own and is taken back afterwards.
 */
import { systemClock, systemRandom } from "../../src/clock.ts";
import { ConfigInvalid, readConfig, type TenantConfig } from "../../src/config.ts";
import { openGraph } from "../../src/graph/client.ts";
import { GraphRefused } from "../../src/graph/fault.ts";
import { entraTokens } from "../../src/graph/tokens.ts";
import { RegisterUnavailable } from "../../src/service/ports.ts";
import { openColumnDoor } from "./column-door.ts";
import { ListUnfit } from "./lists.ts";
import { type ProvisionOptions, provisionOptions } from "./options.ts";
import { provision } from "./run.ts";
import { siteAt } from "./survey.ts";

/** What the server needs and provisioning does not: whoever provisions from a desk of their own need not know it. */
const notNeeded = {
  LANTERN_DATA: ".",
  SCHOOL_NAME: "not needed",
  TIME_ZONE: "Europe/London",
  TEAMS_APP_ID: "00000000-0000-0000-0000-000000000000",
};

async function run(options: ProvisionOptions): Promise<void> {
  const config = tenantConfig(options);
  const { graph, settle } = openedFor(config);
  await provision({
    graph,
    settle,
    siteId: options.site === undefined ? config.siteId : (await siteAt(graph, options.site)).id,
    provisioner: config.clientId,
    options,
    say: (line) => process.stdout.write(`${line}\n`),
  });
}

function tenantConfig({ site }: ProvisionOptions): TenantConfig {
  const local = new ConfigInvalid("Local mode makes its lists by itself. For a tenant set LANTERN_MODE=tenant.");
  if ((process.env.LANTERN_MODE?.trim() || "local") === "local") throw local;
  const bySiteId = site === undefined ? {} : { SITE_ID: "found by its address" };
  const config = readConfig({ ...notNeeded, ...process.env, ...bySiteId }, []);
  if (config.mode === "local") throw local;
  return config;
}

function openedFor({ tenantId, clientId, authorityUrl, graphBaseUrl, credential }: TenantConfig) {
  const token = entraTokens({ tenantId, clientId, authorityUrl, credential });
  const graph = openGraph({ baseUrl: graphBaseUrl, token, clock: systemClock, random: systemRandom.fraction });
  return { graph, settle: openColumnDoor({ baseUrl: graphBaseUrl, token, clock: systemClock }) };
}

function lineFor(fault: unknown): string {
  if (fault instanceof ConfigInvalid || fault instanceof ListUnfit) return fault.message;
  if (fault instanceof GraphRefused) return refusalLine(fault);
  if (fault instanceof RegisterUnavailable)
    return "Graph could not be reached, or gave no token. What is done is done; run it again.";
  return fault instanceof Error ? (fault.stack ?? fault.name) : "unknown fault";
}

function refusalLine(refused: GraphRefused): string {
  const { status, code } = refused;
  const said = `Graph refused with status ${status} (${code}): ${refused.explanation()}`;
  if (status === 404) return `${said}\nIs SITE_ID, or the address after --site, the safeguarding site?`;
  if (status === 401 || status === 403)
    return `${said}\nMaking lists takes Sites.Manage.All; giving an app its rights takes Sites.FullControl.All. Has an administrator consented to them for the app that runs this?`;
  return `${said}\nAn index cannot be made on a list of more than 5,000 rows, nor uniqueness where a value is there twice.`;
}

const options = provisionOptions(process.argv.slice(2));
try {
  if ("problem" in options) throw new ConfigInvalid(options.problem);
  await run(options);
} catch (fault) {
  process.stderr.write(`Not provisioned, or not whole. ${lineFor(fault)}\n`);
  process.exitCode = 1;
}
