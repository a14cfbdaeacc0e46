/**
 * `npm run bench`: what Lantern costs, in parts that can be run alone: `npm run bench -- cold-start`. Whatever is compared is
 * measured in the same run and by turns, because only ratios mean something: absolute times are this machine's, today. Loopback
 * only; it stops by itself.
 */
import { spawnSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { inTime } from "./figures.ts";

interface Part {
  readonly title: string;
  readonly run: () => Promise<void>;
  /** Minutes after which it is stopped. It takes a quarter of that where nothing else goes on. */
  readonly longest: number;
}

const parts: Readonly<Record<string, Part>> = {
  submission: {
    title: "What one submission costs, beside a bot that does nothing",
    run: async () => (await import("./submission.ts")).benchSubmission(),
    longest: 3,
  },
  "graph-requests": {
    title: "What each operation asks of Graph, beside the least that is possible",
    run: async () => (await import("./graph-requests.ts")).benchGraphRequests(),
    longest: 1,
  },
  append: {
    title: "Filing an entry, beside a bare client of Graph",
    run: async () => (await import("./append.ts")).benchAppend(),
    longest: 4,
  },
  "cold-start": {
    title: "Reading 100,000 entries into a new view, beside bare paging",
    run: async () => (await import("./cold-start.ts")).benchColdStart(),
    longest: 8,
  },
  view: {
    title: "Pages as records pile up",
    run: async () => (await import("./view.ts")).benchView(),
    longest: 12,
  },
  alerts: {
    title: "Alerts as they pile up",
    run: async () => (await import("./alerts.ts")).benchAlerts(),
    longest: 5,
  },
  verify: {
    title: "Checking every entry of a register against a checkpoint",
    run: async () => (await import("./verify.ts")).benchVerify(),
    longest: 2,
  },
};

const [asked] = process.argv.slice(2);
if (asked === undefined) runAll();
else await runOne(asked);

/** Each in a process of its own, so that what one leaves in memory is not measured in another. */
function runAll(): void {
  const failed = Object.keys(parts).filter((name) => {
    const { status } = spawnSync(process.execPath, [import.meta.filename, name], { stdio: "inherit" });
    return status !== 0;
  });
  if (failed.length === 0) return;
  console.error(`These parts failed: ${failed.join(", ")}`);
  process.exitCode = 1;
}

async function runOne(name: string): Promise<void> {
  const part = parts[name];
  if (part === undefined) {
    console.error(`There is no part ${name}. There are: ${Object.keys(parts).join(", ")}.`);
    process.exitCode = 1;
    return;
  }
  const tooLong = setTimeout(() => {
    console.error(`The part ${name} took too long and was stopped.`);
    process.exit(1);
  }, part.longest * 60_000).unref();
  const from = performance.now();
  console.log(`${part.title} (${name})`);
  console.log(
    `Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model.trim()}, load ${loadavg()[0]?.toFixed(1)}. Times are noise; ratios are not.\n`,
  );
  await part.run();
  console.log(
    `This took ${inTime(performance.now() - from)}, and the load was ${loadavg()[0]?.toFixed(1)} in the end.\n`,
  );
  clearTimeout(tooLong);
}
