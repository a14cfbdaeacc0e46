/** The Teams app package that was made here, beside the configuration: a wrong id in it shows only as a tab that stays blank. */
import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { z } from "zod";
import { jsonIn } from "../../src/contract/json.ts";
import { type Check, cannotTell, notOk, ok } from "./check.ts";
import { isUnread, type Read, unread } from "./reading.ts";

/** The ids in a manifest. */
const ids = z.object({
  id: z.string(),
  bots: z.array(z.object({ botId: z.string() })).min(1),
  webApplicationInfo: z.object({ id: z.string() }),
});
export type ManifestIds = z.infer<typeof ids>;

/** The ids that the server is configured with. */
export interface ConfiguredIds {
  readonly teamsAppId: string;
  readonly botId: string;
  readonly clientId: string;
}

/** The manifest in a package; undefined when there is no such file. */
export async function readPackage(file: string): Promise<Read<ManifestIds | undefined>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (fault) {
    return fault instanceof Error && "code" in fault && fault.code === "ENOENT"
      ? undefined
      : unread("it cannot be read");
  }
  const { data } = ids.safeParse(manifestIn(bytes));
  return data ?? unread("it holds no manifest with ids");
}

function manifestIn(zip: Uint8Array): unknown {
  try {
    const file = unzipSync(zip)["manifest.json"];
    return file === undefined ? undefined : jsonIn(strFromU8(file));
  } catch {
    return undefined;
  }
}

/** That the package made here names the app, the bot and the sign-in that the server is configured with. */
export function checkPackage(
  manifest: Read<ManifestIds | undefined>,
  { teamsAppId, botId, clientId }: ConfiguredIds,
): Check {
  const why = "with a wrong id links do not open the tab, the bot is not found, or nobody can sign in.";
  const todo = `make it again and upload it: npm run package -- --app-id ${teamsAppId} --domain <host> --bot-id ${botId}`;
  if (isUnread(manifest))
    return cannotTell("app-package", `dist/lantern.zip could not be looked into: ${manifest.unread}.`, { why, todo });
  if (manifest === undefined)
    return cannotTell(
      "app-package",
      "There is no app package in dist on this machine to compare with the configuration.",
      {
        why,
        todo: `Teams admin centre, Manage apps, Lantern: is its id ${teamsAppId}, and its bot's ${botId}?`,
      },
    );
  const faults = [
    ...(manifest.id.toLowerCase() === teamsAppId ? [] : ["its id is not TEAMS_APP_ID"]),
    ...(manifest.bots[0]?.botId.toLowerCase() === botId ? [] : ["its bot is not the server's"]),
    ...(manifest.webApplicationInfo.id.toLowerCase() === clientId ? [] : ["its sign-in is not for CLIENT_ID"]),
  ];
  return faults.length === 0
    ? ok("app-package", "The app package in dist has the configured ids.")
    : notOk("app-package", `In the app package in dist ${faults.join(", and ")}.`, { why, todo });
}
