/** Whoever reads the log has gone, or the disk it lies on is full. */
import { closeSync, openSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { openLog } from "../../src/log.ts";
import type { Log } from "../../src/service/ports.ts";
import { aFolder } from "../build.ts";
import { inSchool } from "../school.ts";
import { expectAlerts } from "../service/outcomes.ts";

/** A log that cannot be written: its file is open for reading only, so every write fails at once, as on a full disk. */
function unwritable(file: string): { readonly log: Log; readonly close: () => void } {
  closeSync(openSync(file, "w"));
  const descriptor = openSync(file, "r");
  return { log: openLog(descriptor), close: () => closeSync(descriptor) };
}

describe("a log that cannot be written", () => {
  it("ends neither the work that notes something in it nor the process, however much is noted", () => {
    using folder = aFolder();
    const { log, close } = unwritable(folder.file("log"));
    for (let n = 0; n < 20_000; n += 1) log.note({ event: "stopping" });
    close();
    expect(readFileSync(folder.file("log"), "utf8")).toBe("");
  });

  it("tells nobody that their concern was not recorded", async () => {
    using folder = aFolder();
    const { log, close } = unwritable(folder.file("log"));
    await inSchool(
      async (school) => {
        const { reference, card } = await school.teacher.chat.raise();
        expect(card.title).toBe(words.receipt.title);
        expectAlerts(school, reference);
      },
      { log },
    )();
    close();
  });
});
