import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { doctorOptions } from "../../../infra/doctor/options.ts";
import { aFolder, uuid } from "../../build.ts";

const root = join(import.meta.dirname, "../../..");

/** Runs a command as npm would, with nothing of this machine's own settings. */
function run(script: string, env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  return new Promise<{ readonly code: number; readonly said: string }>((resolve) => {
    const options = { cwd: root, env: { PATH: process.env.PATH ?? "", ...env } };
    execFile(process.execPath, [join(root, script), ...args], options, (fault, stdout, stderr) =>
      resolve({ code: fault === null ? 0 : Number(fault.code), said: `${stdout}${stderr}` }),
    );
  });
}

describe("npm run doctor", () => {
  it("says which variables a tenant lacks, in one line, and ends as a failure", async () => {
    const { code, said } = await run("infra/doctor/main.ts", { LANTERN_MODE: "tenant" });
    expect(code).toBe(1);
    expect(said.split("\n")[0]).toMatch(/^not ok {7}configuration .*SITE_ID.* are missing/);
    expect(said).toContain("0 ok, 1 not ok, 0 cannot tell.");
  });

  it("makes nothing in a folder that no server has used", async () => {
    using folder = aFolder();
    const { code, said } = await run("infra/doctor/main.ts", { LANTERN_DATA: folder.path });
    expect(said).toContain("No server has ever run on this data folder");
    expect(code).toBe(0);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it("takes one option", () => {
    expect(doctorOptions([])).toEqual({ app: undefined });
    expect(doctorOptions(["--app", uuid(1).toUpperCase()])).toEqual({ app: uuid(1) });
    expect(doctorOptions(["--app", "Lantern"])).toMatchObject({ problem: expect.stringContaining("a GUID") });
    expect(doctorOptions(["--mend"])).toMatchObject({ problem: expect.stringContaining("--app") });
  });
});

describe("npm run provision", () => {
  it("has nothing to do in local mode, and says so", async () => {
    const { code, said } = await run("infra/provision/main.ts", {});
    expect(code).toBe(1);
    expect(said).toContain("Local mode makes its lists by itself.");
  });

  it("asks only for what it needs", async () => {
    const { said } = await run("infra/provision/main.ts", { LANTERN_MODE: "tenant" }, "--plan");
    expect(said).toContain("TENANT_ID, CLIENT_ID, SITE_ID, CERTIFICATE_THUMBPRINT, CERTIFICATE_KEY_FILE are missing");
  });

  it("says which options there are", async () => {
    const { said } = await run("infra/provision/main.ts", {}, "--mend");
    expect(said).toContain("The options are --plan");
  });
});
