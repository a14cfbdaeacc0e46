/**
 * Graph in a thread of its own, so that its work is not taken for Lantern's. Posts its address; then, for every message, what it
 * was asked since the last one.
 */
import { parentPort } from "node:worker_threads";
import { startDemoGraph } from "../e2e/demo-graph.ts";

const { url, control, listIds } = await startDemoGraph();

let accessLog = "";

async function requests(): Promise<readonly string[]> {
  // Asked for before anything is counted, and once: otherwise the bench would count itself.
  if (accessLog === "") accessLog = (await listIds()).accessLog;
  const asked = control.requests();
  control.forget();
  // The access log is only ever written to in batches, whose parts are listed beside them.
  const sent = asked.filter(({ path }) => accessLog === "" || !path.includes(`/lists/${accessLog}/`));
  return sent.map(({ method, path }) => `${method} ${path.replace(/^\/sites\/[^/]+\/lists\/[^/]+/, "register")}`);
}

parentPort?.on("message", () => {
  void requests().then((list) => parentPort?.postMessage(list));
});
parentPort?.postMessage(url);
