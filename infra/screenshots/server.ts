/** A Lantern of its own on a new folder and a free port, with the demo school in it. */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";

const started = z.object({ event: z.literal("started"), port: z.number() });
const people = z.array(z.object({ id: z.string(), name: z.string() }));

export interface DemoServer extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  /** The id of the person with this name. @throws Error when nobody has it */
  idOf(name: string): string;
}

/** Starts it; its folder goes when it is disposed of. @throws Error with its output when it ends before it runs */
export async function startDemo(root: string): Promise<DemoServer> {
  await using starting = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "lantern-pictures-"));
  starting.defer(() => rm(folder, { recursive: true, force: true }));
  const env = { ...process.env, LANTERN_DATA: folder, LANTERN_MODE: "local", PORT: "0" };
  const child = spawn(process.execPath, [join(root, "src/main.ts")], { env, stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((resolve) => child.once("close", resolve));
  starting.defer(async () => {
    child.kill();
    await ended;
  });
  const address = `http://127.0.0.1:${await portIn(child.stderr)}`;
  const everybody = people.parse(await (await fetch(`${address}/local/people`)).json());
  const parts = starting.move();
  return {
    address,
    idOf: (name) => {
      const found = everybody.find((one) => one.name === name);
      if (found === undefined) throw new Error(`Nobody in the demo school is called ${name}.`);
      return found.id;
    },
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}

async function portIn(log: NodeJS.ReadableStream): Promise<number> {
  const said: string[] = [];
  for await (const line of createInterface({ input: log })) {
    said.push(line);
    const read = line.startsWith("{") ? started.safeParse(JSON.parse(line)) : undefined;
    if (read?.success) {
      log.resume();
      return read.data.port;
    }
  }
  throw new Error(`Lantern ended before it ran:\n${said.join("\n")}`);
}
