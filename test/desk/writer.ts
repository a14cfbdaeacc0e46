/** A process of its own that writes twenty-five entries to the desk in the file named: `node writer.ts FILE WRITER`. */
import { openDesk } from "../../src/desk/sqlite.ts";
import { aConcernId, anEntry, raised } from "../build.ts";

const [, , file = "", writer = ""] = process.argv;
await using desk = openDesk(file);
for (let n = 0; n < 25; n++) {
  const outcome = await desk.accept(anEntry(raised(), aConcernId(Number(writer) * 1_000 + n)), []);
  if (outcome !== "accepted") throw new Error(`${n} was ${outcome}`);
}
