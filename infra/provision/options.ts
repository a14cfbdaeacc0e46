/** What `npm run provision` is told on its command line. */
import { parseArgs } from "node:util";
import { z } from "zod";

export interface ProvisionOptions {
  /** Only say what would be done. */
  readonly plan: boolean;
  /** The site by its address in the browser, where SITE_ID is not known yet. */
  readonly site: URL | undefined;
  /** Whom to let write, and on what: nobody unless asked. */
  readonly grant: { readonly appId: string; readonly on: "lists" | "site" } | undefined;
}

/** One line for the person at the keyboard. */
export interface OptionProblem {
  readonly problem: string;
}

const known = "The options are --plan, --site <address>, --grant <app id> and --grant-site <app id>.";

/** Reads the arguments after the script's name. */
export function provisionOptions(args: readonly string[]): ProvisionOptions | OptionProblem {
  const given = valuesIn(args);
  if ("problem" in given) return given;
  const { plan = false, site, grant, "grant-site": grantSite } = given;
  if (grant !== undefined && grantSite !== undefined)
    return { problem: "--grant gives the lists alone, --grant-site the whole site: choose one of them." };
  const appId = grant ?? grantSite;
  if (appId !== undefined && !z.guid().safeParse(appId).success)
    return { problem: "--grant and --grant-site take the client id of the app that the server runs as, a GUID." };
  const address = site === undefined ? undefined : URL.parse(site);
  if (site !== undefined && address?.protocol !== "https:")
    return { problem: "--site takes the site's address, such as https://school.sharepoint.com/sites/safeguarding." };
  return {
    plan,
    site: address ?? undefined,
    grant: appId === undefined ? undefined : { appId: appId.toLowerCase(), on: grant === undefined ? "site" : "lists" },
  };
}

function valuesIn(args: readonly string[]) {
  const text = { type: "string" } as const;
  const options = { plan: { type: "boolean" }, site: text, grant: text, "grant-site": text } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const [reason] = error instanceof Error ? error.message.split("\n") : [];
    return { problem: `${reason ?? "The options cannot be read."} ${known}` };
  }
}
