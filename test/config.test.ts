/** Configuration: what is wrong or missing is named in one line, and nothing is guessed. */
import { generateKeyPairSync } from "node:crypto";
import { writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { ConfigInvalid, readConfig } from "../src/config.ts";
import { aFolder, uuid } from "./build.ts";

const folder = aFolder();
afterAll(() => folder[Symbol.dispose]());
const key = folder.file("key.pem");
writeFileSync(
  key,
  generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ type: "pkcs8", format: "pem" }),
);
writeFileSync(folder.file("no-key.pem"), "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");

const tenant = {
  LANTERN_MODE: "tenant",
  LANTERN_DATA: "/var/lib/lantern",
  SCHOOL_NAME: "Little School",
  TIME_ZONE: "Europe/London",
  TENANT_ID: uuid(1),
  CLIENT_ID: uuid(2),
  SITE_ID: "little.sharepoint.com,1,2",
  TEAMS_APP_ID: uuid(3),
  CERTIFICATE_THUMBPRINT: "A".repeat(64),
  CERTIFICATE_KEY_FILE: key,
};

const accountKey = `${"ZEBRA".repeat(17)}A==`;
const connection = `DefaultEndpointsProtocol=https;AccountName=lantern;AccountKey=${accountKey};EndpointSuffix=core.windows.net`;
const azurite = `DefaultEndpointsProtocol=http;AccountName=a;AccountKey=${accountKey};TableEndpoint=http://127.0.0.1:10002/a;`;

function lineFor(environment: Readonly<Record<string, string | undefined>>, args: readonly string[] = []): string {
  try {
    readConfig(environment, args);
  } catch (fault) {
    if (fault instanceof ConfigInvalid) return fault.message;
    throw fault;
  }
  return "";
}

describe("the malware scanner", () => {
  it("is nobody, unless it is said where it listens", () => {
    expect(readConfig({}, []).scanner).toBeUndefined();
  });

  it.each([
    ["unix:///run/clamav/clamd.ctl", { path: "/run/clamav/clamd.ctl" }],
    ["unix:///tmp/a%20b.sock", { path: "/tmp/a b.sock" }],
    ["tcp://127.0.0.1:3310", { host: "127.0.0.1", port: 3310 }],
    ["tcp://localhost:3310", { host: "localhost", port: 3310 }],
    ["tcp://[::1]:3310", { host: "::1", port: 3310 }],
  ])("listens at %s", (address, place) => {
    expect(readConfig({ MALWARE_SCANNER: address }, []).scanner).toEqual(place);
  });

  it.each([
    "yes",
    "/run/clamav/clamd.ctl",
    "unix://",
    "unix://host/socket",
    "tcp://127.0.0.1",
    "tcp://10.0.0.4:3310",
    "tcp://scanner.school.example:3310",
    "tcp://127.0.0.1:3310?a=b",
    "http://127.0.0.1:3310",
  ])("does not at %s: its protocol is not encrypted, and a record would travel for all to read", (address) => {
    expect(lineFor({ MALWARE_SCANNER: address })).toBe(
      "MALWARE_SCANNER must be clamd on this machine: unix:///run/clamav/clamd.ctl or tcp://127.0.0.1:3310.",
    );
  });
});

describe("local mode", () => {
  it("needs nothing, and is what there is when nothing is said", () => {
    expect(readConfig({}, [])).toMatchObject({ mode: "local", port: 3978, data: ".lantern", empty: false });
    expect(readConfig({ LANTERN_MODE: " local " }, ["--empty"])).toMatchObject({ mode: "local", empty: true });
  });

  it("takes values without the spaces around them, and an empty one for none", () => {
    expect(readConfig({ PORT: " 80 ", LANTERN_DATA: "", SCHOOL_NAME: " X " }, [])).toMatchObject({
      port: 80,
      data: ".lantern",
      school: { name: "X" },
    });
  });

  it.each([
    ["SITE_ID", "x"],
    ["AUTHORITY_URL", "https://login.microsoftonline.com"],
    ["STORAGE_URL", "https://lantern.table.core.windows.net"],
    ["TEAMS_APP_ID", uuid(1)],
    ["CERTIFICATE_THUMBPRINT", "A".repeat(64)],
    ["CERTIFICATE_KEY_FILE", key],
    ["MANAGED_IDENTITY", uuid(1)],
  ])(
    "with %s, which only a tenant has, is a tenant said by half: it does not start with fictional people",
    (name, value) => {
      const line = lineFor({ [name]: value });
      expect(line).toContain(name);
      expect(line).toContain("LANTERN_MODE=tenant");
    },
  );
});

