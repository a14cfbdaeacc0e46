import { describe, expect, it } from "vitest";
import { provisionOptions } from "../../../infra/provision/options.ts";
import { uuid } from "../../build.ts";

const app = uuid(801);

describe("the options of npm run provision", () => {
  it.each([
    [[], { plan: false, site: undefined, grant: undefined }],
    [["--plan"], { plan: true }],
    [["--grant", app.toUpperCase()], { grant: { appId: app, on: "lists" } }],
    [["--grant-site", app], { grant: { appId: app, on: "site" } }],
    [["--site", "https://school.sharepoint.com/sites/safeguarding"], { site: expect.any(URL) }],
  ])("%j are read", (args, expected) => {
    expect(provisionOptions(args)).toMatchObject(expected);
  });

  it.each([
    [["--grant", app, "--grant-site", app], "choose one"],
    [["--grant", "Lantern"], "a GUID"],
    [["--grant-site"], "--grant-site"],
    [["--site", "http://school.sharepoint.com/sites/safeguarding"], "--site takes"],
    [["--site", "safeguarding"], "--site takes"],
    [["--delete"], "The options are"],
    [["extra"], "The options are"],
  ])("%j are refused in a line", (args, words) => {
    expect(provisionOptions(args)).toMatchObject({ problem: expect.stringContaining(words) });
  });
});
