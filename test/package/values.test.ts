import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageValues } from "../../infra/package/values.ts";

const appId = "3f2c1b7e-5d84-4c0a-9e61-0a4b8d2f6c35";
const botId = "8d0e6a94-7c1b-4f2d-b3a5-6e9f1c2d4b78";
const domain = "lantern.school.example";
const given = (...args: string[]) => packageValues(args, {}, "1.2.3");

describe("the values of a package", () => {
  it("come from the command line; the bot has the app's id unless told otherwise", () => {
    const values = { LANTERN_APP_ID: appId, LANTERN_BOT_ID: appId, LANTERN_DOMAIN: domain, LANTERN_VERSION: "1.2.3" };
    expect(given("--app-id", appId, "--domain", domain)).toEqual(values);
    expect(given("--app-id", appId.toUpperCase(), "--domain", domain, "--bot-id", botId)).toEqual({
      ...values,
      LANTERN_BOT_ID: botId,
    });
  });

  it("come from the environment where no option says otherwise, the bot's also from the server's own CLIENT_ID", () => {
    const env = { LANTERN_APP_ID: appId, LANTERN_DOMAIN: "old.school.example", CLIENT_ID: botId };
    expect(packageValues(["--domain", domain], env, "1.2.3")).toMatchObject({
      LANTERN_BOT_ID: botId,
      LANTERN_DOMAIN: domain,
    });
  });

  it.each([
    ["no app id", ["--domain", domain], /^--app-id .* is missing/],
    ["an app id that is no GUID", ["--app-id", "lantern", "--domain", domain], /^--app-id .* not a GUID: "lantern"/],
    [
      "the empty GUID",
      ["--app-id", "00000000-0000-0000-0000-000000000000", "--domain", domain],
      /^--app-id .* not a GUID/,
    ],
    ["a bot id that is no GUID", ["--app-id", appId, "--bot-id", "x", "--domain", domain], /^--bot-id .* not a GUID/],
    ["no domain", ["--app-id", appId], /^--domain .* is missing/],
    ["an address for a domain", ["--app-id", appId, "--domain", `https://${domain}/`], /^--domain .* not a host name/],
    ["a domain with a port", ["--app-id", appId, "--domain", `${domain}:3978`], /^--domain .* not a host name/],
    ["an upper-case domain", ["--app-id", appId, "--domain", "Lantern.School.example"], /^--domain .* lower case/],
    ["an address of numbers", ["--app-id", appId, "--domain", "10.0.0.1"], /^--domain .* not a host name/],
    ["an option that does not exist", ["--colour", "teal"], /--colour.*--app-id, --bot-id and --domain/],
    ["an option without its value", ["--app-id"], /--app-id/],
  ])("are refused in one line with %s", (_, args, line) => {
    const refused = given(...args);
    expect(refused).toMatchObject({ problem: expect.stringMatching(line) });
    expect(JSON.stringify(refused)).not.toContain("\\n");
  });

  it("missing, end `npm run package` with that line and exit code 1", () => {
    const program = join(import.meta.dirname, "../../infra/package/main.ts");
    const { status, stdout, stderr } = spawnSync(process.execPath, [program], { env: {}, encoding: "utf8" });
    expect({ status, stdout, lines: stderr.split("\n").length }).toEqual({ status: 1, stdout: "", lines: 2 });
    expect(stderr).toContain("--app-id");
  });
});
