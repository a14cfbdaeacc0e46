/** Run on a disk of its own: makes the disk full, or read-only, and tells as JSON what becomes of a view on it. */
import { execFileSync } from "node:child_process";
import { closeSync, existsSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { openView } from "../../src/view/sqlite.ts";
import { aConcernId, anEntry, dsl, permitted, raised, zone } from "../build.ts";

const [folder = "", trouble = "", before = ""] = process.argv.slice(2);
const file = join(folder, "view.sqlite");

if (before === "there") {
  using view = openView(file, zone);
  view.keepCursor("learners", "so far");
}
if (trouble === "read-only") execFileSync("sh", ["-c", 'mount -o remount,ro "$0"', folder]);
if (trouble === "full") fill();

const faults: unknown[] = [];
using view = openView(file, zone, { notKept: (fault) => faults.push(fault) });
view.take([{ entry: anEntry(raised(), aConcernId(1)), itemId: "1" }]);
const seen = view.triage(permitted(dsl, "see-triage", undefined), 0).concerns.length;
const found = view.search(permitted(dsl, "search-records", undefined), "coat", 9).length;
const told = { faults: faults.length, cursor: view.cursor("learners") ?? "none", seen, found, there: existsSync(file) };
process.stdout.write(JSON.stringify(told));

function fill(): void {
  const descriptor = openSync(join(folder, "full-of-nothing"), "w");
  for (let size = 65_536; size >= 1; size = Math.floor(size / 2))
    try {
      while (writeSync(descriptor, Buffer.alloc(size)) > 0);
    } catch (fault) {
      if (!(fault instanceof Error && "code" in fault && fault.code === "ENOSPC")) throw fault;
    }
  closeSync(descriptor);
}
