import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { checkPackage, readPackage } from "../../../infra/doctor/app-package.ts";
import { aFolder } from "../../build.ts";

const ids = {
  teamsAppId: "3f2c1b7e-5d84-4c0a-9e61-0a4b8d2f6c35",
  botId: "0c9a6f3e-7d14-4b8a-a2d5-5e8f31c7b640",
  clientId: "0c9a6f3e-7d14-4b8a-a2d5-5e8f31c7b640",
};
const manifest = { id: ids.teamsAppId, bots: [{ botId: ids.botId }], webApplicationInfo: { id: ids.clientId } };
const other = "11111111-2222-4333-8444-555555555555";

async function checked(text: string | undefined) {
  using folder = aFolder();
  const file = join(folder.path, "lantern.zip");
  if (text !== undefined) writeFileSync(file, zipSync({ "manifest.json": strToU8(text) }));
  return checkPackage(await readPackage(file), ids);
}

describe("the app package in dist", () => {
  it("is well with the configured ids, in whichever case they are written", async () => {
    expect(await checked(JSON.stringify({ ...manifest, id: ids.teamsAppId.toUpperCase() }))).toMatchObject({
      id: "app-package",
      answer: "ok",
    });
  });

  it.each([
    [{ ...manifest, id: other }, "its id is not TEAMS_APP_ID"],
    [{ ...manifest, bots: [{ botId: other }] }, "its bot is not the server's"],
    [{ ...manifest, webApplicationInfo: { id: other } }, "its sign-in is not for CLIENT_ID"],
  ])("is not well with another id", async (wrong, words) => {
    expect(await checked(JSON.stringify(wrong))).toMatchObject({
      answer: "not ok",
      what: expect.stringContaining(words),
    });
  });

  it("cannot be told where there is none, or where it is none", async () => {
    expect((await checked(undefined)).answer).toBe("cannot tell");
    expect((await checked("no manifest")).answer).toBe("cannot tell");
  });
});
