/**
 * Configuration: everything that is told to the server from outside, read once, here. What is wrong or missing stops the
 * start with one line that names it. `docs/configuration.md` lists every name.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { isLoopbackHost } from "./contract/loopback.ts";

interface Common {
  readonly port: number;
  /** The folder of the view, and of the desk store where that is a file. */
  readonly data: string;
  readonly desk: DeskPlace;
  /** SharePoint's resource units that this server may use up in a minute. */
  readonly graphUnitsPerMinute: number;
  /** PEM file of the key that signs checkpoints; without one, a key is made in the data folder. */
  readonly checkpointKeyFile: string | undefined;
  /** Where the malware scanner listens; without one, documents are kept as not scanned. */
  readonly scanner: ScannerPlace | undefined;
  readonly school: { readonly name: string; readonly timeZone: string };
  readonly tenantId: string;
  readonly clientId: string;
}

/** One machine, fictional people, stand-ins for everything of Microsoft's. Listens on loopback only. */
export interface LocalConfig extends Common {
  readonly mode: "local";
  /** A Graph stand-in that runs already; without it, one is started. */
  readonly graphBaseUrl: string | undefined;
  /** Start with people but without records. */
  readonly empty: boolean;
}

/** A school's own tenant. */
export interface TenantConfig extends Common {
  readonly mode: "tenant";
  readonly graphBaseUrl: string;
  readonly authorityUrl: string;
  readonly siteId: string;
  /** The app's id in the Teams manifest: it is part of links to the tab. */
  readonly teamsAppId: string;
  readonly credential: AppCredential;
}

/** Where the desk store is. */
export type DeskPlace =
  /** A file in the data folder, for one server. */
  | { readonly kind: "folder" }
  /** Azure Table Storage, for many: by the account's connection string, or as the app itself. */
  | { readonly kind: "tables"; readonly connection: string }
  | { readonly kind: "tables"; readonly url: string };

/** Where clamd listens: on a socket file, or on this machine. */
export type ScannerPlace = { readonly path: string } | { readonly host: string; readonly port: number };

/** How the app proves to Entra who it is. There is no client secret: secrets are copied, mailed and forgotten. */
export type AppCredential =
  | {
      readonly kind: "certificate";
      /** SHA-256, hexadecimal. */
      readonly thumbprint: string;
      /** PEM. */
      readonly privateKey: string;
    }
  /** A user-assigned identity of the Azure resource; its client id is the bot's id too. */
  | { readonly kind: "managed-identity"; readonly clientId: string };

export type Config = LocalConfig | TenantConfig;

/** A value that cannot be used. Its message is the one line that is shown. */
export class ConfigInvalid extends Error {
  override readonly name = "ConfigInvalid";
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What only a tenant needs: found in local mode, somebody meant to run in a tenant and said half of it. */
const tenantOnly = [
  "SITE_ID",
  "AUTHORITY_URL",
  "STORAGE_URL",
  "TEAMS_APP_ID",
  "CERTIFICATE_THUMBPRINT",
  "CERTIFICATE_KEY_FILE",
  "MANAGED_IDENTITY",
];

/** Without a default. Named all at once where several are missing: nobody wants to start ten times to learn of ten names. */
function tenantNeeds({ MANAGED_IDENTITY }: Environment): readonly string[] {
  return [
    "LANTERN_DATA",
    "SCHOOL_NAME",
    "TIME_ZONE",
    "TENANT_ID",
    "CLIENT_ID",
    "SITE_ID",
    "TEAMS_APP_ID",
    ...(MANAGED_IDENTITY === undefined ? ["CERTIFICATE_THUMBPRINT", "CERTIFICATE_KEY_FILE"] : []),
  ];
}

/** Reads the environment and the arguments after the script's name. Throws `ConfigInvalid`. */
export function readConfig(environment: Environment, args: readonly string[]): Config {
  const given = Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, value?.trim() || undefined]),
  );
  const mode = given.LANTERN_MODE ?? "local";
  if (mode === "local") return readLocal(given, args);
  if (mode === "tenant") return readTenant(given, args);
  throw new ConfigInvalid("LANTERN_MODE must be local or tenant.");
}

/** The tenant and the app registration of local mode, unless the environment names others. */
export const fictionalApp = {
  tenantId: "6b1d7a52-3f0e-4c55-9d0f-1f7c2a9b8e10",
  clientId: "0c9a6f3e-7d14-4b8a-a2d5-5e8f31c7b640",
};

