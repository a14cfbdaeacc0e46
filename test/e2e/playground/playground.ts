/** Microsoft 365 Agents Playground on its committed configuration, with a browser open on it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { z } from "zod";
import { readCard } from "../../card-reading.ts";
import type { Shown } from "../local-teams.ts";
import { startProgram } from "../program.ts";
import { jsonIn, root } from "../running.ts";

export interface Playground extends AsyncDisposable {
  readonly address: string;
}

const require = createRequire(import.meta.url);
const configFile = join(root, ".m365agentsplayground.yml");

/** The value of a line of the configuration; `after` is the line that opens its block. */
export function configured(name: string, after = ""): string {
  const text = readFileSync(configFile, "utf8");
  const value = text.slice(text.indexOf(after)).match(new RegExp(`^\\s*${name}: "?([^"\\n]+)`, "m"))?.[1];
  if (value === undefined) throw new Error(`no ${name} in ${configFile}`);
  return value;
}

/** Starts it in front of a bot, without a browser, telemetry or files outside `folder`. */
export async function startPlayground(botEndpoint: string, folder: string): Promise<Playground> {
  const program = startProgram({
    args: [commandFile(), "-e", botEndpoint, "-c", "msteams", "--disable-telemetry"],
    env: {
      TEAMSAPPTESTER_BROWSER: "none",
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, "playground.log"),
    },
    folder,
  });
  // Where its usual port is taken it chooses another one, and says so here only.
  const port = await program.said((line) => /^Listening on (\d+)/.exec(line)?.[1]);
  return {
    address: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      await program.end("SIGKILL");
    },
  };
}

export interface Chat {
  readonly page: Page;
  /** The card that Lantern sent last, with the id of its message. */
  readonly newestCard: () => Shown;
}

const arrived = z.object({
  action: z.literal("createMessage"),
  message: z.object({ messageId: z.string(), attachments: z.array(z.object({ content: z.unknown() })) }),
});

/** Opens the chat: the Playground tells the bot of its installation then. */
export async function openChat(browser: Browser, { address }: Playground): Promise<Chat> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 }, locale: "en-GB" });
  page.setDefaultTimeout(10_000);
  let newest: Shown | undefined;
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      const { data } = arrived.safeParse(jsonIn(payload.toString()));
      const content = data?.message.attachments[0]?.content;
      if (data !== undefined && content !== undefined)
        newest = { ...readCard(content), messageId: data.message.messageId };
    }),
  );
  await page.goto(address);
  return {
    page,
    newestCard: () => {
      if (newest === undefined) throw new Error("Lantern sent no card yet.");
      return newest;
    },
  };
}

const invoked = z.object({ type: z.string(), value: z.unknown() });

/** Presses a card's button by the Playground's own endpoint: with what its page has no means to fill in. */
export async function invoke(
  { address }: Playground,
  pressed: { readonly verb: string; readonly data: object; readonly replyToId: string },
): Promise<z.infer<typeof invoked>> {
  const { verb, data, replyToId } = pressed;
  const body = {
    name: "adaptiveCard/action",
    value: { action: { type: "Action.Execute", verb, data }, trigger: "manual" },
    from: { id: configured("id", "currentUser:") },
    conversation: { id: configured("id", "personalChat:") },
    replyToId,
  };
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(`${address}/_conversation/v1/invoke`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  return invoked.parse(await response.json());
}

function commandFile(): string {
  const file = require.resolve("@microsoft/m365agentsplayground/package.json");
  const { bin } = z
    .object({ bin: z.object({ agentsplayground: z.string() }) })
    .parse(JSON.parse(readFileSync(file, "utf8")));
  return join(dirname(file), bin.agentsplayground);
}