describe("tenant mode", () => {
  it("complete, is taken as it is", () => {
    expect(readConfig(tenant, [])).toEqual({
      mode: "tenant",
      port: 3978,
      data: "/var/lib/lantern",
      desk: { kind: "folder" },
      graphUnitsPerMinute: 1250,
      checkpointKeyFile: undefined,
      school: { name: "Little School", timeZone: "Europe/London" },
      tenantId: uuid(1),
      clientId: uuid(2),
      graphBaseUrl: "https://graph.microsoft.com/v1.0",
      authorityUrl: "https://login.microsoftonline.com",
      siteId: "little.sharepoint.com,1,2",
      teamsAppId: uuid(3),
      credential: {
        kind: "certificate",
        thumbprint: "A".repeat(64),
        privateKey: expect.stringContaining("PRIVATE KEY"),
      },
    });
  });

  it("with a managed identity needs no certificate", () => {
    const { CERTIFICATE_KEY_FILE: _, CERTIFICATE_THUMBPRINT: __, ...rest } = tenant;
    expect(readConfig({ ...rest, MANAGED_IDENTITY: uuid(9) }, [])).toMatchObject({
      credential: { kind: "managed-identity", clientId: uuid(9) },
    });
  });

  it.each(Object.keys(tenant).filter((name) => name !== "LANTERN_MODE"))("without %s does not start", (name) => {
    for (const value of [undefined, "", "  "])
      expect(lineFor({ ...tenant, [name]: value })).toMatch(`${name} is missing`);
  });

  it("with several names missing says all of them at once", () => {
    const { SITE_ID: _, TIME_ZONE: __, ...half } = tenant;
    expect(lineFor(half)).toBe("TIME_ZONE, SITE_ID are missing. Tenant mode needs them.");
    const all = lineFor({ LANTERN_MODE: "tenant" });
    for (const name of Object.keys(tenant)) if (name !== "LANTERN_MODE") expect(all).toContain(name);
  });

  it("takes no option of local mode", () => {
    expect(lineFor(tenant, ["--empty"])).toContain("local mode");
  });
});

describe("the desk store", () => {
  const url = "https://lantern.table.core.windows.net";

  it("is a file in the data folder when nothing is said", () => {
    for (const environment of [{}, tenant]) expect(readConfig(environment, []).desk).toEqual({ kind: "folder" });
  });

  it("of a tenant is a storage account, opened as the app itself or with the account's key", () => {
    expect(readConfig({ ...tenant, STORAGE_URL: `${url}/` }, []).desk).toEqual({ kind: "tables", url });
    expect(readConfig({ ...tenant, STORAGE_CONNECTION: connection }, []).desk).toEqual({ kind: "tables", connection });
    const own = connection.replace("EndpointSuffix=core.windows.net", `TableEndpoint=${url}`);
    expect(readConfig({ ...tenant, STORAGE_CONNECTION: own }, []).desk).toEqual({ kind: "tables", connection: own });
  });

  it("of local mode may be one on this machine, which several servers share", () => {
    for (const there of [azurite, "UseDevelopmentStorage=true", azurite.replace("127.0.0.1", "localhost")])
      expect(readConfig({ STORAGE_CONNECTION: there }, []).desk).toEqual({ kind: "tables", connection: there });
  });
});

const noCertificate = { CERTIFICATE_THUMBPRINT: undefined, CERTIFICATE_KEY_FILE: undefined };