function readLocal(given: Environment, args: readonly string[]): LocalConfig {
  for (const name of tenantOnly)
    if (given[name] !== undefined)
      throw new ConfigInvalid(`${name} is set, but LANTERN_MODE is local. Set LANTERN_MODE=tenant, or remove ${name}.`);
  for (const argument of args)
    if (argument !== "--empty")
      throw new ConfigInvalid(`Unknown option ${JSON.stringify(argument)}. There is: --empty.`);
  const school = {
    name: given.SCHOOL_NAME ?? "Harbour Lane College",
    timeZone: timeZone(given.TIME_ZONE ?? "Europe/London"),
  };
  return {
    mode: "local",
    ...bounds("local", given),
    port: port(given.PORT),
    data: given.LANTERN_DATA ?? ".lantern",
    desk: localDesk(given),
    school,
    tenantId: uuid("TENANT_ID", given.TENANT_ID ?? fictionalApp.tenantId),
    clientId: uuid("CLIENT_ID", given.CLIENT_ID ?? fictionalApp.clientId),
    graphBaseUrl: given.GRAPH_BASE_URL === undefined ? undefined : url("GRAPH_BASE_URL", given.GRAPH_BASE_URL),
    empty: args.includes("--empty"),
  };
}

function readTenant(given: Environment, args: readonly string[]): TenantConfig {
  if (args.length > 0)
    throw new ConfigInvalid("Options are for local mode; a tenant is configured by its environment.");
  const missing = tenantNeeds(given).filter((name) => given[name] === undefined);
  if (missing.length > 1) throw new ConfigInvalid(`${missing.join(", ")} are missing. Tenant mode needs them.`);
  return {
    mode: "tenant",
    ...bounds("tenant", given),
    port: port(given.PORT),
    data: needed("LANTERN_DATA", given),
    desk: desk(given),
    school: { name: needed("SCHOOL_NAME", given), timeZone: timeZone(needed("TIME_ZONE", given)) },
    tenantId: uuid("TENANT_ID", needed("TENANT_ID", given)),
    clientId: uuid("CLIENT_ID", needed("CLIENT_ID", given)),
    graphBaseUrl: url("GRAPH_BASE_URL", given.GRAPH_BASE_URL ?? "https://graph.microsoft.com/v1.0"),
    authorityUrl: url("AUTHORITY_URL", given.AUTHORITY_URL ?? "https://login.microsoftonline.com"),
    siteId: needed("SITE_ID", given),
    teamsAppId: uuid("TEAMS_APP_ID", needed("TEAMS_APP_ID", given)),
    credential: credential(given),
  };
}

/** SharePoint's own limit for an app in a tenant of up to 1,000 licences; the stand-in of local mode has none. */
const usualUnits = { tenant: "1250", local: "1000000" } as const;

function bounds(mode: Config["mode"], given: Environment) {
  const units = given.GRAPH_UNITS_PER_MINUTE ?? usualUnits[mode];
  if (!/^[1-9]\d{1,6}$/.test(units))
    throw new ConfigInvalid("GRAPH_UNITS_PER_MINUTE must be a whole number of resource units, such as 1250.");
  return {
    graphUnitsPerMinute: Number(units),
    checkpointKeyFile: given.CHECKPOINT_KEY_FILE,
    scanner: given.MALWARE_SCANNER === undefined ? undefined : scannerAt(given.MALWARE_SCANNER),
  };
}

/** clamd's protocol is not encrypted: over a network, records would travel for all to read. */
function scannerAt(address: string): ScannerPlace {
  const parsed = URL.parse(address);
  const isPlain = parsed !== null && `${parsed.username}${parsed.password}${parsed.search}${parsed.hash}` === "";
  if (isPlain && parsed.protocol === "unix:" && parsed.host === "" && parsed.pathname.length > 1)
    return { path: decodeURIComponent(parsed.pathname) };
  if (isPlain && parsed.protocol === "tcp:" && parsed.port !== "" && isLoopbackHost(parsed.host))
    return { host: parsed.hostname.replace(/^\[|\]$/g, ""), port: Number(parsed.port) };
  throw new ConfigInvalid(
    "MALWARE_SCANNER must be clamd on this machine: unix:///run/clamav/clamd.ctl or tcp://127.0.0.1:3310.",
  );
}

