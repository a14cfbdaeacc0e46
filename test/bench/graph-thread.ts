/** Graph in a thread of its own, so that its work is not taken for Lantern's. Posts its address, then a list of requests for every message. */
import { parentPort } from "node:worker_threads";
import { startDemoGraph } from "../e2e/demo-graph.ts";

const { url, control } = await startDemoGraph();
parentPort?.on("message", () => {
  parentPort?.postMessage(control.requests().map(({ method, path }) => `${method} ${path}`));
  control.forget();
});
parentPort?.postMessage(url);
