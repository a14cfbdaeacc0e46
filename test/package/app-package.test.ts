import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AppManifestUtils } from "@microsoft/app-manifest";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { appPackage, filledManifest } from "../../infra/package/app-package.ts";
import { decodePng } from "./png.ts";

const root = join(import.meta.dirname, "../..");
const source = (name: string): Buffer => readFileSync(join(root, "appPackage", name));
const parts = {
  manifest: source("manifest.json").toString("utf8"),
  color: source("color.png"),
  outline: source("outline.png"),
};
const values = {
  LANTERN_APP_ID: "3f2c1b7e-5d84-4c0a-9e61-0a4b8d2f6c35",
  LANTERN_BOT_ID: "8d0e6a94-7c1b-4f2d-b3a5-6e9f1c2d4b78",
  LANTERN_DOMAIN: "lantern.school.example",
  LANTERN_VERSION: "1.2.3",
};
const manifest = JSON.parse(filledManifest(parts.manifest, values));
const schemaFile = "node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.25/MicrosoftTeams.schema.json";
const schema = JSON.parse(readFileSync(join(root, schemaFile), "utf8"));

describe("the manifest", () => {
  it("holds to Microsoft's schema 1.25", async () => {
    expect(manifest.$schema).toContain("/v1.25/");
    await expect(AppManifestUtils.validateAgainstSchema(manifest, schema)).resolves.toEqual([]);
  });

  it("would not pass with a property the schema does not know, so that the check means something", async () => {
    const wrong = { ...manifest, supportsChannelFeatures: "tier9", accentColor: "teal" };
    await expect(AppManifestUtils.validateAgainstSchema(wrong, schema)).resolves.toHaveLength(2);
  });

  it("has every placeholder filled, and refuses one that nothing fills", () => {
    expect(JSON.stringify(manifest)).not.toMatch(/\$\{\{|LANTERN_/);
    expect(() => filledManifest(`{"id":"\${{LANTERN_COLOUR}}"}`, values)).toThrow("LANTERN_COLOUR");
  });

  it("names one host everywhere, which single sign-on and the tab both need", () => {
    expect(manifest).toMatchObject({
      validDomains: ["lantern.school.example"],
      webApplicationInfo: {
        id: values.LANTERN_BOT_ID,
        resource: `api://lantern.school.example/botid-${values.LANTERN_BOT_ID}`,
      },
      staticTabs: [{ entityId: "desk", contentUrl: "https://lantern.school.example/tab/", scopes: ["personal"] }],
    });
  });

  it("asks for what private channels and receipts need, and not for everybody's channel messages", () => {
    const asked = manifest.authorization.permissions.resourceSpecific.map(({ name }: { name: string }) => name);
    expect(asked).toEqual(["TeamsActivity.Send.User", "ChatMessageReadReceipt.Read.Chat", "ChannelMember.Read.Group"]);
    expect(manifest.supportsChannelFeatures).toBe("tier1");
  });

  it("tells nothing in the activity feed: every text is constant and names nobody", () => {
    const types: readonly { type: string; templateText: string }[] = manifest.activities.activityTypes;
    expect(types.length).toBeGreaterThan(0);
    expect(types.filter(({ templateText }) => /[{}]/.test(templateText))).toEqual([]);
    expect(types.map(({ type }) => type)).not.toContain("systemDefault");
  });

  it("offers in the personal chat what the bot understands", () => {
    const [bot] = manifest.bots;
    expect(bot).toMatchObject({ botId: values.LANTERN_BOT_ID, scopes: ["personal", "team"] });
    expect(
      bot.commandLists.flatMap((list: { commands: { title: string }[] }) => list.commands.map(({ title }) => title)),
    ).toEqual(["Raise a concern", "My concerns", "Help"]);
  });
});

describe("the message action in the manifest", () => {
  const [extension, ...more] = manifest.composeExtensions;

  it("R4.4 lets everybody raise a concern from any message, by the bot, in a dialog that the bot makes", () => {
    expect(more).toEqual([]);
    expect(extension).toMatchObject({
      botId: values.LANTERN_BOT_ID,
      commands: [
        { id: "raiseConcern", type: "action", title: "Raise a concern", context: ["message"], fetchTask: true },
      ],
    });
  });

  it("stands nowhere but on a message: nothing that Lantern makes can be put into a conversation", () => {
    const contexts = extension.commands.flatMap(({ context }: { context: readonly string[] }) => context);
    expect(contexts).toEqual(["message"]);
    expect(extension).not.toHaveProperty("messageHandlers");
  });
});

describe("the icons", () => {
  it("the colour icon is 192 by 192 and covers its whole square", () => {
    const { width, height, at } = decodePng(parts.color);
    const corners = [at(0, 0), at(191, 0), at(0, 191), at(191, 191)];
    expect([width, height]).toEqual([192, 192]);
    expect(new Set(corners.map(String))).toEqual(new Set([String([0x1b, 0x4b, 0x66, 255])]));
  });

  it("the outline icon is 32 by 32, white on nothing", () => {
    const { width, height, at } = decodePng(parts.outline);
    expect([width, height]).toEqual([32, 32]);
    const pixels = Array.from({ length: 32 * 32 }, (_, i) => at(i % 32, Math.floor(i / 32)));
    const drawn = pixels.filter(([, , , alpha]) => alpha > 0);
    expect(drawn.length).toBeGreaterThan(150);
    expect(drawn.length).toBeLessThan(600);
    expect(drawn.filter(([red, green, blue]) => Math.min(red, green, blue) < 250)).toEqual([]);
  });
});

describe("the zip", () => {
  it("holds the manifest and both icons at its top, and nothing else", () => {
    const files = unzipSync(appPackage(parts, values));
    expect(Object.keys(files).sort()).toEqual(["color.png", "manifest.json", "outline.png"]);
    expect(JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array()))).toEqual(manifest);
    expect(files["color.png"]).toEqual(new Uint8Array(parts.color));
    expect(files["outline.png"]).toEqual(new Uint8Array(parts.outline));
  });

  it("is the same, byte for byte, for the same values", () => {
    expect(appPackage(parts, values)).toEqual(appPackage(parts, values));
  });
});