describe("one line names", () => {
  it.each([
    ["LANTERN_MODE", { LANTERN_MODE: "production" }],
    ["LANTERN_MODE", { LANTERN_MODE: "Tenant" }],
    ["PORT", { PORT: "eighty" }],
    ["PORT", { PORT: "-1" }],
    ["PORT", { PORT: "65536" }],
    ["PORT", { PORT: "3978.5" }],
    ["PORT", { PORT: "0x50" }],
    ["TIME_ZONE", { TIME_ZONE: "Harbour/Lane" }],
    ["TENANT_ID", { TENANT_ID: "contoso.onmicrosoft.com" }],
    ["CLIENT_ID", { CLIENT_ID: `${uuid(1)}0` }],
    ["GRAPH_BASE_URL", { GRAPH_BASE_URL: "graph.microsoft.com" }],
    ["GRAPH_BASE_URL", { GRAPH_BASE_URL: "http://graph.microsoft.com" }],
    ["GRAPH_BASE_URL", { GRAPH_BASE_URL: "http://127.0.0.1.evil.example" }],
    ["GRAPH_BASE_URL", { GRAPH_BASE_URL: "file:///etc/passwd" }],
    ["STORAGE_URL", { ...tenant, STORAGE_URL: "http://lantern.table.core.windows.net" }],
    ["STORAGE_URL", { ...tenant, STORAGE_URL: "https://lantern.blob.core.windows.net" }],
    ["STORAGE_URL", { ...tenant, STORAGE_URL: "https://lantern.table.core.windows.net?sv=1&sig=ZEBRA" }],
    ["STORAGE_URL", { ...tenant, STORAGE_URL: "https://lantern.table.core.windows.net.evil.example" }],
    ["STORAGE_CONNECTION", { ...tenant, STORAGE_CONNECTION: "ZEBRA" }],
    ["STORAGE_CONNECTION", { ...tenant, STORAGE_CONNECTION: `AccountName=x;AccountKey=${accountKey}` }],
    ["STORAGE_CONNECTION", { ...tenant, STORAGE_CONNECTION: connection.replace(accountKey, "") }],
    ["STORAGE_CONNECTION", { ...tenant, STORAGE_CONNECTION: connection.replace("https", "http") }],
    ["STORAGE_CONNECTION", { ...tenant, STORAGE_CONNECTION: `${connection};UseDevelopmentStorage=true` }],
    ["STORAGE_CONNECTION", { ...tenant, STORAGE_CONNECTION: connection, STORAGE_URL: "https://x.example" }],
    ["STORAGE_CONNECTION", { STORAGE_CONNECTION: connection }],
    ["STORAGE_CONNECTION", { STORAGE_CONNECTION: azurite.replace("127.0.0.1", "127.0.0.1.evil.example") }],
    ["AUTHORITY_URL", { ...tenant, AUTHORITY_URL: "http://login.microsoftonline.com" }],
    ["TEAMS_APP_ID", { ...tenant, TEAMS_APP_ID: "lantern" }],
    ["CERTIFICATE_THUMBPRINT", { ...tenant, CERTIFICATE_THUMBPRINT: "A".repeat(40) }],
    ["CERTIFICATE_KEY_FILE", { ...tenant, CERTIFICATE_KEY_FILE: "/nowhere/key.pem" }],
    ["CERTIFICATE_KEY_FILE", { ...tenant, CERTIFICATE_KEY_FILE: folder.file("no-key.pem") }],
    ["MANAGED_IDENTITY", { ...tenant, ...noCertificate, MANAGED_IDENTITY: "yes" }],
    ["CERTIFICATE_THUMBPRINT", { ...tenant, MANAGED_IDENTITY: uuid(9) }],
  ])("%s when it is wrong (%j)", (name, environment) => {
    const line = lineFor(environment);
    expect(line).toContain(name);
    expect(line).not.toContain("\n");
    expect(line).not.toContain("ZEBRA");
    expect(line).toMatch(/\.$/);
  });

  it("an option that does not exist", () => {
    expect(lineFor({}, ["--emtpy"])).toContain('"--emtpy"');
  });

  it("never the value of a secret", () => {
    expect(lineFor({ ...tenant, STORAGE_CONNECTION: "AccountKey=ZEBRA" })).toMatch(/^STORAGE_CONNECTION[^Z]*\.$/);
  });

  it("and plain http on this machine is taken, since it leaves it never", () => {
    expect(readConfig({ GRAPH_BASE_URL: "http://127.0.0.1:4000/v1.0/" }, [])).toMatchObject({
      graphBaseUrl: "http://127.0.0.1:4000/v1.0",
    });
  });
});