function credential(given: Environment): AppCredential {
  for (const name of ["CERTIFICATE_THUMBPRINT", "CERTIFICATE_KEY_FILE"])
    if (given.MANAGED_IDENTITY !== undefined && given[name] !== undefined)
      throw new ConfigInvalid(`${name} and MANAGED_IDENTITY are both set. Keep one of the two ways to sign in.`);
  if (given.MANAGED_IDENTITY !== undefined)
    return { kind: "managed-identity", clientId: uuid("MANAGED_IDENTITY", given.MANAGED_IDENTITY) };
  const thumbprint = needed("CERTIFICATE_THUMBPRINT", given);
  if (!/^[0-9a-fA-F]{64}$/.test(thumbprint))
    throw new ConfigInvalid(
      "CERTIFICATE_THUMBPRINT must be the certificate's SHA-256 thumbprint: 64 hexadecimal digits.",
    );
  return { kind: "certificate", thumbprint, privateKey: privateKeyIn(needed("CERTIFICATE_KEY_FILE", given)) };
}

function privateKeyIn(file: string): string {
  try {
    const text = readFileSync(file, "utf8");
    if (text.includes("PRIVATE KEY-----")) return text;
  } catch {
    throw new ConfigInvalid("CERTIFICATE_KEY_FILE cannot be read.");
  }
  throw new ConfigInvalid("CERTIFICATE_KEY_FILE must hold a private key in PEM form.");
}

/** In local mode the desk may be shared by servers of this machine, and leaves it never. */
function localDesk(given: Environment): DeskPlace {
  const place = desk(given);
  if ("connection" in place && !isLoopbackHost(tableEndpointIn(place.connection)?.host ?? ""))
    throw new ConfigInvalid(
      "STORAGE_CONNECTION must lead to this machine when LANTERN_MODE is local, as Azurite's does.",
    );
  return place;
}

function desk(given: Environment): DeskPlace {
  const [address, connection] = [given.STORAGE_URL, given.STORAGE_CONNECTION];
  if (address !== undefined && connection !== undefined)
    throw new ConfigInvalid(
      "STORAGE_URL and STORAGE_CONNECTION are both set. Keep one of the two ways to the desk store.",
    );
  if (connection !== undefined) {
    const endpoint = tableEndpointIn(connection);
    if (endpoint === undefined)
      throw new ConfigInvalid("STORAGE_CONNECTION must be the connection string of a storage account, with its key.");
    url("The table endpoint in STORAGE_CONNECTION", endpoint.href);
    return { kind: "tables", connection };
  }
  if (address === undefined) return { kind: "folder" };
  // An address with more than the account's host in it, such as a signature, is something else than is meant here.
  if (!/^https:\/\/[a-z0-9]{3,24}\.table\.core\.windows\.net\/?$/.test(address))
    throw new ConfigInvalid(
      "STORAGE_URL must be the table address of a storage account: https://<account>.table.core.windows.net.",
    );
  return { kind: "tables", url: url("STORAGE_URL", address) };
}

/** Where the tables of a connection string are; undefined when it is none that names an account and its key. */
function tableEndpointIn(connection: string): URL | undefined {
  if (/^UseDevelopmentStorage=true;?$/i.test(connection)) return new URL("http://127.0.0.1:10002/devstoreaccount1");
  const pairs = connection.split(";").map((pair) => [...pair.trim().split("="), ""] as const);
  const part = (name: string) => pairs.find(([found]) => found?.toLowerCase() === name)?.[1] ?? "";
  const [protocol, account] = [part("defaultendpointsprotocol"), part("accountname")];
  const isComplete = protocol !== "" && account !== "" && /^[\w+/]{20,}$/.test(part("accountkey"));
  if (!isComplete || /usedevelopmentstorage/i.test(connection)) return undefined;
  const suffix = part("endpointsuffix");
  const given = part("tableendpoint") || (suffix === "" ? "" : `${protocol}://${account}.table.${suffix}`);
  return URL.parse(given) ?? undefined;
}

function needed(name: string, given: Environment): string {
  const value = given[name];
  if (value === undefined) throw new ConfigInvalid(`${name} is missing. Tenant mode needs it.`);
  return value;
}

function uuid(name: string, value: string): string {
  if (!z.guid().safeParse(value).success) throw new ConfigInvalid(`${name} must be a GUID.`);
  return value.toLowerCase();
}

function port(value = "3978"): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65_535) throw new ConfigInvalid("PORT must be a number from 0 to 65535.");
  return number;
}

function timeZone(value: string): string {
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    throw new ConfigInvalid("TIME_ZONE must be a time zone's IANA name, such as Europe/London.");
  }
}

/** Plain http is accepted on loopback only: anywhere else it would carry tokens and records for all to read. */
function url(name: string, value: string): string {
  const parsed = URL.parse(value);
  const plainHere = parsed?.protocol === "http:" && isLoopbackHost(parsed.host);
  if (parsed?.protocol !== "https:" && !plainHere) throw new ConfigInvalid(`${name} must be an https address.`);
  return value.replace(/\/+$/, "");
}
