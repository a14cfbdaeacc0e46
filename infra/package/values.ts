/** What a school fills in to make its own app package: from the command line, or from the environment. */
import { parseArgs } from "node:util";

/** Named as the placeholders `${{…}}` of appPackage/manifest.json. */
export interface PackageValues {
  /** The id under which Teams knows the app. Any GUID, but the same one for ever: a new one is another app. */
  readonly LANTERN_APP_ID: string;
  /** The client id of the Entra registration that the bot and the tab's sign-in share. */
  readonly LANTERN_BOT_ID: string;
  /** Host name of the server, in lower case: an upper-case one breaks sign-in on Android. */
  readonly LANTERN_DOMAIN: string;
  readonly LANTERN_VERSION: string;
}

/** The part of the environment that is read: what no option says. CLIENT_ID is what the server itself is started with. */
export interface PackageEnvironment {
  readonly LANTERN_APP_ID?: string | undefined;
  readonly LANTERN_BOT_ID?: string | undefined;
  readonly LANTERN_DOMAIN?: string | undefined;
  readonly CLIENT_ID?: string | undefined;
}

/** One line for the person at the keyboard: which value is missing or malformed, and what a good one looks like. */
export interface ValueProblem {
  readonly problem: string;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const noId = "00000000-0000-0000-0000-000000000000";
const hostName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * Reads the values and checks their form. An option goes before the environment.
 *
 * @param version of the app, as package.json has it: Teams takes an update only with a higher one
 */
export function packageValues(
  args: readonly string[],
  env: PackageEnvironment,
  version: string,
): PackageValues | ValueProblem {
  const options = optionsOf(args);
  if ("problem" in options) return options;
  const appId = (options["app-id"] ?? env.LANTERN_APP_ID ?? "").toLowerCase();
  const botId = (options["bot-id"] ?? env.LANTERN_BOT_ID ?? env.CLIENT_ID ?? appId).toLowerCase();
  const domain = options.domain ?? env.LANTERN_DOMAIN ?? "";
  const problem =
    idProblem("--app-id", "LANTERN_APP_ID", appId) ??
    idProblem("--bot-id", "LANTERN_BOT_ID", botId) ??
    domainProblem(domain);
  if (problem !== undefined) return { problem };
  return { LANTERN_APP_ID: appId, LANTERN_BOT_ID: botId, LANTERN_DOMAIN: domain, LANTERN_VERSION: version };
}

function optionsOf(
  args: readonly string[],
): Readonly<Partial<Record<"app-id" | "bot-id" | "domain", string>>> | ValueProblem {
  try {
    const text = { type: "string" } as const;
    return parseArgs({ args: [...args], options: { "app-id": text, "bot-id": text, domain: text } }).values;
  } catch (error) {
    const [reason] = error instanceof Error ? error.message.split("\n") : [];
    return { problem: `${reason ?? "The options cannot be read."} The options are --app-id, --bot-id and --domain.` };
  }
}

function idProblem(option: string, variable: string, id: string): string | undefined {
  if (id === "") return `${option} (or ${variable}) is missing: a GUID such as 3f2c1b7e-5d84-4c0a-9e61-0a4b8d2f6c35.`;
  if (guid.test(id) && id !== noId) return undefined;
  return `${option} (or ${variable}) is not a GUID: "${id}". One looks like 3f2c1b7e-5d84-4c0a-9e61-0a4b8d2f6c35.`;
}

function domainProblem(domain: string): string | undefined {
  if (domain === "")
    return "--domain (or LANTERN_DOMAIN) is missing: the server's host name, such as lantern.school.example.";
  if (hostName.test(domain)) return undefined;
  return `--domain (or LANTERN_DOMAIN) is not a host name in lower case: "${domain}". Give it without https://, port or path, such as lantern.school.example.`;
}
