/** A data folder that cannot be written: at the start one clear line says so, and later nobody has a receipt for it (R3.1). */
import { describe, expect, it, vi } from "vitest";
import { words } from "../../bot/texts/en.ts";
import type { ConcernReference } from "../../src/domain/ids.ts";
import { aFolder } from "../build.ts";
import { startProgram } from "../e2e/program.ts";
import { root, startServer } from "../e2e/running.ts";
import { expectAllOnce } from "./burst.ts";
import { expectWholeRegister } from "./register-check.ts";
import { type Form, openForms, referenceIn, submitOnce } from "./reporter.ts";
import { aSchoolDay, type SchoolDay } from "./school-day.ts";
import { refuseWrites, whyNoSmallDisk, withReadOnly } from "./small-disk.ts";

const whyNot = whyNoSmallDisk();
if (whyNot !== undefined) process.stdout.write(`The tests of a read-only data folder are skipped: ${whyNot}.\n`);

const patience = { timeout: 60_000, interval: 200 };

describe.skipIf(whyNot !== undefined)("in a data folder that cannot be written", { timeout: 120_000 }, () => {
  it("Lantern does not start, and says so in one line, whether the folder was used before or not", async () => {
    using folder = aFolder();
    expect(await startReadOnly(folder.path)).toMatch(oneLine);
    const start = () => startServer({ env: { LANTERN_DATA: folder.path }, args: ["--empty"] });
    await using first = await start();
    await first.kill();
    expect(await startReadOnly(folder.path)).toMatch(oneLine);
    await using next = await start();
    expect((await fetch(`${next.address}/readyz`)).status).toBe(200);
  });

  it("nobody has a receipt while that is so, and everything is recorded once afterwards", async () => {
    await using day = await aSchoolDay();
    const { lantern, graph, people, dsl } = day;
    const forms = await openForms(lantern, people.at(-1) ?? dsl, 12);
    const receipts = new Map<ConcernReference, Form>();
    await Promise.all(forms.slice(0, 4).map((form) => record(day, form, receipts)));

    const letWrite = refuseWrites(lantern.pid);
    // Entries that were accepted cannot be noted as filed now, and the hour brings all other work of the server.
    await lantern.anHourPasses();
    for (const form of forms.slice(4, 8)) {
      const shown = await submitOnce(lantern, form);
      expect(shown.texts).toContain(words.form.failed);
      expect(shown.fields).toMatchObject({ someoneElse: form.name, seen: `Seen: ${form.name}` });
    }
    expect((await fetch(`${lantern.address}/healthz`)).status).toBe(200);
    letWrite();
    await Promise.all(forms.slice(4).map((form) => record(day, form, receipts)));

    await lantern.anHourPasses();
    await vi.waitFor(async () => expect(await lantern.waiting()).toMatchObject({ unfiled: 0, setAside: 0 }), patience);
    expectAllOnce(await graph.entries(), forms, receipts, () => []);
    await expectWholeRegister(day);
    expect(await lantern.stop()).toBe(0);
  });
});

const oneLine = /^Lantern did not start\. [^\n]*data folder[^\n]*$/;

/** What a server says that is started on the folder while nothing in it can be written. */
async function startReadOnly(folder: string): Promise<string> {
  const program = startProgram({
    args: [`${root}/src/main.ts`, "--empty"],
    env: { LANTERN_DATA: folder, PORT: "0" },
    folder: root,
    within: withReadOnly(folder),
  });
  expect(await program.ended).toBe(1);
  return program.output();
}

async function record({ lantern }: SchoolDay, form: Form, receipts: Map<ConcernReference, Form>): Promise<void> {
  const reference = referenceIn(await submitOnce(lantern, form));
  if (reference === undefined) throw new Error("there is no receipt");
  receipts.set(reference, form);
}
