/** Azurite's table server: Microsoft's own stand-in for Azure Table Storage, in a process of its own, on a port of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";

export interface Azurite extends AsyncDisposable {
  /** The connection string of its one storage account, whose key is nobody's secret. */
  readonly connection: string;
  /** Stops it; what it holds is kept only in a folder. */
  stop(): Promise<void>;
  /** Starts it again, at the same address. */
  start(): Promise<void>;
  /** Has it answer nothing, and do nothing, until it is thawed: its port is open all the same. */
  freeze(): void;
  thaw(): void;
}

const program = createRequire(import.meta.url).resolve("azurite/dist/src/table/main.js");
const account = "lanterntest";
const accountKey = Buffer.alloc(64, "nobody's secret").toString("base64");

/** Starts Azurite. What it holds lies in the folder, or without one in its memory. */
export async function startAzurite(folder?: string): Promise<Azurite> {
  const port = await freePort();
  const where = folder === undefined ? ["--inMemoryPersistence"] : ["--location", folder];
  let running: ChildProcess | undefined;
  const azurite: Azurite = {
    connection: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${accountKey};TableEndpoint=http://127.0.0.1:${port}/${account};`,
    async start() {
      running = await run(["--tablePort", String(port), ...where]);
    },
    async stop() {
      const ended = running;
      running = undefined;
      if (ended === undefined) return;
      const exit = once(ended, "exit");
      ended.kill("SIGINT");
      await exit;
    },
    freeze: () => void running?.kill("SIGSTOP"),
    thaw: () => void running?.kill("SIGCONT"),
    async [Symbol.asyncDispose]() {
      azurite.thaw();
      await azurite.stop();
    },
  };
  await azurite.start();
  return azurite;
}

async function run(args: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, "--silent", "--disableTelemetry", ...args], {
    cwd: tmpdir(),
    env: { ...process.env, AZURITE_ACCOUNTS: `${account}:${accountKey}` },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk.toString("utf8")));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      if (chunk.includes("successfully started")) resolve();
    });
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`Azurite did not start: ${said.join("")}`)));
  });
  return child;
}

/** A port that nothing listens on now. Azurite takes one that is named to it, and does not say which it took. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}
