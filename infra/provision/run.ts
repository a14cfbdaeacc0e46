/**
 * Provisioning as one story: look, say what is missing, do it, look again, and print what only a person can do. Running it twice
 * changes nothing and says so.
 */
import type { Graph } from "../../src/graph/client.ts";
import { GraphRefused } from "../../src/graph/fault.ts";
import { listPlans } from "../../src/register/columns.ts";
import type { SettleColumn } from "./column-door.ts";
import { appGrants, letWrite, mayWrite } from "./grants.ts";
import { instructionsFor } from "./instructions.ts";
import { ListUnfit, provisionLists } from "./lists.ts";
import type { ProvisionOptions } from "./options.ts";
import { misfitsIn, type Step, stepsFor } from "./plan.ts";
import { type FoundLists, type FoundSite, listNames, listsIn, siteOf } from "./survey.ts";

export interface Provisioning {
  readonly graph: Graph;
  readonly settle: SettleColumn;
  readonly siteId: string;
  /** The app that provisions. */
  readonly provisioner: string;
  readonly options: Pick<ProvisionOptions, "plan" | "grant">;
  /** Prints one line. */
  readonly say: (line: string) => void;
}

/** Does all that Graph can do. @throws ListUnfit, GraphRefused, RegisterUnavailable; run again, it goes on where it stopped */
export async function provision(work: Provisioning): Promise<void> {
  const { graph, siteId, options, say } = work;
  const site = await siteOf(graph, siteId);
  say(`The site: ${site.webUrl}`);
  say(`SITE_ID=${site.id}`);
  const before = await listsIn(graph, siteId);
  const misfits = misfitsIn(before);
  if (misfits.length > 0) throw new ListUnfit(misfits);
  if (options.plan) return planned(work, before);
  let steps = 0;
  await provisionLists(graph, siteId, {
    settle: work.settle,
    done: (step) => {
      steps += 1;
      say(`done: ${wordsFor(step)}`);
    },
  });
  if (steps === 0) say("The four lists are there and complete. Nothing was changed.");
  const lists = await listsIn(graph, siteId);
  await grant(work, lists);
  printInstructions(work, site, lists);
}

/** What would be done; asks and changes nothing. */
async function planned({ graph, siteId, options, say }: Provisioning, found: FoundLists): Promise<void> {
  const steps = stepsFor(found);
  for (const step of steps) say(`would: ${wordsFor(step)}`);
  const missing = options.grant === undefined ? [] : await missingGrants(graph, siteId, options.grant, found);
  for (const { what } of missing) say(`would: let the app ${options.grant?.appId} write on ${what}`);
  if (options.grant?.on === "lists" && missing.length > 0) for (const line of breaking) say(line);
  say(
    steps.length + missing.length === 0
      ? "Nothing is missing. Nothing would be changed."
      : "This was the plan; nothing was changed. Run it without --plan to do it.",
  );
}

const breaking = [
  "Note: a grant on a list breaks its inheritance. From then on people who are added to or removed from the site are not added to or",
  "removed from the list. SharePoint cannot change this once a list has more than 100,000 rows, so it is decided now. --grant-site",
  "leaves inheritance as it is, and lets the app write in the whole site instead.",
];

async function grant({ graph, siteId, options, say }: Provisioning, lists: FoundLists): Promise<void> {
  if (options.grant === undefined) return;
  const { appId, on } = options.grant;
  const missing = await missingGrants(graph, siteId, options.grant, lists);
  if (missing.length === 0) say(`The app ${appId} may write on the ${on} already. Nothing was changed.`);
  else if (on === "lists") for (const line of breaking) say(line);
  for (const { listId, what } of missing) {
    await letWrite(graph, { siteId, ...(listId === undefined ? {} : { listId }) }, appId);
    say(`done: let the app ${appId} write on ${what}`);
  }
}

interface MissingGrant {
  /** Undefined for the site, and for a list that is not made yet. */
  readonly listId: string | undefined;
  readonly what: string;
}

async function missingGrants(
  graph: Graph,
  siteId: string,
  { appId, on }: NonNullable<ProvisionOptions["grant"]>,
  lists: FoundLists,
): Promise<readonly MissingGrant[]> {
  const onSite = await siteGrants(graph, siteId);
  if (mayWrite(onSite, appId)) return [];
  if (on === "site") return [{ listId: undefined, what: "the whole site" }];
  const missing: MissingGrant[] = [];
  for (const name of listNames) {
    const listId = lists[name]?.id;
    if (listId !== undefined && mayWrite(await appGrants(graph, { siteId, listId }), appId)) continue;
    missing.push({ listId, what: `“${listPlans[name].displayName}”` });
  }
  return missing;
}

/** Who may give rights on lists only is not shown those on the site. */
async function siteGrants(graph: Graph, siteId: string) {
  try {
    return await appGrants(graph, { siteId });
  } catch (fault) {
    if (fault instanceof GraphRefused && fault.status === 403) return [];
    throw fault;
  }
}

function wordsFor(step: Step): string {
  const title = `“${listPlans[step.list].displayName}”`;
  switch (step.step) {
    case "make-list":
      return `make ${listPlans[step.list].template === "genericList" ? "the list" : "the document library"} ${title} with its columns`;
    case "add-column":
      return `add the column ${step.column} to ${title}`;
    case "settle-column":
      return `give the column ${step.column} of ${title} its index${step.change.enforceUniqueValues === true ? ", and make its values unique" : ""}`;
  }
}

function printInstructions({ provisioner, options, say }: Provisioning, site: FoundSite, lists: FoundLists): void {
  say("");
  say("What Graph cannot do, and a person must, in this order:");
  for (const [i, { title, lines, doctor }] of instructionsFor({
    site,
    lists,
    provisioner,
    grant: options.grant,
  }).entries()) {
    say("");
    say(`${i + 1}. ${title}`);
    for (const line of lines) say(`   ${line}`);
    say(`   Doctor ${doctor}`);
  }
  say("");
  say("Then, with the server's own environment: npm run doctor");
}
