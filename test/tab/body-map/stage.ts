/** The page of the body map, built and served on this machine, with an answer of the test's choice to what it sends. */

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { aFolder } from "../../build.ts";

export interface BodyMapStage extends AsyncDisposable {
  readonly address: string;
  /** What was sent, in order. */
  readonly sent: readonly unknown[];
  /** What is answered from now on: a value, or undefined for a server that fails. */
  answer(value: unknown): void;
}

export async function openBodyMapStage(): Promise<BodyMapStage> {
  await using starting = new AsyncDisposableStack();
  const folder = starting.use(aFolder()).path;
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: "error",
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, minify: false, chunkSizeWarningLimit: 10_000 },
  });
  const sent: unknown[] = [];
  let answer: unknown = "recorded";
  const types: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript", css: "text/css" };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (request.url === "/sent") {
      sent.push(JSON.parse(Buffer.concat(chunks).toString("utf8")));
      response.writeHead(answer === undefined ? 500 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(answer ?? {}));
      return;
    }
    const path = request.url === "/" ? "/index.html" : (request.url ?? "");
    try {
      const bytes = await readFile(join(folder, path));
      response.writeHead(200, { "content-type": types[path.split(".").at(-1) ?? ""] ?? "application/octet-stream" });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  starting.defer(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("no port");
  const parts = starting.move();
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    sent,
    answer: (value) => {
      answer = value;
    },
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}
