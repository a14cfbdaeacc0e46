/** A process of its own that opens the view in a folder, takes an entry and tells as JSON what became of it: `node … FOLDER`. */
import { join } from "node:path";
import { openView } from "../../src/view/sqlite.ts";
import { anEntry, dsl, permitted, zone } from "../build.ts";

const [folder = ""] = process.argv.slice(2);
const faults: unknown[] = [];
using view = openView(join(folder, "view.sqlite"), zone, { notKept: (fault) => faults.push(fault) });
const cursor = view.cursor("learners") ?? "none";
view.take([{ entry: anEntry(), itemId: "1" }]);
view.keepCursor("learners", "so far");
const seen = view.triage(permitted(dsl, "see-triage", undefined), 0).concerns.length;
const found = view.search(permitted(dsl, "search-records", undefined), "coat", 9).length;
process.stdout.write(JSON.stringify({ faults: faults.length, cursor, seen, found }));
